import { AppError } from '@upbeat/core/app-error';
import type { ErrorCode } from '@upbeat/core/app-error';

/** A provider failure in our words, before it is known what was kept. */
export interface Failure {
  code: ErrorCode;
  /** What happened, as a sentence without the consequences. */
  sentence: string;
  /** Whether asking once more may help. */
  again: boolean;
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  for (const key of ['status', 'statusCode', 'status_code']) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'number') return value;
  }

  return null;
}

/** What a member should be told about a failed call; vendor codes stay here. */
export function describeFailure(error: unknown, model: string): Failure {
  const status = statusOf(error);
  if (status === 401 || status === 403)
    return {
      code: 'provider_unavailable',
      sentence: 'The model provider refused the key. Check it in Settings.',
      again: false,
    };
  if (status === 404)
    return {
      code: 'provider_unavailable',
      sentence: `The provider does not know the model “${model}”. Check its name in Settings.`,
      again: false,
    };
  if (status === 429)
    return { code: 'rate_limited', sentence: 'The model provider is limiting requests.', again: true };
  if (status !== null && status >= 400 && status < 500)
    return { code: 'provider_unavailable', sentence: 'The model provider refused the request.', again: false };
  if (error instanceof Error && /timeout|timed out/i.test(`${error.name} ${error.message}`)) {
    return { code: 'provider_timeout', sentence: 'The model did not answer in time.', again: true };
  }

  return { code: 'provider_unavailable', sentence: 'The model provider could not be reached or failed.', again: true };
}

/** A failure as the error that leaves the package: what happened, whether it was tried again, what was kept. */
export function failureError(failure: Failure, retried: boolean, kept: string, cause: unknown): AppError {
  const parts = [failure.sentence, retried ? 'One retry was made.' : '', kept].filter((part) => part !== '');

  return new AppError(failure.code, parts.join(' '), { cause });
}
