import type { Db } from '../client';
import { isRefusal, toAuthAppError } from './auth-error';

/** Ends this session, or with `global` every session of the person. A session that has ended already is a good answer. */
export async function signOut(db: Db, scope: 'local' | 'global'): Promise<void> {
  const { error } = await db.auth.signOut({ scope });
  if (error && !isRefusal(error)) throw toAuthAppError(error);
}
