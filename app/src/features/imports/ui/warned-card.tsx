import { useFormat } from '~/components/format-context';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import type { StoredReport } from '../stored-report';
import { RefusedTable } from './refused-table';

/** Lines that were taken although a figure in them is hard to believe, each with its reason; nothing where there is none. */
export function WarnedCard({ report }: { report: Pick<StoredReport, 'warnedRows' | 'warnings'> }) {
  const { number } = useFormat();
  if (report.warnedRows === 0) return null;

  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="Taken, with a warning"
        beside={
          <span className="text-xs text-ink-3">
            {report.warnedRows === 1
              ? '1 row, counted as it stands'
              : `${number(report.warnedRows)} rows, counted as they stand`}{' '}
            in the file
          </span>
        }
      />
      <RefusedTable rejections={report.warnings} tone="warn" />
      {report.warnedRows > report.warnings.length && (
        <CardNote>
          The first {number(report.warnings.length)} of {number(report.warnedRows)} such rows.
        </CardNote>
      )}
      <CardNote>
        Some networks report clicks on another day than the impressions they follow. If the platform's own page says
        otherwise, export the report anew: newer rows take the place of these.
      </CardNote>
    </Card>
  );
}
