import type { SubmissionResult } from '@conform-to/react';

/** Every sentence an action answered, whichever field it belongs to; for small forms that show them in one place. */
export function allErrors(result: Pick<SubmissionResult<string[]>, 'error'> | null | undefined): string[] {
  return Object.values(result?.error ?? {}).flatMap((sentences) => sentences ?? []);
}
