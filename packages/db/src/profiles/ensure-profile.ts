import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const ProfileSchema = z.object({
  user_id: z.string(),
  email: z.string(),
  display_name: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
});

export interface Profile {
  userId: string;
  email: string;
  displayName: string;
  theme: 'system' | 'light' | 'dark';
}

/** The caller's profile, made on first use; `displayName` counts only then. */
export async function ensureProfile(db: Db, displayName?: string): Promise<Profile> {
  const row = ProfileSchema.parse(await unwrap(db.rpc('ensure_profile', { p_display_name: displayName })));

  return { userId: row.user_id, email: row.email, displayName: row.display_name, theme: row.theme };
}
