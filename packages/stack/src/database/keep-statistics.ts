import type { Logger } from '@upbeat/core/logger';
import type { Database } from './database';
import { quoteName } from './database';

/** How often the tables are looked at, in milliseconds. */
const PAUSE_MS = 60_000;
/** A table that grew by this factor since it was last counted is counted again. */
const GROWTH = 1.5;
/** Smaller ones, in bytes, are read whole whatever the planner thinks of them. */
const LEAST_BYTES = 65_536;

/** Size in bytes of each table when it was last counted, by name. */
export type CountedTables = Map<string, number>;

/** Tables with their size; a partitioned one has that of its partitions. */
const SIZES = `
  select n.nspname || '.' || c.relname as name, (case c.relkind when 'r' then pg_relation_size(c.oid)
    else (select coalesce(sum(pg_relation_size(i.inhrelid)), 0) from pg_inherits i where i.inhparent = c.oid) end)::text as bytes
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'private', 'auth', 'partitions')`;

/** Counts the tables that grew since `counted` says, one by one, so that requests pass between them. Answers their names. */
export async function refreshStatistics(database: Database, counted: CountedTables): Promise<string[]> {
  const sizes = await database.query<{ name: string; bytes: string }>(SIZES);
  const due = sizes.filter(
    ({ name, bytes }) => Number(bytes) >= LEAST_BYTES && Number(bytes) > (counted.get(name) ?? 0) * GROWTH,
  );
  for (const { name, bytes } of due) {
    await database.exec(`analyze ${quoteName(name)}`);
    counted.set(name, Number(bytes));
  }

  return due.map(({ name }) => name);
}

/**
 * Does for PGlite what autovacuum does on a server: without statistics a table of thousands is planned for as if it were empty (an idea
 * board of 3,000 took seconds instead of milliseconds), and plans are kept. Answers what ends it.
 */
export function keepStatistics(database: Database, logger: Logger): () => void {
  const counted: CountedTables = new Map();
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    refreshStatistics(database, counted)
      .catch((error: unknown) => {
        if (!ended) logger.warn({ reason: String(error) }, 'statistics could not be gathered');
      })
      .finally(plan);
  };
  const plan = (): void => {
    if (!ended) timer = setTimeout(look, PAUSE_MS).unref();
  };
  plan();

  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
