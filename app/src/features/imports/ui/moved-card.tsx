import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import type { ImportPage } from '../page';
import { ReplacedNote } from './replaced-note';

/** Sums over the rows of the import, before it and with it. */
export function MovedCard({ page: { changes, report } }: { page: ImportPage<'landed'> }) {
  const { number, money } = useFormat();
  const currency = report.currency;
  if (changes === null || currency === null) return null;
  const { before, after } = changes;
  const count = (value: bigint) => number(Number(value));
  const spend = (value: bigint) => money(value, currency);
  const rows = [
    { name: 'Rows', before: BigInt(before.rows), after: BigInt(after.rows), write: count },
    { name: 'Spend', before: before.spend, after: after.spend, write: spend },
    { name: 'Impressions', before: before.impressions, after: after.impressions, write: count },
    { name: 'Clicks', before: before.clicks, after: after.clicks, write: count },
  ];

  return (
    <Card className="overflow-hidden">
      <CardHeader title="What it moved" />
      <div className="table-scroll [--table-min:0px]" tabIndex={0} role="region" aria-label="What it moved">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Its rows</th>
              <th scope="col" data-numeric="">
                Before
              </th>
              <th scope="col" data-numeric="">
                After
              </th>
              <th scope="col" data-numeric="">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td data-numeric="">{written(row.before, row.write)}</td>
                <td data-numeric="">
                  <b>{written(row.after, row.write)}</b>
                </td>
                <td data-numeric="">
                  {row.after === null || row.before === null ? '–' : signed(row.after - row.before, row.write)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.replaced && <ReplacedNote replaced={changes.replaced} currency={currency} when="after" />}
      <CardNote>
        {currency}. Daily rows as this import landed; a later one may have restated them since.
        {rows.some((row) => row.after === null) && ' A dash means “not reported”, not nought.'}
      </CardNote>
    </Card>
  );
}

/** A dash where no row reports the figure. */
function written(value: bigint | null, write: (value: bigint) => string): string {
  return value === null ? '–' : write(value);
}

function signed(change: bigint, write: (value: bigint) => string): string {
  if (change === 0n) return '0';
  return change > 0n ? `+${write(change)}` : `−${write(-change)}`;
}
