import type { TasteReveal } from '@upbeat/db/taste/get-taste-reveal';
import { TOO_CLOSE_BELOW } from '@upbeat/copilot/rank/compare-headlines';
import { useFormat } from '~/components/format-context';
import { Card } from '~/components/ui/card';
import { LETTERS, otherSide } from '../words';

/** What the ranker said and what moved it, and what the others of the workspace said. */
export function TasteFacts({ reveal }: { reveal: TasteReveal }) {
  const { percent, number } = useFormat();
  const { rankerFirst, rankerReasons, crowd } = reveal;
  const side = rankerFirst > 0.5 ? 'first' : 'second';
  const sure = Math.max(rankerFirst, 1 - rankerFirst);
  const isRight = side === reveal.better;

  return (
    <Card className="mt-5" aria-label="What others said">
      <div className="taste-facts text-sm">
        <section>
          <h2>The ranker</h2>
          <p className="mt-1">
            {percent(sure, 0)} for {LETTERS[side]}: {isRight ? 'right' : 'wrong'}.
          </p>
          <p className="mt-1 text-xs text-ink-3">
            {sure < TOO_CLOSE_BELOW
              ? `Under ${percent(TOO_CLOSE_BELOW, 0)} it calls a pair too close, as most pairs are.`
              : `From ${percent(TOO_CLOSE_BELOW, 0)} on it calls a pair; most are too close for it.`}{' '}
            Locked before you answered.
          </p>
        </section>
        <section>
          <h2>What moved it most</h2>
          {rankerReasons.length === 0 && <p className="mt-1">Nothing told the two apart.</p>}
          <ol className="mt-1 grid gap-0.5">
            {rankerReasons.map(({ words, favours }) => (
              <li key={words} className="flex gap-2">
                <b aria-label={`Speaks for ${LETTERS[favours]}:`}>{LETTERS[favours]}</b>
                <span>{words}</span>
              </li>
            ))}
          </ol>
          <p className="mt-1 text-xs text-ink-3">Patterns of the archive, not causes.</p>
        </section>
        <section>
          <h2>The crowd</h2>
          {crowd.first === undefined || crowd.pickedFirst === undefined ? (
            <>
              <p className="mt-1">No crowd yet.</p>
              <p className="mt-1 text-xs text-ink-3">
                It opens when three others of this workspace have answered this pair; {number(crowd.n)} so far.
              </p>
            </>
          ) : (
            <Crowd n={crowd.n} first={crowd.first} pickedFirst={crowd.pickedFirst} better={reveal.better} />
          )}
        </section>
      </div>
    </Card>
  );
}

interface CrowdProps {
  n: number;
  first: number;
  pickedFirst: number;
  better: TasteReveal['better'];
}

function Crowd({ n, first, pickedFirst, better }: CrowdProps) {
  const { percent, number } = useFormat();
  const side = first >= 0.5 ? 'first' : 'second';

  return (
    <>
      <p className="mt-1">
        {percent(Math.max(first, 1 - first), 0)} for {LETTERS[side]} on average:{' '}
        {first === 0.5 ? 'a coin' : side === better ? 'right' : 'wrong'}.
      </p>
      <p className="mt-1 text-xs text-ink-3">
        {number(pickedFirst)} of {number(n)} others picked {LETTERS.first}, {number(n - pickedFirst)}{' '}
        {LETTERS[otherSide('first')]}.
      </p>
    </>
  );
}
