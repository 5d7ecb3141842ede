import { Link } from '@remix-run/react';
import type { SuggestionPage } from '@upbeat/db/suggestions/row';
import { useParams } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { DataTable, type DataColumn } from '~/components/ui/data-table';
import { armRate, armRateName, daysOf, sumDays, writeArmRate } from '../arm-rates';
import type { ArmSums } from '../arm-rates';
import { unitMoney } from '../gain-words';

type Shown = Pick<SuggestionPage, 'windows' | 'metric' | 'currency' | 'proposal' | 'estimate' | 'action'>;

interface Row extends ArmSums {
  id: string;
  name: string;
  placementId: string | null;
  best: number | null;
}

/** The arms with their sums; the days of each fold open below. */
export function ArmTable({ suggestion }: { suggestion: Shown }) {
  const { windows, metric, currency, proposal, estimate } = suggestion;
  const format = useFormat();
  const { workspace = '' } = useParams();
  const rows = windows.map((one): Row => {
    const arm = proposal.arms.find((each) => one.placementId !== null && each.placementIds.includes(one.placementId));
    return {
      id: one.id,
      name: one.definition.name,
      placementId: one.placementId,
      best: estimate.best?.find((each) => each.armId === arm?.id)?.probability ?? null,
      ...sumDays(one.values.days),
    };
  });
  const leftOut = proposal.arms.filter((arm) => estimate.leftOut.includes(arm.id)).map((arm) => `“${arm.name}”`);
  const named: DataColumn<Row> = {
    header: 'Arm',
    cell: ({ row: { original } }) =>
      original.placementId === null ? (
        original.name
      ) : (
        <Link to={`/w/${workspace}/placements/${original.placementId}`}>{original.name}</Link>
      ),
  };
  const columns: DataColumn<Row>[] = [
    named,
    { header: 'Days', meta: { numeric: true }, cell: ({ row }) => format.number(row.original.days) },
    ...figureColumns<Row>(suggestion, format),
    ...(estimate.best
      ? [
          {
            header: 'Likely the best',
            meta: { numeric: true },
            cell: ({ row }) => (row.original.best === null ? '–' : format.chance(row.original.best)),
          } satisfies DataColumn<Row>,
        ]
      : []),
  ];

  return (
    <Card>
      <CardHeader title="By arm" />
      <DataTable caption="By arm" columns={columns} rows={rows} rowId={(row) => row.id} empty={null} />
      <DayFold suggestion={suggestion} />
      <CardNote>
        {armRateName(metric, currency)} is sum over sum.
        {rows.some((row) => hasDash(row)) && ' A dash means “not reported”, not nought.'}
        {leftOut.length > 0 && ` Left out, shown too seldom to compare: ${leftOut.join(', ')}.`}
      </CardNote>
    </Card>
  );
}

const hasDash = ({ impressions, clicks, spend, conversions, value }: ArmSums) =>
  [impressions, clicks, spend, conversions, value].includes(null);

function figureColumns<Item extends ArmSums>(
  { metric, currency }: Pick<Shown, 'metric' | 'currency'>,
  format: ReturnType<typeof useFormat>,
): DataColumn<Item>[] {
  const figure = (header: string, write: (sums: ArmSums) => string): DataColumn<Item> => ({
    header,
    meta: { numeric: true },
    cell: ({ row }) => write(row.original),
  });
  const digits = (value: number) => (value % 1 === 0 ? 0 : 1);
  // A dash is “not reported”: a day of the arm has no column for the figure.
  const told = (value: number | null, write: (known: number) => string) => (value === null ? '–' : write(value));

  return [
    ...(metric === 'ctr' ? [figure('Impressions', (sums) => told(sums.impressions, (n) => format.number(n)))] : []),
    figure('Clicks', (sums) => told(sums.clicks, (n) => format.number(n))),
    figure('Spend', (sums) => told(sums.spend, (n) => unitMoney(n, currency, format))),
    figure('Conversions', (sums) => told(sums.conversions, (n) => format.number(n, digits(n)))),
    ...(metric === 'value' ? [figure('Value', (sums) => told(sums.value, (n) => unitMoney(n, currency, format)))] : []),
    figure(armRateName(metric, currency), (sums) => writeArmRate(armRate(sums, metric), metric, format)),
  ];
}

interface DayRow extends ArmSums {
  id: string;
  date: string;
  arm: string;
}

function DayFold({ suggestion }: { suggestion: Shown }) {
  const format = useFormat();
  const rows = daysOf(suggestion.windows).flatMap((date) =>
    suggestion.windows.flatMap((one): DayRow[] => {
      const day = one.values.days.find((each) => each.date === date);
      return day ? [{ id: `${one.id}-${date}`, date, arm: one.definition.name, ...sumDays([day]) }] : [];
    }),
  );
  const columns: DataColumn<DayRow>[] = [
    { header: 'Day', cell: ({ row }) => format.day(row.original.date) },
    { header: 'Arm', cell: ({ row }) => row.original.arm },
    ...figureColumns<DayRow>(suggestion, format),
  ];

  return (
    <details>
      <summary className="cursor-pointer border-t border-line px-[18px] py-2.5 text-sm">
        By arm and day, {format.number(rows.length)} rows
      </summary>
      <div className="max-h-[420px] overflow-y-auto">
        <DataTable caption="By arm and day" columns={columns} rows={rows} rowId={(row) => row.id} empty={null} />
      </div>
    </details>
  );
}
