import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type { Sql } from 'postgres';
import { keepErrorCodes, keepGrants, postgresTypes, setContextAtOnce } from './compat';
import { copyStatement, type Database, type Session } from './database';

function sessionOf(client: Pick<Sql, 'unsafe'>): Session {
  return {
    query: async <T extends object>(sql: string, params: readonly unknown[] = []) => {
      const rows = await client.unsafe<T[]>(sql, params.map(toParameter));
      return [...rows];
    },
    exec: async (sql) => {
      await client.unsafe(sql).simple();
    },
    copyIn: async (table, columns, pieces) => {
      const target = await client.unsafe(copyStatement(table, columns, 'stdin')).writable();
      await pipeline(Readable.from(pieces), target);
    },
  };
}

/** postgres.js reads a JSON object or list only where it is told; PGlite reads both as they are. */
function toParameter(value: unknown): string | number | boolean | null | string[] | number[] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) return value;
  if (typeof value === 'bigint') return value.toString();

  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

/** Opens a PostgreSQL 15 or newer by its address. Its user must be able to make roles (a superuser, or CREATEROLE with BYPASSRLS). */
export async function openPostgres(url: string, options: { connections?: number } = {}): Promise<Database> {
  const connection = createPostgresConnection({
    url,
    postgresOptions: {
      max: options.connections ?? 10,
      onnotice: () => undefined,
      types: postgresTypes,
      // Compiling a reading of many parts takes seconds, running it milliseconds (migration 20261201100000).
      connection: { search_path: '"$user", public, extensions', jit: 'off' },
    },
  });
  keepGrants(connection);
  keepErrorCodes(connection);
  setContextAtOnce(connection);
  const client: Sql = connection.driver;
  const session = sessionOf(client);

  return {
    kind: 'postgres',
    connection,
    ...session,
    transaction: async <T>(run: (inner: Session) => Promise<T>) => {
      const outcome: { value: T }[] = [];
      await client.begin(async (tx) => {
        outcome.push({ value: await run(sessionOf(tx)) });
      });
      const [done] = outcome;
      if (!done) throw new Error('The transaction ended without a result.');
      return done.value;
    },
    exclusive: (run) => run(),
    close: () => connection.close(),
  };
}
