import type { Claim } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { expect, test } from 'vitest';
import { briefToTake, emptySlots, slotsToTake, takeSlots } from './take-over';

const theirs = { ...EMPTY_BRIEF, benefit: 'see every fee', pain: 'finding a fee', mustNotSay: ['cheap'] };

test('only what the earlier brief says otherwise is offered, and what is empty here is known apart', () => {
  const mine = { ...EMPTY_BRIEF, benefit: 'open in minutes', pain: 'finding a fee' };
  const offered = slotsToTake(mine, theirs);

  expect(offered).toEqual(['benefit', 'mustNotSay']);
  expect(emptySlots(mine, offered)).toEqual(['mustNotSay']);
});

test('chosen slots are taken over, all others stay', () => {
  const mine = { ...EMPTY_BRIEF, benefit: 'open in minutes' };

  expect(takeSlots(mine, theirs, ['pain'])).toEqual({ ...mine, pain: 'finding a fee' });
});

test('a fact whose claim has ended, is of another market or is gone stays behind; one without a claim comes along', () => {
  const claim = (id: string, change: Partial<Claim>) =>
    ({ id, text: id, markets: [], expiresOn: null, ...change }) as Claim;
  const claims = [claim('live', {}), claim('ended', { expiresOn: '2026-01-31' }), claim('abroad', { markets: ['DE'] })];
  const facts = ['live', 'ended', 'abroad', 'gone', null].map((claimId) => ({ text: `Fact ${claimId}`, claimId }));

  const taken = briefToTake({ ...theirs, facts }, { claims, market: 'IE', today: '2026-12-01' });

  expect(taken.slots.facts.map(({ claimId }) => claimId)).toEqual(['live', null]);
  expect(taken.dropped).toBe(3);
});
