import { expect, test } from 'vitest';
import { strategyTitle } from './title';

test.each([
  [['met', 'met', 'behind'], 'Two of three objectives are met'],
  [['met', 'behind', 'on_pace', 'no_data'], 'One of three objectives is met'],
  [['behind', 'on_pace'], 'One of two objectives is behind'],
  [['on_pace', 'no_data'], 'The objective is on pace'],
  [['met', 'met'], 'Both objectives are met'],
  [['on_pace', 'on_pace', 'on_pace'], 'All three objectives are on pace'],
  [['no_data'], 'Strategy'],
  [[], 'Strategy'],
] as const)('%j: %s', (states, title) => {
  expect(strategyTitle(states)).toBe(title);
});
