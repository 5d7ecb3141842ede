import { createClient } from '@supabase/supabase-js';
import type { Db, SupabaseSettings } from './client';
import type { Database } from './database.types';

/**
 * A client with service rights: it passes row-level security. The one factory of its kind; a conformance test lists who may import it.
 * Throws when the settings hold no secret key.
 */
export function createServiceClient(settings: SupabaseSettings): Db {
  if (!settings.secretKey) throw new Error('SUPABASE_SECRET_KEY is missing: this process needs service rights.');
  return createClient<Database>(settings.url, settings.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
}
