import { microsToDecimal, parseMicros } from '@upbeat/core/money';
import type { InspectedColumn } from '@upbeat/exchange/inspection';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useFormat } from '~/components/format-context';
import type { Format } from '~/components/format';
import { Card, CardHeader } from '~/components/ui/card';
import { Select } from '~/components/ui/select';
import { SeverityIcon } from '~/components/ui/severity-icon';
import type { MappingView } from '../mapping-view.server';
import { dateWords } from '../date-words';
import { storedCell, targetChoices } from '../stored-cell';

const SHOWN_VALUES = 3;
const GENERAL = ['date', 'metric', 'campaign'] as const;

/** Every column of the file: first values, what it becomes, and how its first row is stored. */
export function MappingColumns({ view }: { view: MappingView }) {
  const { inspection, errors, preview } = view;
  const matched = inspection.columns.filter((column) => column.target !== 'ignore').length;
  const general = GENERAL.flatMap((field) => errors[field] ?? []);
  const line = preview[0]?.line;

  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="Columns"
        beside={
          <span className="text-xs text-ink-3">
            {matched} of {inspection.columns.length} matched
          </span>
        }
        aside={<span className="text-xs text-ink-3">in the file, then as stored</span>}
      />
      {general.map((sentence) => (
        <p key={sentence} className="sentence mx-[18px] mb-2 text-warn">
          <SeverityIcon severity="warn" />
          {sentence}
        </p>
      ))}
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Columns of the file">
        <table className="table mapping">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
              <th scope="col">Becomes</th>
              <th scope="col" data-numeric="">
                {line === undefined ? 'Stored' : `Line ${line} stored`}
              </th>
              <th scope="col">Seen</th>
            </tr>
          </thead>
          <tbody>
            {inspection.columns.map((column) => (
              <ColumnRow key={column.index} column={column} view={view} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function ColumnRow({ column, view }: { column: InspectedColumn; view: MappingView }) {
  const format = useFormat();
  const error = view.errors[`column.${column.index}`];
  const first = view.preview[0];
  const values = column.values.slice(0, SHOWN_VALUES).map((value) => (value.trim() === '' ? 'empty' : value));

  return (
    <tr data-asks={error ? '' : undefined} data-off={column.target === 'ignore' ? '' : undefined}>
      <th scope="row">{column.name || `Column ${column.index + 1}`}</th>
      <td className="values">{values.join(' · ')}</td>
      <td>
        <span className="flex items-center gap-2">
          <ChevronRight size={14} aria-hidden className="text-ink-3 phone:hidden" />
          <Select
            name={`target[${column.index}]`}
            aria-label={`${column.name || `Column ${column.index + 1}`} becomes`}
            defaultValue={column.target}
            choices={targetChoices(column)}
          />
        </span>
      </td>
      <td data-numeric="">{first ? storedCell(first, column.target) : ''}</td>
      <td className="seen">
        {error ? (
          <span className="text-warn">{error}</span>
        ) : column.weak ? (
          <b className="text-warn">weak match, look again</b>
        ) : (
          seenIn(column, view, format)
        )}
      </td>
    </tr>
  );
}

/** What was seen of a column, over the whole file once a dry run has read it. */
function seenIn(column: InspectedColumn, { dryRun, inspection }: MappingView, format: Format): string {
  if (column.target === 'ignore') return 'not imported';
  if (column.target === 'date' || column.target === 'date_start' || column.target === 'date_end')
    return dateWords([column], inspection.dateOrder) ?? '';
  if (dryRun === null) return '';
  const { totals } = dryRun;
  const micros = (text: string) => parseMicros(text) ?? 0n;
  if (column.target === 'impressions') return `total ${format.number(Number(totals.impressions))}`;
  if (column.target === 'clicks') return `total ${format.number(Number(totals.clicks))}`;
  if (column.target === 'spend') return `total ${microsToDecimal(micros(totals.spend))}`;
  if (column.target === 'conversion_value') return `total ${microsToDecimal(micros(totals.revenue))}`;
  if (column.target === 'conversions')
    return totals.conversions === null ? 'of several actions' : `total ${totals.conversions}`;
  return '';
}
