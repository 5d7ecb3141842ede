import type { ImportReport } from '@upbeat/exchange/report';
import { parseMicros } from '@upbeat/core/money';
import { cx } from '~/components/cx';
import { useFormat } from '~/components/format-context';
import { Card, CardBody, CardHeader, CardNote } from '~/components/ui/card';
import { KeyValues } from '~/components/ui/key-values';
import { SeverityIcon } from '~/components/ui/severity-icon';
import { CountsList, sumWords } from './report-counts';
import type { MappingView } from '../mapping-view.server';
import { ReplacedNote } from './replaced-note';
import { RefusedTable } from './refused-table';
import { TotalsRows } from './totals-card';

/** Where the dry run stands on its page. */
export const DRY_RUN = 'dry-run';

/** What an import of this file would do: the whole file read, nothing written. */
export function DryRunCard({ report, replaces }: { report: ImportReport; replaces: MappingView['replaces'] }) {
  const { number, money } = useFormat();
  const { totals, currency } = report;
  const held = report.totalsRows.length > 0;
  const amount = (text: string) => (currency === null ? text : money(parseMicros(text) ?? 0n, currency));

  const inFile = (figure: ImportReport['notInFile'][number], words: string) =>
    report.notInFile.includes(figure) ? 'not in the file' : words;

  return (
    <Card id={DRY_RUN} className="overflow-hidden">
      <CardHeader
        title="Dry run"
        beside={<span className="text-xs text-ink-3">nothing is written</span>}
        aside={<span className="text-xs text-ink-3">lines of the file: {sumWords(report.lines, number)}</span>}
      />
      <div className="border-t border-line">
        <CountsList report={report} />
      </div>
      {replaces !== null && replaces !== 'too-many' && (
        <ReplacedNote replaced={replaces} currency={currency} when="before" />
      )}
      {replaces === 'too-many' && (
        <CardNote>
          {number(report.rows)} rows are too many to be held against what stands: of a campaign’s day the newest export
          counts whole, so what this file leaves out of it counts no more.
        </CardNote>
      )}
      <div className={cx('grid gap-x-5 border-t border-line', held && 'grid-cols-2 phone:grid-cols-1')}>
        <CardBody>
          <KeyValues
            items={[
              ['Spend', inFile('spend', amount(totals.spend))],
              ['Impressions', inFile('impressions', number(Number(totals.impressions)))],
              ['Clicks', inFile('clicks', number(Number(totals.clicks)))],
              ['Conversions', inFile('conversions', totals.conversions ?? 'of several actions, which never add')],
              ['Revenue', inFile('revenue', amount(totals.revenue))],
              ...(held ? [] : [['Totals rows', 'none in the file to hold the rows against'] as const]),
            ]}
          />
        </CardBody>
        {held && (
          <CardBody className="grid content-start gap-2 text-sm">
            <TotalsRows totalsRows={report.totalsRows} />
          </CardBody>
        )}
      </div>
      {report.warnedRows > 0 && (
        <>
          <p className="sentence mx-[18px] my-2 text-warn">
            <SeverityIcon severity="warn" />
            {report.warnedRows === 1 ? '1 row is' : `${number(report.warnedRows)} rows are`} taken with a warning
            {report.warnedRows > report.warnings.length && `; the first ${number(report.warnings.length)}`}:
          </p>
          <RefusedTable rejections={report.warnings} tone="warn" />
        </>
      )}
      {report.rejected.length > 0 && <RefusedTable rejections={report.rejected} />}
      {report.rejectedCells > report.rejected.length && (
        <CardNote>
          The first {number(report.rejected.length)} of {number(report.rejectedCells)} refused cells.
        </CardNote>
      )}
    </Card>
  );
}
