import { AppError, isAppError } from '@upbeat/core/app-error';
import type { JobContext } from '../define-job';

/** One part of a reading that failed: what it was, and the kind of failure. */
export interface Failure {
  part: 'outcome' | 'campaign' | 'lesson' | 'own results';
  id: string;
  error: AppError;
}

/**
 * Does one part of a reading. Its failure is logged and kept in `failures` and stops no other part; only the end of the job itself
 * (a member stopped it, the worker drains) passes through. Answers null where it failed.
 */
export async function apart<Result>(
  { ticket, signal, logger }: JobContext<unknown>,
  failures: Failure[],
  { part, id }: Pick<Failure, 'part' | 'id'>,
  act: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await act();
  } catch (error) {
    signal.throwIfAborted();
    const known = isAppError(error) ? error : new AppError('internal', `A ${part} failed.`, { cause: error });
    logger.error(
      {
        job: ticket.id,
        workspace: ticket.workspaceId,
        part,
        id,
        code: known.code,
        error: String(known.cause ?? known),
      },
      'part of a reading failed',
    );
    failures.push({ part, id, error: known });

    return null;
  }
}

/** Ends the job as failed where parts of it did, once all others are done: what failed is named, and tried again with the job. */
export function reportFailures(failures: readonly Failure[]): void {
  const [first] = failures;
  if (!first) return;
  const counts = new Map<Failure['part'], number>();
  for (const { part } of failures) counts.set(part, (counts.get(part) ?? 0) + 1);
  const named = [...counts].map(([part, n]) => (part === 'own results' ? part : `${n} ${part}${n === 1 ? '' : 's'}`));

  throw new AppError('internal', `Could not read ${named.join(', ')}; everything else was read.`, {
    cause: first.error.cause ?? first.error,
  });
}
