import type { Decision } from '@upbeat/db/decisions/row';
import Download from 'lucide-react/icons/download';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { platformName } from '~/features/imports/choices';

/** Files that do on each platform what was decided, and those that take it back. */
export function FilesCard({ files, action }: { files: Decision['files']; action: string }) {
  if (files.length === 0) return null;

  return (
    <Card>
      <CardHeader title="Change files" />
      <ul>
        {files.map((file) => (
          <li key={file.id} className="flex items-center gap-3 border-t border-line px-[18px] py-2.5 text-sm">
            <span className="min-w-0 flex-1">
              {platformName(file.platform)}
              <span className="block truncate text-xs text-ink-3">
                {file.way === 'apply' ? 'does it' : 'takes it back'}: {file.fileName}
              </span>
            </span>
            <a href={`${action}/files/${file.id}`} download className="button" data-variant="default" data-size="small">
              <Download size={14} aria-hidden />
              CSV
            </a>
          </li>
        ))}
      </ul>
      <CardNote>Nothing on a platform has changed until somebody uploads them there.</CardNote>
    </Card>
  );
}
