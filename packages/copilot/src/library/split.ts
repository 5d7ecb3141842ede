import { createHash } from 'node:crypto';

/**
 * What the arms of a test may be used for. One committed split serves everything that learns from or is measured on the
 * archive: no test is ever in two parts.
 */
export const SPLITS = ['train', 'calibrate', 'evaluate', 'taste'] as const;
export type Split = (typeof SPLITS)[number];

/** Upper ends of the parts: 60% train, 15% calibrate, 15% evaluate, 10% for Taste. Changing these voids every trained model. */
const UPPER_ENDS: [Split, number][] = [
  ['train', 0.6],
  ['calibrate', 0.75],
  ['evaluate', 0.9],
  ['taste', 1],
];

/** A number in [0, 1) that a text always gets again: the first 32 bits of its SHA-256. */
export function hashFraction(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

/**
 * The part a test belongs to, by hash of its id (the archive's `clickability_test_id`; also for the pairs files,
 * which share tests with the archive). Hashed because the raw ids sort by date.
 */
export function splitOf(testId: string): Split {
  const at = hashFraction(`upbeat-split-1:${testId}`);
  return UPPER_ENDS.find(([, end]) => at < end)?.[0] ?? 'taste';
}
