import { expect, test } from 'vitest';
import { topicsInStory, topicsOf } from './topics';

test.each([
  ['The bank that pays you $50 to save', 'money'],
  ['A nurse tells what the hospital never says', 'health'],
  ['What teachers wish the school board knew', 'education'],
  ['Two whales and one dolphin', 'animals'],
  ['The oil under the ocean', 'environment'],
  ['The quarterback who left football', 'sports'],
])('%s -> %s', (headline, field) => {
  expect(topicsOf(headline)[0]).toBe(field);
});

test('the field with more words leads, the others follow', () => {
  expect(topicsOf("The mom who paid off her kids' school loans in cash")).toEqual(['money', 'family', 'education']);
});

test('a headline that names nothing takes the field of its story, else none', () => {
  const vague = 'You will not guess what came next';
  expect(topicsOf(vague)).toEqual([]);
  expect(topicsInStory(vague, [vague, 'The mortgage that ate the salary'])[0]).toBe('money');
  expect(topicsInStory(vague, [vague])).toEqual(['other']);
});
