import { z } from 'zod';

const OnOff = z.enum(['on', 'off'], { error: 'must be on or off' });
const Port = z.coerce
  .number({ error: 'must be a port number' })
  .int('must be a whole number')
  .min(0, 'must be 0 to 65535')
  .max(65535, 'must be 0 to 65535');
const HttpUrl = z.url({ protocol: /^https?$/, error: 'must be a whole address such as https://upbeat.example.com' });

/**
 * Every variable that this project reads, from the environment or the `.env` file beside package.json.
 * An empty value counts as absent. The order is that of `.env.example`.
 */
const EnvSchema = z.object({
  PORT: Port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  UPBEAT_PUBLIC_URL: HttpUrl.optional(),
  UPBEAT_TRUST_PROXY: OnOff.default('off'),
  UPBEAT_DATA_DIR: z.string().default('.data'),
  UPBEAT_DEMO: OnOff.optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
    .optional(),
  SUPABASE_URL: HttpUrl.optional(),
  SUPABASE_PUBLISHABLE_KEY: z.string().optional(),
  SUPABASE_SECRET_KEY: z.string().optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@mail.example.com:587' })
    .optional(),
  MAIL_FROM: z.string().default('Upbeat <upbeat@localhost>'),
  UPBEAT_MODEL: z
    .string()
    .regex(
      /^(openai|anthropic|google|ollama):.+$/,
      'must be provider:name, with provider openai, anthropic, google or ollama',
    )
    .optional(),
  OPENAI_API_KEY: z.string().optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  GOOGLE_API_KEY: z.string().optional(),
  OLLAMA_URL: HttpUrl.optional(),
  UPBEAT_SECRET_KEY: z
    .string()
    .min(32, 'must be at least 32 characters, such as openssl rand -base64 48 prints')
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .default('info'),
  UPBEAT_DEV_PAGES: OnOff.default('off'),
  UPBEAT_CLOCK_AHEAD_DAYS: z.coerce
    .number({ error: 'must be a number of days' })
    .int('must be whole days')
    .min(0, 'must be 0 or more')
    .max(3650, 'must be ten years at most')
    .default(0),
  NODE_ENV: z
    .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
    .default('production'),
  UPBEAT_HOME: z.enum(['embedded', 'postgres', 'hosted']).optional(),
  UPBEAT_DB_PORT: Port.optional(),
  UPBEAT_HELD: OnOff.optional(),
  UPBEAT_JWT_SECRET: z.string().min(32).optional(),
  UPBEAT_START_TOKEN: z.string().min(16).optional(),
  UPBEAT_DEMO_EMAIL: z.email().optional(),
  UPBEAT_DEMO_PASSWORD: z.string().min(12).optional(),
});

/** The names in the order of the schema; a test holds `.env.example` equal to it. */
export const ENV_NAMES = Object.keys(EnvSchema.shape) as (keyof typeof EnvSchema.shape)[];

/** Set by the supervisor for the processes it starts; a person never sets these. */
export const INTERNAL_ENV_NAMES = ENV_NAMES.slice(ENV_NAMES.indexOf('UPBEAT_HOME'));

/** Where the database lives: inside this installation, in a PostgreSQL of one's own, or in a hosted Supabase project. */
export type DatabaseHome = 'embedded' | 'postgres' | 'hosted';

/** The parsed environment. `home`, `demo` and `publicUrl` are decided here once, so that nobody decides them twice. */
export type Env = Omit<z.infer<typeof EnvSchema>, 'UPBEAT_PUBLIC_URL' | 'UPBEAT_HOME' | 'UPBEAT_DEMO'> & {
  /** Origin under which browsers reach the app, without a trailing slash. */
  publicUrl: string;
  home: DatabaseHome;
  demo: boolean;
};

/** One line per fault, each naming the variable and the cure. */
export class EnvError extends Error {
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.name = 'EnvError';
  }
}

function homeOf(parsed: z.infer<typeof EnvSchema>): DatabaseHome {
  if (parsed.UPBEAT_HOME) return parsed.UPBEAT_HOME;
  if (parsed.SUPABASE_URL) return 'hosted';

  return parsed.DATABASE_URL ? 'postgres' : 'embedded';
}

function missingTogether(parsed: z.infer<typeof EnvSchema>): string[] {
  if (!parsed.SUPABASE_URL) return [];
  return (['SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const)
    .filter((name) => !parsed[name])
    .map(
      (name) => `${name} is missing: copy it from the API keys page of the Supabase project that SUPABASE_URL names.`,
    );
}

/** Moving the clock is for tests and trying things out: never on a database that others use. */
function clockLines(parsed: z.infer<typeof EnvSchema>): string[] {
  return parsed.UPBEAT_CLOCK_AHEAD_DAYS === 0 || homeOf(parsed) === 'embedded'
    ? []
    : ['UPBEAT_CLOCK_AHEAD_DAYS is for the embedded database only. Remove it.'];
}

/**
 * Reads and checks the environment. Process entry points call it once and hand what they need to everything else.
 * Throws an EnvError whose message is one line per fault.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = EnvSchema.safeParse(given);
  if (!result.success) {
    throw new EnvError(
      result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}. Correct it or remove it.`),
    );
  }
  const lines = [...missingTogether(result.data), ...clockLines(result.data)];
  if (lines.length > 0) throw new EnvError(lines);

  const { UPBEAT_PUBLIC_URL, UPBEAT_HOME: _home, UPBEAT_DEMO, ...rest } = result.data;
  const home = homeOf(result.data);
  const host = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(rest.HOST) ? 'localhost' : rest.HOST;

  return {
    ...rest,
    home,
    demo: UPBEAT_DEMO ? UPBEAT_DEMO === 'on' : home === 'embedded',
    publicUrl: (UPBEAT_PUBLIC_URL ?? `http://${host}:${rest.PORT}`).replace(/\/+$/, ''),
  };
}

/** The three values without which no Supabase client can be made. Throws an EnvError when the process was started by hand. */
export function supabaseOf(env: Env): { url: string; publishableKey: string; secretKey: string } {
  const { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey, SUPABASE_SECRET_KEY: secretKey } = env;
  if (!url || !publishableKey || !secretKey) {
    throw new EnvError([
      'SUPABASE_URL is missing: start with `npm start`, which brings its own database, or set it and its two keys.',
    ]);
  }

  return { url, publishableKey, secretKey };
}

/** What a child process inherits beside the variables that are set for it: the whole environment of this process. */
export function inheritedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
