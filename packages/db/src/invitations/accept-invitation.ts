import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const AcceptedSchema = z.object({ slug: z.string() });

/** Makes the caller a member and answers the workspace's slug. `not_found`, in one sentence, for every way a token can be wrong. */
export async function acceptInvitation(db: Db, token: string): Promise<string> {
  return AcceptedSchema.parse(await unwrap(db.rpc('accept_invitation', { p_token: token }))).slug;
}
