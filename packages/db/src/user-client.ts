import { createServerClient } from '@supabase/ssr';
import type { CookieMethodsServer, CookieOptionsWithName } from '@supabase/ssr';
import type { Db, SupabaseSettings } from './client';
import type { Database } from './database.types';

/** A client with the rights of the signed-in user (or of anon): row-level security decides. Cookies come and go through `cookies`. */
export function createUserClient(
  settings: SupabaseSettings,
  cookies: CookieMethodsServer,
  cookieOptions: CookieOptionsWithName,
): Db {
  return createServerClient<Database>(settings.url, settings.publishableKey, { cookies, cookieOptions });
}
