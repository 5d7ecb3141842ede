import { AppError, isAppError } from '@upbeat/core/app-error';
import { getBrief } from '@upbeat/db/briefs/get-brief';
import { saveBrief } from '@upbeat/db/briefs/save-brief';
import { getLatestDraft } from '@upbeat/db/runs/get-latest-draft';
import { isOpen } from '@upbeat/db/runs/row';
import type { z } from 'zod';
import type { Scope } from '~/request/require-member.server';
import type { SaveAnswer, SaveBriefSchema } from './forms';

/** Saves a brief, or answers the newer words of whoever saved in between. Throws `conflict` while ideas are drafted from it. */
export async function saveOrCompare(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  id: string,
  form: z.output<typeof SaveBriefSchema>,
): Promise<SaveAnswer> {
  if (isOpen(await getLatestDraft(db, workspace.id, id)))
    throw new AppError('conflict', 'The brief is frozen while ideas are drafted from it. Your words are kept here.');
  try {
    const { slots, rowVersion, savedAt } = await saveBrief(db, workspace.id, { id, ...form });

    return { kind: 'saved', slots, rowVersion, savedAt };
  } catch (error) {
    if (!isAppError(error, 'stale')) throw error;
    const { slots, rowVersion, savedAt } = await getBrief(db, workspace.id, id);

    return { kind: 'stale', slots, rowVersion, savedAt };
  }
}
