import type { Database } from '../src/database/database';
import { type Cell, loadRows } from '../src/database/load-rows';
import { timed } from './measure';

const COLUMNS = [
  'workspace_id',
  'metric_date',
  'entity_id',
  'market',
  'device',
  'breakdown',
  'action',
  'attribution',
  'import_seq',
  'import_id',
  'line',
  'impressions',
  'clicks',
  'spend_micros',
  'conversions',
  'value_micros',
  'currency',
] as const;

/**
 * Loads the rows of an import once more by COPY into an empty table with the key, checks and indexes of metric_rows, on the database
 * they came from. Answers rows and milliseconds; the table is dropped.
 */
export async function copyAgain(database: Database, importId: string): Promise<{ rows: number; ms: number }> {
  const rows = await database.query<Record<(typeof COLUMNS)[number], Cell>>(
    `select ${COLUMNS.join(', ')} from public.metric_rows where import_id = $1 order by line`,
    [importId],
  );
  await database.exec('create table public.bench_rows (like public.metric_rows including all)');
  try {
    const { ms, value } = await timed(() => loadRows(database, 'public.bench_rows', COLUMNS, rows));
    return { rows: value, ms };
  } finally {
    await database.exec('drop table public.bench_rows');
  }
}
