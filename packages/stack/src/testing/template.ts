import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../database/app';
import type { Database } from '../database/database';
import { openPglite } from '../database/open-pglite';
import { createOutbox } from '../database/mail/outbox';
import { migrate } from '../database/migrate';
import { ROOT } from '../database/paths';
import { schemaKey } from '../database/schema-cache';
import { createSecrets } from '../database/secrets';

const CACHE = join(ROOT, 'node_modules', '.cache', 'upbeat');

/** Where clones of one template keep the schema that they share (database/schema-cache.ts). */
export const schemaFileOf = (migrationsFolder: string): string =>
  join(CACHE, `schema-${schemaKey(migrationsFolder)}.json`);

/** Brings a database to the state in which a test finds it: roles, system schemas, all migrations; no library, no demo. */
export async function prepareDatabase(database: Database, migrationsFolder: string): Promise<void> {
  await createApp({ database, secrets: createSecrets(), mailer: createOutbox(), publicUrl: 'http://localhost:3000' });
  await migrate(database, migrationsFolder);
}

/** PGlite connects to `postgres`; the databases that new ones would be copied from are dead weight in each copy. */
const WITHOUT_TEMPLATES = `
  update pg_catalog.pg_database set datistemplate = false where datname in ('template0', 'template1');
  drop database template0; drop database template1; checkpoint`;

async function makeTemplate(folder: string, migrationsFolder: string): Promise<void> {
  const database = await openPglite({ folder });
  await prepareDatabase(database, migrationsFolder);
  for (const statement of WITHOUT_TEMPLATES.split(';')) await database.exec(statement);
  // Closed in order, a copy of it has nothing to recover when it opens.
  await database.close();
}

/** Folder of a migrated PGlite database that nobody has open, made once per set of migrations and kept under node_modules/.cache. */
export async function pgliteTemplate(migrationsFolder: string): Promise<string> {
  const folder = join(CACHE, `template-${schemaKey(migrationsFolder)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${folder}.`);
  await makeTemplate(draft, migrationsFolder);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was quicker: its template is as good.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }

  return folder;
}

/** A fresh migrated PGlite database in a folder of its own, which goes when it is closed. */
export async function clonePglite(migrationsFolder: string): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'upbeat-test-'));
  cpSync(await pgliteTemplate(migrationsFolder), folder, { recursive: true });
  const database = await openPglite({ folder });

  return {
    ...database,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
