/** A p-value of the sample-ratio check below this: the split is broken and no effect is read. */
export const SRM_ALPHA = 0.001;

/** Something else that changed within the outcome's window. */
export interface OtherChange {
  id: string;
  kind: 'budget' | 'copy' | 'bid' | 'audience' | 'placement' | 'season' | 'tracking' | 'other';
  /** ISO date. */
  date: string;
  /** Whether it touched both parts of a comparison alike; a before-after comparison has only one part. */
  touchesBothParts: boolean;
}

/** What is at hand when an outcome's window has passed. */
export interface OutcomeEvidence {
  days: number;
  minimumDays: number;
  /** Clicks, conversions or whatever the metric counts; `smaller` of the two parts where there are two. */
  counted: number;
  minimumCounted: number;
  /** How the part that ran is told from what would have been; null: before against after. */
  comparison: { by: 'holdback' | 'experiment'; srmP: number | null } | null;
  changes: readonly OtherChange[];
}

export type VerdictReason =
  | { reason: 'too_few_days'; have: number; need: number }
  | { reason: 'too_few_counted'; have: number; need: number }
  | { reason: 'no_comparison_part' }
  | { reason: 'split_unchecked' }
  | { reason: 'split_broken'; srmP: number }
  | { reason: 'other_changes'; changes: OtherChange[] };

/** What an outcome may be called, and why. */
export type Verdict =
  | { verdict: 'causal'; by: 'holdback' | 'experiment'; srmP: number; reasons: [] }
  | { verdict: 'confounded'; reasons: VerdictReason[] }
  | { verdict: 'unknown'; reasons: VerdictReason[] };

/**
 * Rules, in this order. Too little data: unknown. A comparison part whose split passes the sample-ratio check, and nothing
 * else that touched one part only: causal; changes that touch both parts alike drop out of the comparison. A broken split,
 * or other changes that do not drop out: confounded. Before against after with nothing else known: unknown, since nobody
 * can say what would have been.
 */
export function outcomeVerdict(evidence: OutcomeEvidence): Verdict {
  const { days, minimumDays, counted, minimumCounted, comparison, changes } = evidence;
  const short: VerdictReason[] = [];
  if (days < minimumDays) short.push({ reason: 'too_few_days', have: days, need: minimumDays });
  if (counted < minimumCounted) short.push({ reason: 'too_few_counted', have: counted, need: minimumCounted });
  if (short.length > 0) return { verdict: 'unknown', reasons: short };

  const standing = comparison ? changes.filter((change) => !change.touchesBothParts) : [...changes];
  const broken: VerdictReason[] = [];
  if (comparison?.srmP != null && comparison.srmP < SRM_ALPHA)
    broken.push({ reason: 'split_broken', srmP: comparison.srmP });
  if (standing.length > 0) broken.push({ reason: 'other_changes', changes: standing });
  if (broken.length > 0) return { verdict: 'confounded', reasons: broken };
  if (!comparison) return { verdict: 'unknown', reasons: [{ reason: 'no_comparison_part' }] };
  if (comparison.srmP === null) return { verdict: 'unknown', reasons: [{ reason: 'split_unchecked' }] };

  return { verdict: 'causal', by: comparison.by, srmP: comparison.srmP, reasons: [] };
}
