import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository: the folder that holds package.json, supabase and packages. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Migrations in the layout of the Supabase CLI. */
export const MIGRATIONS_FOLDER = join(ROOT, 'supabase', 'migrations');
export const SEED_FILE = join(ROOT, 'supabase', 'seed.sql');

/** The reference library, as it ships. */
export const LIBRARY_FILE = join(ROOT, 'supabase', 'library', 'upworthy.tsv.gz');

/** Files of one data folder. */
export function dataPaths(dataFolder: string): { database: string; outbox: string } {
  return { database: join(dataFolder, 'db'), outbox: join(dataFolder, 'outbox.jsonl') };
}
