import { cx } from '../cx';
import { Radio, type RadioGroupProps } from './radio-group';

export interface SegmentedProps extends Omit<RadioGroupProps, 'describedBy'> {
  /** Takes the whole width, in equal parts. */
  wide?: boolean;
}

/** One of few, side by side: day, week, month. */
export function Segmented({ legend, hideLegend = true, choices, wide = false, ...group }: SegmentedProps) {
  return (
    <fieldset>
      <legend className={hideLegend ? 'sr-only' : 'label mb-2'}>{legend}</legend>
      <div className={cx('segmented', wide && 'flex w-full')}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <Radio choice={choice} className="sr-only" {...group} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
