import Download from 'lucide-react/icons/download';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { platformName } from '~/features/imports/choices';
import type { DecisionScreen } from '../decision-screen.server';

interface FilesCardProps {
  files: DecisionScreen['files'];
  /** Address of the decision. */
  action: string;
  undone: boolean;
}

/** Files that do on each platform what was decided, and those that take it back; after an undo these come first, with when they are needed. */
export function FilesCard({ files, action, undone }: FilesCardProps) {
  if (files.length === 0) return null;
  const first = undone ? 'undo' : 'apply';
  const ordered = files.toSorted((a, b) => Number(b.way === first) - Number(a.way === first));

  return (
    <Card>
      <CardHeader title="Change files" />
      <ul>
        {ordered.map((file) => (
          <li key={file.id} className="flex items-center gap-3 border-t border-line px-[18px] py-2.5 text-sm">
            <span className="min-w-0 flex-1">
              {platformName(file.platform)} · {file.account}
              <span className="block truncate text-xs text-ink-3">
                {file.way === 'undo' ? 'takes it back' : undone ? 'did it, kept to read' : 'does it'}: {file.fileName}
              </span>
              {file.leftOut.length > 0 && (
                <span className="block text-xs text-ink-2">
                  Not in it: {file.leftOut.map((name) => `“${name}”`).join(', ')}. A spreadsheet would run{' '}
                  {file.leftOut.length === 1 ? 'this name as a formula' : 'these names as formulas'}; change{' '}
                  {file.leftOut.length === 1 ? 'it' : 'them'} by hand.
                </span>
              )}
              {file.toMeasured.length > 0 && (
                <span className="block text-xs text-ink-2">
                  No daily spend was set here before for {file.toMeasured.map((name) => `“${name}”`).join(', ')}: the
                  file goes back to what {file.toMeasured.length === 1 ? 'it' : 'each'} spent a day by the results, when
                  it was proposed.
                </span>
              )}
            </span>
            {!file.isEmpty && (
              <a
                href={`${action}/files/${file.id}`}
                download
                className="button"
                data-variant="default"
                data-size="small"
              >
                <Download size={14} aria-hidden />
                CSV
              </a>
            )}
          </li>
        ))}
      </ul>
      <CardNote>
        {undone
          ? 'Undone here. A platform knows of neither: where somebody had uploaded the file that does it, upload the one that takes it back; where nobody had, nothing is left to do.'
          : 'Nothing on a platform has changed until somebody uploads them there.'}
      </CardNote>
    </Card>
  );
}
