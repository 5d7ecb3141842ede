import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from './database.types';

/** A Supabase client typed by our schema. Whose rights it has depends on the factory that made it. */
export type Db = SupabaseClient<Database>;

/** Where Supabase is and with which keys; parsed by an entry point, passed down as an argument. */
export interface SupabaseSettings {
  url: string;
  publishableKey: string;
  /** Only processes that need service rights get it. */
  secretKey?: string;
}
