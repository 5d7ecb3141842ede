import type { Approval } from '@upbeat/db/variants/editor-schema';
import { expect, test } from 'vitest';
import { lostApproval } from './approval-state';

const signature = (versionId: string, voidReason: string | null = null): Approval => ({
  id: versionId,
  versionId,
  verdict: 'approved',
  reason: '',
  signedBy: 'jonas',
  signedAt: '2026-11-24T09:00:00Z',
  claimsExpireOn: null,
  limitsVersion: '2026-11-24.1',
  voidedAt: voidReason === null ? null : '2026-11-24T10:00:00Z',
  voidReason,
});

test('a placement whose version is signed by as many as must has lost nothing', () => {
  expect(lostApproval('v1', { approvals: [signature('v1')], people: 1, variantStatus: 'approved' })).toBeNull();
});

test('a void signature says why, and whether newer words are approved', () => {
  const approvals = [signature('v2'), signature('v1', 'A claim changed after it was signed.')];
  expect(lostApproval('v1', { approvals, people: 1, variantStatus: 'approved' })).toEqual({
    reason: 'A claim changed after it was signed.',
    hasNewer: true,
  });
  expect(lostApproval('v1', { approvals: approvals.slice(1), people: 1, variantStatus: 'draft' })?.hasNewer).toBe(
    false,
  );
});

test('one signature where two are asked for is not enough', () => {
  expect(lostApproval('v1', { approvals: [signature('v1')], people: 2, variantStatus: 'approved' })?.reason).toContain(
    'signatures',
  );
});
