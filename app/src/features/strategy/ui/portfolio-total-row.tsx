import { IntervalBar } from '~/components/ui/interval-bar';
import { COVERAGE } from '~/features/metrics/table-rows';
import type { PortfolioTotal } from '../portfolio';

/** Pixels of an interval's bar in the table. */
export const BAR_WIDTH = 88;

interface PortfolioTotalRowProps {
  total: PortfolioTotal;
  spend: string;
  scale: number;
  write: (value: number | null) => string;
  /** Of how much spend the value is, in words; null where it is all of it. */
  over: string | null;
}

/** All campaigns together, and what belongs to none. */
export function PortfolioTotalRow({
  total: { value, interval, why },
  spend,
  scale,
  write,
  over,
}: PortfolioTotalRowProps) {
  return (
    <tr>
      <th scope="row">All together</th>
      <td />
      <td data-numeric="">
        <b>{spend}</b>
      </td>
      <td data-numeric="">
        <b>{write(value)}</b>
      </td>
      <td>
        {interval !== null && value !== null ? (
          <IntervalBar value={value} {...interval} level={COVERAGE} max={scale} format={write} width={BAR_WIDTH} />
        ) : (
          <span className="text-ink-3">–</span>
        )}
      </td>
      <td />
      <td className="min-w-36 whitespace-normal text-xs text-ink-2">
        {over !== null && <span className="block">the ratio is {over}</span>}
        {why}
      </td>
      <td />
    </tr>
  );
}
