import { createClient } from '@supabase/supabase-js';
import type { Db, SupabaseSettings } from './client';
import type { Database } from './database.types';

/** A client with nobody's rights, whoever is signed in: for the one function that strangers may call. */
export function createAnonClient(settings: SupabaseSettings): Db {
  return createClient<Database>(settings.url, settings.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
}
