import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { identityOf } from './request-identity';

function nonceSource(response: unknown): string {
  return `'nonce-${identityOf((response as Response).locals).nonce}'`;
}

/**
 * Content policy and the other protective headers.
 * Scripts and style elements need the request's nonce. Style attributes are allowed, because server-rendered Radix
 * primitives carry them; an attribute styles one element and can neither select others nor run code.
 */
export function securityHeaders({ devServer, https }: { devServer: boolean; https: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", (_request, response) => nonceSource(response)],
        'script-src-attr': ["'none'"],
        // The development server writes style elements without a nonce.
        'style-src': ["'self'", devServer ? "'unsafe-inline'" : (_request, response) => nonceSource(response)],
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': devServer ? ["'self'", 'ws:'] : ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
}

/** The app is private: no search engine keeps any of it. */
export function noIndex(): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    next();
  };
}

/** Pages belong to one person: no shared cache keeps them, and the browser asks again. */
export function privatePages(): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('Cache-Control', 'private, no-cache');
    next();
  };
}
