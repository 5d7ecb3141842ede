import type { DraftModel } from '@upbeat/copilot/models/draft-model';
import { AppError, isAppError } from '@upbeat/core/app-error';
import type { ErrorCode } from '@upbeat/core/app-error';
import type { Writer } from './list-writers';

/** Failures of a model after which somebody else may write. */
const PASSED_ON: ReadonlySet<ErrorCode> = new Set([
  'provider_unavailable',
  'provider_timeout',
  'provider_garbage',
  'rate_limited',
]);

/** A model that was asked and did not deliver. */
export interface Failed {
  writer: Writer;
  error: AppError;
}

/**
 * Lets the first writer that can do a piece of work. One that fails before anything of it stands hands over to the next; what is
 * begun is not finished by another, so that one run has one author. `mayPass` says whether nothing stands yet; `onFailed` hears of each failure
 * that is passed on. Throws what the last writer threw.
 */
export async function askInOrder<Result>(
  writers: readonly Writer[],
  work: (model: DraftModel) => Promise<Result>,
  { mayPass, onFailed }: { mayPass: () => boolean; onFailed: (failed: Failed) => Promise<void> | void },
): Promise<Result> {
  for (const [at, writer] of writers.entries()) {
    try {
      return await work(await opened(writer));
    } catch (error) {
      const isLast = at === writers.length - 1;
      if (isLast || !isAppError(error) || !PASSED_ON.has(error.code) || !mayPass()) throw error;
      await onFailed({ writer, error });
    }
  }

  throw new AppError('internal', 'Nobody was named to write.');
}

/** Settings that do not fit count as a model that cannot be reached: the work goes on without it. */
async function opened(writer: Writer): Promise<DraftModel> {
  try {
    return await writer.open();
  } catch (error) {
    if (isAppError(error, 'invalid_input')) throw new AppError('provider_unavailable', error.message, { cause: error });
    throw error;
  }
}

/** A failure that was passed on, as one sentence for who reads the result. */
export function failedSentence({ writer, error }: Failed): string {
  return `“${writer.name}” did not write this: ${error.message.replace(/ Nothing was saved\.$/, '')}`;
}
