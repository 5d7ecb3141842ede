import { Link } from '@remix-run/react';
import type { LessonEvidence } from '@upbeat/db/lessons/row';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { VERDICT_NAMES } from '~/features/decisions/verdict-words';
import type { LessonScreen } from '../lesson-screen.server';
import { EffectFigure } from './effect-figure';

const SIDES = [
  ['contradicts', 'Against it'],
  ['supports', 'For it'],
  ['undecided', 'Settles nothing'],
] as const;

/** Results that speak for and against a lesson, each with its days and figures. */
export function EvidenceList({ screen: { lesson, reach, base } }: { screen: LessonScreen }) {
  const shown = lesson.evidence.length;
  const all = lesson.sides.supports + lesson.sides.contradicts + lesson.sides.undecided;

  return (
    <Card>
      <CardHeader title="Evidence" aside={<span className="text-xs text-ink-3">effect, 80% interval</span>} />
      {SIDES.map(([side, title]) => (
        <Side
          key={side}
          title={`${title}: ${lesson.sides[side]}`}
          rows={lesson.evidence.filter((one) => one.side === side)}
          reach={reach}
          base={base}
        />
      ))}
      <CardNote>
        {all === 0 ? 'Nothing is measured of it yet. ' : shown < all ? `The newest ${shown} of ${all}. ` : ''}
        Every landing of data is read again; the same days of the same placements speak once.
      </CardNote>
    </Card>
  );
}

interface SideProps {
  title: string;
  rows: readonly LessonEvidence[];
  reach: number;
  base: string;
}

function Side({ title, rows, reach, base }: SideProps) {
  const { dayRange, number } = useFormat();
  if (rows.length === 0) return null;

  return (
    <section className="border-t border-line px-[18px] py-3">
      <h3 className="text-xs text-ink-3">{title}</h3>
      <ul>
        {rows.map(({ id, window, outcome, effect, withdrawn }) => {
          const from = outcome?.from ?? window?.from;
          const to = outcome?.to ?? window?.to;
          return (
            <li
              key={id}
              className="grid grid-cols-[minmax(0,1fr)_176px] items-start gap-x-5 py-2 text-sm phone:grid-cols-1 phone:gap-y-1"
            >
              <span className="min-w-0 break-words">
                {outcome ? (
                  <Link to={`${base}/decisions/${outcome.decisionId}`}>{outcome.question}</Link>
                ) : (
                  window?.name || 'A later window'
                )}
                <span className="block text-xs text-ink-3">
                  {from && to ? dayRange(from, to) : 'days not kept'}
                  {effect && `, ${number(effect.exposure)} counted in ${number(effect.days)} days`}
                  {outcome?.verdict && `; ${VERDICT_NAMES[outcome.verdict].toLowerCase()}`}
                  {withdrawn && '; its data was taken back, it counts no more'}
                </span>
              </span>
              <span>
                <EffectFigure effect={effect} reach={reach} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
