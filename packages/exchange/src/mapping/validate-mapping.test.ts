import { expect, test } from 'vitest';
import { mappingErrors, validateMapping } from './validate-mapping';

test('a day, a figure and a campaign or an ad are enough', () => {
  expect(mappingErrors({ 0: 'date', 1: 'ad_id', 2: 'clicks' }, 3)).toEqual({});
  expect(
    validateMapping({ 0: 'date_start', 1: 'date_end', 2: 'campaign', 3: 'spend', 4: 'breakdown:age' }, 5),
  ).toHaveProperty('4', 'breakdown:age');
});

test('what is missing is said field by field', () => {
  expect(Object.keys(mappingErrors({ 0: 'ad_group' }, 1)).sort()).toEqual(['campaign', 'date', 'metric']);
});

test('two meanings for one, half a range and both kinds of day are refused', () => {
  const base = { 1: 'campaign', 2: 'clicks' } as const;
  expect(mappingErrors({ ...base, 0: 'date', 3: 'clicks' }, 4)).toEqual({
    'column.3': 'Column 3 already is the clicks. Choose one of the two.',
  });
  expect(mappingErrors({ ...base, 0: 'date_start' }, 4)).toHaveProperty('date');
  expect(mappingErrors({ ...base, 0: 'date', 3: 'date_start' }, 4)).toHaveProperty('date');
  expect(mappingErrors({ ...base, 0: 'date', 9: 'spend' }, 4)).toHaveProperty('column.9');
});

test('a target that does not exist is refused', () => {
  expect(mappingErrors({ 0: 'date', 1: 'campaign', 2: 'clicks', 3: 'breakdown:DROP TABLE' }, 4)).toHaveProperty(
    'column.3',
  );
  expect(() => validateMapping({}, 2)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});
