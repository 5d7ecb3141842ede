import type { FileInspection, Question } from './inspection';
import type { ImportReport, TotalsCheck } from './report';

const SHOWN_REJECTIONS = 20;

/** The report for a person at a terminal. */
export function reportText(report: ImportReport, inspection: FileInspection, questions: readonly Question[]): string {
  const { totals, lines } = report;
  const currency = report.currency ?? '(currency not stated)';
  const days =
    report.firstDay === null ? 'no daily rows' : `${report.firstDay} to ${report.lastDay ?? report.firstDay}`;
  const conversions =
    totals.conversions ??
    Object.entries(report.conversionsByAction)
      .map(([action, count]) => `${count} ${action}`)
      .join(' + ');
  const shown = report.rejected.slice(0, SHOWN_REJECTIONS);
  const warned = report.warnings.slice(0, SHOWN_REJECTIONS);
  const more = report.rejectedCells - shown.length;

  return [
    `${inspection.fileName}: ${inspection.platformTitle}, ${report.reportType.replace('_', ' ')} report, ${report.locale} (${inspection.confidence}). ${inspection.because}`,
    `Rows: ${report.rows} daily (${days}), ${report.rangeRows} spanning several days, ${report.rejectedRows} rejected.`,
    `Lines: ${lines.total} in all, of them ${lines.preamble} above the table, ${lines.header} of column names, ${lines.totals} of totals, ${lines.blank} blank, ${lines.note} of notes, ${lines.continued} continued.`,
    `Totals: ${totals.spend} ${currency} spend, ${totals.impressions} impressions, ${totals.clicks} clicks, ${conversions} conversions, ${totals.revenue} ${currency} conversion value.`,
    ...report.totalsRows.map(describeCheck),
    ...shown.map((cell) => `Line ${cell.line}, ${cell.column}: "${cell.value}" ${cell.reason}.`),
    ...(more > 0 ? [`... and ${more} more rejected ${more === 1 ? 'cell' : 'cells'}.`] : []),
    ...warned.map((cell) => `Line ${cell.line}, ${cell.column}: taken, but "${cell.value}" ${cell.reason}.`),
    ...(report.warnedRows > warned.length
      ? [`... and ${report.warnedRows - warned.length} more rows taken with a warning.`]
      : []),
    ...questions.map((question) => `To be answered: ${question.sentence}`),
  ].join('\n');
}

function describeCheck({ line, label, agrees, differences }: TotalsCheck): string {
  if (agrees) return `Line ${line} ("${label}") agrees with the sum of the rows.`;
  const parts = differences.map(({ figure, stated, summed }) => `${figure} ${stated} against ${summed}`);
  return `Line ${line} ("${label}") differs from the sum of the rows: ${parts.join(', ')}. It may count campaigns the report leaves out, or rows rejected here.`;
}
