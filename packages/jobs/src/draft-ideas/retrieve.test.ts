import { expect, test } from 'vitest';
import { wantedStructures } from './retrieve';

test('a structure counts as its surest lesson does', () => {
  expect(
    wantedStructures([
      { traits: ['question', 'number'], strength: 'weak' },
      { traits: ['question'], strength: 'strong' },
      { traits: ['exclamation'], strength: 'strong' },
    ]),
  ).toEqual([
    { structure: 'number', weight: 0.5 },
    { structure: 'question', weight: 1 },
  ]);
});
