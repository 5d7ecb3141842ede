import { expect, test } from 'vitest';
import digests from './digests.json' with { type: 'json' };
import { LABEL_KINDS, readLabels } from './read-labels';

const { version, digest, brands, lines } = readLabels();

// Prevents: labels that follow the rules, after which the score says nothing.
test('the labels are those that were frozen: a change of either file needs a new version and its digest', () => {
  expect({ version, digest }).toEqual({ version, digest: (digests as Record<string, string>)[version] });
});

test('there are more than 200 spans of every kind of fault, and about half of the lines have none', () => {
  const spans = lines.flatMap(({ labels }) => labels);
  const faultless = lines.filter(({ labels }) => labels.length === 0);

  expect(spans.length).toBeGreaterThan(200);
  expect(LABEL_KINDS.filter((kind) => spans.filter((span) => span.kind === kind).length < 4)).toEqual([]);
  expect(faultless.length / lines.length).toBeGreaterThan(0.4);
  expect(faultless.length / lines.length).toBeLessThan(0.6);
});

test('each line stands once, belongs to a brand, and falls in one of two halves of like size', () => {
  const tuning = lines.filter(({ half }) => half === 'tuning');

  expect(new Set(lines.map(({ text, channel, field }) => `${channel}.${field} ${text}`)).size).toBe(lines.length);
  expect(lines.filter(({ brand }) => !(brand in brands))).toEqual([]);
  expect(tuning.length / lines.length).toBeGreaterThan(0.4);
  expect(tuning.length / lines.length).toBeLessThan(0.6);
});
