import Check from 'lucide-react/icons/check';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { SeverityIcon } from '~/components/ui/severity-icon';
import type { ImportPage } from '../page';
import type { StoredReport } from '../stored-report';

/** The file's own totals rows, held against the sum of its rows. */
export function TotalsCard({ page: { report } }: { page: ImportPage<'landed'> }) {
  return (
    <Card>
      <CardHeader title="Its totals rows" />
      <CardBody className="grid gap-2 text-sm">
        <TotalsRows totalsRows={report.totalsRows} />
      </CardBody>
      {report.notInFile.length > 0 && (
        <CardNote>The file has no column for {report.notInFile.join(', ')}: not reported, not nought.</CardNote>
      )}
    </Card>
  );
}

/** Each totals row with whether the rows sum to it. */
export function TotalsRows({ totalsRows }: Pick<StoredReport, 'totalsRows'>) {
  return (
    <>
      {totalsRows.length === 0 && <p className="text-ink-2">The file has none to hold the rows against.</p>}
      {totalsRows.map((row) =>
        row.agrees ? (
          <p key={row.line} className="flex items-start gap-2">
            <Check size={14} aria-hidden className="mt-[3px] text-good" />
            <span>
              {row.label}, line {row.line}: <b>agrees</b>
            </span>
          </p>
        ) : (
          <div key={row.line} className="flex items-start gap-2">
            <SeverityIcon severity="warn" />
            <span>
              {row.label}, line {row.line}: <b>differs</b>
              {row.differences.map((one) => (
                <span key={one.figure} className="block text-xs text-ink-2">
                  {one.figure}: the file says {one.stated}, its rows sum to {one.summed}
                </span>
              ))}
            </span>
          </div>
        ),
      )}
    </>
  );
}
