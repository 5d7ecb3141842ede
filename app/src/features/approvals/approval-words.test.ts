import type { Approval } from '@upbeat/db/variants/editor-schema';
import { expect, test } from 'vitest';
import { approvalWords, quorumWords } from './approval-words';
import type { ApprovalFacts } from './approval-words';

const signature = (signedBy: string, more: Partial<Approval> = {}): Approval => ({
  id: signedBy,
  versionId: 'v',
  verdict: 'approved',
  reason: '',
  signedBy,
  signedAt: '2026-11-24T09:00:00Z',
  claimsExpireOn: null,
  limitsVersion: '2026-11-24.1',
  voidedAt: null,
  voidReason: null,
  ...more,
});
const facts = (changes: Partial<ApprovalFacts>): ApprovalFacts => ({
  status: 'submitted',
  policy: { people: 2, authorMaySign: false },
  approvals: [],
  names: { jonas: 'Jonas', maya: 'Maya' },
  submittedBy: 'maya',
  editors: ['maya'],
  me: { userId: 'ines', mayWrite: true, mayApprove: true },
  blocking: 0,
  outside: { verdicts: [], counts: false },
  bound: { rules: 12, claims: 2, limits: '24 Nov 2026' },
  ...changes,
});
const words = (changes: Partial<ApprovalFacts>) => approvalWords(facts(changes));

test('the second signature is asked for by name of the first, and says what it binds to', () => {
  expect(words({ approvals: [signature('jonas')] })).toEqual({
    title: 'Approval needs two people. Jonas has signed; yours completes it.',
    detail:
      'A signature binds to copy, 12 rules, 2 claims and the limits of 24 Nov 2026. Changing any of them voids it.',
    shut: null,
  });
});

test('Approve is shut with its reason: findings, authorship, a signature given', () => {
  expect(words({ blocking: 2 }).shut).toBe('Mend 2 findings first');
  const author = words({ me: { userId: 'maya', mayWrite: true, mayApprove: true } });
  expect(author.shut).toBe('Another member signs');
  expect(author.detail).toContain('here its author does not sign');
  const signed = words({ approvals: [signature('ines')] });
  expect(signed.shut).toBe('You have signed');
  expect(signed.title).toBe('Approval needs two people. You have signed; 1 more to sign.');
  expect(words({ submittedBy: 'ines', editors: ['ines'], policy: { people: 1, authorMaySign: true } }).shut).toBeNull();
});

test('a draft says why its approval is void, or what whoever returned it wants', () => {
  const voided = signature('jonas', {
    voidedAt: '2026-11-24T10:00:00Z',
    voidReason: 'Claim C-07 changed after it was signed.',
  });
  expect(words({ status: 'draft', approvals: [voided] }).title).toBe(
    'The approval is void. Claim C-07 changed after it was signed.',
  );
  const returned = signature('maya', { verdict: 'returned', reason: 'Say the price.' });
  expect(words({ status: 'draft', approvals: [returned, voided] }).title).toBe('Maya returned it: “Say the price.”');
  expect(words({ status: 'draft' }).detail).toBe('Approval needs two people, and not who wrote it.');
});

test('approved copy names who signed, in the order they did', () => {
  const approved = words({
    status: 'approved',
    approvals: [signature('ines'), signature('jonas'), signature('gone', { voidedAt: 'x' })],
  });
  expect(approved.title).toBe('Approved by Jonas and you.');
});

test('how far the signatures are names who signed and whose hand is missing', () => {
  expect(quorumWords(facts({ approvals: [signature('jonas')] }))).toBe(
    '1 of 2 signed: Jonas; one more, not by its author.',
  );
  expect(quorumWords(facts({ policy: { people: 3, authorMaySign: true } }))).toBe('0 of 3 signed; three more.');
  expect(quorumWords(facts({ status: 'draft' }))).toBeNull();
});

test('a yes from outside is named and counted where the workspace counts it, and never alone', () => {
  const yes = {
    id: 'o',
    verdict: 'approved',
    name: 'Erin',
    note: '',
    at: '2026-11-24T10:00:00Z',
    version: 1,
    isLast: true,
    void: null,
  } as const;
  const signed = { approvals: [signature('jonas')], policy: { people: 3, authorMaySign: true } };
  const said = (
    verdicts: ApprovalFacts['outside']['verdicts'],
    counts: boolean,
    more: Partial<ApprovalFacts> = signed,
  ) => quorumWords(facts({ ...more, outside: { verdicts, counts } }));
  expect(said([yes], true)).toBe('2 of 3 signed: Jonas and Erin (by review link); one more.');
  expect(said([yes], false)).toBe('1 of 3 signed: Jonas; two more.');
  expect(said([yes], true, { ...signed, approvals: [] })).toBe('0 of 3 signed; three more.');
  expect(said([{ ...yes, void: 'The copy changed after it was given.' }], true)).toBe(
    '1 of 3 signed: Jonas; two more.',
  );
  expect(said([{ ...yes, isLast: false }], true)).toBe('1 of 3 signed: Jonas; two more.');
});

test('who changed the words before the last hand did counts as an author too', () => {
  expect(words({ editors: ['ines', 'maya'] }).shut).toBe('Another member signs');
});

test('a signature that was taken back is no reason of a draft', () => {
  const takenBack = signature('jonas', { voidedAt: '2026-11-24T10:00:00Z' });
  const returned = signature('maya', { verdict: 'returned', reason: 'Say the price.' });
  expect(words({ status: 'draft', approvals: [takenBack] }).title).toBe('Not submitted yet.');
  expect(words({ status: 'draft', approvals: [takenBack, returned] }).title).toContain('Maya returned it');
  expect(words({ approvals: [takenBack] }).title).toBe('Approval needs two people. Yours is one of them.');
});
