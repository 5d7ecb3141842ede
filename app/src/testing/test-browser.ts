import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { silentLogger } from '@upbeat/core/logger';
import { createUserClient } from '@upbeat/db/user-client';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { createMailer } from '../../server/mailer';
import { createRateLimits } from '../../server/rate-limit';
import { webSettings, type WebSettings } from '../../server/settings';
import { readEnv } from '@upbeat/config/env';

type Params = Record<string, string>;
type Handler<Answer> = (args: ActionFunctionArgs) => Answer;

/** What a handler answered: a value with its status, or where it led. Thrown responses are answers too. */
export interface Answered {
  status: number;
  /** Where a redirect leads; null for anything else. */
  to: string | null;
  body: unknown;
  headers: Headers;
}

export interface TestBrowser {
  get(handler: Handler<unknown>, path: string, params?: Params): Promise<Answered>;
  post(handler: Handler<unknown>, path: string, fields: Record<string, string>, params?: Params): Promise<Answered>;
  /** Posts JSON, as autosave does. */
  send(handler: Handler<unknown>, path: string, body: object, params?: Params): Promise<Answered>;
}

const ORIGIN = 'http://localhost:3000';

/** Settings as `npm start` gives them, on this stack. */
export function testSettings(stack: TestStack, env: Record<string, string> = {}): WebSettings {
  return webSettings(
    readEnv({
      NODE_ENV: 'test',
      SUPABASE_URL: stack.url,
      SUPABASE_PUBLISHABLE_KEY: stack.publishableKey,
      SUPABASE_SECRET_KEY: stack.secretKey,
      UPBEAT_HOME: 'embedded',
      ...env,
    }),
  );
}

function isInit(value: object): value is { data: unknown; init: ResponseInit | null } {
  return 'type' in value && value.type === 'DataWithResponseInit';
}

async function readAnswer(value: unknown): Promise<Answered> {
  if (value instanceof Response) {
    const body: unknown = value.headers.get('content-type')?.includes('json') ? await value.json() : await value.text();
    return { status: value.status, to: value.headers.get('Location'), body, headers: value.headers };
  }
  if (typeof value === 'object' && value !== null && isInit(value)) {
    return { status: value.init?.status ?? 200, to: null, body: value.data, headers: new Headers(value.init?.headers) };
  }

  return { status: 200, to: null, body: value, headers: new Headers() };
}

/**
 * A browser that keeps its session between requests and calls loaders and actions directly, with what the host would hand them.
 * `ip` tells browsers apart for the rate limits, which all browsers of one `limits` share.
 */
export function openTestBrowser(
  settings: WebSettings,
  { limits = createRateLimits(), ip = '192.0.2.1' }: { limits?: ReturnType<typeof createRateLimits>; ip?: string } = {},
): TestBrowser {
  const jar = new Map<string, string>();
  const contextOf = (): AppLoadContext => ({
    nonce: 'nonce',
    requestId: 'test',
    log: silentLogger,
    devPages: false,
    db: createUserClient(
      settings.supabase,
      {
        getAll: () => Array.from(jar, ([name, value]) => ({ name, value })),
        setAll: (cookies) => {
          for (const { name, value } of cookies) {
            if (value === '') jar.delete(name);
            else jar.set(name, value);
          }
        },
      },
      { name: 'upbeat-session' },
    ),
    entered: {},
    limit: limits(ip),
    mailer: createMailer(settings),
    settings,
  });
  const call = async (handler: Handler<unknown>, request: Request, params: Params) => {
    try {
      return await readAnswer(await handler({ request, params, context: contextOf() }));
    } catch (thrown) {
      if (thrown instanceof Response) return readAnswer(thrown);
      throw thrown;
    }
  };

  return {
    get: (handler, path, params = {}) => call(handler, new Request(`${ORIGIN}${path}`), params),
    post: (handler, path, fields, params = {}) => {
      const body = new URLSearchParams(fields);
      return call(handler, new Request(`${ORIGIN}${path}`, { method: 'POST', body }), params);
    },
    send: (handler, path, body, params = {}) =>
      call(handler, new Request(`${ORIGIN}${path}`, { method: 'POST', body: JSON.stringify(body) }), params),
  };
}
