import { constants } from 'node:zlib';
import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { Logger } from '@upbeat/core/logger';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { bodyLimit } from './body-limit';
import { health, type HealthCheck } from './health';
import { createMailer } from './mailer';
import { createRateLimits } from './rate-limit';
import { identityOf, requestIdentity } from './request-identity';
import { sameOriginOnly } from './same-origin';
import { noIndex, privatePages, securityHeaders } from './security-headers';
import { sessionClient } from './session-client';
import type { WebSettings } from './settings';
import './load-context';

/** What the host is put together from. */
export interface AppParts {
  settings: WebSettings;
  log: Logger & { child(fields: Record<string, unknown>): Logger };
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Folder of the browser's files, absolute; absent in development, where the middleware of Vite serves them. */
  assets?: string;
  /** Comes before the app's own routes (development only). */
  middleware?: RequestHandler;
  checks?: Record<string, HealthCheck>;
}

/** Server-sent events must leave at once; everything else is compressed and flushed chunk by chunk, so that pages still stream. */
function compress(): RequestHandler {
  return compression({
    flush: constants.Z_SYNC_FLUSH,
    filter: (request, response) =>
      !String(response.getHeader('Content-Type')).startsWith('text/event-stream') &&
      compression.filter(request, response),
  });
}

/** Builds the Express host. It listens to nothing yet. */
export function createApp({ settings, log, build, assets, middleware, checks = {} }: AppParts): Express {
  const https = settings.publicUrl.startsWith('https:');
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy ? 1 : false);

  app.get('/health', health(checks));
  app.use(requestIdentity(), noIndex());
  app.use(securityHeaders({ devServer: middleware !== undefined, https }));
  app.use(compress());
  if (middleware) app.use(middleware);
  if (assets) {
    app.use('/assets', express.static(`${assets}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }));
    app.use(express.static(assets, { maxAge: '1h', index: false }));
  }
  app.use(privatePages(), sameOriginOnly(), bodyLimit(settings.bodyLimit));

  const limits = createRateLimits();
  const mailer = createMailer(settings);
  const getLoadContext: GetLoadContextFunction = (request, response) => {
    const identity = identityOf(response.locals);
    return {
      ...identity,
      log: log.child({ requestId: identity.requestId }),
      devPages: settings.devPages,
      db: sessionClient(settings.supabase, request, response, https),
      entered: {},
      limit: limits(request.ip ?? ''),
      mailer,
      settings,
    };
  };
  app.all('*', createRequestHandler({ build, getLoadContext, mode: middleware ? 'development' : 'production' }));

  return app;
}
