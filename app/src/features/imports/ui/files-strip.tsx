import { Link } from '@remix-run/react';
import type { ImportLine } from '@upbeat/db/imports/row';
import { cx } from '~/components/cx';

/** Files that wait for their mapping; the open one has an accent top. */
export function FilesStrip({ files, here, base }: { files: readonly ImportLine[]; here: string; base: string }) {
  return (
    <nav
      aria-label="Files that wait"
      className="grid grid-cols-4 overflow-hidden rounded-lg border border-line bg-surface phone:grid-cols-2"
    >
      {files.map((file) => (
        <Link
          key={file.id}
          to={`${base}/imports/${file.id}`}
          aria-current={file.id === here ? 'page' : undefined}
          className={cx(
            'tile block no-underline hover:bg-sunken',
            file.id === here && 'bg-raised shadow-[inset_0_2px_0_var(--color-accent)]',
          )}
        >
          <b className="block truncate text-sm">{file.fileName}</b>
          <span className="block truncate text-xs text-ink-2">{file.platformTitle ?? 'not recognised'}</span>
        </Link>
      ))}
    </nav>
  );
}
