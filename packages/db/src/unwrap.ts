import { AppError } from '@upbeat/core/app-error';
import type { ErrorCode } from '@upbeat/core/app-error';

/** What PostgREST (hosted or embedded) says of a failure. */
export interface VendorError {
  code?: string;
  message: string;
  details?: string | null;
  hint?: string | null;
}

/** SQLSTATEs and PostgREST codes we raise or meet -> our codes. Vendor codes end here. */
const CODES: Record<string, ErrorCode> = {
  PT400: 'invalid_input',
  PT401: 'not_signed_in',
  PT403: 'forbidden',
  PT404: 'not_found',
  PT409: 'conflict',
  PGRST116: 'not_found',
  PGRST301: 'not_signed_in',
  PGRST303: 'not_signed_in',
  '42501': 'forbidden',
  '23505': 'duplicate',
  '23503': 'conflict',
  '23514': 'invalid_input',
  '22P02': 'invalid_input',
  '23502': 'invalid_input',
  '57014': 'cancelled',
};

/** Codes whose message we wrote ourselves, in words for members. */
const OURS = new Set(['PT400', 'PT401', 'PT403', 'PT404', 'PT409']);

const GENERAL: Partial<Record<ErrorCode, string>> = {
  forbidden: 'Your role does not allow this.',
  not_found: 'That is not here, or not yours to see.',
  duplicate: 'That exists already.',
  conflict: 'Something it stands on has changed. Reload and try again.',
  invalid_input: 'Something in it cannot be stored. Check the fields.',
  not_signed_in: 'Your session has ended. Sign in again.',
  unavailable: 'The database does not answer. Nothing was saved; try again in a moment.',
};

/** Turns a vendor error into an AppError. `status` is the HTTP status of the reply, 0 when none came. */
export function toAppError(error: VendorError, status: number): AppError {
  const known = CODES[error.code ?? ''];
  const code: ErrorCode =
    known ?? (status === 0 || status === 502 || status === 503 || status === 504 ? 'unavailable' : 'internal');
  const detail = error.details ?? '';
  if (code === 'conflict' && detail === 'stale') return new AppError('stale', error.message, { cause: error });
  if (code === 'conflict' && detail === 'duplicate') return new AppError('duplicate', error.message, { cause: error });
  if (code === 'conflict' && detail === 'approval_missing')
    return new AppError('approval_missing', error.message, { cause: error });
  const message = OURS.has(error.code ?? '')
    ? error.message
    : (GENERAL[code] ?? 'Something went wrong on our side. Nothing was saved.');
  // A detail that is a plain word names the form field the sentence belongs to.
  const fields = OURS.has(error.code ?? '') && /^[a-z][a-zA-Z]*$/.test(detail) ? { [detail]: error.message } : {};
  return new AppError(code, message, { fields, cause: error });
}

interface Reply {
  data: unknown;
  error: VendorError | null;
  status: number;
}

/** The data of a reply, or an AppError thrown. A reply without data (an RLS miss on a single row) is `not_found`. */
export async function unwrap<R extends Reply>(query: PromiseLike<R>): Promise<NonNullable<R['data']>> {
  const { data, error, status } = await query;
  if (error) throw toAppError(error, status);
  if (data === null || data === undefined) throw new AppError('not_found', GENERAL.not_found ?? 'That is not here.');
  return data;
}

/** Like `unwrap`, where no row is a good answer. */
export async function unwrapMaybe<R extends Reply>(query: PromiseLike<R>): Promise<NonNullable<R['data']> | null> {
  const { data, error, status } = await query;
  if (error) throw toAppError(error, status);
  return data ?? null;
}

/** For acts that answer nothing. */
export async function settle(query: PromiseLike<Reply>): Promise<void> {
  const { error, status } = await query;
  if (error) throw toAppError(error, status);
}
