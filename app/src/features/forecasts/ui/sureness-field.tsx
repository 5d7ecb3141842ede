import type { Sureness } from '@upbeat/db/forecasts/row';
import type { ReactNode } from 'react';
import { Segmented } from '~/components/ui/segmented';
import { SURENESS_WORDS } from '../spread';
import { SURENESS } from '../sureness';

export interface SurenessFieldProps {
  value: Sureness;
  onChange: (value: Sureness) => void;
  /** What the chosen grade says, in figures. */
  children: ReactNode;
}

/** How sure one is, in three grades. */
export function SurenessField({ value, onChange, children }: SurenessFieldProps) {
  return (
    <div className="mt-3.5">
      <Segmented
        legend="How sure?"
        hideLegend={false}
        wide
        name="sureness"
        value={value}
        onChange={(chosen) => onChange(SURENESS.find((one) => one === chosen) ?? 'fairly')}
        choices={SURENESS.map((one) => ({ value: one, label: SURENESS_WORDS[one] }))}
      />
      <p className="mt-1.5 text-xs text-ink-3">{children}</p>
    </div>
  );
}
