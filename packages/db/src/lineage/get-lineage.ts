import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Nouns that the thread walks. */
export const LINEAGE_NOUNS = [
  'brand',
  'objective',
  'campaign',
  'brief',
  'run',
  'library_reference',
  'workspace_reference',
  'idea',
  'content_piece',
  'variant',
  'placement',
  'import',
  'suggestion',
  'experiment',
  'decision',
  'outcome',
  'lesson',
] as const;
export type LineageNoun = (typeof LINEAGE_NOUNS)[number];

/** One row on the way: `depth` below zero is where it came from, above zero what it led to, zero the row itself. */
export interface LineageRow {
  depth: number;
  noun: LineageNoun;
  id: string;
  label: string;
  status: string | null;
  /** When it was made; null for the library. */
  at: string | null;
}

/** Where a row came from and what it led to, over the foreign keys, nearest first each way, at most 60 rows a step. */
export async function getLineage(db: Db, workspaceId: string, noun: LineageNoun, id: string): Promise<LineageRow[]> {
  const rows = await unwrap(db.rpc('lineage', { p_workspace_id: workspaceId, p_noun: noun, p_id: id }));

  return rows.flatMap((row) => {
    const known = LINEAGE_NOUNS.find((one) => one === row.noun);
    return known
      ? [
          {
            depth: row.depth,
            noun: known,
            id: row.id,
            label: row.label,
            status: row.status || null,
            at: row.at || null,
          },
        ]
      : [];
  });
}
