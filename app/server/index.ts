/** Entry of the web process: `node app/build/server/index.js`. */
import { fileURLToPath } from 'node:url';
import { readEnv } from '@upbeat/config/env';
import { waitToBegin } from '@upbeat/config/wait-to-begin';
import { runAhead } from '@upbeat/core/clock';
import * as build from 'virtual:remix/server-build';
import { createApp } from './create-app';
import { databaseCheck } from './database-check';
import { createLog } from './log';
import { serve } from './serve';
import { webSettings } from './settings';

const env = readEnv();
runAhead(env.UPBEAT_CLOCK_AHEAD_DAYS);
const settings = webSettings(env);
const log = createLog(settings.logLevel);
const assets = fileURLToPath(new URL('../client', import.meta.url));

await waitToBegin(env);
await serve(
  createApp({ settings, log, build, assets, checks: { database: databaseCheck(settings.supabase) } }),
  settings,
  log,
);
