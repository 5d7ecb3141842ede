import type { BrandRuleConfig } from '@upbeat/core/brand';
import { expect, test } from 'vitest';
import { checkCopy } from '../check-copy';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { applyFix } from '../findings';
import { brandFit } from '../fit';

const fit = (config: BrandRuleConfig, text: string, locale = 'en') =>
  brandFit('email', { body: [text] }, [{ id: 'r', config, severity: 'warn', reason: '' }], [], locale).rules[0]
    ?.findings ?? [];
const spans = (config: BrandRuleConfig, text: string) =>
  fit(config, text).map(({ span }) => text.slice(span?.start, span?.end));
/** The text with every fix applied, from the last to the first. */
const mended = (config: BrandRuleConfig, text: string) =>
  fit(config, text)
    .toReversed()
    .reduce((copy, { fix }) => (fix ? applyFix(copy, fix) : copy), { body: [text] } as Record<string, string[]>)[
    'body'
  ]?.[0];

const expand: BrandRuleConfig = { kind: 'contraction', style: 'expand' };
const contract: BrandRuleConfig = { kind: 'contraction', style: 'contract' };
const passive: BrandRuleConfig = { kind: 'passive', max: 0 };
const style = (choice: Extract<BrandRuleConfig, { kind: 'style' }>['choice']): BrandRuleConfig => ({
  kind: 'style',
  choice,
});

test.each([
  ['It’s open and we’re here', 'It is open and we are here'],
  ["You can't miss it", 'You cannot miss it'],
  ["It won't hurt", 'It will not hurt'],
  ["Isn't it late? Why don't you call?", 'Is it not late? Why do you not call?'],
  ["It's been a year", 'It has been a year'],
  ["Let's go", 'Let us go'],
  ["We've moved", 'We have moved'],
])('contractions of %j are spelled out', (text, expected) => {
  expect(mended(expand, text)).toBe(expected);
});

test.each(["It's changed", "We'd go", "It ain't so"])('%j can mean two things: found, but not mended', (text) => {
  expect(fit(expand, text)).toMatchObject([{ fix: null }]);
});

test.each([
  "The bank's doors",
  "O'Connell Street",
  "customers' letters",
  "five o'clock",
  "rock 'n' roll",
  "Dublin's best",
])('%j holds no contraction', (text) => expect(fit(expand, text)).toEqual([]));

test.each([
  ['You do not need it', "You don't need it"],
  ['It is warm', "It's warm"],
  ['You cannot rush it', "You can't rush it"],
  ['We have moved', "We've moved"],
  ['It is not far', "It isn't far"],
  ['“Good,” they said. We will not stop', '“Good,” they said. We won’t stop'],
])('%j is shortened', (text, expected) => {
  const straight = (words: string | undefined) => words?.replaceAll('’', "'");
  expect(straight(mended(contract, text))).toBe(straight(expected));
});

test.each(['Ask who we are.', 'We have a new oven', 'Whether or not it rains', 'It is, after all, late', 'IT IS HERE'])(
  '%j cannot be shortened',
  (text) => expect(fit(contract, text)).toEqual([]),
);

test.each([
  ['The fee is shown first', ['is shown']],
  ['It will be closed by noon', ['will be closed']],
  ['Your form is being checked', ['is being checked']],
  ['Nothing gets hidden', ['gets hidden']],
  ['It has never been sold', ['has never been sold']],
  ['We were followed by a dog', ['were followed']],
  ['The office is closed by the guard', ['is closed']],
])('passive in %j', (text, expected) => expect(spans(passive, text)).toEqual(expected));

test.each([
  'We are interested in you',
  'The office is closed',
  'It is red and there is need',
  'Riders have built a shed',
  'The fee shown is what you pay',
  'We are used to rain',
  'They got started',
  'It is unlimited',
])('%j is not passive', (text) => expect(spans(passive, text)).toEqual([]));

test('a passive has no fix, and its reason says how', () => {
  expect(fit(passive, 'It was drawn by Anna in May.')).toMatchObject([
    { fix: null, detail: expect.stringContaining('Start with who does it') as string },
  ]);
  expect(fit({ kind: 'passive', max: 1 }, 'It was drawn. It was sold.')).toHaveLength(1);
});

test.each([
  ['serial_comma', 'Rye, spelt and wheat', 'Rye, spelt, and wheat'],
  ['em_dash', 'Warm – and dark -- and crisp', 'Warm—and dark—and crisp'],
  ['en_dash', 'Warm—and dark', 'Warm – and dark'],
  ['figures', 'We have three ovens and twelve bakers', 'We have 3 ovens and 12 bakers'],
  ['words_to_ten', '3 ovens. 4 bakers and 12 loaves', 'Three ovens. Four bakers and 12 loaves'],
] as const)('%s mends %j to %j', (choice, text, expected) => {
  expect(mended(style(choice), text)).toBe(expected);
});

test.each([
  ['serial_comma', 'On Monday, we bake and you sleep'],
  ['serial_comma', 'Bread and butter, salt and pepper'],
  ['no_dash', 'Open 9–5, door-to-door'],
  ['figures', 'One of our bakers, a two-way street'],
  ['words_to_ten', 'From 5% to 8 km at 9–5, room 3 and 4, step 2, £4'],
] as const)('%s leaves %j alone', (choice, text) => {
  expect(fit(style(choice), text)).toEqual([]);
});

test('rules bound to English leave other languages alone', () => {
  expect(fit(passive, 'Het frame is united', 'nl-BE')).toEqual([]);
  expect(fit(expand, "Wie geht's? It's so", 'de')).toEqual([]);
});

test('names that a rule allows are let through by policy, and are no rule that copy could break', () => {
  const names: BrandRuleConfig = { kind: 'names', words: ['VOLTRA'] };
  const check = (rules: BrandRuleConfig[]) =>
    checkCopy({
      channel: 'google_rsa',
      fields: { description: ['Meet VOLTRA today'] },
      rules: rules.map((config, at) => ({ id: String(at), config, severity: 'warn', reason: '' })),
      claims: [],
      brief: EMPTY_BRIEF,
      market: '',
      today: '2026-12-01',
      brandName: '',
      allowlist: [],
    });
  const capitals = (rules: BrandRuleConfig[]) =>
    check(rules).findings.filter(({ id }) => id.startsWith('policy.google.capitals'));

  expect(capitals([])).toHaveLength(1);
  expect(capitals([names])).toEqual([]);
  expect(check([names]).fit.total).toBe(0);
});
