import type { BrandRule, BrandRuleConfig } from '@upbeat/core/brand';
import { expect, test } from 'vitest';
import { learnRules } from './learn-rules';
import { LEAST_COUNT, LEAST_SHARE } from './learn/proposal';

const LIKED = [
  `Bread That Keeps You Waiting
Good bread takes its time. We've baked ours for thirty years, and we still can't rush it. It's rye, spelt, and wheat from the mill. You'll smell it from the stairs. Don't bring a knife.

Pick a Loaf Tonight
It's at your door by breakfast. We're up at midnight, so you aren't. You'll get an e-mail when it's on its way.`,
  `A Loaf for Every Street
We don't do slogans. We do crust, crumb, and salt. It's simple, and it's slow. You won't find a shortcut here. Send us an e-mail and we'll save you a slice.
Our oven's loud. Our bakers aren't.`,
  `The Oven Never Sleeps
We've moved to a new street. It's the one with the mill, the church, and the long queue. You can't miss it. We'll keep 3 loaves for you if you send an e-mail by noon. It's no trouble.`,
  `Saturday Is for Rye
It's the week we've waited for. Rye flour, cold water, and 2 days of patience. You'll taste the wait. We won't say more. Come by, or don't, but don't say we didn't tell you. You will like it.`,
  `Two Hands and a Bowl
You don't need much. Flour, water, and salt will do. We'll show you how on Tuesday. It's at the shop, it's loud, and it's warm. Bring 2 hands. We've got 5 bowls. You'll leave with dough, flour on your shoes, and a plan.`,
];
const rule = (config: BrandRuleConfig, id = 'r1'): BrandRule => ({ id, config, severity: 'warn', reason: '' });
const learned = (rules: BrandRule[] = [], texts: readonly string[] = LIKED) => learnRules(texts, rules);
const proposal = (key: string, rules: BrandRule[] = []) => learned(rules).proposals.find((one) => one.key === key);

test('what the texts have in common is proposed, each with what was counted', () => {
  expect(proposal('casing.headline')).toMatchObject({ config: { field: 'headline', style: 'title' }, holds: 5, of: 5 });
  expect(proposal('contraction')).toMatchObject({ config: { style: 'contract' }, unit: 'places', ofTexts: 5 });
  expect(proposal('serial_comma')).toMatchObject({ config: { kind: 'style', choice: 'serial_comma' }, unit: 'lists' });
  expect(proposal('numbers')).toMatchObject({ config: { kind: 'style', choice: 'figures' }, holds: 4, of: 4 });
  expect(proposal('term.e-mail')).toMatchObject({ config: { use: 'e-mail', insteadOf: ['email'] }, holds: 3 });
  expect(proposal('punctuation.exclamation')).toMatchObject({ config: { max: 0 } });
  expect(proposal('dash')).toMatchObject({ config: { kind: 'style', choice: 'no_dash' } });
  expect(proposal('person.first_singular')?.caveat).toContain('never occurs');
});

test('exceptions are listed with the text they stand in, and counted against the proposal', () => {
  const found = proposal('contraction');

  expect(found?.exceptions).toEqual([{ text: 4, quote: 'You will like it.' }]);
  expect([found?.of, found?.inTexts]).toEqual([(found?.holds ?? 0) + 1, 4]);
});

test('a sentence limit is where nine in ten sentences end', () => {
  const found = proposal('sentence_length');
  const share = (found?.holds ?? 0) / (found?.of ?? 1);

  expect(share).toBeGreaterThanOrEqual(0.9);
  expect(found?.exceptions).toHaveLength((found?.of ?? 0) - (found?.holds ?? 0));
});

test('a standing rule that says the same is known, one that says otherwise is named, and its faults are counted', () => {
  const rules = [
    rule({ kind: 'contraction', style: 'expand' }, 'formal'),
    rule({ kind: 'punctuation', mark: 'exclamation', max: 0 }, 'calm'),
    rule({ kind: 'term', use: 'email', insteadOf: ['e-mail'] }, 'mail'),
  ];
  const { proposals, known, broken } = learned(rules);

  expect(known.map(({ key }) => key)).toEqual(['punctuation.exclamation']);
  expect(proposals.find(({ key }) => key === 'contraction')?.against).toEqual(['formal']);
  expect(proposals.find(({ key }) => key === 'term.e-mail')?.against).toEqual(['mail']);
  expect(broken.find(({ ruleId }) => ruleId === 'mail')).toEqual({ ruleId: 'mail', findings: 3 });
});

test('keys of a stored rule may stand in any order', () => {
  const stored = JSON.parse('{"max":0,"mark":"exclamation","kind":"punctuation"}') as BrandRuleConfig;

  expect(learned([rule(stored)]).known.map(({ key }) => key)).toEqual(['punctuation.exclamation']);
});

test('what is mixed is not proposed', () => {
  const mixed = LIKED.map((text, at) =>
    at % 2 === 0
      ? text
      : text
          .replaceAll("n't", ' not')
          .replaceAll("'s ", ' is ')
          .replaceAll("'ll", ' will')
          .replaceAll('e-mail', 'email'),
  );
  const keys = learned([], mixed).proposals.map(({ key }) => key);

  expect(keys).not.toContain('contraction');
  expect(keys).not.toContain('term.e-mail');
});

test('nothing stands on less than the least evidence or share', () => {
  for (const count of [1, 2, 3, 5]) {
    for (const { holds, of, unit } of learned([], LIKED.slice(0, count)).proposals) {
      expect(of).toBeGreaterThanOrEqual(LEAST_COUNT[unit]);
      expect(holds / of).toBeGreaterThanOrEqual(LEAST_SHARE);
    }
  }
  expect(learned([], ['Too short.', '']).proposals).toEqual([]);
});

test('blank texts keep their number, and any text is only read', () => {
  const odd = ['', '<script>alert(1)</script> 🙂🙂 !!! …', '手数料はありません。', '---\n\n\n&&&', 'Ça va? Où ça!'];

  expect(learned([], []).proposals).toEqual([]);
  expect(learned([], odd)).toEqual(learned([], odd));
  expect(learned([], ['', ...LIKED]).proposals.find(({ key }) => key === 'contraction')?.exceptions[0]?.text).toBe(5);
});
