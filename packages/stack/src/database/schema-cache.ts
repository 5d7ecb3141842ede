import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiteConnection } from './compat';
import { hashMigrations, readMigrations } from './migrate';
import { ROOT } from './paths';
import { ROLES_SQL } from './roles';

/** Changes with the migrations, with the roles' SQL and with the version of @supabase/lite, which makes the auth schema. */
export function schemaKey(migrationsFolder: string): string {
  const lite = join(ROOT, 'node_modules', '@supabase', 'lite', 'package.json');
  const stack = createHash('sha256').update(ROLES_SQL).update(readFileSync(lite)).digest('hex').slice(0, 8);

  return `${hashMigrations(readMigrations(migrationsFolder))}_${stack}`;
}

/**
 * Keeps in a file what @supabase/lite reads of the schema before it answers: a second on the embedded database, whose schema nothing but
 * the migrations changes. For a database that is migrated: the file's name carries schemaKey. A connection that clears its cache (it
 * migrates on, or closes) has a schema of another name from then on, and leaves the file to the next.
 */
export function keepSchema(connection: LiteConnection, file: string): void {
  let named = true;
  connection.config.schemaCache = {
    get: (_key) => Promise.resolve(named && existsSync(file) ? readFileSync(file, 'utf8') : undefined),
    set: (_key, value) => {
      if (named) {
        const draft = `${file}.${process.pid}`;
        writeFileSync(draft, value);
        renameSync(draft, file);
      }
      return Promise.resolve();
    },
    delete: (_key) => {
      named = false;
      return Promise.resolve();
    },
  };
}
