import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/** What the host knows of one request. */
export interface RequestIdentity {
  requestId: string;
  nonce: string;
}

/** Gives each request an id (sent back as X-Request-Id) and a nonce for its scripts. */
export function requestIdentity(): RequestHandler {
  return (_request, response, next) => {
    const identity: RequestIdentity = {
      requestId: randomBytes(6).toString('hex'),
      nonce: randomBytes(16).toString('base64'),
    };
    Object.assign(response.locals, identity);
    response.setHeader('X-Request-Id', identity.requestId);
    next();
  };
}

/** Reads back what requestIdentity gave. */
export function identityOf(locals: Record<string, unknown>): RequestIdentity {
  const { requestId, nonce } = locals;
  if (typeof requestId !== 'string' || typeof nonce !== 'string') {
    throw new TypeError('requestIdentity must stand before every handler that asks for it');
  }

  return { requestId, nonce };
}
