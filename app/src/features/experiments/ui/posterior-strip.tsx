import { useFormat } from '~/components/format-context';
import { placeOn } from '~/components/interval';
import { STRIP } from '../density';
import type { ArmRead } from '../read-test';

export interface PosteriorStripProps {
  arm: ArmRead;
  /** What the rate is called, for readers who hear it. */
  label: string;
  /** The scale runs from 0 to `end`; dashes mark all arms together. */
  end: number;
  together: number;
  /** The leader is drawn in ink. */
  leads: boolean;
}

/** The likely values of an arm's rate: its exact density over an 80% band and a tick at what was measured. */
export function PosteriorStrip({ arm, label, end, together, leads }: PosteriorStripProps) {
  const { percent } = useFormat();
  const x = (rate: number) => placeOn({ min: 0, max: end }, rate, STRIP.width);
  const rate = (share: number) => percent(share, 2);
  const words = `${label} ${rate(arm.rate)}, 80% interval ${rate(arm.low)} to ${rate(arm.high)}`;
  const hue = leads ? 'ink' : 'ghost';

  return (
    <svg width="100%" viewBox={`0 0 ${STRIP.width} ${STRIP.height}`} role="img" aria-label={words}>
      <path d={`M0 ${STRIP.base}H${STRIP.width}`} className="stroke-line" />
      <path d={`M${x(together)} 0V${STRIP.height}`} className="stroke-line-strong" strokeDasharray="2 3" />
      <path d={`${arm.path}Z`} className={hue === 'ink' ? 'fill-ink opacity-15' : 'fill-ghost opacity-35'} />
      <path
        d={arm.path}
        fill="none"
        strokeWidth={leads ? 1.6 : 1}
        className={hue === 'ink' ? 'stroke-ink' : 'stroke-ghost'}
      />
      <rect
        x={x(arm.low)}
        y={STRIP.base - 3}
        width={Math.max(1, x(arm.high) - x(arm.low))}
        height="6"
        rx="1"
        className="fill-ghost"
      />
      <rect x={x(arm.rate) - 1.25} y={STRIP.base - 6} width="2.5" height="12" className="fill-ink" />
    </svg>
  );
}
