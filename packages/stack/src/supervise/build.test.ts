import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { oncePerChange } from '../../bin/build.mjs';

const folder = mkdtempSync(join(tmpdir(), 'upbeat-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build runs once per change, again when what it made is gone, and is not noted when it fails', async () => {
  let runs = 0;
  const build = (stamp: string, status = 0): Promise<number> =>
    oncePerChange({
      folder,
      makes: ['made.js'],
      stamp,
      build: () => {
        runs += 1;
        if (status === 0) writeFileSync(join(folder, 'made.js'), '');
        return Promise.resolve(status);
      },
    });
  expect([await build('a'), await build('a'), runs]).toEqual([0, 0, 1]);
  expect([await build('b'), runs]).toEqual([0, 2]);
  rmSync(join(folder, 'made.js'));
  expect([await build('b'), runs, existsSync(join(folder, 'made.js'))]).toEqual([0, 3, true]);
  expect([await build('c', 1), await build('c', 1), runs]).toEqual([1, 1, 5]);
});
