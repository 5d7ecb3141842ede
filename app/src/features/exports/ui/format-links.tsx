import { Link } from '@remix-run/react';
import { cx } from '~/components/cx';
import type { ExportScreen } from '../export-screen.server';

/** The files to choose from, each with how much approved copy it could take. */
export function FormatLinks({ formats, current }: { formats: ExportScreen['formats']; current: string }) {
  return (
    <nav aria-label="Files" className="mb-7 flex overflow-x-auto rounded-lg border border-line bg-surface">
      {formats.map(({ id, name, ready }) => (
        <Link
          key={id}
          to={`?format=${id}`}
          preventScrollReset
          aria-current={id === current ? 'page' : undefined}
          className={cx(
            'min-w-36 flex-1 border-l border-line px-4 py-2.5 text-sm no-underline first:border-l-0 hover:bg-sunken',
            id === current ? 'border-t-2 border-t-accent font-semibold' : 'border-t-2 border-t-transparent',
          )}
        >
          {name}
          <span className="block text-xs font-normal text-ink-3">
            {ready === 0 ? 'nothing approved' : `${ready} approved`}
          </span>
        </Link>
      ))}
    </nav>
  );
}
