import type { WhatHappened } from '@upbeat/db/decisions/row';
import type { FrozenForecast } from '@upbeat/db/forecasts/frozen';
import { useFormat } from '~/components/format-context';
import { FrozenAt } from './frozen-at';
import { authorName } from './opened-forecasts';

export interface OpenedProbabilitiesProps {
  forecasts: readonly FrozenForecast[];
  memberId: string;
  statement: string;
  observed: WhatHappened;
}

/** Frozen probabilities of a statement, each on its line from 0 to 100%, with what came of it. */
export function OpenedProbabilities({ forecasts, memberId, statement, observed }: OpenedProbabilitiesProps) {
  const { chance, number } = useFormat();
  const rows = forecasts.flatMap((one) =>
    one.distribution?.kind === 'probability' ? [{ one, share: one.distribution.probability }] : [],
  );
  const [first] = rows;
  const happened = observed && 'happened' in observed ? observed.happened : null;

  return (
    <div className="grid gap-2.5">
      <p className="speak-md">“{statement}”</p>
      {rows.map(({ one, share }) => (
        <div key={one.id} className="text-xs text-ink-2">
          <span className="flex justify-between gap-2">
            <span>
              <b className="font-semibold">{authorName(one, memberId)}</b> {chance(share)}
            </span>
            {one.score && <span>Brier {number(one.score.score, 3)}</span>}
          </span>
          <svg width="100%" height="10" aria-hidden="true" className="overflow-visible">
            <line x1="0" x2="100%" y1="5" y2="5" className="stroke-line-strong" />
            <circle
              cx={`${share * 100}%`}
              cy="5"
              r="4.5"
              className={one.author === 'person' ? 'fill-people-fill' : 'fill-ai-fill'}
            />
          </svg>
        </div>
      ))}
      {rows.length === 0 && <p className="text-sm text-ink-2">Nobody made a forecast.</p>}
      {happened !== null && (
        <p className="text-sm">
          <b className="font-semibold">{happened ? 'It came true.' : 'It did not come true.'}</b>{' '}
          <span className="text-ink-2">A Brier score of 0 is perfect, a coin scores 0.25.</span>
        </p>
      )}
      {first && <FrozenAt at={first.one.frozenAt} />}
    </div>
  );
}
