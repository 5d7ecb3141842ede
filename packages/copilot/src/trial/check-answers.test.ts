import { expect, test } from 'vitest';
import type { AnsweredIdea } from '../draft-ideas/schema';
import { harbourAnswer } from '../testing/answers';
import { draftInput } from '../testing/inputs';
import { checkAnswers, leadLine, TRIAL_CHECKS } from './check-answers';

const input = draftInput({
  count: 3,
  channels: ['google_rsa'],
  brand: { rules: [{ id: 'r', config: { kind: 'banned', words: ['cheap'] } }] },
});
const answer = (title: string, headline: string, changes: Record<string, unknown> = {}): AnsweredIdea => {
  const made = harbourAnswer(title, changes) as unknown as AnsweredIdea;
  const headlines = made.copy['google_rsa']?.['headline'] ?? [];

  return {
    ...made,
    copy: { google_rsa: { ...made.copy['google_rsa'], headline: [headline, ...[headlines].flat().slice(1)] } },
  };
};
const failing = (ideas: AnsweredIdea[], faults: string[] = []) =>
  checkAnswers(ideas, input, faults)
    .filter(({ passes }) => !passes)
    .map(({ name, reason }) => [name, reason]);

test('good answers pass every check, always in the same order', () => {
  const ideas = [
    answer('Every fee, before you tap', 'See Every Fee First'),
    answer('The price, said first', 'Know What You Pay', { tactic: 'proof' }),
  ];

  expect(checkAnswers(ideas, input, []).map(({ name }) => name)).toEqual([...TRIAL_CHECKS]);
  expect(failing(ideas)).toEqual([]);
});

test.each([
  ['limits', 'See Every Single Fee Before You Pay It Here'],
  ['brand', 'A Cheap Card'],
  ['claims', 'Save 40% on Every Trip'],
])('a line that breaks %s fails that check and no other, and is quoted or placed', (check, headline) => {
  const found = failing([answer('Every fee, before you tap', headline)]);

  expect(found.map(([name]) => name)).toEqual([check]);
  expect(found[0]?.[1]).not.toBe('');
});

test('an invented citation, a repeated line and a repaired answer each fail their own check', () => {
  expect(failing([answer('A', 'See Every Fee First', { referenceIds: ['made-up'] })]).map(([name]) => name)).toEqual([
    'citations',
  ]);
  expect(
    failing([answer('A', 'See Every Fee First'), answer('B', 'See Every Fee Now', { tactic: 'proof' })]).map(
      ([name]) => name,
    ),
  ).toEqual(['diversity']);
  expect(failing([answer('A', 'See Every Fee First')], ['ideas: too few'])).toEqual([['schema', 'ideas: too few']]);
});

test('no answer fails everything, and says so once', () => {
  expect(failing([], ['The model did not answer in 60 s.'])[0]).toEqual([
    'schema',
    'The model did not answer in 60 s.',
  ]);
  expect(failing([])).toHaveLength(TRIAL_CHECKS.length);
});

test('an idea is read by its first headline', () => {
  expect(leadLine(answer('A title', 'See Every Fee First'))).toBe('See Every Fee First');
});
