/** Entry point of the database process; the supervisor starts it and hears from it over IPC (messages.ts). */
import { resolve } from 'node:path';
import { type Env, readEnv } from '@upbeat/config/env';
import { isPublicAddress } from '@upbeat/config/public-address';
import { runAhead } from '@upbeat/core/clock';
import { MoveClockSchema } from '@upbeat/core/clock-message';
import type { Logger } from '@upbeat/core/logger';
import type { Database } from './database';
import { keepStatistics } from './keep-statistics';
import { loadLibrary } from './load-library';
import { loadTaste } from './load-taste';
import { lockFolder } from './lock';
import { createJsonLogger } from '@upbeat/core/json-logger';
import { createOutbox } from './mail/outbox';
import { createSmtpMailer } from './mail/smtp';
import { EXIT_FOR_GOOD, type StackMessage } from './messages';
import { openPglite } from './open-pglite';
import { openPostgres } from './open-postgres';
import { openStack, type Stack } from './open-stack';
import { dataPaths, LIBRARY_FILE, MIGRATIONS_FOLDER, ROOT, SEED_FILE, TASTE_FILE } from './paths';
import { schemaKey } from './schema-cache';
import { keepSecrets } from './secrets';

const env = readEnv();
runAhead(env.UPBEAT_CLOCK_AHEAD_DAYS);
const logger = createJsonLogger('db', env.LOG_LEVEL, (line) => process.stdout.write(line));

/** @supabase/lite prints failed statements with their values; the log gets the reason alone. */
function quietLibrary(log: Logger): void {
  console.error = (first: unknown) =>
    log.warn({ reason: first instanceof Error ? first.message : 'unknown' }, 'a statement was refused');
}

function tell(message: StackMessage, then: () => void = () => undefined): void {
  if (process.send) process.send(message, undefined, undefined, then);
  else then();
}

function openDatabase(settings: Env, folder: string): Promise<Database> {
  return settings.DATABASE_URL
    ? openPostgres(settings.DATABASE_URL)
    : openPglite({ folder: dataPaths(folder).database });
}

/** Sets what private.now() says: ahead as the environment asks, behind while the demo's past is lived through. */
async function setClock(database: Database, aheadDays: number, behindMs: number): Promise<void> {
  await database.query('update private.clock set shift = make_interval(days => $1, secs => $2)', [
    aheadDays,
    -behindMs / 1000,
  ]);
}

/** The supervisor passes on what the seed asks, to an embedded database alone. */
function obeySeed(database: Database, settings: Env): void {
  if (settings.home !== 'embedded') return;
  process.on('message', (raw) => {
    const asked = MoveClockSchema.safeParse(raw);
    if (!asked.success) return;
    setClock(database, settings.UPBEAT_CLOCK_AHEAD_DAYS, asked.data.behindMs).then(
      () => tell({ kind: 'clock-moved' }),
      (error: unknown) => logger.error({ reason: String(error) }, 'the clock could not be moved'),
    );
  });
}

async function start(settings: Env): Promise<{ stack: Stack; upkeep: () => void }> {
  tell({ kind: 'opening' });
  const folder = resolve(ROOT, settings.UPBEAT_DATA_DIR);
  const release = await lockFolder(folder);
  process.once('exit', release);
  const outbox = settings.SMTP_URL ? null : createOutbox(dataPaths(folder).outbox);
  const mailer = settings.SMTP_URL
    ? createSmtpMailer({ url: settings.SMTP_URL, from: settings.MAIL_FROM, logger })
    : outbox;
  if (!mailer) throw new Error('There is neither a mail server nor an outbox.');

  const database = await openDatabase(settings, folder);
  const stack = await openStack({
    database,
    secrets: keepSecrets(folder),
    mailer,
    outbox,
    publicUrl: settings.publicUrl,
    // Only where others can reach it and mails leave: on one's own machine nobody asks who has an account, and the demo signs up by itself.
    confirmAddresses:
      settings.SMTP_URL !== undefined && isPublicAddress({ host: settings.HOST, publicUrl: settings.publicUrl }),
    migrationsFolder: MIGRATIONS_FOLDER,
    seedFile: SEED_FILE,
    schemaFile: settings.home === 'embedded' ? dataPaths(folder).schema(schemaKey(MIGRATIONS_FOLDER)) : undefined,
    prepare: async () => {
      await loadLibrary(database, LIBRARY_FILE);
      await loadTaste(database, TASTE_FILE);
      if (settings.home === 'embedded') await setClock(database, settings.UPBEAT_CLOCK_AHEAD_DAYS, 0);
    },
    port: settings.UPBEAT_DB_PORT ?? 0,
    logger,
  });
  obeySeed(database, settings);

  // A server of one's own has its autovacuum.
  const upkeep = settings.home === 'embedded' ? keepStatistics(database, logger) : () => undefined;

  return { stack, upkeep };
}

/** Closes once, however many signals arrive. The supervisor's own end arrives as SIGTERM too (bin/end-with-parent.mjs). */
function closeOnSignal(stack: Stack, endUpkeep: () => void): void {
  let closing: Promise<void> | null = null;
  const close = (): void => {
    endUpkeep();
    closing ??= stack.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ reason: String(error) }, 'the database did not close in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', close);
}

quietLibrary(logger);
// Ctrl-C reaches every process of a terminal; the supervisor decides the order of closing.
process.on('SIGINT', () => undefined);
try {
  const { stack, upkeep } = await start(env);
  closeOnSignal(stack, upkeep);
  tell({ kind: 'ready', port: stack.port, applied: stack.applied.length });
  logger.info({ port: stack.port, applied: stack.applied.length }, 'the database answers');
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', message }, () => process.exit(EXIT_FOR_GOOD));
}
