import { Link } from '@remix-run/react';
import type { Evidence } from '@upbeat/db/decisions/row';
import LinkIcon from 'lucide-react/icons/link';
import { NoteBox } from '~/components/ui/note-box';
import { SectionHeading } from '~/components/ui/section';
import { capital } from '~/components/capital';

export interface EvidenceColumnsProps {
  evidence: readonly Evidence[];
  base: string;
}

/** Facts for and against side by side, and what is not known under both. Never a verdict. */
export function EvidenceColumns({ evidence, base }: EvidenceColumnsProps) {
  const unknown = evidence.filter((one) => one.side === 'unknown');

  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 items-start gap-x-7 gap-y-6 phone:grid-cols-1">
        <Side title="For" facts={evidence.filter((one) => one.side === 'for')} base={base} />
        <Side title="Against" facts={evidence.filter((one) => one.side === 'against')} base={base} />
      </div>
      <NoteBox>
        <b className="font-semibold text-ink">Not known.</b>{' '}
        {unknown.length === 0
          ? 'Nobody has said what is not known.'
          : unknown.map((one) => asSentence(one.text)).join(' ')}
      </NoteBox>
    </div>
  );
}

/** A note as a sentence of its own: a capital first, a full stop last. */
function asSentence(note: string): string {
  const words = note.trim();

  return `${capital(words)}${/[.!?…]$/.test(words) ? '' : '.'}`;
}

function Side({ title, facts, base }: { title: string; facts: readonly Evidence[]; base: string }) {
  return (
    <section className="min-w-0">
      <SectionHeading title={title} />
      {facts.length === 0 && <p className="mt-2.5 text-sm text-ink-3">Nothing was laid out.</p>}
      <ul>
        {facts.map((fact) => (
          <li key={fact.id} className="flex gap-4 border-b border-line py-3">
            <span className="min-w-0 flex-1 text-sm">
              {fact.text}
              <Source fact={fact} base={base} />
            </span>
            {fact.figure !== '' && <b className="text-md font-semibold">{fact.figure}</b>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ fact, base }: { fact: Evidence; base: string }) {
  const to =
    fact.lessonId !== null
      ? `${base}/lessons/${fact.lessonId}`
      : fact.decisionId !== null
        ? `${base}/decisions/${fact.decisionId}`
        : null;
  const words = fact.source === '' ? (to === null ? 'no source named' : 'where it was measured') : fact.source;

  return (
    <span className="mt-1 flex items-center gap-1.5 text-xs text-ink-3">
      <LinkIcon size={12} aria-hidden />
      {to === null ? words : <Link to={to}>{words}</Link>}
    </span>
  );
}
