import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { expect, test } from 'vitest';
import { checkBrief } from '@upbeat/brand/check-brief';
import { checkWords, filledWords } from './brief-words';
import { applyAnswer, applyFix } from './apply-item';
import { mergeSlots, sameSlots } from './merge-slots';

const base = { ...EMPTY_BRIEF, benefit: 'see fees', pain: 'finding a fee', mustNotSay: ['cheap'] };

test('changes to different slots are put together, and what both changed is named', () => {
  const mine = { ...base, benefit: 'see every fee', offer: 'Free until May' };
  const theirs = { ...base, benefit: 'see all fees', pain: 'finding a charge' };
  const { merged, clashes } = mergeSlots(base, mine, theirs);

  expect(clashes).toEqual(['benefit']);
  expect(merged).toEqual({ ...base, benefit: 'see every fee', offer: 'Free until May', pain: 'finding a charge' });
});

test('the same change by both is no clash, lists are compared by what they hold', () => {
  const mine = { ...base, mustNotSay: ['cheap', 'free'] };
  expect(mergeSlots(base, mine, { ...base, mustNotSay: ['cheap', 'free'] }).clashes).toEqual([]);
  expect(mergeSlots(base, mine, { ...base, mustNotSay: [] }).clashes).toEqual(['mustNotSay']);
});

test('spaces at the ends are no change worth saving', () => {
  expect(sameSlots({ ...base, benefit: 'see fees ' }, base)).toBe(true);
  expect(sameSlots({ ...base, benefit: 'see fee' }, base)).toBe(false);
});

test('a fix changes its own words only, and one that fits no more changes nothing', () => {
  const slots = { ...base, facts: [{ text: 'Cheapest card abroad', claimId: 'c' }] };
  const fix = { kind: 'replace' as const, slot: 'facts' as const, index: 0, start: 0, end: 8, text: 'No-fee' };

  expect(applyFix(slots, fix).facts).toEqual([{ text: 'No-fee card abroad', claimId: 'c' }]);
  expect(applyFix(slots, { ...fix, index: 4 })).toBe(slots);
});

test('a ready answer fills a text, adds to a list once, and chooses a channel', () => {
  expect(applyAnswer(base, 'action', 'see how it works').action).toBe('see how it works');
  const once = applyAnswer(base, 'mustNotSay', 'No rival named');
  expect(applyAnswer(once, 'mustNotSay', 'No rival named').mustNotSay).toEqual(['cheap', 'No rival named']);
  expect(applyAnswer(base, 'channels', 'email').channels).toEqual(['email']);
});

test('a brief that needs nothing says which slots are empty, and never that nothing is missing', () => {
  const check = {
    ...checkBrief({ brief: base, claims: [], rules: [], rejectedReasons: [], today: '2027-01-01' }),
    items: [],
  };

  expect(filledWords({ complete: { filled: 15, total: 16 } })).toBe('15 of 16 slots filled');
  expect(checkWords({ ...check, empty: ['offer'] })).toContain('Empty, and not needed for a draft: offer');
  expect(checkWords({ ...check, empty: [] })).toContain('Every slot is filled');
});
