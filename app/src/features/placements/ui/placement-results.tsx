import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { KeyValues } from '~/components/ui/key-values';
import { LinkButton } from '~/components/ui/link-button';
import { actionName } from '~/features/metrics/write-figure';
import { ratioOf } from '~/features/metrics/ratios';
import { microsToUnits } from '@upbeat/core/money';
import type { PlacementScreen } from '../placement-screen.server';

/** What the placement has brought: sums with their window, then day by day. */
export function PlacementResults({ screen, base }: { screen: PlacementScreen; base: string }) {
  const { results, demo } = screen;
  const { number, day, money, dayRange, percent } = useFormat();
  if (results.totals.length === 0)
    return (
      <Card>
        <EmptyState title="No results yet" action={<LinkButton to={`${base}/imports/new`}>Import results</LinkButton>}>
          Rows of an imported report that are called like this placement show here by themselves.
        </EmptyState>
      </Card>
    );

  return (
    <Card className="overflow-hidden">
      <CardHeader title="Results so far" beside={demo && <span className="text-xs text-ink-3">simulated data</span>} />
      {results.totals.map((total) => {
        const sums = { ...total, counted: 0n, conversions: 0n, value: 0n };
        const ctr = ratioOf('ctr', sums);
        return (
          <div key={total.currency} className="px-[18px] pb-4">
            <KeyValues
              className="wrap-anywhere"
              items={[
                ['Days', `${number(total.days)}, ${dayRange(total.firstDay, total.lastDay)}`],
                ['Spend', money(total.spend, total.currency)],
                ['Impressions', number(Number(total.impressions))],
                [
                  'Clicks',
                  `${number(Number(total.clicks))}${ctr === null ? '' : `, ${percent(ctr, 2)} of impressions`}`,
                ],
                ...results.actions
                  .filter((one) => one.currency === total.currency)
                  .map((one): [string, string] => [
                    'Conversions',
                    `${number(microsToUnits(one.conversions), one.conversions % 1_000_000n === 0n ? 0 : 1)}, ${money(one.value, one.currency)}: ${actionName(one.action)}`,
                  ]),
              ].map(([name, value], index) => [index > 4 ? `${name} ${index - 3}` : name, value] as [string, string])}
            />
          </div>
        );
      })}
      <div
        className="table-scroll max-h-96 overflow-y-auto border-t border-line [--table-min:420px]"
        tabIndex={0}
        role="region"
        aria-label="Results by day"
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" data-numeric="">
                Spend
              </th>
              <th scope="col" data-numeric="">
                Impressions
              </th>
              <th scope="col" data-numeric="">
                Clicks
              </th>
            </tr>
          </thead>
          <tbody>
            {results.days.map((one) => (
              <tr key={`${one.day} ${one.currency}`}>
                <th scope="row">{day(one.day)}</th>
                <td data-numeric="">{money(one.spend, one.currency)}</td>
                <td data-numeric="">{number(Number(one.impressions))}</td>
                <td data-numeric="">{number(Number(one.clicks))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CardNote>Newest day first, at most 60. Conversions of different actions never add.</CardNote>
    </Card>
  );
}
