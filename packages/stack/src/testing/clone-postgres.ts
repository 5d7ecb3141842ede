import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { type Database, quoteName } from '../database/database';
import { openPostgres } from '../database/open-postgres';
import { schemaKey } from '../database/schema-cache';
import { prepareDatabase } from './template';

function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;

  return address.href;
}

async function withServer<T>(url: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

/** Makes the migrated template of this server, once; starters wait for each other. Its name is taken when it is whole. */
async function ensureTemplate(url: string, migrationsFolder: string): Promise<string> {
  const name = `upbeat_template_${schemaKey(migrationsFolder)}`;
  await withServer(url, async (sql) => {
    await sql`select pg_advisory_lock(7431)`;
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length > 0) return;
    const draft = `${name}_draft`;
    await sql.unsafe(`drop database if exists ${quoteName(draft)}`);
    await sql.unsafe(`create database ${quoteName(draft)} template template0`);
    const database = await openPostgres(onDatabase(url, draft), { connections: 2 });
    try {
      await prepareDatabase(database, migrationsFolder);
    } finally {
      await database.close();
    }
    await sql.unsafe(`alter database ${quoteName(draft)} rename to ${quoteName(name)}`);
  });

  return name;
}

/** A fresh migrated database on a running server, cloned from the template and dropped when closed. */
export async function clonePostgres(url: string, migrationsFolder: string): Promise<Database> {
  const template = await ensureTemplate(url, migrationsFolder);
  const name = `upbeat_test_${randomBytes(6).toString('hex')}`;
  await withServer(url, async (sql) => {
    // Copying a template needs it without visitors, so copies are made one at a time.
    await sql`select pg_advisory_lock(7431)`;
    await sql.unsafe(`create database ${quoteName(name)} template ${quoteName(template)}`);
  });
  const database = await openPostgres(onDatabase(url, name), { connections: 5 });

  return {
    ...database,
    close: async () => {
      await database.close();
      await withServer(url, (sql) => sql.unsafe(`drop database if exists ${quoteName(name)} with (force)`));
    },
  };
}
