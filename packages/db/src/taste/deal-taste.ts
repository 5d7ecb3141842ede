import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { SealedPairSchema } from './row';

const DealSchema = z.object({
  day: z.iso.date(),
  /** Which ten of the day; 1 is the first. */
  round: z.number().int(),
  /** Answered of this round. */
  done: z.number().int(),
  /** What is left of this round, in its order. */
  next: z.array(SealedPairSchema),
  /** Pairs that the member has not answered, and pairs in all. */
  left: z.number().int(),
  pairs: z.number().int(),
  /** Pairs not answered whose stories name a sensitive subject; among `left` only where they were asked for. */
  sensitive: z.number().int(),
});
/** Where a member stands in today's ten. */
export type Deal = z.output<typeof DealSchema>;

export interface DealOptions {
  /** Begins another ten once the last is done. */
  more: boolean;
  /** Lets in stories that name a sensitive subject. */
  sensitive: boolean;
}

/** What is left of the caller's ten of today. Draws the same again until an answer is locked. */
export async function dealTaste(db: Db, workspaceId: string, { more, sensitive }: DealOptions): Promise<Deal> {
  return DealSchema.parse(
    await unwrap(db.rpc('deal_taste', { p_workspace_id: workspaceId, p_more: more, p_sensitive: sensitive })),
  );
}
