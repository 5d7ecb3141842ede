import type { Db } from '../client';
import { settle } from '../unwrap';

/** Every access token of the caller issued so far is refused from the next request on, this one's too. */
export async function revokeMySessions(db: Db): Promise<void> {
  await settle(db.rpc('revoke_my_sessions'));
}
