import { expect, test } from 'vitest';
import { sensitiveTopicsOf } from './sensitive';

test.each([
  ['The Senator who changed his vote', 'politics'],
  ['A soldier comes home from Afghanistan', 'war'],
  ['What the cops found in the jail', 'crime'],
  ['A survivor of domestic violence speaks', 'abuse'],
  ['Two gay dads on a train', 'sexuality'],
  ['The racist thing about this advert', 'race'],
  ['What the Pope said about money', 'religion'],
  ['He died with one wish', 'death'],
  ['She beat cancer twice', 'disease'],
  ['A homeless man’s piano', 'hardship'],
  ['A badass idea', 'profanity'],
])('%s -> %s', (headline, topic) => {
  expect(sensitiveTopicsOf(headline)).toContain(topic);
});

test.each([
  'How to save £50 before Friday',
  'The warmest coat in the shop',
  'A skilled baker on the assets of sourdough',
  'Five ways to split a bill',
])('%s names nothing sensitive', (headline) => {
  expect(sensitiveTopicsOf(headline)).toEqual([]);
});
