import { AppError } from '@upbeat/core/app-error';
import { toAppError } from './unwrap';
import type { VendorError } from './unwrap';

/**
 * Ends an update that named the row_version it was based on: no row back means somebody saved in between (or the right is missing).
 * The query must end in `.select(...).maybeSingle()`. Throws `stale` with a sentence that promises nothing is lost.
 */
export async function savedOrStale<R extends { data: unknown; error: VendorError | null; status: number }>(
  query: PromiseLike<R>,
): Promise<NonNullable<R['data']>> {
  const { data, error, status } = await query;
  if (error) throw toAppError(error, status);
  if (data === null || data === undefined) {
    throw new AppError(
      'stale',
      'Somebody saved this in the meantime. Your words are still here; compare, then save again.',
    );
  }
  return data;
}
