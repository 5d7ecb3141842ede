import { now } from '@upbeat/core/clock';
import type { Db } from '@upbeat/db/client';
import { searchReferences } from '@upbeat/db/references/search-references';
import type { ReferenceCursor, ReferenceFilter } from '@upbeat/db/references/search-references';
import type { Reference } from '@upbeat/db/references/row';
import { csvLine } from '@upbeat/exchange/export/write-csv';
import type { CsvValue } from '@upbeat/exchange/export/write-csv';
import { channelName } from './channels';
import { isThin } from '@upbeat/stats/thin';

const BATCH = 999;
const HEADER = [
  'headline',
  'source',
  'channel',
  'topic',
  'structures',
  'shown',
  'clicks',
  'ctr',
  'ctr_low',
  'ctr_high',
  'sorted_by',
  'lift',
  'lift_low',
  'lift_high',
  'clears',
  'arms',
  'too_little_data',
];

function rowOf(one: Reference): CsvValue[] {
  return [
    one.headline,
    one.source,
    one.channel === null ? null : channelName(one.channel),
    one.field,
    one.tags.join(' '),
    one.impressions,
    one.clicks,
    one.ctr,
    one.ctrLow,
    one.ctrHigh,
    one.shrunkLow,
    one.lift,
    one.liftLow,
    one.liftHigh,
    one.liftClear,
    one.arms,
    isThin(one) ? 'yes' : 'no',
  ];
}

/** Lines above the table: what it holds, which filters were on, whose data it is. */
export function preamble(filter: ReferenceFilter, total: number): CsvValue[][] {
  const { text, field, tag, shown, source, result, sensitive, sort, descending } = filter;

  return [
    ['References', `${total} ${total === 1 ? 'row' : 'rows'}`],
    ['Exported', now().toISOString()],
    ['Search', text],
    ['Topic', field || 'any'],
    ['Built as', tag || 'any'],
    ['Shown at least', shown],
    ['Source', source],
    ['Result', result],
    ['Sensitive subjects', sensitive ? 'shown' : 'hidden'],
    ['Sorted by', `${sort}, ${descending ? 'largest' : 'smallest'} first; own references stand first`],
    ['Headlines', 'every use of a headline on a row of its own'],
    ['Intervals', '95%; ctr by Wilson; lift against the rest of its test'],
    ['Library', 'Upworthy Research Archive, CC BY 4.0, https://doi.org/10.1038/s41597-021-00934-7'],
    [],
    HEADER,
  ];
}

const lines = (rows: readonly (readonly CsvValue[])[]): string => rows.map((row) => `${csvLine(row)}\r\n`).join('');

/** The references of a filter as CSV, page by page, so that neither side holds them all. */
export async function* exportReferences(db: Db, workspaceId: string, filter: ReferenceFilter): AsyncGenerator<string> {
  let after: ReferenceCursor | null = null;
  do {
    const page = await searchReferences(db, workspaceId, { ...filter, each: true }, { after, limit: BATCH });
    if (after === null) yield lines(preamble(filter, page.total));
    yield lines(page.rows.map(rowOf));
    after = page.next;
  } while (after !== null);
}
