import { expect, test } from 'vitest';
import { answerErrors, answersOf, firstAnswers, isTimeZone, mappingOf, openQuestionsOf } from './answers';
import type { AnswersForm } from './forms';
import type { FileInspection } from '@upbeat/exchange/inspection';
import { storedCell, targetChoices, targetLabel } from './stored-cell';

const FORM: AnswersForm = { intent: 'check', key: 'k', target: [] };
const google = { platform: 'google_ads', currency: 'EUR' } as FileInspection;
const account = (name: string, currency = 'EUR') => ({
  id: 'the account',
  platform: 'google_ads',
  name,
  currency,
  timeZone: 'Europe/Dublin',
});

test('before anybody answers, only one fitting account is taken; zone and currency never', () => {
  expect(firstAnswers(google, [])).toEqual({ platform: 'google_ads', account: 'Google Ads' });
  expect(firstAnswers(google, [account('Main'), account('US', 'USD')])).toEqual({
    platform: 'google_ads',
    account: 'Main',
  });
  expect(firstAnswers(google, [account('A'), account('B')])).toEqual({ platform: 'google_ads', account: undefined });
  expect(firstAnswers({ ...google, platform: 'generic' }, [])).toEqual({ platform: undefined, account: undefined });
});

test('a currency by its code counts where "other" was chosen', () => {
  expect(answersOf({ ...FORM, currency: 'other', otherCurrency: 'chf' }).currency).toBe('CHF');
  expect(answersOf({ ...FORM, currency: 'USD', otherCurrency: 'CHF' }).currency).toBe('USD');
  expect(answersOf({ ...FORM, currency: 'other' }).currency).toBeUndefined();
});

test('questions stay open until they are answered; an account that stands answers for the zone', () => {
  const fields = (answers: Parameters<typeof openQuestionsOf>[2], known = false) =>
    openQuestionsOf({ currency: null }, [], answers, known ? account('Main') : undefined).map((open) => open.field);
  expect(fields({})).toEqual(['currency', 'platform', 'account', 'time_zone']);
  expect(fields({ currency: 'EUR', platform: 'google_ads', account: 'Main' })).toEqual(['time_zone']);
  expect(fields({ currency: 'EUR', platform: 'google_ads', account: 'Main' }, true)).toEqual([]);
});

test('wrong answers are named at their field', () => {
  expect(Object.keys(answerErrors({ currency: null }, { currency: 'EU', timeZone: 'Mars/Base' }, undefined))).toEqual([
    'currency',
    'time_zone',
  ]);
  expect(answerErrors({ currency: 'USD' }, {}, account('Main')).account).toContain('kept in EUR');
  expect(isTimeZone('UTC') && isTimeZone('America/New_York')).toBe(true);
});

test('targets that nobody knows are not imported; a column may be a breakdown of its own', () => {
  expect(mappingOf({ ...FORM, target: ['date', 'drop table', 'breakdown:age'] })).toEqual({
    0: 'date',
    1: 'ignore',
    2: 'breakdown:age',
  });
  expect(mappingOf(FORM)).toBeNull();
  const choices = targetChoices({ name: 'Own Interest (x)', target: 'ignore' });
  expect(choices.at(-1)).toEqual({ value: 'breakdown:own_interest_x', label: 'Breakdown: own interest x' });
  expect(targetLabel('conversion_value')).toBe('Conversion value');
});

test('a stored cell is what the database will hold', () => {
  const row = {
    line: 2,
    dateStart: '2026-09-01',
    dateEnd: '2026-09-01',
    breakdowns: { age: '30-34' },
    spendMicros: '1430000',
    clicks: 0,
  };
  const stored = row as unknown as Parameters<typeof storedCell>[0];
  expect(storedCell(stored, 'spend')).toBe('1.43');
  expect(storedCell(stored, 'clicks')).toBe('0');
  expect(storedCell(stored, 'breakdown:age')).toBe('30-34');
  expect(storedCell({ ...stored, market: null }, 'market')).toBe('');
});
