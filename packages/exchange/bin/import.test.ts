import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('./import.ts', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../src/fixtures/google_ads_en.csv', import.meta.url));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', PROGRAM, ...args], { encoding: 'utf8' });
}

function temporary(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'upbeat-import-')), name);
  writeFileSync(path, content);
  return path;
}

test('a dry run prints one line of JSON', { timeout: 30_000 }, () => {
  const { status, stdout, stderr } = run(FIXTURE, '--dry-run', '--json');
  expect([status, stderr, stdout.trim().split('\n').length]).toEqual([0, '', 1]);
  expect(JSON.parse(stdout)).toMatchObject({
    platform: 'google_ads',
    reportType: 'campaign',
    locale: 'en',
    currency: 'USD',
    rows: 3,
    rejected: [],
    totals: { spend: 2037.55, impressions: 2384, clicks: 80, conversions: 3, revenue: 310 },
  });
});

test('without --json it prints a summary, and --currency answers a silent file', { timeout: 30_000 }, () => {
  const file = temporary('plain.csv', 'date,campaign,spend\n2026-01-02,Spring,5.00\n2026-01-03,Spring,abc\n');
  expect(run(file, '--dry-run').stdout).toContain('To be answered: The file does not say its currency.');
  const answered = run(file, '--dry-run', '--currency', 'eur').stdout;
  expect(answered).toContain('5.00 EUR spend');
  expect(answered).toContain('Line 3, spend: "abc" is text, not a number.');
});

test('a bad file is one clear line on stderr, exit 1, and a JSON error', { timeout: 30_000 }, () => {
  const { status, stdout, stderr } = run(temporary('report.csv', 'PK\u0003\u0004zip'), '--dry-run', '--json');
  expect(status).toBe(1);
  expect(stderr).toBe('This is a ZIP archive, not a CSV file. Unpack it first and import the CSV file inside.\n');
  expect(JSON.parse(stdout)).toEqual({ error: stderr.trim(), code: 'unsupported_file' });
  expect(run('/no/such/file.csv', '--dry-run')).toMatchObject({ status: 1, stderr: 'There is no such file.\n' });
});

test('without --dry-run it says where importing is done; a wrong flag shows the usage', { timeout: 30_000 }, () => {
  expect(run(FIXTURE)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining("app's Import page") });
  expect(run(FIXTURE, '--dry-run', '--nonsense')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Usage: /),
  });
});
