import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../database/app';
import type { Database } from '../database/database';
import { openPglite } from '../database/open-pglite';
import { createOutbox } from '../database/mail/outbox';
import { hashMigrations, migrate, readMigrations } from '../database/migrate';
import { ROOT } from '../database/paths';
import { ROLES_SQL } from '../database/roles';
import { createSecrets } from '../database/secrets';

const CACHE = join(ROOT, 'node_modules', '.cache', 'upbeat');

/** Brings a database to the state in which a test finds it: roles, system schemas, all migrations; no library, no demo. */
export async function prepareDatabase(database: Database, migrationsFolder: string): Promise<void> {
  await createApp({ database, secrets: createSecrets(), mailer: createOutbox(), publicUrl: 'http://localhost:3000' });
  await migrate(database, migrationsFolder);
}

/** Changes with the migrations, with the roles' SQL and with the version of @supabase/lite, which makes the auth schema. */
export function templateKey(migrationsFolder: string): string {
  const lite = join(ROOT, 'node_modules', '@supabase', 'lite', 'package.json');
  const stack = createHash('sha256').update(ROLES_SQL).update(readFileSync(lite)).digest('hex').slice(0, 8);

  return `${hashMigrations(readMigrations(migrationsFolder))}_${stack}`;
}

/** A dump of a migrated PGlite database, made once per set of migrations and kept under node_modules/.cache. */
export async function pgliteTemplate(migrationsFolder: string): Promise<Blob> {
  const file = join(CACHE, `template-${templateKey(migrationsFolder)}.tar`);
  if (!existsSync(file)) {
    const database = await openPglite();
    await prepareDatabase(database, migrationsFolder);
    const { driver } = database.connection;
    if (!('dumpDataDir' in driver)) throw new Error('A template is made on PGlite.');
    const blob = await driver.dumpDataDir('none');
    await database.close();
    mkdirSync(CACHE, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await blob.arrayBuffer()));
    renameSync(draft, file);
  }

  return openAsBlob(file);
}
