import { createHmac, randomBytes } from 'node:crypto';
import { type Env, inheritedEnv } from '@upbeat/config/env';
import type { StackSecrets } from '../database/secrets';

/** Environment of a child process. */
export type ChildEnv = Record<string, string> & { NODE_ENV: Env['NODE_ENV'] };

/** What seals model keys where nobody set UPBEAT_SECRET_KEY: derived from the data folder's own secret, so it lives and moves with the folder. */
function sealingSecret({ jwtSecret }: StackSecrets): string {
  return createHmac('sha256', jwtSecret).update('upbeat: model keys').digest('base64url');
}

/** What every child gets beside the inherited environment. `secrets` and `databasePort` are absent for a hosted project. */
export function childEnv(env: Env, secrets: StackSecrets | null, databasePort: number | null): ChildEnv {
  const own: ChildEnv = {
    ...inheritedEnv(),
    NODE_ENV: env.NODE_ENV,
    UPBEAT_HOME: env.home,
    UPBEAT_DEMO: env.demo ? 'on' : 'off',
    UPBEAT_HELD: 'on',
    UPBEAT_PUBLIC_URL: env.publicUrl,
    UPBEAT_START_TOKEN: randomBytes(24).toString('base64url'),
    // @supabase/lite counts its use over the network unless told not to.
    LITE_TELEMETRY: '0',
    DO_NOT_TRACK: '1',
  };
  if (!secrets || databasePort === null) return own;

  return {
    ...own,
    UPBEAT_DB_PORT: String(databasePort),
    UPBEAT_JWT_SECRET: secrets.jwtSecret,
    UPBEAT_SECRET_KEY: env.UPBEAT_SECRET_KEY ?? sealingSecret(secrets),
    UPBEAT_DEMO_EMAIL: secrets.demoEmail,
    UPBEAT_DEMO_PASSWORD: secrets.demoPassword,
    SUPABASE_URL: `http://127.0.0.1:${databasePort}`,
    SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
    SUPABASE_SECRET_KEY: secrets.secretKey,
  };
}
