import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiteConnection } from './compat';
import { hashMigrations, readMigrations } from './migrate';
import { ROOT } from './paths';
import { ROLES_SQL } from './roles';

/** Changes with the migrations, with the roles' SQL and with the versions of @supabase/lite, which makes the auth schema, and of PGlite. */
export function schemaKey(migrationsFolder: string): string {
  const hash = createHash('sha256').update(ROLES_SQL);
  for (const name of ['@supabase/lite', '@electric-sql/pglite'])
    hash.update(readFileSync(join(ROOT, 'node_modules', name, 'package.json')));
  const stack = hash.digest('hex').slice(0, 8);

  return `${hashMigrations(readMigrations(migrationsFolder))}_${stack}`;
}

/** The file's text; undefined when it is absent or was cut off, which the next writing mends. */
function readWhole(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');

  return text.endsWith('}') ? text : undefined;
}

/**
 * Keeps in a file what @supabase/lite reads of the schema before it answers: a second on the embedded database, whose schema nothing but
 * the migrations changes. For a database that is migrated: the file's name carries schemaKey. A connection that clears its cache (it
 * migrates on, or closes) has a schema of another name from then on, and leaves the file to the next.
 */
export function keepSchema(connection: LiteConnection, file: string): void {
  let named = true;
  connection.config.schemaCache = {
    get: (_key) => Promise.resolve(named ? readWhole(file) : undefined),
    set: (_key, value) => {
      if (named) {
        const draft = `${file}.${process.pid}`;
        writeFileSync(draft, value, { mode: 0o600 });
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
