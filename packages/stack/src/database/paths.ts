import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above that holds turbo.json: this code runs from its source and from a bundle, which lie at different depths. */
function findRoot(from: string): string {
  if (existsSync(join(from, 'turbo.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('Upbeat runs inside its repository, and turbo.json is nowhere above this file.');

  return findRoot(above);
}

/** Root of the repository: the folder that holds package.json, supabase and packages. */
export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Migrations in the layout of the Supabase CLI. */
export const MIGRATIONS_FOLDER = join(ROOT, 'supabase', 'migrations');
export const SEED_FILE = join(ROOT, 'supabase', 'seed.sql');

/** The reference library, as it ships, and the pairs that Taste draws from it. */
export const LIBRARY_FILE = join(ROOT, 'supabase', 'library', 'upworthy.tsv.gz');
export const TASTE_FILE = join(ROOT, 'supabase', 'library', 'taste.json');

/** The mails that accounts are written, as the auth service fills them in. */
export const MAIL_TEMPLATES_FOLDER = join(ROOT, 'packages', 'stack', 'src', 'database', 'mail', 'templates');

/** Ends a process whose supervisor is gone, kill -9 included, so that nothing keeps its port or its data. */
export const ORPHAN_GUARD = join(ROOT, 'packages', 'stack', 'bin', 'end-with-parent.mjs');

/** Files of one data folder. `seeded` is there once the seed has nothing left to do in `database`. */
export function dataPaths(dataFolder: string): {
  database: string;
  outbox: string;
  seeded: string;
  schema: (key: string) => string;
} {
  return {
    database: join(dataFolder, 'db'),
    outbox: join(dataFolder, 'outbox.jsonl'),
    seeded: join(dataFolder, 'seeded'),
    schema: (key) => join(dataFolder, `schema-${key}.json`),
  };
}
