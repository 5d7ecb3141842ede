import type { SuggestionEstimate } from '@upbeat/core/suggestion';
import { useFormat } from '~/components/format-context';
import { IntervalBar } from '~/components/ui/interval-bar';
import { ZeroBar } from '~/components/ui/zero-bar';
import { amountWords, signedAmount, unitWords } from '../gain-words';

export interface EffectProps {
  gain: SuggestionEstimate['gain'];
  currency: string;
  width?: number;
}

/** What it is expected to bring a day, with its 80% interval: from zero, or round zero where that is inside. */
export function Effect({ gain, currency, width = 288 }: EffectProps) {
  const format = useFormat();
  const { mean, low, high } = gain.perDay;
  const interval = { value: mean, low, high, level: 0.8 };
  const signed = (value: number) => signedAmount(value, gain.unit, currency, format);
  const crosses = low < 0;
  const reach = 1.15 * Math.max(Math.abs(low), Math.abs(high));

  return (
    <div className="grid gap-1">
      <p className="text-sm text-ink-2">
        <b className="text-base text-ink">{signed(mean)}</b> {unitWords(gain.unit)}, 80% interval
      </p>
      <div className="[&>svg]:max-w-full">
        {crosses ? (
          <ZeroBar {...interval} reach={reach} format={signed} width={width} />
        ) : (
          <IntervalBar {...interval} max={reach} format={signed} width={width} />
        )}
      </div>
      <p className="text-xs text-ink-3">
        {signed(low)} to {signed(high)}; scale{' '}
        {crosses ? `${amountWords(-reach, gain.unit, currency, format)} to` : '0 to'}{' '}
        {amountWords(reach, gain.unit, currency, format)}
      </p>
    </div>
  );
}
