import type { SupabaseClient } from '@supabase/supabase-js';
import { quoteName, type Session } from './database';

/** What a cell may hold. A list becomes a PostgreSQL array; a JSON value is passed as its text, a vector as `[1,2]`. */
export type Cell = string | number | bigint | boolean | Date | null | undefined | readonly (string | number)[];

/** About one megabyte of CSV per COPY: large enough to be fast, small enough to keep memory flat. */
const PIECE_CHARS = 1_000_000;

function csvText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function arrayLiteral(list: readonly (string | number)[]): string {
  const cells = list.map((cell) =>
    typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  );
  return `{${cells.join(',')}}`;
}

/** One cell as COPY's CSV reads it: null is an empty unquoted cell, everything else is quoted, so '' stays ''. */
export function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return csvText(cell);
  if (cell instanceof Date) return csvText(cell.toISOString());
  if (typeof cell === 'object') return csvText(arrayLiteral(cell));

  return csvText(String(cell));
}

async function* csvPieces<C extends string>(
  columns: readonly C[],
  rows: AsyncIterable<Record<C, Cell>> | Iterable<Record<C, Cell>>,
  count: () => void,
): AsyncGenerator<string> {
  let piece = '';
  for await (const row of rows) {
    piece += `${columns.map((column) => csvCell(row[column])).join(',')}\n`;
    count();
    if (piece.length >= PIECE_CHARS) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}

/**
 * Loads rows by COPY, on PGlite and PostgreSQL alike; returns how many. Give it the session of a transaction when
 * part of the rows would be worse than none.
 */
export async function loadRows<C extends string>(
  session: Session,
  table: string,
  columns: readonly C[],
  rows: AsyncIterable<Record<C, Cell>> | Iterable<Record<C, Cell>>,
): Promise<number> {
  let loaded = 0;
  await session.copyIn(
    table,
    columns,
    csvPieces(columns, rows, () => {
      loaded += 1;
    }),
  );

  return loaded;
}

/**
 * Loads rows through the data API, for a hosted project, where there is neither COPY nor a direct connection.
 * Batches are separate transactions: a row that is there already (by primary key) is left, so a broken load can run again.
 */
export async function loadRowsOverApi(
  client: SupabaseClient,
  table: string,
  rows: AsyncIterable<Record<string, unknown>> | Iterable<Record<string, unknown>>,
  batchSize = 1_000,
): Promise<number> {
  let loaded = 0;
  let batch: Record<string, unknown>[] = [];
  const send = async (): Promise<void> => {
    if (batch.length === 0) return;
    const { error } = await client.from(table).upsert(batch, { ignoreDuplicates: true });
    if (error)
      throw new Error(`${table}: rows ${loaded + 1} to ${loaded + batch.length} were refused: ${error.message}`, {
        cause: error,
      });
    loaded += batch.length;
    batch = [];
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length >= batchSize) await send();
  }
  await send();

  return loaded;
}

/**
 * Fills a table that exists and is empty, all rows or none; returns how many (0 when there was nothing to do).
 * Used for the reference library, which is the same in every installation.
 */
export async function loadIfEmpty<C extends string>(
  session: Session,
  table: string,
  columns: readonly C[],
  rows: () => AsyncIterable<Record<C, Cell>> | Iterable<Record<C, Cell>>,
): Promise<number> {
  const [found] = await session.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [table]);
  if (!found?.exists) return 0;
  const some = await session.query(`select 1 from ${quoteName(table)} limit 1`);
  if (some.length > 0) return 0;

  return loadRows(session, table, columns, rows());
}
