/** Entry of the web process in development: the same host, with Vite serving the app's source. */
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { readEnv } from '@upbeat/config/env';
import { waitToBegin } from '@upbeat/config/wait-to-begin';
import { createServer } from 'vite';
import { createApp } from './create-app';
import { createLog } from './log';
import { serve } from './serve';
import { webSettings } from './settings';

const env = readEnv();
const settings = webSettings({ ...env, NODE_ENV: 'development' });
const log = createLog(settings.logLevel);
const vite = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { middlewareMode: true },
  appType: 'custom',
});
const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;

await waitToBegin(env);
await serve(createApp({ settings, log, build, middleware: vite.middlewares }), settings, log);
