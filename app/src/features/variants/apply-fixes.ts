import type { CopyCheck } from '@upbeat/brand/check-copy';
import { applyFix } from '@upbeat/brand/findings';
import type { Fix } from '@upbeat/brand/findings';
import type { CopyFields } from '@upbeat/core/channels';
import { shiftSpans } from './shift-spans';

const MOST_FIXES = 60;

/**
 * Applies every fix that makes things no worse, one after another, checking anew after each because a fix moves the words behind it.
 * A fix that brings a new blocking finding, or as many findings as it takes away, is left to a person.
 */
export async function applyFixes(
  fields: CopyFields,
  check: (fields: CopyFields) => Promise<Pick<CopyCheck, 'findings' | 'blocking'>>,
): Promise<{ fields: CopyFields; applied: number }> {
  const left = new Set<string>();
  let applied = 0;
  let now = fields;
  let found = await check(now);
  for (let step = 0; step < MOST_FIXES; step += 1) {
    const next = found.findings.find((finding) => finding.fix !== null && !left.has(finding.id));
    if (!next?.fix) break;
    const mended = applyFix(now, next.fix);
    const after = await check(mended);
    if (after.findings.length < found.findings.length && after.blocking <= found.blocking) {
      now = mended;
      found = after;
      applied += 1;
    } else left.add(next.id);
  }

  return { fields: now, applied };
}

/** Applies a fix found in an earlier state of the copy to what stands there now; where its words were changed since, nothing happens. */
export function applyFixNow(fields: CopyFields, checked: CopyFields, fix: Fix): CopyFields {
  const { field, index } = fix.span;
  const [span] = shiftSpans(checked[field]?.[index] ?? '', fields[field]?.[index] ?? '', [fix.span]);

  return span ? applyFix(fields, { ...fix, span }) : fields;
}
