import { expect, test } from 'vitest';
import { whyNot } from './readiness';

const said = (verdict: 'approved' | 'returned', reason: string, voidReason: string | null = null) => ({
  verdict,
  reason,
  voidReason,
});
const draft = { status: 'draft', version: null, signed: 0, said: null } as const;

test('what is approved as it stands may leave', () => {
  expect(whyNot({ ...draft, status: 'approved', version: 3, signed: 2 }, 2)).toBeNull();
});

test.each([
  [draft, 1, 'Not submitted yet.'],
  [{ ...draft, status: 'submitted', signed: 1 } as const, 2, 'Waits for one signature.'],
  [{ ...draft, status: 'submitted' } as const, 2, 'Waits for two signatures.'],
  [{ ...draft, said: said('returned', 'Say the price.') }, 1, 'Returned: “Say the price.”'],
  [
    { ...draft, said: said('approved', '', 'The copy changed after it was signed.') },
    1,
    'No longer approved: the copy changed after it was signed.',
  ],
  [
    { ...draft, said: said('approved', '', 'Claim C-07 changed after it was signed.') },
    1,
    'No longer approved: claim C-07 changed after it was signed.',
  ],
  [
    { ...draft, status: 'approved', signed: 1 } as const,
    1,
    'Its approval no longer holds: a claim, a rule or the channel limits changed. Open it and submit it again.',
  ],
])('%j, %i must sign: %s', (variant, people, sentence) => {
  expect(whyNot(variant, people)).toBe(sentence);
});
