import { now } from '@upbeat/core/clock';
import type { Logger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import { PulseRooms } from './pulse-rooms.server';

const rooms = new PulseRooms();

/** A stream is kept at most this long; the browser opens the next by itself. */
const LONGEST_MS = 240_000;
/**
 * A stream ends before its session's token is due to be renewed: a renewal needs a response whose cookies have not left yet, and
 * supabase-js renews in the last 90 s.
 */
const RENEWAL_MS = 95_000;
const RETRY_MS = 2_000;

let heedsDrain = false;

/** Once somebody listens, a process that is asked to stop lets everybody go, so that draining does not wait for open streams. */
function heedDrain(): void {
  if (heedsDrain) return;
  heedsDrain = true;
  process.once('SIGTERM', () => rooms.closeAll());
  process.once('SIGINT', () => rooms.closeAll());
}

/** How long a stream may live, in milliseconds, given when its token expires (seconds since the epoch). */
export function streamLife(expiresAt: number | undefined): number {
  const left = expiresAt === undefined ? LONGEST_MS : expiresAt * 1_000 - now().getTime() - RENEWAL_MS;

  return Math.max(0, Math.min(LONGEST_MS, left));
}

/** The workspace's pulse as server-sent events, until the request ends, its session is due for renewal, or the process drains. */
export async function pulseStream(
  { db, log, signal }: { db: Db; log: Logger; signal: AbortSignal },
  workspaceId: string,
): Promise<Response> {
  const { data } = await db.auth.getSession();
  const life = streamLife(data.session?.expires_at);
  heedDrain();
  const encoder = new TextEncoder();
  let end = (): void => undefined;

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const close = (): void => {
        if (!open) return;
        open = false;
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        leave();
        controller.close();
      };
      const timer = setTimeout(close, life);
      timer.unref();
      const send = (chunk: string): void => {
        if (open) controller.enqueue(encoder.encode(chunk));
      };
      send(`retry: ${RETRY_MS}\n\n`);
      const leave = rooms.join(workspaceId, { db, log, send, close });
      end = close;
      signal.addEventListener('abort', end, { once: true });
    },
    cancel: () => end(),
  });

  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    },
  });
}
