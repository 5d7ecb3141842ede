import type { Db } from '../client';
import { settle } from '../unwrap';
import type { Profile } from './ensure-profile';

/** Keeps the caller's name and theme; the last save holds, because nobody else can save it. `not_found` when the row is not the caller's. */
export async function updateProfile(db: Db, profile: Pick<Profile, 'userId' | 'displayName' | 'theme'>): Promise<void> {
  await settle(
    db
      .from('profiles')
      .update({ display_name: profile.displayName, theme: profile.theme })
      .eq('user_id', profile.userId)
      .select('user_id')
      .single(),
  );
}
