/** Every way an act can fail, in words the rest of the code shares. Vendor codes never leave the package that met them. */
export const ERROR_CODES = [
  'invalid_input',
  'not_signed_in',
  'forbidden',
  'not_found',
  'conflict',
  'stale',
  'duplicate',
  'too_large',
  'rate_limited',
  'unsupported_file',
  'approval_missing',
  'provider_unavailable',
  'provider_garbage',
  'provider_timeout',
  'cancelled',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The one map from an error code to an HTTP status; total by type. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  duplicate: 409,
  too_large: 413,
  rate_limited: 429,
  unsupported_file: 415,
  approval_missing: 409,
  provider_unavailable: 502,
  provider_garbage: 502,
  provider_timeout: 504,
  cancelled: 409,
  unavailable: 503,
  internal: 500,
};

/** Field name -> sentence with the cure, as forms show it. */
export type FieldErrors = Record<string, string>;

/**
 * The only error type that crosses a package border.
 * `message` is a sentence a member can read; `cause` keeps the technical reason for the log.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors;

  constructor(code: ErrorCode, message: string, options: { fields?: FieldErrors; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields ?? {};
  }

  /** HTTP status of this error (see HTTP_STATUS). */
  get status(): number {
    return HTTP_STATUS[this.code];
  }
}

/** True when `error` is an AppError, optionally of one code. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
