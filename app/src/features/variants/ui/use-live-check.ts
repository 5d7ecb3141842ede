import { checkCopy } from '@upbeat/brand/check-copy';
import type { CopyCheck } from '@upbeat/brand/check-copy';
import type { CopyContext } from '@upbeat/commands/copy/check-editor';
import type { CopyFields } from '@upbeat/core/channels';
import { useEffect, useMemo, useState } from 'react';

const PAUSE = 150;

/** Every check of the words on screen, made a moment after the last key; `of` is the copy it was made of. */
export function useLiveCheck(fields: CopyFields, context: CopyContext): { check: CopyCheck; of: CopyFields } {
  const [of, setOf] = useState(fields);
  useEffect(() => {
    if (fields === of) return;
    const timer = setTimeout(() => setOf(fields), PAUSE);

    return () => clearTimeout(timer);
  }, [fields, of]);

  return useMemo(() => ({ of, check: checkCopy({ ...context, fields: of }) }), [of, context]);
}
