import { AppError } from '@upbeat/core/app-error';
import { addDays, dateInZone, now } from '@upbeat/core/clock';
import { openText } from '@upbeat/exchange/bytes/open-text';
import { detectDelimiter } from '@upbeat/exchange/records/detect-delimiter';
import { readRecords } from '@upbeat/exchange/records/read-records';
import type { SourceRecord } from '@upbeat/exchange/records/read-records';
import { parseDate } from '@upbeat/exchange/values/parse-date';
import { parseCount } from '@upbeat/exchange/values/parse-number';
import { channelOf } from './channels';
import { OwnResultSchema } from './own-result';
import type { OwnResult } from './own-result';

export const MOST_LINES = 5000;

/** A line that was not taken, and why: column and value as in the file. */
export interface RefusedLine {
  line: number;
  column: string;
  value: string;
  reason: string;
}

export interface OwnCsv {
  results: { line: number; result: OwnResult }[];
  refused: RefusedLine[];
}

type Column = keyof OwnResult;
/** Names of columns, lower case, letters and digits only. */
const NAMES: Record<Column, readonly string[]> = {
  headline: ['headline', 'title', 'subject', 'subjectline', 'text', 'adheadline', 'ad'],
  impressions: ['impressions', 'shown', 'views', 'sent', 'delivered', 'impr'],
  clicks: ['clicks', 'linkclicks', 'opens', 'uniqueclicks'],
  channel: ['channel', 'platform', 'source'],
  ranFrom: ['from', 'start', 'startdate', 'ranfrom'],
  ranTo: ['to', 'end', 'enddate', 'ranto'],
  note: ['note', 'notes', 'comment'],
};
const NEEDED: readonly Column[] = ['headline', 'impressions', 'clicks'];
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Where each column stands in the header; throws AppError unsupported_file when one that is needed is missing. */
function mapColumns(header: SourceRecord): Map<Column, number> {
  const names = header.cells.map(plain);
  const places = (Object.keys(NAMES) as Column[]).map((column): [Column, number] => [
    column,
    names.findIndex((name) => NAMES[column].includes(name)),
  ]);
  const missing = NEEDED.filter((column) => (places.find(([one]) => one === column)?.[1] ?? -1) < 0);
  if (missing.length > 0) {
    const words = missing.map((column) => `“${column}”`).join(' and ');
    throw new AppError(
      'unsupported_file',
      `Line ${header.line} must name the columns, and ${words} is not among them. Write headline, impressions, clicks, channel as the first line.`,
    );
  }

  return new Map(places.filter(([, place]) => place >= 0));
}

/** A count with its thousands parted as people write them; a sentence where it is none. */
function readCount(cell: string): number | string {
  const point = parseCount(cell, 'point');
  if (point.ok) return point.value;
  const comma = parseCount(cell, 'comma');

  return comma.ok ? comma.value : point.reason;
}

/** What one line says, or why it is refused. */
function readLine(
  record: SourceRecord,
  places: Map<Column, number>,
  header: SourceRecord,
  latest: string,
): OwnResult | RefusedLine {
  const cell = (column: Column): string => record.cells[places.get(column) ?? -1]?.trim() ?? '';
  const refuse = (column: Column, reason: string): RefusedLine => ({
    line: record.line,
    column: header.cells[places.get(column) ?? -1]?.trim() ?? column,
    value: cell(column).slice(0, 120),
    reason,
  });
  const days: Partial<Record<'ranFrom' | 'ranTo', string>> = {};
  for (const column of ['impressions', 'clicks', 'headline'] as const) {
    if (cell(column) === '') return refuse(column, 'is empty');
  }
  for (const column of ['ranFrom', 'ranTo'] as const) {
    if (cell(column) === '') continue;
    const day = parseDate(cell(column), 'dmy', latest);
    if (!day.ok) return refuse(column, day.reason);
    days[column] = day.value.date;
  }
  const impressions = readCount(cell('impressions'));
  if (typeof impressions === 'string') return refuse('impressions', impressions);
  const clicks = readCount(cell('clicks'));
  if (typeof clicks === 'string') return refuse('clicks', clicks);

  const checked = OwnResultSchema.safeParse({
    headline: cell('headline'),
    channel: channelOf(cell('channel')),
    impressions,
    clicks,
    note: cell('note'),
    ...days,
  });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;

  return refuse((issue?.path[0] as Column | undefined) ?? 'headline', issue?.message ?? 'cannot be stored');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Reads own references from the bytes of a CSV file (any delimiter and encoding that exports use): columns headline,
 * impressions, clicks, and where given channel, from, to, note. Lines that cannot be taken come back with line, column, value and
 * reason. Throws AppError for a file that is no table, names no columns, or has more than MOST_LINES lines.
 */
export async function readOwnCsv(bytes: Uint8Array): Promise<OwnCsv> {
  const { head, text } = await openText(once(bytes));
  const delimiter = await detectDelimiter(head);
  const latest = addDays(dateInZone(now(), 'UTC'), 1);
  const results: OwnCsv['results'] = [];
  const refused: RefusedLine[] = [];
  let header: SourceRecord | null = null;
  let places = new Map<Column, number>();
  for await (const record of readRecords(text, delimiter)) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (header === null) {
      header = record;
      places = mapColumns(record);
      continue;
    }
    if (results.length + refused.length >= MOST_LINES)
      throw new AppError(
        'too_large',
        `That is more than ${MOST_LINES} lines. Split the file and add one part after the other.`,
      );
    const read = readLine(record, places, header, latest);
    if ('reason' in read) refused.push(read);
    else results.push({ line: record.line, result: read });
  }
  if (header === null)
    throw new AppError('unsupported_file', 'There is nothing in it. Write or paste at least two lines.');

  return { results, refused };
}
