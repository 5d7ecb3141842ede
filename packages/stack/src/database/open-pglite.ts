import type { PGlite, Transaction } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite/vector';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { createQueue, keepErrorCodes, keepGrants, pgliteParsers, setContextAtOnce } from './compat';
import { copyStatement, type Database, type Session } from './database';

function sessionOf(client: PGlite | Transaction): Session {
  return {
    query: async <T extends object>(sql: string, params: readonly unknown[] = []) => {
      const result = await client.query<T>(sql, [...params]);
      return result.rows;
    },
    exec: async (sql) => {
      await client.exec(sql);
    },
    copyIn: async (table, columns, pieces) => {
      for await (const piece of pieces) {
        await client.query(copyStatement(table, columns, `'/dev/blob'`), [], { blob: new Blob([piece]) });
      }
    },
  };
}

/** Opens the embedded database in a folder (a plain path, made when absent), or in memory without one. */
export async function openPglite(options: { folder?: string } = {}): Promise<Database> {
  const connection = await createPgliteConnection({
    url: options.folder,
    pgliteOptions: {
      extensions: { pg_trgm, unaccent, vector },
      parsers: pgliteParsers,
    },
  });
  keepGrants(connection);
  keepErrorCodes(connection);
  setContextAtOnce(connection);
  await connection.driver.waitReady;
  const exclusive = createQueue();
  const session = sessionOf(connection.driver);

  return {
    kind: 'pglite',
    connection,
    query: (sql, params) => exclusive(() => session.query(sql, params)),
    exec: (sql) => exclusive(() => session.exec(sql)),
    copyIn: (table, columns, pieces) => exclusive(() => session.copyIn(table, columns, pieces)),
    transaction: (run) => exclusive(() => connection.driver.transaction((tx) => run(sessionOf(tx)))),
    exclusive,
    close: () => exclusive(() => connection.close()),
  };
}
