import { parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import type { Db, SupabaseSettings } from '@upbeat/db/client';
import { createUserClient } from '@upbeat/db/user-client';
import type { Request, Response } from 'express';

/**
 * The Supabase client of one request: it has the rights of the session in the request's cookies and writes refreshed
 * cookies to the response. Cookies are HttpOnly and SameSite=Lax; Secure where the app is served over TLS.
 */
export function sessionClient(settings: SupabaseSettings, request: Request, response: Response, https: boolean): Db {
  const jar = new Map(
    parseCookieHeader(request.headers.cookie ?? '').map((cookie) => [cookie.name, cookie.value ?? '']),
  );

  return createUserClient(
    settings,
    {
      getAll: () => Array.from(jar, ([name, value]) => ({ name, value })),
      setAll: (cookies) => {
        for (const { name, value, options } of cookies) {
          if (value === '') jar.delete(name);
          else jar.set(name, value);
          if (!response.headersSent)
            response.append(
              'Set-Cookie',
              serializeCookieHeader(name, value, {
                ...options,
                httpOnly: true,
                sameSite: 'lax',
                secure: https,
                path: '/',
              }),
            );
        }
      },
    },
    { name: 'upbeat-session', httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
  );
}
