import type { FileTotals } from './figure-sums';
import type { Question } from './inspection';
import type { ImportReport } from './report';

/** The report as one line of JSON for scripts. Totals are numbers; one that a float cannot hold exactly stays a decimal string. */
export function reportJson(report: ImportReport, questions: readonly Question[]): string {
  const { platform, reportType, locale, currency, rows, rejected, rangeRows, rejectedRows, rejectedCells, lines } =
    report;
  return JSON.stringify({
    platform,
    reportType,
    locale,
    currency,
    rows,
    rejected,
    totals: totalsAsNumbers(report.totals),
    rangeRows,
    rangeTotals: totalsAsNumbers(report.rangeTotals),
    rejectedRows,
    rejectedCells,
    warnedRows: report.warnedRows,
    warnings: report.warnings,
    skipped: {
      preamble: lines.preamble,
      header: lines.header,
      totals: lines.totals,
      blank: lines.blank,
      note: lines.note,
    },
    lines: lines.total,
    totalsRows: report.totalsRows,
    conversionsByAction: report.conversionsByAction,
    notInFile: report.notInFile,
    questions: questions.map(({ id, sentence }) => ({ id, sentence })),
  });
}

function totalsAsNumbers(totals: FileTotals): Record<keyof FileTotals, number | string | null> {
  const { spend, impressions, clicks, conversions, revenue } = totals;
  return {
    spend: asNumber(spend),
    impressions: asNumber(impressions),
    clicks: asNumber(clicks),
    conversions: conversions === null ? null : asNumber(conversions),
    revenue: asNumber(revenue),
  };
}

/** Fifteen significant digits survive a float and back; more may not. */
function asNumber(decimal: string): number | string {
  return decimal.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15 ? Number(decimal) : decimal;
}
