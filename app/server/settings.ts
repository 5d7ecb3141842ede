import { supabaseOf } from '@upbeat/config/env';
import type { Env } from '@upbeat/config/env';
import type { SupabaseSettings } from '@upbeat/db/client';

/** What the web host needs to know; everything else stays in the environment. */
export interface WebSettings {
  host: string;
  port: number;
  /** Origin under which browsers reach the app, without a trailing slash. */
  publicUrl: string;
  /** Whether one proxy in front is believed about the caller's address and scheme. */
  trustProxy: boolean;
  production: boolean;
  /** Whether the pages for developers answer. */
  devPages: boolean;
  logLevel: Env['LOG_LEVEL'];
  supabase: SupabaseSettings & { secretKey: string };
  /** What the local stack tells only its own processes; absent when hosted. */
  local: { startToken: string | null; demoEmail: string | null; home: Env['home'] };
  /** Bytes a request may carry. */
  bodyLimit: { usual: number; upload: number };
}

const MEBIBYTE = 1_048_576;

/** Takes the web host's settings out of the parsed environment. */
export function webSettings(env: Env & { UPBEAT_DEV_PAGES?: 'on' | 'off' }): WebSettings {
  const production = env.NODE_ENV === 'production';

  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.publicUrl,
    trustProxy: env.UPBEAT_TRUST_PROXY === 'on',
    production,
    devPages: !production || env.UPBEAT_DEV_PAGES === 'on',
    logLevel: env.LOG_LEVEL,
    supabase: supabaseOf(env),
    local: { startToken: env.UPBEAT_START_TOKEN ?? null, demoEmail: env.UPBEAT_DEMO_EMAIL ?? null, home: env.home },
    bodyLimit: { usual: MEBIBYTE, upload: 1_024 * MEBIBYTE },
  };
}
