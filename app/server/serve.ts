import { createServer, type Server } from 'node:http';
import type { Logger } from '@upbeat/core/logger';
import type { Express } from 'express';
import type { WebSettings } from './settings';

/** How long open requests may take once the process was asked to stop, in milliseconds. */
const DRAIN_MS = 10_000;

/** Listens, and stops on SIGTERM or SIGINT: takes no new connection, lets open requests end, then leaves. */
export async function serve(app: Express, settings: WebSettings, log: Logger): Promise<Server> {
  const server = createServer(app);
  // Longer than the minute that balancers and proxies keep a connection: else one is closed while a request is on its way.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  log.info({ url: settings.publicUrl, host: settings.host, port: settings.port }, 'web is up');

  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'web is draining');
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => {
      log.warn({}, 'requests were still open after the time to drain');
      process.exit(0);
    }, DRAIN_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  return server;
}
