import type { Decision } from '@upbeat/db/decisions/row';
import type { UndoLeft } from '@upbeat/db/decisions/undo-leaves';
import { useFormat } from '~/components/format-context';
import { KeyValues } from '~/components/ui/key-values';
import { SectionHeading } from '~/components/ui/section';
import { NoteBox } from '~/components/ui/note-box';
import { leftWords } from '../undo-words';

/** What was decided, by whom, why, and what else could have been. */
export function Decided({ decision, left }: { decision: Decision; left: readonly UndoLeft[] }) {
  const { dateTime } = useFormat();
  const { alternatives, choice, reason, decidedKind, decidedBy, decidedAt, undoneAt, undoneBy, undoReason } = decision;
  const who = decidedKind === 'ai' ? 'AI, on its own, inside its guardrails' : (decidedBy ?? 'Somebody who left');
  const others = alternatives.filter((one) => one.text !== choice);

  return (
    <section className="grid gap-4">
      <SectionHeading title="What was decided" hint={decidedAt ? dateTime(decidedAt) : undefined} />
      {undoneAt && (
        <NoteBox>
          Undone {dateTime(undoneAt)} by {undoneBy ?? 'somebody who left'}
          {undoReason === '' ? '.' : `: “${undoReason}”`}{' '}
          {left.length === 0
            ? 'What it had done was taken back'
            : 'What still stood as it had left it, and may run, was taken back'}
          {decision.outcome?.status === 'cancelled' || decision.outcome === null
            ? ', and no outcome is measured.'
            : '; the days of its outcome were over, so that is measured all the same.'}{' '}
          {leftWords(left, 'stayed').join(' ')}
        </NoteBox>
      )}
      <p className="speak-lg">{choice}</p>
      <blockquote className="border-l-2 border-line-strong pl-3 text-ink-2">{reason}</blockquote>
      <KeyValues
        className="text-sm"
        items={[
          ['Who', who],
          ['Instead of', others.length === 0 ? 'nothing else was named' : <Others key="others" others={others} />],
        ]}
      />
    </section>
  );
}

function Others({ others }: { others: Decision['alternatives'] }) {
  return (
    <ul className="grid gap-1">
      {others.map((one) => (
        <li key={one.id}>
          {one.text}
          {one.note !== '' && <span className="text-ink-3">. {one.note}</span>}
        </li>
      ))}
    </ul>
  );
}
