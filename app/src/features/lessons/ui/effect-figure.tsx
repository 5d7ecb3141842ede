import type { LessonEffect } from '@upbeat/core/suggestion';
import { useFormat } from '~/components/format-context';
import { ZeroBar } from '~/components/ui/zero-bar';
import { cx } from '~/components/cx';

export interface EffectFigureProps {
  effect: LessonEffect | null;
  /** The scale runs from -reach to +reach, one for a column. */
  reach: number;
  width?: number;
}

/** A measured relative effect round its zero, and the same in figures. */
export function EffectFigure({ effect, reach, width = 176 }: EffectFigureProps) {
  const { signedPercent } = useFormat();
  if (effect === null) return <p className="text-xs text-ink-3">No effect was measured.</p>;
  const { mean, low, high } = effect;
  const words = (share: number) => signedPercent(share, 1);

  return (
    <>
      <ZeroBar value={mean} low={low} high={high} level={0.8} reach={reach} format={words} width={width} />
      <p className={cx('flex justify-between gap-2 text-xs', width === 176 && 'w-[176px]')}>
        <b>{words(mean)}</b>
        <span className="text-ink-3">
          {words(low)} to {words(high)}
        </span>
      </p>
    </>
  );
}
