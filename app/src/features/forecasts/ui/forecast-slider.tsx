import type { ReactNode } from 'react';
import type { RateScale } from '../rate-scale';
import { RateChart } from './rate-chart';

interface ForecastSliderProps {
  /** Field under which the value is posted. */
  name: string;
  label: string;
  value: number;
  onChange: (value: number) => void;
  /** Least value that may be named. */
  min: number;
  scale: RateScale;
  /** One's own history; without any no histogram is drawn. */
  history: readonly number[];
  median: number | null;
  format: (value: number) => string;
  /** Beside the figure: what it is read against. */
  children: ReactNode;
}

/** The figure one forecasts, large, over one's own history, with the slider that moves it. */
export function ForecastSlider({
  name,
  label,
  value,
  onChange,
  min,
  scale,
  history,
  median,
  format,
  children,
}: ForecastSliderProps) {
  return (
    <>
      <p className="mt-3 mb-0.5 flex flex-wrap items-baseline gap-x-2">
        <span className="font-display text-[40px] leading-11 tracking-[-0.02em]">{format(value)}</span>
        <span className="text-sm text-ink-3">{children}</span>
      </p>
      {history.length > 0 && <RateChart rates={history} scale={scale} chosen={value} median={median} format={format} />}
      <input
        type="range"
        name={name}
        aria-label={label}
        aria-valuetext={format(value)}
        className="forecast-range"
        min={min}
        max={scale.max}
        step={scale.step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </>
  );
}
