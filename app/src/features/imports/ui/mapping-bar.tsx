import { useSubmit } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { StickyBar } from '~/components/ui/sticky-bar';
import type { MappingView } from '../mapping-view.server';
import { DRY_RUN } from './dry-run-card';

export interface MappingBarProps {
  view: MappingView;
  /** The intent under way; empty when there is none. */
  doing: string;
  keyOfAct: string;
}

/** Says why the import waits, or offers the next step. */
export function MappingBar({ view, doing, keyOfAct }: MappingBarProps) {
  const { number } = useFormat();
  const submit = useSubmit();
  const { open, errors, dryRun } = view;
  const rows = dryRun ? dryRun.rows + dryRun.rangeRows : 0;
  const left = view.replaces !== null && view.replaces !== 'too-many' ? view.replaces.rows : 0;
  const mend = Object.values(errors);
  const [question] = open;
  const title = dryRun
    ? `${number(rows)} ${rows === 1 ? 'row' : 'rows'} would be imported, ${number(dryRun.rejectedRows)} refused.`
    : (question?.sentence ?? mend[0] ?? 'A dry run reads the whole file and writes nothing.');

  return (
    <StickyBar
      level={1}
      title={title}
      actions={
        <>
          <Button variant="ghost" onClick={() => submit({ intent: 'discard', key: keyOfAct }, { method: 'post' })}>
            Throw away
          </Button>
          <Next open={open.length} wrong={mend.length} rows={dryRun ? rows : null} doing={doing} />
        </>
      }
    >
      {dryRun ? (
        <>
          {left > 0 && (
            <a href={`#${DRY_RUN}`} className="mr-1.5 text-warn underline underline-offset-3">
              {number(left)} {left === 1 ? 'row' : 'rows'} imported before would count no more.
            </a>
          )}
          They show at once when all of them are in, and can be undone.
        </>
      ) : (
        'After it you see what would be taken and what refused.'
      )}
    </StickyBar>
  );
}

function Next({ open, wrong, rows, doing }: { open: number; wrong: number; rows: number | null; doing: string }) {
  const { number } = useFormat();
  if (open > 0)
    return <Button variant="primary" disabled={`Answer ${open} ${open === 1 ? 'question' : 'questions'} first`} />;
  if (wrong > 0)
    return <Button variant="primary" disabled={`Mend ${wrong} ${wrong === 1 ? 'answer' : 'answers'} first`} />;
  if (rows === null)
    return (
      <Button type="submit" name="intent" value="dry-run" variant="primary" busy={doing === 'dry-run' && 'Reading'}>
        Dry run
      </Button>
    );
  if (rows === 0) return <Button variant="primary" disabled="No row can be read" />;
  return (
    <Button type="submit" name="intent" value="queue" variant="primary" busy={doing === 'queue' && 'Handing over'}>
      Import {number(rows)} {rows === 1 ? 'row' : 'rows'}
    </Button>
  );
}
