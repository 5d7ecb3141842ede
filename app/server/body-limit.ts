import type { RequestHandler } from 'express';

/** Paths that take files: the upload itself and the page it is sent from. */
const UPLOADS = /^\/w\/[^/]+\/imports\/(upload|new)(\.data)?$/;

/**
 * Why a body is refused, as an HTTP status, or null when it may pass.
 * A body of unknown length is refused: browsers state it, and Node holds them to what they state.
 */
export function bodyRefusal(
  request: { path: string; contentLength: string | undefined; transferEncoding: string | undefined },
  limit: { usual: number; upload: number },
): 411 | 413 | null {
  if (request.transferEncoding !== undefined) return 411;
  const allowed = UPLOADS.test(request.path) ? limit.upload : limit.usual;

  return Number(request.contentLength ?? 0) > allowed ? 413 : null;
}

/** Refuses bodies over the limit before a byte of them is read. */
export function bodyLimit(limit: { usual: number; upload: number }): RequestHandler {
  return (request, response, next) => {
    const status = bodyRefusal(
      {
        path: request.path,
        contentLength: request.get('content-length'),
        transferEncoding: request.get('transfer-encoding'),
      },
      limit,
    );
    if (status === null) return next();

    response.setHeader('Connection', 'close');
    response
      .status(status)
      .type('text/plain')
      .send(status === 413 ? 'This is larger than the limit allows.' : 'State the length of what you send.');
  };
}
