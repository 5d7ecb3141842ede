import { isAppError } from '@upbeat/core/app-error';
import type { ErrorCode } from '@upbeat/core/app-error';

const CURABLE: ReadonlySet<ErrorCode> = new Set(['unavailable', 'internal', 'rate_limited']);

/**
 * Whether another try may cure a failure; all else fails at once. The runner queues such a job anew, so a handler must not
 * end its run or import for it before the last attempt. What is no AppError counts as `internal`.
 */
export function isCurable(error: unknown): boolean {
  return !isAppError(error) || CURABLE.has(error.code);
}
