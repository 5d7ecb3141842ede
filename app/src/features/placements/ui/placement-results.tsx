import { DemoNote } from '~/components/demo-note';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { KeyValues } from '~/components/ui/key-values';
import { LinkButton } from '~/components/ui/link-button';
import { actionName } from '~/features/metrics/write-figure';
import { NO_SUMS, ratioOf } from '~/features/metrics/ratios';
import { microsToUnits } from '@upbeat/core/money';
import type { PlacementScreen } from '../placement-screen.server';

const told = (value: bigint | null, write: (known: bigint) => string) => (value === null ? '–' : write(value));

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
      <CardHeader title="Results so far" beside={<DemoNote shown={demo} />} />
      {results.totals.map((total) => {
        const ctr =
          total.clicks === null || total.impressions === null
            ? null
            : ratioOf('ctr', { ...NO_SUMS, clicked: total.clicks, seen: total.impressions });
        return (
          <div key={total.currency} className="px-[18px] pb-4">
            <KeyValues
              className="wrap-anywhere"
              items={[
                ['Days', `${number(total.days)}, ${dayRange(total.firstDay, total.lastDay)}`],
                ['Spend', told(total.spend, (n) => money(n, total.currency))],
                ['Impressions', told(total.impressions, (n) => number(Number(n)))],
                [
                  'Clicks',
                  `${told(total.clicks, (n) => number(Number(n)))}${ctr === null ? '' : `, ${percent(ctr, 2)} of impressions`}`,
                ],
                ...results.actions
                  .filter((one) => one.currency === total.currency)
                  .map((one): [string, string] => [
                    'Conversions',
                    `${told(one.conversions, (n) => number(microsToUnits(n), n % 1_000_000n === 0n ? 0 : 1))}, ${told(one.value, (n) => money(n, one.currency))}: ${actionName(one.action)}`,
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
                <td data-numeric="">{told(one.spend, (n) => money(n, one.currency))}</td>
                <td data-numeric="">{told(one.impressions, (n) => number(Number(n)))}</td>
                <td data-numeric="">{told(one.clicks, (n) => number(Number(n)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CardNote>
        Newest day first, at most 60. Conversions of different actions never add. A dash means “not reported”, not
        nought.
      </CardNote>
    </Card>
  );
}
