import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@upbeat/core/logger';

/** Answers one request whose body is already here. */
export type Handler = (request: Request) => Promise<Response>;

/** Largest body taken: one page of rows on its way in. Files arrive in parts. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

class TooLarge extends Error {}

async function readBody(message: IncomingMessage): Promise<Buffer | null> {
  if (message.method === 'GET' || message.method === 'HEAD') return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message) {
    const bytes: Buffer = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new TooLarge();
    parts.push(bytes);
  }

  return size > 0 ? Buffer.concat(parts) : null;
}

function toRequest(message: IncomingMessage, body: Buffer | null): Request {
  const headers = new Headers();
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    headers.append(message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '');
  }

  return new Request(new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`), {
    method: message.method,
    headers,
    body: body ? new Uint8Array(body) : undefined,
  });
}

async function answer(
  handler: Handler,
  message: IncomingMessage,
  reply: ServerResponse,
  logger: Logger,
): Promise<void> {
  try {
    const response = await handler(toRequest(message, await readBody(message)));
    response.headers.forEach((value, name) => reply.appendHeader(name, value));
    reply.statusCode = response.status;
    reply.end(response.body ? Buffer.from(await response.arrayBuffer()) : undefined);
  } catch (error) {
    const tooLarge = error instanceof TooLarge;
    if (!tooLarge)
      logger.error(
        { error: error instanceof Error ? error.message : String(error) },
        'a request to the database service failed',
      );
    if (reply.headersSent) {
      reply.destroy();
      return;
    }
    reply.writeHead(tooLarge ? 413 : 500, { 'content-type': 'application/json', connection: 'close' });
    reply.end(
      JSON.stringify({
        code: tooLarge ? '413' : '500',
        message: tooLarge ? 'The request is too large.' : 'The database service failed.',
      }),
    );
  }
}

/** A listening server; `close` lets running requests end for up to `graceMs`, then cuts them. */
export interface Listening {
  port: number;
  close(graceMs?: number): Promise<void>;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();

  return typeof address === 'object' && address ? address.port : port;
}

/** Serves a handler on loopback only; port 0 takes a free one. */
export async function serveLoopback(handler: Handler, options: { port: number; logger: Logger }): Promise<Listening> {
  const server = createServer((message, reply) => void answer(handler, message, reply, options.logger));
  server.keepAliveTimeout = 30_000;
  const port = await listen(server, options.port);

  return {
    port,
    close: (graceMs = 5_000) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
