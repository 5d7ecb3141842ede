import type { RequestHandler } from 'express';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says of where a request comes from. */
export interface Provenance {
  method: string;
  path: string;
  /** Sec-Fetch-Site */
  fetchSite: string | undefined;
  /** Origin */
  origin: string | undefined;
  /** The host by which this server was called. */
  host: string | undefined;
}

/** Paths that other servers call; they prove themselves by signature. */
const CALLED_BY_SERVERS = /^\/webhooks\//;

/**
 * Whether a request that may change something comes from our own pages.
 * Browsers always send Origin with a POST; a caller without either header has no ambient cookie to abuse.
 */
export function comesFromHere({ method, path, fetchSite, origin, host }: Provenance): boolean {
  if (READING.has(method) || CALLED_BY_SERVERS.test(path)) return true;
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  if (origin === undefined) return true;

  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Refuses a cross-origin POST with 403. */
export function sameOriginOnly(): RequestHandler {
  return (request, response, next) => {
    const here = comesFromHere({
      method: request.method,
      path: request.path,
      fetchSite: request.get('sec-fetch-site'),
      origin: request.get('origin'),
      host: request.get('host'),
    });
    if (here) return next();

    response.status(403).type('text/plain').send('This request came from another site and was refused.');
  };
}
