import type { Json } from '../database.types';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ReviewSchema } from './row';
import type { Review } from './row';

/** What somebody with a link does. `text` is a comment, a note with a yes, or what should change. */
export interface ReviewAct {
  act: 'comment' | 'approve' | 'changes';
  variantId: string;
  name: string;
  text: string;
  /** The version that was read; needed for a verdict. */
  versionId?: string;
  /** The entry a comment is about; absent for the whole copy. */
  field?: string;
  entry?: number;
}

async function call(db: Db, token: string, act: string, input: Json): Promise<Review> {
  return ReviewSchema.parse(await unwrap(db.rpc('review', { p_token: token, p_act: act, p_input: input })));
}

/** What a link shows. `db` has nobody's rights. Throws `not_found`, in one sentence, for every way a token can be wrong. */
export function openReview(db: Db, token: string): Promise<Review> {
  return call(db, token, 'open', {});
}

/**
 * Comments or judges by a link. Throws `not_found` as `openReview` does, `forbidden` where the link is for comments only, `stale` when the copy
 * moved on since it was read.
 */
export function actOnReview(db: Db, token: string, { act, ...input }: ReviewAct): Promise<Review> {
  return call(db, token, act, { ...input });
}
