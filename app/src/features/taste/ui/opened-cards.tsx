import { Link } from '@remix-run/react';
import type { TasteReveal } from '@upbeat/db/taste/get-taste-reveal';
import type { Side } from '@upbeat/db/taste/row';
import Check from 'lucide-react/icons/check';
import { useFormat } from '~/components/format-context';
import { intervalWords, placeOn } from '~/components/interval';
import { Card } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { Glyph } from '~/components/ui/glyph';
import { IntervalMarks } from '~/components/ui/interval-bar';
import { Kbd } from '~/components/ui/kbd';
import { saidOfFirst } from '../score';
import { LETTERS, rateOf } from '../words';

const WIDTH = 400;

/** Both headlines with what was counted, on one scale from zero. */
export function OpenedCards({ reveal, base }: { reveal: TasteReveal; base: string }) {
  const rates = { first: rateOf(reveal.first), second: rateOf(reveal.second) };
  const max = Math.ceil(Math.max(rates.first.high, rates.second.high) * 200) / 200;

  return (
    <div className="duel" data-open="">
      {(['first', 'second'] as const).map((side) => (
        <Card
          as="article"
          key={side}
          className="duel-side"
          state={reveal.pick === side ? 'selected' : 'plain'}
          aria-label={LETTERS[side]}
        >
          <div className="flex items-start justify-between gap-2">
            <Kbd large>{LETTERS[side]}</Kbd>
            <Said reveal={reveal} side={side} />
          </div>
          <h2 className="duel-headline">{reveal[side].headline}</h2>
          <Rate arm={reveal[side]} rate={rates[side]} max={max} to={`${base}/references/${reveal[side].referenceId}`} />
        </Card>
      ))}
    </div>
  );
}

/** Who leaned to a side, and whether it was the better one. */
function Said({ reveal, side }: { reveal: TasteReveal; side: Side }) {
  const { percent } = useFormat();
  const ranker = saidOfFirst({ ...reveal, crowdFirst: null }, 'ranker') ?? 0.5;
  const leans = ranker > 0.5 ? 'first' : 'second';

  return (
    <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      {reveal.pick === side && (
        <span className="level-words" data-level="3">
          <Glyph level={3} />
          You, {percent(reveal.sureness / 100, 0)} sure
        </span>
      )}
      {leans === side && (
        <span className="level-words" data-level="1">
          <Glyph level={1} />
          Ranker, {percent(Math.max(ranker, 1 - ranker), 0)}
        </span>
      )}
      {reveal.better === side && (
        <Chip tone="good" icon={<Check size={12} aria-hidden />}>
          More clicks
        </Chip>
      )}
    </span>
  );
}

interface RateProps {
  arm: TasteReveal['first'];
  rate: ReturnType<typeof rateOf>;
  max: number;
  to: string;
}

function Rate({ arm, rate, max, to }: RateProps) {
  const { percent, number } = useFormat();
  const share = (value: number) => percent(value, 2);
  const x = (value: number) => placeOn({ min: 0, max }, value, WIDTH);

  return (
    <div className="duel-foot">
      <div className="flex items-center gap-3.5">
        <span className="duel-rate">{share(rate.value)}</span>
        <svg
          width="100%"
          height="16"
          viewBox={`0 0 ${WIDTH} 16`}
          preserveAspectRatio="none"
          className="min-w-0 shrink"
          role="img"
          aria-label={intervalWords(rate, share)}
        >
          <path d={`M0 8H${WIDTH}`} className="stroke-line" />
          <IntervalMarks low={x(rate.low)} value={x(rate.value)} high={x(rate.high)} />
        </svg>
      </div>
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-3 text-xs text-ink-3">
        <span>
          {percent(rate.low, 2)} to {percent(rate.high, 2)}, 95% interval, axis 0 to{' '}
          {percent(max, max * 100 === Math.round(max * 100) ? 0 : 1)}
        </span>
        <Link to={to} title="Open as a reference">
          {number(arm.clicks)} of {number(arm.impressions)}
        </Link>
      </p>
    </div>
  );
}
