import type { Logger } from '@upbeat/core/logger';
import { createApp } from './app';
import type { Database } from './database';
import { type Handler, type Listening, serveLoopback } from './http';
import type { Mailer } from './mail/message';
import type { Outbox } from './mail/outbox';
import { migrate, seedOnce } from './migrate';
import { createHandler } from './routes';
import { keepSchema } from './schema-cache';
import type { StackSecrets } from './secrets';

/** Everything a stack stands on; the caller opened it and hands over its closing too. */
export interface StackOptions {
  database: Database;
  secrets: StackSecrets;
  mailer: Mailer;
  outbox: Outbox | null;
  publicUrl: string;
  /** See AppOptions. */
  confirmAddresses?: boolean;
  migrationsFolder: string;
  /** Where the embedded database's schema, as the data API reads it, is kept from one opening to the next (schema-cache.ts). */
  schemaFile?: string;
  /** Run once per database, after its first migrations; skipped when absent. */
  seedFile?: string;
  /** Loads what every installation holds, such as the reference library. Called at each start, before the port opens. */
  prepare?: (database: Database) => Promise<void>;
  port: number;
  logger: Logger;
}

/** A running stack. `applied` names the migrations of this start; on a first start that is all of them. */
export interface Stack {
  url: string;
  port: number;
  applied: string[];
  /** Answers a request without HTTP between. */
  handle: Handler;
  /** Lets requests end, sends what mail is left, closes the database. */
  close(): Promise<void>;
}

async function closeAll(listening: Listening | null, options: StackOptions): Promise<void> {
  await listening?.close();
  await options.mailer.settle();
  await options.database.close();
}

/** Migrates, seeds and serves a database. When a step fails the database is closed and the error passed on. */
export async function openStack(options: StackOptions): Promise<Stack> {
  const { database, secrets, mailer, outbox, publicUrl, confirmAddresses, logger } = options;
  try {
    const app = await createApp({ database, secrets, mailer, publicUrl, confirmAddresses });
    const applied = await migrate(database, options.migrationsFolder);
    if (options.schemaFile) keepSchema(database.connection, options.schemaFile);
    if (options.seedFile) await seedOnce(database, options.seedFile);
    await options.prepare?.(database);
    const handler = createHandler({
      app,
      database,
      mailer,
      outbox,
      secretKey: secrets.secretKey,
      demoEmail: secrets.demoEmail,
    });
    const listening = await serveLoopback(handler, { port: options.port, logger });

    return {
      url: `http://127.0.0.1:${listening.port}`,
      port: listening.port,
      applied,
      handle: handler,
      close: () => closeAll(listening, options),
    };
  } catch (error) {
    await closeAll(null, options);
    throw error;
  }
}
