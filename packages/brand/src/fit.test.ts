import type { BrandRule, BrandRuleConfig } from '@upbeat/core/brand';
import type { Channel } from '@upbeat/core/channel-fields';
import { expect, test } from 'vitest';
import { applyFix } from './findings';
import { brandFit } from './fit';

const rule = (config: BrandRuleConfig, id = 'r1'): BrandRule => ({
  id,
  config,
  severity: 'warn',
  reason: 'We say it so.',
});
const fit = (config: BrandRuleConfig, text: string, field = 'description', channel: Channel = 'google_rsa') =>
  brandFit(channel, { [field]: [text] }, [rule(config)], ['Harbour']).rules[0]?.findings ?? [];
const mend = (config: BrandRuleConfig, text: string, field = 'description', channel: Channel = 'google_rsa') => {
  const [found] = fit(config, text, field, channel);
  return found?.fix ? applyFix({ [field]: [text] }, found.fix)[field]?.[0] : null;
};

const term: BrandRuleConfig = { kind: 'term', use: 'Harbour card', insteadOf: ['card', 'debit card'] };
const clients: BrandRuleConfig = { kind: 'term', use: 'customers', insteadOf: ['clients', 'users (all)'] };
const banned: BrandRuleConfig = { kind: 'banned', words: ['cheap', 'game changer', 'c++'] };

test('a term is mended, its capital kept, and the right term is left alone', () => {
  expect(mend(term, 'Pay by debit card abroad')).toBe('Pay by Harbour card abroad');
  expect(fit(term, 'Pay with the Harbour card')).toEqual([]);
  expect(mend(clients, 'Clients like it')).toBe('Customers like it');
  expect(fit(clients, 'Clientship')).toEqual([]);
});

test('a term that differs only in its capitals', () => {
  const spelling: BrandRuleConfig = { kind: 'term', use: 'e-mail', insteadOf: ['E-Mail', 'email'] };
  expect(mend(spelling, 'Send an E-Mail')).toBe('Send an e-mail');
  expect(fit(spelling, 'Send an e-mail')).toEqual([]);
});

test('banned words are whole words, in any case and across spaces', () => {
  expect(fit(banned, 'Cheap and a game  changer').map(({ span }) => [span?.start, span?.end])).toEqual([
    [0, 5],
    [12, 25],
  ]);
  expect(fit(banned, 'Cheapside')).toEqual([]);
  expect(fit(banned, 'Learn C++ now')).toHaveLength(1);
});

test.each([
  ['Cheaper and cheapest', ['Cheaper', 'cheapest']],
  ['Cheaply made game-changers', ['Cheaply', 'game-changers']],
  ['A customer asks for custom news', []],
])('forms of banned words in %j', (text, expected) => {
  const found = fit({ kind: 'banned', words: ['cheap', 'game changer', 'custom', 'new'] }, text);
  expect(found.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(
    text.includes('customer') ? ['custom'] : expected,
  );
});

test.each([
  ['Two clients', 'Two customers'],
  ['Register here', 'Sign up here'],
  ['When you registered here', null],
] as const)('a form of a replaced word in %j is found, and mended where its own form is certain', (text, expected) => {
  const config: BrandRuleConfig = text.includes('client')
    ? { kind: 'term', use: 'customer', insteadOf: ['client'] }
    : { kind: 'term', use: 'sign up', insteadOf: ['register'] };
  expect(fit(config, text)).toHaveLength(1);
  expect(mend(config, text)).toBe(expected);
});

test.each(['The registered office', 'Nothing should hamper you'])('%j uses the word otherwise', (text) => {
  expect(fit({ kind: 'term', use: 'sign up', insteadOf: ['register'] }, text)).toEqual([]);
  expect(fit({ kind: 'term', use: 'bread box', insteadOf: ['hamper'] }, text)).toEqual([]);
});

test('a finding carries the rule, its severity and its reason', () => {
  expect(fit(banned, 'Cheap card')[0]).toMatchObject({
    id: 'fit.r1:description:0:0-5',
    ruleId: 'r1',
    severity: 'warn',
    source: 'Brand rule',
    detail: 'Say it in other words. We say it so.',
  });
});

test.each([
  ['See Every Fee Before You Pay', 'See every fee before you pay'],
  ['see every fee', 'See every fee'],
  ['Harbour Card In Dublin', 'Harbour card in dublin'],
])('sentence case mends %j to %j', (text, expected) => {
  expect(mend({ kind: 'casing', field: 'headline', style: 'sentence' }, text, 'headline')).toBe(expected);
});

test.each(['See every fee with Harbour', 'Pay in Dublin', 'I pay on Monday', 'The ATM fee', '手数料', '', '50 euro'])(
  'sentence case leaves %j alone',
  (text) => {
    expect(fit({ kind: 'casing', field: 'headline', style: 'sentence' }, text, 'headline')).toEqual([]);
  },
);

test.each([
  ['See every fee of the card', 'See Every Fee of the Card'],
  ['the fee you look for', 'The Fee You Look For'],
])('title case mends %j to %j', (text, expected) => {
  expect(mend({ kind: 'casing', field: 'headline', style: 'title' }, text, 'headline')).toBe(expected);
});

test('a casing rule judges its own field; title case never longer copy', () => {
  expect(fit({ kind: 'casing', field: 'subject', style: 'title' }, 'see it', 'headline')).toEqual([]);
  expect(fit({ kind: 'casing', field: 'all', style: 'title' }, 'See every fee.', 'description')).toEqual([]);
});

test.each([
  ['exclamation', 'Try it now!', 'description', 'Try it now.'],
  ['exclamation', 'Try it now!', 'headline', 'Try it now'],
  ['exclamation', 'Try it now!!!', 'description', 'Try it now.'],
  ['exclamation', 'Now!! Or never', 'description', 'Now. Or never'],
  ['ellipsis', 'Wait… and see', 'description', 'Wait. and see'],
  ['emoji', 'Pay 🙂 here', 'description', 'Pay here'],
  ['ampersand', 'Fees & rates', 'description', 'Fees and rates'],
  ['ampersand', 'R&D', 'description', 'R and D'],
  ['oxford_comma', 'Fees, rates, and limits', 'description', 'Fees, rates and limits'],
  ['question', 'Why pay?', 'description', null],
] as const)('no %s: %j in a %s becomes %j', (mark, text, field, expected) => {
  expect(mend({ kind: 'punctuation', mark, max: 0 }, text, field)).toBe(expected);
});

test('marks up to the number a rule allows stay', () => {
  const one: BrandRuleConfig = { kind: 'punctuation', mark: 'exclamation', max: 1 };
  expect(fit(one, 'Now!')).toEqual([]);
  expect(fit(one, 'Now! Here!')).toMatchObject([
    { span: { start: 9, end: 10 }, title: 'More than 1: exclamation mark' },
  ]);
  expect(fit({ kind: 'punctuation', mark: 'oxford_comma', max: 0 }, 'Pay now, and save')).toEqual([]);
});

test('the reading grade is measured on enough words only and points at the hardest sentence', () => {
  const grade: BrandRuleConfig = { kind: 'reading_grade', max: 6 };
  const easy = 'We show the fee on the screen. You see it and you pay. It is all there in plain sight for you to read.';
  const hard = 'Internationally comprehensive transparency considerations characterise organisational communication.';
  expect(fit(grade, easy, 'body', 'email')).toEqual([]);
  expect(fit(grade, 'Internationally comprehensive.', 'body', 'email')).toEqual([]);
  expect(fit(grade, `${easy} ${hard}`, 'body', 'email')[0]?.span).toMatchObject({
    start: easy.length + 1,
    end: easy.length + 1 + hard.length,
  });
});

test('long sentences are named one by one', () => {
  const found = fit({ kind: 'sentence_length', maxWords: 5 }, 'One two three. One two three four five six.');
  expect(found).toMatchObject([{ title: 'A sentence of 6 words', span: { start: 15, end: 43 } }]);
});

test.each([
  ['first_singular', 'I like my card', ['I', 'my']],
  ['first_plural', 'We built it for us in the US', ['We', 'us']],
  ['second', 'You’ll see your fee', ['You’ll', 'your']],
  ['third', 'They pay, the theory holds', ['They']],
] as const)('avoid %s in %j', (avoid, text, expected) => {
  const found = fit({ kind: 'person', avoid }, text);
  expect(found.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(expected);
});

test('fit is counted per rule; zero rules are zero of zero', () => {
  const rules = [rule(banned, 'a'), rule(term, 'b'), rule({ kind: 'person', avoid: 'third' }, 'c')];
  const result = brandFit('google_rsa', { headline: ['Cheap, cheap, cheap'] }, rules);
  expect(result).toMatchObject({ passing: 2, total: 3 });
  expect(result.rules.map(({ ruleId, passes, findings }) => [ruleId, passes, findings.length])).toEqual([
    ['a', false, 3],
    ['b', true, 0],
    ['c', true, 0],
  ]);
  expect(brandFit('email', { body: ['x'] }, [])).toEqual({ rules: [], passing: 0, total: 0 });
});

test('every fix passes the rule that raised it', () => {
  const configs: BrandRuleConfig[] = [
    term,
    clients,
    { kind: 'casing', field: 'all', style: 'sentence' },
    { kind: 'casing', field: 'all', style: 'title' },
    { kind: 'term', use: 'sign up', insteadOf: ['register', 'Sign-up'] },
    ...(['exclamation', 'ellipsis', 'emoji', 'ampersand', 'oxford_comma'] as const).map(
      (mark): BrandRuleConfig => ({ kind: 'punctuation', mark, max: 0 }),
    ),
  ];
  const bits = [
    'Card',
    'card',
    'Clients',
    'debit card',
    'register',
    'Now',
    'fees',
    ', ',
    ' and ',
    ' ',
    ' ',
    '! ',
    '…',
    '🙂',
    '&',
    '. ',
    'ATM',
  ];
  let seed = 5;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let round = 0; round < 600; round += 1) {
    const text = Array.from({ length: 1 + next(9) }, () => bits[next(bits.length)]).join('');
    for (const config of configs) {
      for (const field of ['headline', 'description']) {
        const before = fit(config, text, field);
        for (const found of before) {
          if (!found.fix) continue;
          const after = fit(config, applyFix({ [field]: [text] }, found.fix)[field]?.[0] ?? '', field);
          expect([text, config.kind, after.length < before.length]).toEqual([text, config.kind, true]);
        }
      }
    }
  }
});
