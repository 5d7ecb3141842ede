import { createClient } from '@supabase/supabase-js';
import type { Db, SupabaseSettings } from '@upbeat/db/client';
import type { Database } from '@upbeat/db/database.types';
import { toAppError, unwrap } from '@upbeat/db/unwrap';

/** An account of the demo, signed in: it acts with its own rights, as a person would. */
export async function signInPerson(
  settings: SupabaseSettings,
  email: string,
  password: string,
  name: string,
): Promise<Db> {
  const db = createClient<Database>(settings.url, settings.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
  const signedIn = await db.auth.signInWithPassword({ email, password });
  if (signedIn.error) {
    const made = await db.auth.signUp({ email, password });
    if (made.error) throw toAppError({ message: made.error.message }, made.error.status ?? 0);
  }
  await unwrap(db.rpc('ensure_profile', { p_display_name: name }));

  return db;
}
