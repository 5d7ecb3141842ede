import type { AppError } from '@upbeat/core/app-error';

/**
 * Throws an error as a response that the error page understands: status by code, and the sentence as body.
 * The technical reason (`cause`) stays on the server.
 */
export function refuse(error: AppError): never {
  // A fault of ours is no answer: thrown on, it reaches the log with its cause.
  if (error.code === 'internal') throw error;
  throw Response.json({ code: error.code, message: error.message }, { status: error.status, statusText: error.code });
}
