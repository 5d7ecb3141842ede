import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { IntervalBar } from '~/components/ui/interval-bar';
import { ZeroBar } from '~/components/ui/zero-bar';
import { signedAmount, unitWords } from '~/features/suggestions/gain-words';
import type { LoopWait } from '../loop-words';
import { Figure } from './figure';

const WIDTH = 176;

/** The figures beside a request of the loop's second half. */
export function LoopEvidence({ wait }: { wait: LoopWait }) {
  const { day, number } = useFormat();
  switch (wait.kind) {
    case 'suggest':
    case 'weigh':
      return <Gain {...wait.about} />;
    case 'learn':
    case 'rejudge':
      return wait.about.effect === null ? null : <Relative {...wait.about.effect} label="effect" />;
    case 'outcome': {
      const ratio = wait.about.observed;
      if (ratio === null || ratio.ratio === null || ratio.low === null || ratio.high === null)
        return <Chip>too little came in</Chip>;
      return <Relative label="came out" mean={ratio.ratio - 1} low={ratio.low - 1} high={ratio.high - 1} />;
    }
    case 'decide':
      return wait.about.dueOn === null ? null : <Chip tone="warn">due {day(wait.about.dueOn, { year: false })}</Chip>;
    case 'conclude':
      return (
        <Figure
          label="fewest an arm"
          value={number(wait.about.fewest)}
          note={`of ${number(wait.about.minExposures)} ${wait.about.metric === 'ctr' ? 'impressions' : 'clicks'} it set itself`}
        />
      );
    case 'audit':
      return <Chip>applied by AI</Chip>;
    case 'resolve':
      return wait.about.resolvesOn === null ? null : <Chip>since {day(wait.about.resolvesOn, { year: false })}</Chip>;
  }
}

interface RelativeProps {
  label: string;
  mean: number;
  low: number;
  high: number;
}

/** A relative change with its interval round zero. */
function Relative({ label, mean, low, high }: RelativeProps) {
  const { signedPercent } = useFormat();
  const words = (share: number) => signedPercent(share, 1);
  const reach = 1.15 * Math.max(Math.abs(low), Math.abs(high), 0.01);

  return (
    <Figure label={label} value={words(mean)} note={`80% interval ${words(low)} to ${words(high)}`}>
      <ZeroBar value={mean} low={low} high={high} level={0.8} reach={reach} format={words} width={WIDTH} />
    </Figure>
  );
}

type Weighed = Extract<LoopWait, { kind: 'suggest' | 'weigh' }>['about'];

/** What a suggestion is expected to bring a day. */
function Gain({ gain, currency }: Weighed) {
  const format = useFormat();
  if (gain === null) return null;
  const { mean, low, high } = gain.perDay;
  const words = (value: number) => signedAmount(value, gain.unit, currency, format);
  const reach = 1.15 * Math.max(Math.abs(low), Math.abs(high));
  const bar = { value: mean, low, high, level: 0.8, format: words, width: WIDTH };

  return (
    <Figure label={unitWords(gain.unit)} value={words(mean)} note={`80% interval ${words(low)} to ${words(high)}`}>
      {low < 0 ? <ZeroBar {...bar} reach={reach} /> : <IntervalBar {...bar} max={reach} />}
    </Figure>
  );
}
