import { useFormat } from '~/components/format-context';
import { Card } from '~/components/ui/card';
import { fourCounts } from '../four-counts';
import type { LineCounts, StoredReport } from '../stored-report';
import type { ImportPage } from '../page';
import { LandedChart } from './landed-chart';

/** What a list of counts needs of a report. */
type Counted = Pick<StoredReport, 'lines' | 'firstDay' | 'lastDay'>;

/** The four parts of a file as a sum: "3 + 0 + 0 + 5 = 8". */
export function sumWords(lines: LineCounts, number: (value: number) => string): string {
  const { taken, apart, refused, notData, total } = fourCounts(lines);

  return `${[taken, apart, refused, notData].map((part) => number(part)).join(' + ')} = ${number(total)}`;
}

/** What became of every line of a file, in four parts. */
export function CountsList({ report: { lines, firstDay, lastDay } }: { report: Counted }) {
  const { number, dayRange } = useFormat();
  const { taken, apart, refused, notData } = fourCounts(lines);

  return (
    <dl className="grid grid-cols-4 phone:grid-cols-2">
      <Count
        label="Taken"
        value={number(taken)}
        note={firstDay && lastDay ? dayRange(firstDay, lastDay) : 'no daily rows'}
      />
      <Count label="Kept apart" value={number(apart)} note="rows of several days" />
      <Count
        label="Refused"
        value={number(refused)}
        note={refused > 0 ? 'listed below, none stored' : 'none'}
        bad={refused > 0}
      />
      <Count label="Not rows" value={number(notData)} note="headings, totals, notes" />
    </dl>
  );
}

/** The four parts of the file with their sum, and on which days its rows landed. */
export function ReportCounts({ page: { report, changes } }: { page: ImportPage<'landed'> }) {
  const { number } = useFormat();

  return (
    <Card className="overflow-hidden">
      <CountsList report={report} />
      <div className="border-t border-line px-[18px] pt-4 pb-3">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2>Where they landed</h2>
          <span className="text-xs text-ink-3">lines of the file: {sumWords(report.lines, number)}</span>
        </div>
        {changes && changes.days.length > 0 ? (
          <LandedChart days={changes.days} />
        ) : (
          <p className="text-sm text-ink-2">
            {report.rows === 0
              ? 'The file holds no daily rows, so no day of the dashboard changed.'
              : `${number(report.rows)} rows are too many to hold each against what lay beneath it.`}
          </p>
        )}
      </div>
    </Card>
  );
}

function Count({ label, value, note, bad = false }: { label: string; value: string; note: string; bad?: boolean }) {
  return (
    <div className="tile">
      <dt className={`text-xs ${bad ? 'text-bad' : 'text-ink-3'}`}>{label}</dt>
      <dd className="tile-value">{value}</dd>
      <dd className="text-xs text-ink-3">{note}</dd>
    </div>
  );
}
