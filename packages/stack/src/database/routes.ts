import { timingSafeEqual } from 'node:crypto';
import type { App } from '@supabase/lite';
import type { Database } from './database';
import type { Handler } from './http';
import { type Mailer, MessageSchema } from './mail/message';
import type { Outbox } from './mail/outbox';

/** What the loopback service offers beside the data API and auth. */
export interface RouteOptions {
  app: App;
  database: Database;
  secretKey: string;
  demoEmail: string;
  mailer: Mailer;
  /** Absent when mails leave by SMTP. */
  outbox: Outbox | null;
}

const json = (status: number, body: unknown): Response => Response.json(body, { status });

function hasSecret(request: Request, secretKey: string): boolean {
  const given = Buffer.from(request.headers.get('apikey') ?? '');
  const wanted = Buffer.from(secretKey);

  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function postMail(request: Request, mailer: Mailer): Promise<Response> {
  const parsed = MessageSchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success)
    return json(400, { code: 'invalid_input', message: parsed.error.issues.map((issue) => issue.message).join('; ') });
  await mailer.send(parsed.data);

  return json(202, { queued: true });
}

async function getStatus(options: RouteOptions): Promise<Response> {
  const [row] = await options.database.query<{ demo: boolean }>(
    'select exists (select 1 from auth.users where email = $1) as demo',
    [options.demoEmail],
  );

  return json(200, {
    database: options.database.kind,
    mail: options.outbox ? 'outbox' : 'smtp',
    demo: row?.demo === true,
  });
}

async function answerStack(path: string, request: Request, options: RouteOptions): Promise<Response> {
  if (!hasSecret(request, options.secretKey))
    return json(401, { code: 'not_signed_in', message: 'The secret key is needed.' });
  const route = `${request.method} ${path}`;
  if (route === 'GET /stack/v1/status') return getStatus(options);
  if (route === 'POST /stack/v1/mail') return postMail(request, options.mailer);
  if (route === 'GET /stack/v1/outbox' && options.outbox) return json(200, options.outbox.list());

  return json(404, { code: 'not_found', message: 'There is nothing here.' });
}

/**
 * The whole surface of the database process: /rest/v1 and /auth/v1 of @supabase/lite (its other routes stay closed),
 * /stack/v1 with the secret key, and /health, which asks the database.
 */
export function createHandler(options: RouteOptions): Handler {
  return async (request) => {
    const path = new URL(request.url).pathname;
    if (path === '/health') {
      await options.database.query('select 1');
      return json(200, { status: 'ok' });
    }
    if (path.startsWith('/rest/v1/') || path.startsWith('/auth/v1/')) {
      return options.database.exclusive(() => options.app.fetch(request, { peerAddress: null }));
    }
    if (path.startsWith('/stack/v1/')) return answerStack(path, request, options);

    return json(404, { code: 'not_found', message: 'There is nothing here.' });
  };
}
