import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Session } from './database';

/** A file of `supabase/migrations`, named YYYYMMDDHHMMSS_verb_noun.sql. */
export interface Migration {
  version: string;
  name: string;
  sql: string;
}

/** The migration files of a folder, oldest first. Throws when a name is not of the form above or a version comes twice. */
export function readMigrations(folder: string): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const match = /^(\d{14})_([a-z0-9_]+)\.sql$/.exec(file);
      if (!match?.[1] || !match[2]) throw new Error(`${file} is not named YYYYMMDDHHMMSS_verb_noun.sql.`);
      return { version: match[1], name: match[2], sql: readFileSync(join(folder, file), 'utf8') };
    });
  const twice = migrations.find((migration, index) => migrations[index - 1]?.version === migration.version);
  if (twice) throw new Error(`Two migrations have the version ${twice.version}.`);

  return migrations;
}

/** A key for everything that a migrated database's shape depends on. */
export function hashMigrations(migrations: readonly Migration[]): string {
  const hash = createHash('sha256');
  for (const migration of migrations) hash.update(`${migration.version}_${migration.name}\n${migration.sql}\n`);

  return hash.digest('hex').slice(0, 16);
}

// The table is the one that the Supabase CLI keeps, so `supabase db push` knows what is applied. It tells statements apart;
// we keep the file whole in one entry, and compare with entries joined, so that either tool may have applied a file.
const HISTORY_SQL = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
alter table supabase_migrations.schema_migrations add column if not exists statements text[];
alter table supabase_migrations.schema_migrations add column if not exists name text;
create table if not exists supabase_migrations.upbeat_seeds (name text primary key, applied_at timestamptz not null default now());
`;

function gist(sql: string): string {
  return sql.replace(/--[^\n]*/g, '').replace(/[\s;]+/g, '');
}

function refuseChanged(
  files: readonly Migration[],
  applied: { version: string; name: string | null; sql: string | null }[],
): void {
  const byVersion = new Map(files.map((file) => [file.version, file]));
  for (const row of applied) {
    const file = byVersion.get(row.version);
    if (!file) {
      throw new Error(
        `The database holds migration ${row.version}_${row.name ?? ''}, which this version of Upbeat does not have. Start a newer version.`,
      );
    }
    if (row.sql !== null && row.sql !== file.sql && gist(row.sql) !== gist(file.sql)) {
      throw new Error(
        `Migration ${row.version}_${file.name}.sql changed after it was applied. Put the file back and write a new migration.`,
      );
    }
  }
}

async function applyOne(session: Session, migration: Migration): Promise<void> {
  await session.exec(migration.sql);
  await session.query(
    'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, array[$3::text])',
    [migration.version, migration.name, migration.sql],
  );
}

/**
 * Brings the database to the newest migration: each file and its history row in one transaction, oldest first.
 * Returns the versions applied now. Refuses, before touching anything, when an applied file was changed or is unknown.
 */
export async function migrate(database: Database, folder: string): Promise<string[]> {
  const files = readMigrations(folder);
  await database.exec(HISTORY_SQL);
  const applied = await database.query<{ version: string; name: string | null; sql: string | null }>(
    `select version, name, array_to_string(statements, '') as sql from supabase_migrations.schema_migrations order by version`,
  );
  refuseChanged(files, applied);
  const known = new Set(applied.map((row) => row.version));
  const waiting = files.filter((file) => !known.has(file.version));
  for (const migration of waiting) {
    try {
      await database.transaction((session) => applyOne(session, migration));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Migration ${migration.version}_${migration.name}.sql failed and was rolled back: ${reason}`, {
        cause: error,
      });
    }
  }
  if (waiting.length > 0) await database.connection.clearSchemaCache();

  return waiting.map((migration) => migration.version);
}

/** Runs a seed file once per database, in one transaction with the note that it ran. Returns whether it ran now. */
export async function seedOnce(database: Database, file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const sql = readFileSync(file, 'utf8');

  return database.transaction(async (session) => {
    const fresh = await session.query(
      'insert into supabase_migrations.upbeat_seeds (name) values ($1) on conflict do nothing returning name',
      ['seed.sql'],
    );
    if (fresh.length === 0) return false;
    await session.exec(sql);
    return true;
  });
}
