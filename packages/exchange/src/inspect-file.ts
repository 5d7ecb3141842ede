import { AppError } from '@upbeat/core/app-error';
import { openText } from './bytes/open-text';
import { detectDialect, reportTypeOf } from './dialects/detect-dialect';
import type { DetectedDialect } from './dialects/detect-dialect';
import type { FileInspection, InspectedColumn } from './inspection';
import { askQuestions } from './ask-questions';
import { mappingErrors } from './mapping/validate-mapping';
import type { ColumnMapping } from './mapping/targets';
import { makeReadPlan } from './read-plan';
import { convertContext } from './read-rows';
import { detectDelimiter } from './records/detect-delimiter';
import { findHeader, HEADER_SEARCH } from './records/find-header';
import type { SourceRecord } from './records/read-records';
import { readRecords } from './records/read-records';
import { classifyRecord } from './rows/classify-record';
import { convertRow } from './rows/convert-row';
import { storedForm } from './rows/metric-row';
import type { RowColumns } from './rows/row-columns';
import { rowColumns } from './rows/row-columns';
import { SampleEvidence } from './sample-evidence';

const SAMPLE_ROWS = 200;
/** How far the dates are searched for a day above 12 while their order is in question. */
const DATE_SEARCH_ROWS = 50_000;
const SHOWN_VALUES = 5;
/** Nothing of such a file is worth keeping: its error stands at the field of the upload. */
const NO_ROWS = 'The file has a header but no rows. Export the report again for days that have results.';

/** What the look at a file starts from; `mapping` replaces the suggested one (the person changed it). */
export interface InspectOptions {
  fileName: string;
  mapping?: ColumnMapping;
}

/**
 * The first look at a file: what it is, what its columns mean, what must be asked. Reads about 200 rows, more only while
 * the order of day and month is in question. Throws AppError unsupported_file when the file is no table or has no rows, invalid_input
 * when it shows two currencies.
 */
export async function inspectFile(source: AsyncIterable<Uint8Array>, options: InspectOptions): Promise<FileInspection> {
  const opened = await openText(source);
  const delimiter = await detectDelimiter(opened.head);
  const records = readRecords(opened.text, delimiter);
  try {
    const start = await take(records, HEADER_SEARCH);
    const headerRecord = findHeader(start);
    const header = headerRecord.cells;
    const detected = detectDialect(header);
    const mapping = options.mapping ?? detected.mapping;
    const columns = rowColumns(mapping);
    const isRow = rowTest(header, columns, detected);
    const evidence = new SampleEvidence(headerRecord, columns);
    const rows: SourceRecord[] = [];
    // Before its columns are mapped a row of an unknown table may pass for further column names; those have no figures.
    let hasRows = false;
    const look = (record: SourceRecord): void => {
      const kind = isRow(record);
      hasRows ||= kind === 'data' || (kind === 'header' && record.cells.some((cell) => /\d/.test(cell)));
      if (kind === 'header') evidence.addUnits(record);
      if (kind !== 'data') return;
      if (rows.length < SAMPLE_ROWS) {
        rows.push(record);
        evidence.addRow(record);
      } else evidence.addDates(record);
    };

    start.slice(start.indexOf(headerRecord) + 1).forEach(look);
    let read = rows.length;
    while (read < SAMPLE_ROWS || (read < DATE_SEARCH_ROWS && evidence.dateOrder(detected.locale) === null)) {
      const next = await records.next();
      if (next.done) break;
      look(next.value);
      read += 1;
    }

    if (!hasRows) throw new AppError('unsupported_file', NO_ROWS, { fields: { file: NO_ROWS } });
    const inspection = describe(options.fileName, start, headerRecord, rows, detected, mapping, evidence, {
      encoding: opened.encoding.name,
      delimiter,
    });
    return { ...inspection, firstRow: previewFirst(inspection, rows) };
  } finally {
    await records.return(undefined);
  }
}

async function take(records: AsyncGenerator<SourceRecord>, count: number): Promise<SourceRecord[]> {
  const taken: SourceRecord[] = [];
  while (taken.length < count) {
    const next = await records.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function rowTest(header: string[], columns: RowColumns, detected: DetectedDialect): (record: SourceRecord) => string {
  let first = true;
  return (record) => {
    const { blankNamesAreSummary } = detected.dialect;
    const kind = classifyRecord(record.cells, { header, columns, blankNamesAreSummary, first });
    if (kind === 'data' || kind === 'totals') first = false;
    return kind;
  };
}

function describe(
  fileName: string,
  start: SourceRecord[],
  headerRecord: SourceRecord,
  rows: SourceRecord[],
  detected: DetectedDialect,
  mapping: ColumnMapping,
  evidence: SampleEvidence,
  form: Pick<FileInspection, 'encoding' | 'delimiter'>,
): FileInspection {
  const { dialect, locale, confidence, because } = detected;
  const header = headerRecord.cells;
  const columns: InspectedColumn[] = header.map((name, index) => ({
    index,
    name,
    target: mapping[index] ?? 'ignore',
    weak: detected.weakColumns.includes(index) && mapping[index] === detected.mapping[index],
    values: rows.slice(0, SHOWN_VALUES).map((row) => (row.cells[index] ?? '').slice(0, 200)),
  }));
  const errors = mappingErrors(mapping, header.length);
  const decimalMark = evidence.decimalMark({
    locale,
    localeKnown: dialect.platform !== 'generic' && confidence !== 'unsure',
    platformMark: dialect.decimalMark,
  });
  const found = { decimalMark, dateOrder: evidence.dateOrder(locale), currency: evidence.currency };

  return {
    fileName,
    platform: dialect.platform,
    platformTitle: dialect.title,
    reportType: reportTypeOf(new Set(Object.values(mapping))),
    locale,
    confidence,
    because,
    ...form,
    headerLine: headerRecord.line,
    preamble: start
      .slice(0, start.indexOf(headerRecord))
      .map((record) => record.cells.join(form.delimiter).slice(0, 500)),
    columns,
    mapping,
    mappingErrors: errors,
    ...found,
    currencyLine: evidence.currencyLine,
    questions: askQuestions({
      ...found,
      hasMoney: evidence.hasMoney,
      mappingErrors: errors,
      currencyHint: evidence.currencyHint,
    }),
    sampledRows: rows.length,
    firstRow: null,
  };
}

/** The first data row as it would be stored; null while a question other than the currency is open. */
function previewFirst(inspection: FileInspection, rows: SourceRecord[]): FileInspection['firstRow'] {
  const first = rows[0];
  if (!first || inspection.questions.some((question) => question.id !== 'currency')) return null;
  const result = convertRow(first, convertContext(makeReadPlan(inspection, {}, { dryRun: true })));
  return Array.isArray(result)
    ? { line: first.line, stored: null, rejected: result }
    : { line: first.line, stored: storedForm(result), rejected: [] };
}
