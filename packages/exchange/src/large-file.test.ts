import { memoryUsage } from 'node:process';
import { expect, test } from 'vitest';
import { addDays } from '@upbeat/core/clock';
import { inspectFile } from './inspect-file';
import { makeReadPlan } from './read-plan';
import { readRows } from './read-rows';
import { reportOn } from './report';
import { freezeClock } from './test-support/read-text';

freezeClock();

const BYTES = 64 * 1024 * 1024;
const NOTE = 'n'.repeat(500);

async function* generated(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Day,Campaign,Ad group,Ad name,Currency code,Impr.,Clicks,Cost,Final URL\n');
  let bytes = 0;
  for (let block = 0; bytes < BYTES; block += 1) {
    const day = addDays('2020-01-01', block % 2000);
    const lines = Array.from(
      { length: 200 },
      (_, index) => `${day},Campaign ${block},Group ${index},Ad,EUR,100,3,1.25,${NOTE}\n`,
    );
    const chunk = Buffer.from(lines.join(''));
    bytes += chunk.length;
    yield chunk;
  }
}

test('64 MB go by in bounded memory, every row counted', { timeout: 60_000 }, async () => {
  const inspection = await inspectFile(generated(), { fileName: 'large.csv' });
  const plan = makeReadPlan(inspection, {});
  const before = memoryUsage().heapUsed;
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, memoryUsage().heapUsed);
  }, 20);
  const report = await reportOn(readRows(generated(), plan), plan);
  clearInterval(sampler);

  expect(report.rows).toBeGreaterThan(100_000);
  expect(report).toMatchObject({ rejectedRows: 0, lines: { total: report.rows + 1 } });
  expect(report.totals.impressions).toBe(String(report.rows * 100));
  expect((peak - before) / 1024 / 1024).toBeLessThan(100);
});
