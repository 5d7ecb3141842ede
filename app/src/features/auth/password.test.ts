import { expect, test } from 'vitest';
import { passwordStrength, strengthWords } from './password';

test('length and variety decide, not punctuation', () => {
  expect(passwordStrength('Tr0ub4dor&3')).toBe('short');
  expect(passwordStrength('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe('weak');
  expect(passwordStrength('quiet harbour')).toBe('good');
  expect(passwordStrength('correct horse battery staple')).toBe('strong');
});

test('the hint counts what is missing', () => {
  expect(strengthWords('elevenchars')).toBe('1 more character to go.');
  expect(strengthWords('short')).toBe('7 more characters to go.');
  expect(strengthWords('')).toContain('12 characters or more');
});
