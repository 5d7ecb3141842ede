import type { CopyCheck } from '@upbeat/brand/check-copy';
import type { CopyContext } from '@upbeat/commands/copy/check-editor';
import type { CopyFields } from '@upbeat/core/channels';
import { useEffect, useState } from 'react';
import { applyFixes } from '../apply-fixes';
import { checkInBrowser } from './use-live-check';

const PAUSE = 300;

/** The checked copy with every safe fix, and how many there are; null until it is worked out, and where there is none. */
export function useSafeFixes(
  of: CopyFields,
  check: CopyCheck,
  context: CopyContext,
): { fields: CopyFields; applied: number } | null {
  const [mended, setMended] = useState<{ fields: CopyFields; applied: number; of: CopyFields } | null>(null);
  const hasFixes = check.findings.some(({ fix }) => fix !== null);
  useEffect(() => {
    if (!hasFixes) return;
    let isLate = false;
    const timer = setTimeout(() => {
      void applyFixes(of, (copy) => checkInBrowser(context, copy)).then(
        (result) => !isLate && setMended({ ...result, of }),
      );
    }, PAUSE);

    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [of, hasFixes, context]);

  return hasFixes && mended?.of === of && mended.applied > 0 ? mended : null;
}
