import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder, LockedError } from './lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upbeat-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leave = (holder: object | string): void => {
  writeFileSync(join(folder, 'lock.json'), typeof holder === 'string' ? holder : JSON.stringify(holder));
};

test('one taker at a time; giving back frees the folder', async () => {
  const release = await lockFolder(folder, 0);
  await expect(lockFolder(folder, 0)).rejects.toThrow(`in use by process ${process.pid}`);
  release();
  expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  (await lockFolder(folder, 0))();
});

test('of many starters at one moment exactly one gets in', async () => {
  leave({ pid: 999_999_999, host: hostname(), born: '1', token: 'dead' });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, 0)));
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
});

test('a dead process, a number given out anew and a torn file hold nothing', async () => {
  leave({ pid: 999_999_999, host: hostname(), born: '1', token: 'dead' });
  (await lockFolder(folder, 0))();
  leave({ pid: process.ppid, host: hostname(), born: 'another life', token: 'reused' });
  (await lockFolder(folder, 0))();
  leave('');
  (await lockFolder(folder, 0))();
});

test('a holder on another machine counts while its heartbeat is fresh', async () => {
  leave({ pid: 1, host: 'elsewhere', born: '1', token: 'far' });
  await expect(lockFolder(folder, 0)).rejects.toThrow(LockedError);
  await expect(lockFolder(folder, 0)).rejects.toThrow('process 1 on elsewhere');
  utimesSync(join(folder, 'lock.json'), 0, 0);
  (await lockFolder(folder, 0))();
});

test('a holder that is closing is waited for', async () => {
  const release = await lockFolder(folder, 0);
  setTimeout(release, 150);
  (await lockFolder(folder, 2_000))();
});
