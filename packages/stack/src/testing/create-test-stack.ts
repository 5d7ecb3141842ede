import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { silentLogger } from '@upbeat/core/logger';
import type { Database, Row } from '../database/database';
import type { Handler } from '../database/http';
import { createOutbox, type Outbox } from '../database/mail/outbox';
import { openStack } from '../database/open-stack';
import { MIGRATIONS_FOLDER } from '../database/paths';
import { createSecrets } from '../database/secrets';
import { clonePostgres } from './clone-postgres';
import { clonePglite, schemaFileOf } from './template';

export interface TestStackOptions {
  driver: 'pglite' | 'postgres';
  /** Address of a running server whose user may create databases (start-postgres.ts); needed for `postgres`. */
  databaseUrl?: string;
  migrationsFolder?: string;
  /** As where mails leave by SMTP; `asUser` cannot make accounts then. */
  confirmAddresses?: boolean;
}

/** A fresh migrated database behind the same service that `npm start` runs, on a free loopback port. */
export interface TestStack {
  url: string;
  publishableKey: string;
  secretKey: string;
  database: Database;
  outbox: Outbox;
  /** Answers a request without HTTP between. */
  handle: Handler;
  /** Runs SQL as superuser, past row-level security. */
  sql<T extends object = Row>(text: string, params?: readonly unknown[]): Promise<T[]>;
  /** A client signed in as this address; the account is made on the first call. */
  asUser(email: string): Promise<SupabaseClient>;
  anon(): SupabaseClient;
  service(): SupabaseClient;
  stop(): Promise<void>;
}

/** Password of every account that asUser makes. */
export const TEST_PASSWORD = 'correct horse battery';

async function openDatabase(options: TestStackOptions, migrationsFolder: string): Promise<Database> {
  if (options.driver === 'pglite') return clonePglite(migrationsFolder);
  if (!options.databaseUrl) throw new Error('The postgres driver needs databaseUrl.');

  return clonePostgres(options.databaseUrl, migrationsFolder);
}

function connect(url: string, key: string): SupabaseClient {
  return createClient(url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
}

async function signIn(client: SupabaseClient, email: string): Promise<SupabaseClient> {
  const first = await client.auth.signInWithPassword({ email, password: TEST_PASSWORD });
  if (!first.error) return client;
  const { error } = await client.auth.signUp({ email, password: TEST_PASSWORD });
  if (error) throw error;

  return client;
}

/** Starts a stack for a test. Takes well under a second once the template of these migrations is cached. */
export async function createTestStack(options: TestStackOptions): Promise<TestStack> {
  const migrationsFolder = options.migrationsFolder ?? MIGRATIONS_FOLDER;
  const database = await openDatabase(options, migrationsFolder);
  const secrets = createSecrets();
  const outbox = createOutbox();
  const stack = await openStack({
    database,
    secrets,
    mailer: outbox,
    outbox,
    publicUrl: 'http://localhost:3000',
    confirmAddresses: options.confirmAddresses,
    migrationsFolder,
    ...(options.driver === 'pglite' ? { schemaFile: schemaFileOf(migrationsFolder) } : {}),
    port: 0,
    logger: silentLogger,
  });

  return {
    url: stack.url,
    publishableKey: secrets.publishableKey,
    secretKey: secrets.secretKey,
    database,
    outbox,
    handle: stack.handle,
    sql: (text, params) => database.query(text, params),
    asUser: (email) => signIn(connect(stack.url, secrets.publishableKey), email),
    anon: () => connect(stack.url, secrets.publishableKey),
    service: () => connect(stack.url, secrets.secretKey),
    stop: () => stack.close(),
  };
}
