/** Makes the demo workspace Harbour on first boot; does nothing when it stands or was removed. */
import { once } from 'node:events';
import { readEnv, supabaseOf } from '@upbeat/config/env';
import { waitToBegin } from '@upbeat/config/wait-to-begin';
import { AppError } from '@upbeat/core/app-error';
import { runAhead } from '@upbeat/core/clock';
import { ClockMovedSchema } from '@upbeat/core/clock-message';
import type { MoveClock } from '@upbeat/core/clock-message';
import { createJsonLogger } from '@upbeat/core/json-logger';
import { createServiceClient } from '@upbeat/db/service-client';
import type { HarbourClock } from './harbour/calendar';
import { seedHarbour } from './harbour/seed-harbour';

/** The supervisor passes it on within milliseconds; a database that was started again meanwhile never answers. */
const PATIENCE_MS = 10_000;

const env = readEnv();
runAhead(env.UPBEAT_CLOCK_AHEAD_DAYS);
const settings = supabaseOf(env);
const logger = createJsonLogger('seed', env.LOG_LEVEL, (line) => process.stdout.write(line));

/** Asks the supervisor for the embedded database's clock. Nobody else's database has one that moves. */
const moveClock: HarbourClock = async (behindMs) => {
  const patience = new AbortController();
  const answered = once(process, 'message', { signal: patience.signal });
  // The channel alone keeps no process alive; the timer does, until the answer is there.
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const asked: MoveClock = { kind: 'move-clock', behindMs };
  process.send?.(asked);
  const [answer] = await answered.finally(() => clearTimeout(timer));
  if (!ClockMovedSchema.safeParse(answer).success) throw new AppError('internal', 'The clock was not moved.');
};

await waitToBegin(env);
if (env.demo && env.UPBEAT_DEMO_EMAIL && env.UPBEAT_DEMO_PASSWORD) {
  const outcome = await seedHarbour({
    settings,
    worker: { db: createServiceClient(settings), models: {}, logger, workerName: 'seed', slots: 1, silentSeconds: 10 },
    email: env.UPBEAT_DEMO_EMAIL,
    password: env.UPBEAT_DEMO_PASSWORD,
    clock: env.home === 'embedded' && process.send ? moveClock : null,
  });
  if (outcome === 'made') logger.info({ workspace: 'harbour' }, 'the demo workspace is made');
}
