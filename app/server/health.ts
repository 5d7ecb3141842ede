import type { RequestHandler } from 'express';

/** Something the app leans on. Resolves when it works, throws when it does not. */
export type HealthCheck = () => Promise<void>;

/** Answers 200 when every check passes within its time, else 503, and names what is down. */
export function health(checks: Record<string, HealthCheck>, timeoutMs = 2_000): RequestHandler {
  return async (_request, response) => {
    const entries = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await answers(check, timeoutMs)] as const),
    );
    const up = entries.every(([, works]) => works);
    const parts = Object.fromEntries(entries.map(([name, works]) => [name, works ? 'up' : 'down']));
    response.setHeader('Cache-Control', 'no-store');
    response.status(up ? 200 : 503).json({ status: up ? 'up' : 'down', ...parts });
  };
}

function answers(check: HealthCheck, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    const settle = (works: boolean) => {
      clearTimeout(timer);
      resolve(works);
    };
    check().then(
      () => settle(true),
      () => settle(false),
    );
  });
}
