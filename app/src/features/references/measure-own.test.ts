import { fitArchivePrior } from '@upbeat/copilot/library/read-library';
import { readArchive } from '@upbeat/copilot/library/archive-file';
import { expect, test } from 'vitest';
import { ARCHIVE_PRIOR, measureOwn } from './measure-own.server';

const counted = { channel: 'email', ranFrom: null, ranTo: null, note: '' };

test('the prior of own references is that of the shipped archive', async () => {
  const fitted = fitArchivePrior(await readArchive('supabase/library/upworthy.tsv.gz'));

  expect(fitted.alpha).toBeCloseTo(ARCHIVE_PRIOR.alpha, 4);
  expect(fitted.beta).toBeCloseTo(ARCHIVE_PRIOR.beta, 3);
});

test('a headline with many clicks of few stands below one that held over many', () => {
  const lucky = measureOwn({ ...counted, headline: 'Why is my bank so slow?', impressions: 20, clicks: 3 });
  const proven = measureOwn({ ...counted, headline: 'Seven fees your bank hides', impressions: 40_000, clicks: 2400 });

  expect(proven.shrunkLow).toBeGreaterThan(lucky.shrunkLow);
  expect(lucky.ctrLow).toBeGreaterThan(lucky.shrunkLow);
  expect(lucky.tags).toContain('question');
  expect(proven.field).toBe('money');
});

test('words of sensitive subjects are marked', () => {
  expect(measureOwn({ ...counted, headline: 'The police came at night', impressions: 900, clicks: 9 }).sensitive).toBe(
    true,
  );
});
