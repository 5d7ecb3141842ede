import { Link } from '@remix-run/react';
import type { Reference } from '@upbeat/db/references/row';
import { useFormat } from '~/components/format-context';
import { KeyValues } from '~/components/ui/key-values';
import { Thread } from '~/components/ui/thread';
import { isThin } from '@upbeat/stats/thin';
import { rateScale } from '../evidence';
import type { ReferenceThreadData } from '../reference-thread.server';
import { Lift, RateBar } from './rate';

/** What was counted, in a line: "Shown 3,966 times, 82 clicks · 2014, week 31". */
export function ReferenceCounts({ reference }: Pick<ReferenceThreadData, 'reference'>) {
  const { number, day } = useFormat();
  const { test, ranFrom, ranTo } = reference;
  const when = test
    ? `${Math.floor(test.week / 100)}, week ${test.week % 100}`
    : [ranFrom, ranTo].flatMap((date) => (date === null ? [] : [day(date)])).join(' to ');

  return (
    <p className="text-xs text-ink-3">
      Shown {number(reference.impressions)} times, {number(reference.clicks)} clicks{when !== '' && ` · ${when}`}
      {isThin(reference) && ' · too little data to rank it'}
    </p>
  );
}

/** The wordings of one test with their intervals on one scale. */
export function Siblings({ siblings, here, base }: { siblings: readonly Reference[]; here: string; base: string }) {
  const { percent } = useFormat();
  const max = rateScale(siblings);

  return (
    <div>
      <div className="mb-1 flex justify-between text-xs text-ink-3">
        <h3 className="font-normal">Its test: {siblings.length} wordings of one story</h3>
        <span>CTR, to {percent(max, max < 0.01 ? 1 : 0)}</span>
      </div>
      <ul>
        {siblings.map((one) => (
          <li
            key={one.id}
            aria-current={one.id === here ? 'true' : undefined}
            className="grid grid-cols-[minmax(0,1fr)_72px_44px] items-center gap-2.5 py-1 text-xs text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {one.id === here ? (
              <span>{one.headline}</span>
            ) : (
              <Link to={`${base}/references/${one.id}`} className="no-underline hover:underline">
                {one.headline}
              </Link>
            )}
            <RateBar reference={one} max={max} width={72} here={one.id === here} />
            <span className="text-right tabular-nums">{percent(one.ctr, 2)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How it is built, what it is about and how it did, with the caveat beside the figure. */
export function ReferenceFacts({ thread: { reference, field, structure, tags } }: { thread: ReferenceThreadData }) {
  const { percent } = useFormat();
  const thin = isThin(reference);

  return (
    <KeyValues
      items={[
        [
          'Click rate',
          thin
            ? 'Too little data'
            : `${percent(reference.ctr, 2)}, 95% interval ${percent(reference.ctrLow, 2)} to ${percent(reference.ctrHigh, 2)}`,
        ],
        ['Ranks by', `${percent(reference.shrunkLow, 2)}, its lower bound after shrinking towards the archive`],
        ...(reference.test ? [['vs rest of test', <Lift key="lift" reference={reference} />] as const] : []),
        ['Topic', field],
        ['Built as', structure],
        ['Shows', tags.length > 0 ? tags.join('; ') : 'no structure we know'],
        ...(reference.sensitive ? [['Sensitive', 'Hidden in lists unless asked for'] as const] : []),
        ...(reference.note !== '' ? [['Note', reference.note] as const] : []),
      ]}
    />
  );
}

/** Lineage under its heading. */
export function ReferenceLineage({ stations }: Pick<ReferenceThreadData, 'stations'>) {
  return (
    <div>
      <h3 className="mb-2 text-xs font-normal text-ink-3">What it came from, what it led to</h3>
      <Thread items={stations} />
    </div>
  );
}
