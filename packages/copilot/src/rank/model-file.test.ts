import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { HAND_FEATURES } from './hand-features';
import { decodeRanker, encodeRanker } from './model-file';
import { BUCKETS } from './ngrams';
import { MODEL_FILE } from '../testing/read-ranker';

const bytes = await readFile(MODEL_FILE);
const asBytes = (text: string) => new TextEncoder().encode(text);

test('what is written is what is read: the shipped file comes back byte for byte', () => {
  expect(encodeRanker(decodeRanker(bytes))).toBe(bytes.toString());
});

test('weights come back within the step of int8', () => {
  const shipped = decodeRanker(bytes);
  const weights = Float64Array.from({ length: BUCKETS }, (_, at) => Math.sin(at) / 3);
  const back = decodeRanker(asBytes(encodeRanker({ ...shipped, weights })));
  const misses = back.weights.map((weight, at) => Math.abs(weight - (weights[at] ?? 0)));

  expect(Math.max(...misses.subarray(0, 5000))).toBeLessThan(1 / 3 / 127);
});

test('the file says where it comes from and stays under a megabyte', () => {
  const { about, hand } = decodeRanker(bytes);

  expect(bytes.length).toBeLessThan(1_000_000);
  expect(about.licence).toContain('CC BY 4.0');
  expect(about.data).toContain('Upworthy Research Archive');
  expect(about.data).toContain('GloVe');
  expect(about.licence).toContain('Public Domain Dedication and License 1.0');
  expect(about.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(about.caveat).toContain('unproven for ads and e-mail');
  expect(about.heldOut.clearPairs.n).toBeGreaterThan(1000);
  expect(hand).toHaveLength(HAND_FEATURES.length);
});

test.each([
  ['nothing', ''],
  ['no JSON', '{"format"'],
  ['another version', bytes.toString().replace('headline ranker 2', 'headline ranker 1')],
  ['a feature that is gone', bytes.toString().replace('"characters_log"', '"characters_gone"')],
])('a file with %s is refused', (_, text) => {
  expect(() => decodeRanker(asBytes(text))).toThrow(expect.objectContaining({ code: 'unsupported_file' }));
});
