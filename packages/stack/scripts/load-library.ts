/**
 * Loads the reference library, and the pairs that Taste draws from it, into the database behind SUPABASE_URL, through the data API and with the secret key: a hosted
 * project has neither the loader of the embedded database nor, usually, a direct connection. Reads the environment or `.env`.
 * Rows that are there already are left alone, so a load that broke off can run again.
 *
 * Run: node --import tsx packages/stack/scripts/load-library.ts
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { readEnv, supabaseOf } from '@upbeat/config/env';
import { readLibrary } from '@upbeat/copilot/library/read-library';
import { readTaste } from '@upbeat/copilot/taste/taste-file';
import { loadRowsOverApi } from '../src/database/load-rows';
import { LIBRARY_FILE, ROOT, TASTE_FILE } from '../src/database/paths';

const TABLE = 'library_references';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Loads the shipped library and says what the table holds afterwards; returns the exit status. */
async function run(): Promise<number> {
  const envFile = join(ROOT, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const { url, secretKey } = supabaseOf(readEnv());
  const client = createClient(url, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });

  const started = performance.now();
  const read = await loadRowsOverApi(client, TABLE, readLibrary(LIBRARY_FILE));
  const { count, error } = await client.from(TABLE).select('id', { count: 'exact', head: true });
  if (error) throw new Error(`${TABLE} cannot be counted: ${error.message}`, { cause: error });
  const { edition, pairs } = await readTaste(TASTE_FILE);
  const taste = await client.rpc('load_taste_pairs', { p_edition: edition, p_pairs: pairs });
  if (taste.error) throw new Error(`Taste's pairs were refused: ${taste.error.message}`, { cause: taste.error });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`${read} references sent to ${new URL(url).host} in ${seconds} s; the table holds ${count ?? 0}.`);
  print(`Taste holds ${pairs.length} pairs, ${Number(taste.data)} of them new or changed.`);

  return count !== null && count >= read ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
