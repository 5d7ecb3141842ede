import { z } from 'zod';
import type { Db } from '../client';
import { unwrap, unwrapMaybe } from '../unwrap';

const VersionSchema = z
  .object({
    id: z.string(),
    version: z.number(),
    text: z.string(),
    note: z.string(),
    created_by: z.string().nullable(),
    created_at: z.string(),
  })
  .transform(({ created_by: createdBy, created_at: at, ...row }) => ({ ...row, createdBy, at }));

const PromotionSchema = z
  .object({
    number: z.number(),
    prompt_version_id: z.string().nullable(),
    built_in_version: z.number().nullable(),
    reason: z.string(),
    created_by: z.string().nullable(),
    created_at: z.string(),
  })
  .transform((row) => ({
    number: row.number,
    versionId: row.prompt_version_id,
    builtIn: row.built_in_version,
    reason: row.reason,
    createdBy: row.created_by,
    at: row.created_at,
  }));

/** A version of a workspace's prompt; it never changes. */
export type PromptVersion = z.output<typeof VersionSchema>;

/** A person's decision which version runs. */
export type PromptPromotion = z.output<typeof PromotionSchema>;

/** All that a workspace has of a prompt, the newest first; `names` are display names by user id. */
export interface PromptHistory {
  forkedFrom: number | null;
  versions: PromptVersion[];
  promotions: PromptPromotion[];
  names: Record<string, string>;
}

const MOST = 200;

/** Reads a workspace's versions of a prompt and which of them ran since when; empty lists where it never forked it. */
export async function getPromptHistory(db: Db, workspaceId: string, key: string): Promise<PromptHistory> {
  const prompt = await unwrapMaybe(
    db.from('prompts').select('id, forked_from').eq('workspace_id', workspaceId).eq('key', key).maybeSingle(),
  );
  if (prompt === null) return { forkedFrom: null, versions: [], promotions: [], names: {} };
  const [versions, promotions] = await Promise.all([
    unwrap(
      db
        .from('prompt_versions')
        .select('id, version, text, note, created_by, created_at')
        .eq('workspace_id', workspaceId)
        .eq('prompt_id', prompt.id)
        .order('version', { ascending: false })
        .limit(MOST),
    ),
    unwrap(
      db
        .from('prompt_promotions')
        .select('number, prompt_version_id, built_in_version, reason, created_by, created_at')
        .eq('workspace_id', workspaceId)
        .eq('prompt_id', prompt.id)
        .order('number', { ascending: false })
        .limit(MOST),
    ),
  ]);
  const people = [...new Set([...versions, ...promotions].flatMap(({ created_by: by }) => by ?? []))];
  const profiles =
    people.length === 0
      ? []
      : await unwrap(db.from('profiles').select('user_id, display_name').in('user_id', people).limit(MOST));

  return {
    forkedFrom: prompt.forked_from,
    versions: versions.map((row) => VersionSchema.parse(row)),
    promotions: promotions.map((row) => PromotionSchema.parse(row)),
    names: Object.fromEntries(profiles.map((row) => [row.user_id, row.display_name])),
  };
}
