import { hostname } from 'node:os';
import { readEnv, supabaseOf } from '@upbeat/config/env';
import { modelSettingsOf } from '@upbeat/config/model-settings';
import { waitToBegin } from '@upbeat/config/wait-to-begin';
import { runAhead } from '@upbeat/core/clock';
import { createJsonLogger } from '@upbeat/core/json-logger';
import { createServiceClient } from '@upbeat/db/service-client';
import { runWorker } from './run-worker';

const env = readEnv();
runAhead(env.UPBEAT_CLOCK_AHEAD_DAYS);
const logger = createJsonLogger('worker', env.LOG_LEVEL, (line) => process.stdout.write(line));
const drain = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => drain.abort());

await waitToBegin(env);
await runWorker(
  {
    db: createServiceClient(supabaseOf(env)),
    models: modelSettingsOf(env),
    logger,
    workerName: `${hostname()}-${process.pid}`,
    slots: 2,
    silentSeconds: 10,
  },
  drain.signal,
);
