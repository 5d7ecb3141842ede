import { BrandRuleConfigSchema } from '@upbeat/core/brand';
import type { BrandRuleConfig } from '@upbeat/core/brand';
import { newId } from '@upbeat/core/ids';
import { expect, test } from 'vitest';
import { claimLife } from '../claims/claim-life';
import { ClaimFormSchema } from './forms';
import { configOf, defaultSeverity, fieldsOf, RuleFormSchema } from './rule-form';
import { ruleSentence } from './rule-words';

const EVERY_KIND: [BrandRuleConfig, string][] = [
  [{ kind: 'term', use: 'sign up', insteadOf: ['register', 'enrol'] }, 'Write “sign up”, not “register” or “enrol”.'],
  [{ kind: 'banned', words: ['cheap'] }, 'Never write “cheap”.'],
  [{ kind: 'casing', field: 'headline', style: 'sentence' }, 'Headlines in sentence case.'],
  [{ kind: 'punctuation', mark: 'exclamation', max: 0 }, 'No exclamation marks.'],
  [{ kind: 'reading_grade', max: 8 }, 'Readable at school grade 8 or below.'],
  [{ kind: 'sentence_length', maxWords: 20 }, 'Sentences of 20 words at most.'],
  [{ kind: 'person', avoid: 'first_singular' }, 'Never speak as or of I, me, my.'],
  [{ kind: 'contraction', style: 'expand' }, 'Write “it is” and “do not”, no contractions.'],
  [{ kind: 'passive', max: 0 }, 'No passive voice.'],
  [{ kind: 'style', choice: 'no_dash' }, 'No dashes between words.'],
  [{ kind: 'names', words: ['VISA', 'AXA'] }, '“VISA” and “AXA” keep their own spelling.'],
];

test.each(EVERY_KIND)('%j reads as a sentence and survives its form', (config, sentence) => {
  const parsed = RuleFormSchema.safeParse({ key: newId(), brandId: newId(), ...fieldsOf(config) });

  expect(ruleSentence(config)).toBe(sentence);
  expect(parsed.success && configOf(parsed.data)).toEqual(config);
});

test('every kind of rule is covered above', () => {
  expect(EVERY_KIND.map(([config]) => config.kind)).toEqual(
    BrandRuleConfigSchema.options.map((one) => one.shape.kind.value),
  );
});

test('a banned word blocks unless somebody says otherwise; other rules warn', () => {
  expect(EVERY_KIND.map(([{ kind }]) => [kind, defaultSeverity(kind)]).filter(([, does]) => does === 'block')).toEqual([
    ['banned', 'block'],
  ]);
});

test('a rule that cannot be stored says at its field what to write', () => {
  const say = (fields: Record<string, string>) =>
    RuleFormSchema.safeParse({ key: newId(), brandId: newId(), ...fields }).error?.issues.map((issue) => [
      issue.path[0],
      issue.message,
    ]);

  expect(say({ kind: 'banned', words: ' , ' })).toEqual([
    ['words', 'Write 1 to 100 words, each up to 60 characters, parted by commas'],
  ]);
  expect(say({ kind: 'punctuation', mark: 'emoji', max: '9' })).toEqual([['max', 'Write a whole number from 0 to 5']]);
  expect(say({ kind: 'term', use: 'x', insteadOf: '' })?.[0]?.[0]).toBe('insteadOf');
});

test('markets are tidied into codes, and an address that could run is refused', () => {
  const claim = { key: newId(), brandId: newId(), text: 'No fee', evidence: 'Price list' };

  expect(ClaimFormSchema.parse({ ...claim, markets: 'gb, ie gb' }).markets).toEqual(['GB', 'IE']);
  expect(ClaimFormSchema.safeParse({ ...claim, markets: 'Ireland' }).success).toBe(false);
  expect(ClaimFormSchema.safeParse({ ...claim, evidenceUrl: 'javascript:alert(1)' }).success).toBe(false);
});

test('the last day of a claim still counts', () => {
  expect(
    ['2026-03-09', '2026-03-10', '2026-04-09', '2026-04-10', null].map((day) => claimLife(day, '2026-03-10')),
  ).toEqual(['expired', 'expires soon', 'expires soon', 'live', 'live']);
});
