import { expect, test } from 'vitest';
import { libraryReferenceId } from './reference-id';
import { SPLITS, splitOf } from './split';

// Pinned: a change here means that every trained model and every score is void.
test('known tests stay in their part', () => {
  expect(
    [
      '546d88fb84ad38b2ce000024',
      '546d902c26714c6c44000039',
      '51436069220cb800020005ae',
      '51436071220cb8000200077c',
    ].map(splitOf),
  ).toEqual(['train', 'taste', 'evaluate', 'calibrate']);
});

test('shares are 60, 15, 15 and 10 per cent', () => {
  const counts = new Map(SPLITS.map((split) => [split, 0]));
  for (let i = 0; i < 20_000; i += 1) {
    const split = splitOf(i.toString(16).padStart(24, '0'));
    counts.set(split, (counts.get(split) ?? 0) + 1);
  }
  const shares = SPLITS.map((split) => (counts.get(split) ?? 0) / 20_000);
  shares.forEach((share, i) => expect(Math.abs(share - ([0.6, 0.15, 0.15, 0.1][i] ?? 0))).toBeLessThan(0.012));
});

test('the id of an arm is a version 5 UUID and never changes', () => {
  expect(libraryReferenceId('546d88fb84ad38b2ce000024', 1)).toBe('7afa3a0b-a08b-5896-b027-e21718b6714b');
  expect(libraryReferenceId('546d88fb84ad38b2ce000024', 2)).not.toBe(libraryReferenceId('546d88fb84ad38b2ce000024', 1));
});
