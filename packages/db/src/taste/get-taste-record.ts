import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { AnswerSchema } from './row';

const RecordSchema = z.array(
  AnswerSchema.extend({
    /** Mean probability that others of the workspace gave the first; null while fewer than three have answered. */
    crowdFirst: z.number().nullable(),
    first: z.string(),
    second: z.string(),
  }),
);
/** An answer as scores are made of it. */
export type RecordedAnswer = z.output<typeof RecordSchema>[number];

/** All answers of the caller, in the order in which they were given. */
export async function getTasteRecord(db: Db, workspaceId: string): Promise<RecordedAnswer[]> {
  return RecordSchema.parse(await unwrap(db.rpc('taste_record', { p_workspace_id: workspaceId })));
}
