import { expect, test } from 'vitest';
import { prefillBrief } from './prefill-brief';
import type { BrandSource } from './prefill-brief';

const given = {
  market: 'IE',
  locale: 'en-IE',
  channels: ['google_rsa' as const],
  objective: 'Open 500 accounts',
  today: '2026-05-01',
};
const claim = (id: string, text: string, more = {}) => ({
  id,
  code: 'C-01',
  text,
  evidence: 'Price list',
  markets: [],
  expiresOn: null,
  ...more,
});
const source: BrandSource = {
  brand: { name: 'Harbour', website: 'harbour.example', positioning: 'See every fee before you pay. Then decide.' },
  claims: [
    claim('a', 'No fee abroad'),
    claim('b', 'Free until May', { expiresOn: '2026-04-30' }),
    claim('c', 'Free in France', { markets: ['FR'] }),
  ],
  facts: [{ text: 'no fee abroad' }, { text: 'Opens in two minutes' }],
  audiences: [{ name: 'Travellers', noun: 'people who travel', description: '', pain: 'Find a fee on the statement' }],
};

test('only claims that hold today in this market become facts, each with its claim, and no fact is said twice', () => {
  expect(prefillBrief(source, given).facts).toEqual([
    { text: 'No fee abroad', claimId: 'a' },
    { text: 'Opens in two minutes', claimId: null },
  ]);
});

test('what the brand wrote is put into the form the slots ask for', () => {
  const slots = prefillBrief(source, given);

  expect(slots).toMatchObject({
    audience: 'Travellers',
    audienceNoun: 'people who travel',
    pain: 'finding a fee on the statement',
    product: 'Harbour',
    finalUrl: 'https://harbour.example',
    market: 'IE',
    channels: ['google_rsa'],
    objective: 'Open 500 accounts',
  });
});

test('a positioning that does not say what people can do, and one that is too long, leave the benefit empty', () => {
  const benefit = (positioning: string) =>
    prefillBrief({ ...source, brand: { ...source.brand, positioning } }, given).benefit;

  expect(benefit('The bank for people who travel.')).toBe('');
  expect(benefit('Harbour is a young bank.')).toBe('');
  expect(benefit(`see ${'very '.repeat(40)}much`)).toBe('');
  expect(benefit('You can see every fee before you pay.')).toBe('see every fee before you pay');
});
