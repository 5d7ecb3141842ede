import type { CopyCheck } from '@upbeat/brand/check-copy';
import { readyCounter } from '@upbeat/brand/count-field';
import type { CopyContext } from '@upbeat/commands/copy/check-editor';
import type { CopyFields } from '@upbeat/core/channels';
import { useEffect, useState } from 'react';

const PAUSE = 150;

/** The checks themselves come after the page: until then the server's findings stand. */
export async function checkInBrowser(context: CopyContext, fields: CopyFields): Promise<CopyCheck> {
  const [{ checkCopy }] = await Promise.all([import('@upbeat/brand/check-copy'), readyCounter(context.channel)]);

  return checkCopy({ ...context, fields });
}

/**
 * Every check of the words on screen, made a moment after the last key; `of` is the copy it was made of. `stored` is what the server
 * found in the words it holds.
 */
export function useLiveCheck(
  fields: CopyFields,
  context: CopyContext,
  stored: { check: CopyCheck; of: CopyFields },
): { check: CopyCheck; of: CopyFields } {
  const [found, setFound] = useState({ ...stored, by: context });
  const { of, by } = found;
  useEffect(() => {
    if (fields === of && context === by) return;
    let isLate = false;
    const timer = setTimeout(() => {
      void checkInBrowser(context, fields).then((check) => !isLate && setFound({ check, of: fields, by: context }));
    }, PAUSE);

    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [fields, of, context, by]);

  return found;
}
