import { expect, test } from 'vitest';
import { BUILT_IN_PROMPTS } from './built-in';
import { promptProblems, renderPrompt, variablesIn } from './variables';

const KNOWN = [
  { name: 'wanted', meaning: 'how many to write', required: true as const },
  { name: 'slots.offer', meaning: 'the offer' },
];

test('an unknown variable is named with the one that was meant, a missing one with what it is for, an open one at all', () => {
  expect(promptProblems('Write {{brief.offer}} {{ wanted', KNOWN)).toEqual([
    '{{brief.offer}} is no variable of this prompt. Did you mean {{slots.offer}}?',
    '{{wanted}} is missing: how many to write. The step cannot do without it.',
    'A variable is not closed: it begins with {{ and ends with }}.',
  ]);
  expect(promptProblems('Write {{wanted}}, {{ slots.offer }}.', KNOWN)).toEqual([]);
});

test('a variable becomes the name of a field, so that no value can speak as the prompt', () => {
  expect(renderPrompt('Write {{ wanted }} for {{slots.offer}}.')).toBe('Write "wanted" for "slots.offer".');
  expect(variablesIn('{{a}} {{b}} {{a}}')).toEqual(['a', 'b']);
});

test.each(BUILT_IN_PROMPTS)('the built-in prompt $key keeps its own rules', ({ text, variables }) => {
  expect(promptProblems(text, variables)).toEqual([]);
});
