import { supabaseOf } from '@upbeat/config/env';
import type { Env } from '@upbeat/config/env';
import { modelSettingsOf } from '@upbeat/config/model-settings';
import type { ModelSettings } from '@upbeat/commands/copilot/open-model';
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
  /** The app's own mail server; used only with a hosted project. */
  mail: { smtpUrl: string | null; from: string };
  /** The model that drafts, as provider and perhaps name; null means the built-in drafter. Only for saying so. */
  model: string | null;
  /** Keys and addresses for the small AI acts that the web process runs itself. */
  models: ModelSettings;
  /** Bytes a request may carry. */
  bodyLimit: { usual: number; upload: number };
}

const MEBIBYTE = 1_048_576;

/** The model of UPBEAT_MODEL, else the first provider that has a key or an address. */
function modelName(env: Env): string | null {
  if (env.UPBEAT_MODEL) return env.UPBEAT_MODEL;
  if (env.OPENAI_API_KEY) return 'openai';
  if (env.ANTHROPIC_API_KEY) return 'anthropic';
  if (env.GOOGLE_API_KEY) return 'google';

  return env.OLLAMA_URL ? 'ollama' : null;
}

/** Takes the web host's settings out of the parsed environment. */
export function webSettings(env: Env): WebSettings {
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
    mail: { smtpUrl: env.SMTP_URL ?? null, from: env.MAIL_FROM },
    model: modelName(env),
    models: modelSettingsOf(env),
    bodyLimit: { usual: MEBIBYTE, upload: 1_024 * MEBIBYTE },
  };
}
