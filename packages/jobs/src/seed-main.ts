/** Makes the demo workspace Harbour on first boot; does nothing when it stands or was removed. */
import { readEnv, supabaseOf } from '@upbeat/config/env';
import { createJsonLogger } from '@upbeat/core/json-logger';
import { createServiceClient } from '@upbeat/db/service-client';
import { seedHarbour } from './harbour/seed-harbour';

const env = readEnv();
const settings = supabaseOf(env);
const logger = createJsonLogger('seed', env.LOG_LEVEL, (line) => process.stdout.write(line));

if (env.demo && env.UPBEAT_DEMO_EMAIL && env.UPBEAT_DEMO_PASSWORD) {
  const outcome = await seedHarbour({
    settings,
    worker: { db: createServiceClient(settings), models: {}, logger, workerName: 'seed', slots: 1, silentSeconds: 10 },
    email: env.UPBEAT_DEMO_EMAIL,
    password: env.UPBEAT_DEMO_PASSWORD,
  });
  if (outcome === 'made') logger.info({ workspace: 'harbour' }, 'the demo workspace is made');
}
