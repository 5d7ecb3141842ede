import { checkCopy } from '@upbeat/brand/check-copy';
import type { BrandRule } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { BrandFitCard } from './brand-fit-card';

afterEach(cleanup);

const rule = (id: string, config: BrandRule['config']): BrandRule => ({ id, config, severity: 'warn', reason: '' });
const RULES = [
  rule('calm', { kind: 'punctuation', mark: 'exclamation', max: 0 }),
  rule('spelled', { kind: 'contraction', style: 'expand' }),
  rule('names', { kind: 'names', words: ['VISA'] }),
];
const FIELDS = { subject: ["It's here and we're glad"], body: ['Pay with VISA.'] };
const CHECK = checkCopy({
  channel: 'email',
  fields: FIELDS,
  rules: RULES,
  claims: [],
  brief: EMPTY_BRIEF,
  market: '',
  today: '2026-12-01',
  brandName: 'Harbour',
  allowlist: [],
});

test('fit is shown rule by rule, broken ones first with their counts; a rule that only allows names is none of them', () => {
  render(<BrandFitCard check={CHECK} fields={FIELDS} rules={RULES} />);
  fireEvent.click(screen.getByRole('button', { name: 'Rule by rule' }));
  const rows = within(screen.getByRole('list', { name: 'Fit by rule' })).getAllByRole('listitem');

  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'Write “it is” and “do not”, no contractions.2 findings',
    'No exclamation marks.kept',
  ]);
  expect(screen.getByText('1 of 2 brand rules pass')).toBeTruthy();
});

test('a finding leads to its words, and the safe fixes say how many they are', () => {
  const onShow = vi.fn();
  const apply = vi.fn();
  render(<BrandFitCard check={CHECK} fields={FIELDS} rules={RULES} onShow={onShow} fixAll={{ count: 2, apply }} />);
  fireEvent.click(screen.getByRole('button', { name: "“It's” is a contraction" }));
  expect(onShow.mock.calls[0]?.[0]).toMatchObject({ span: { field: 'subject', index: 0, start: 0, end: 4 } });
  fireEvent.click(screen.getByRole('button', { name: 'Apply all safe fixes (2)' }));
  expect(apply).toHaveBeenCalledOnce();
});
