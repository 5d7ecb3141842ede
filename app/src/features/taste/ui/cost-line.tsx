import type { SurenessStep } from '@upbeat/db/taste/row';
import { useFormat } from '~/components/format-context';
import { costsOf } from '../sureness';

/** What a step of sureness is worth before it is locked. */
export function CostLine({ sureness }: { sureness: SurenessStep | null }) {
  const { number } = useFormat();
  const costs = sureness === null ? null : costsOf(sureness);

  return (
    <p className="text-xs text-ink-3" aria-live="polite">
      {costs && sureness !== 50 && `If right it costs ${number(costs.right, 2)}, if wrong ${number(costs.wrong, 2)}. `}
      {sureness === null && 'The surer, the less a right pick costs and the more a wrong one. '}A coin always costs{' '}
      {number(0.25, 2)}.
    </p>
  );
}
