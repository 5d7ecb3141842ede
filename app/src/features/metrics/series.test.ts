import { expect, test } from 'vitest';
import { landedMarks } from './series';

const landed = (fileName: string, landedAt: string) => ({ fileName, landedAt });

test('landed imports fall on the point of their day in the workspace’s zone; those outside the period on none', () => {
  const landings = [
    landed('before.csv', '2026-08-31T20:00:00Z'),
    // Midnight has passed in Dublin.
    landed('first.csv', '2026-08-31T23:30:00Z'),
    landed('second.csv', '2026-09-09T08:00:00Z'),
    landed('third.csv', '2026-09-09T09:00:00Z'),
    landed('after.csv', '2026-09-15T00:00:00Z'),
  ];
  const period = { from: '2026-09-01', to: '2026-09-14' };
  expect(landedMarks(landings, period, 'day', 'Europe/Dublin')).toEqual([
    { index: 0, files: ['first.csv'] },
    { index: 8, files: ['second.csv', 'third.csv'] },
  ]);
  expect(landedMarks(landings, period, 'week', 'Europe/Dublin')).toEqual([
    { index: 0, files: ['first.csv'] },
    { index: 1, files: ['second.csv', 'third.csv'] },
  ]);
});
