import { quoted } from '@upbeat/brand/quoted';
import type { ExportVariant } from '@upbeat/db/exports/row';
import { stopped } from './stopped';

const WORDS = ['no signature', 'one signature', 'two signatures', 'three signatures'];

/** Why a variant cannot leave, in a sentence; null where it can. `people` must sign copy here. */
export function whyNot(
  variant: Pick<ExportVariant, 'status' | 'version' | 'signed' | 'said'>,
  people: number,
): string | null {
  if (variant.version !== null) return null;
  if (variant.status === 'submitted') {
    const left = Math.max(people - variant.signed, 1);
    return `Waits for ${WORDS[left] ?? `${left} signatures`}.`;
  }
  if (variant.status === 'approved')
    return 'Its approval no longer holds: a claim, a rule or the channel limits changed. Open it and submit it again.';
  const { said } = variant;
  if (said?.verdict === 'returned') return `Returned: ${quoted(said.reason)}`;
  if (said?.voidReason) return `No longer approved: ${stopped(said.voidReason)}`;

  return 'Not submitted yet.';
}
