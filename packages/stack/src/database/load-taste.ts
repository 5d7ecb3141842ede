import { existsSync } from 'node:fs';
import { readTaste } from '@upbeat/copilot/taste/taste-file';
import type { Database } from './database';

/** Brings the pairs of Taste to the edition that ships; returns how many it wrote, 0 where that edition is there. Needs the library first. */
export async function loadTaste(database: Database, file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const { edition, pairs } = await readTaste(file);
  const [done] = await database.query<{ count: number }>(
    'select public.load_taste_pairs($1, $2::text::jsonb) as count',
    [edition, JSON.stringify(pairs)],
  );

  return done?.count ?? 0;
}
