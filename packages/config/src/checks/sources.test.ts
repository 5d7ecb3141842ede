import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { grep, isTest, quantile, ROOT, sourceFiles } from './source-files';

const files = sourceFiles();
const product = files.filter((file) => !isTest(file.path));
const db = product.filter((file) => file.path.startsWith('packages/db/src/'));

/** Who may hold service rights, and why. */
const SERVICE_CLIENT: Record<string, string> = {
  'packages/jobs/src/worker-main.ts':
    'The worker claims jobs of every workspace; each act rechecks the member who asked.',
  'packages/jobs/src/seed-main.ts': 'The demo workspace is made before anybody can sign in.',
};

// Prevents: a god file (276,000 characters were seen) that nobody can hold in mind.
test('files stay small: none over 400 lines, nine in ten at most 240', () => {
  expect(files.filter((file) => file.lines > 400).map((file) => `${file.path} ${file.lines}`)).toEqual([]);
  expect(
    quantile(
      product.map((file) => file.lines),
      0.9,
    ),
  ).toBeLessThanOrEqual(240);
});

// Prevents: an update that row-level security turned into nothing looking like success.
test('an update or delete says which row it changed', () => {
  const faults = product.flatMap((file) =>
    [...file.text.matchAll(/\.(update|delete)\(/g)].flatMap((match) => {
      const start = match.index ?? 0;
      const before = file.text.slice(Math.max(0, start - 400), start);
      if (!/\.from\(\s*'[a-z_]+'\s*\)\s*$/.test(before)) return [];
      const statement = file.text.slice(start, file.text.indexOf(';', start));
      return /\.select\(/.test(statement) ? [] : [`${file.path}: ${statement.slice(0, 80)}`];
    }),
  );
  expect(faults).toEqual([]);
});

// Prevents: a filter written by whoever typed the search.
test('no text of a person is pasted into .or() or .filter()', () => {
  expect(grep(product, /\.(or|filter)\(\s*`[^`]*\$\{/)).toEqual([]);
});

// Prevents: an outage shown as an empty list.
test('the data layer answers data or throws', () => {
  expect(grep(db, /data \?\? \[\]|\?\? \[\]\)?;?\s*\/\/|return \{ data, error \}/)).toEqual([]);
});

// Prevents: a vendor's codes spreading into pages.
test('codes of the database stay in the data layer', () => {
  const elsewhere = product.filter((file) => !/^packages\/(db|stack)\//.test(file.path));
  expect(grep(elsewhere, /'(PGRST\d+|PT4\d\d|42501|23505|23503|23514)'/)).toEqual([]);
});

// Prevents: a file looked for beside the source, which is not where a bundle runs.
test('packages find files from the root of the repository', () => {
  const bundled = product.filter(
    ({ path }) => /^packages\/[a-z]+\/src\//.test(path) && !/\/(testing|checks)\//.test(path),
  );
  expect(grep(bundled, /import\.meta\.(url|dirname|filename)/)).toEqual([
    expect.stringContaining('packages/stack/src/database/paths.ts'),
  ]);
});

// Prevents: configuration read in a hundred places.
test('the environment is read in one file', () => {
  const allowed = new Set(['packages/config/src/env.ts', 'supabase/tests/support/open-test-stack.ts']);
  expect(
    grep(
      files.filter(
        (file) =>
          !allowed.has(file.path) &&
          !/^(e2e\/|packages\/[^/]+\/(bench|evals|scripts)\/|.*\.test\.tsx?$)/.test(file.path),
      ),
      /process\.env\b/,
    ),
  ).toEqual([]);
});

// Prevents: service rights reached for where a policy was in the way.
test('the importers of the service client are listed one by one', () => {
  const importers = product
    .filter((file) => /from '(@upbeat\/db|\.|\.\.)\/service-client'/.test(file.text))
    .map((file) => file.path);
  expect(importers.filter((path) => !(path in SERVICE_CLIENT))).toEqual([]);
});

// Prevents: an error that vanished.
test('no catch is empty, nothing is switched off, nothing is put off', () => {
  expect(grep(product, /catch *(\([^)]*\))? *\{ *\}/)).toEqual([]);
  expect(
    grep(
      files.filter((file) => !file.path.includes('/checks/')),
      /@ts-ignore|@ts-expect-error|@ts-nocheck|eslint-disable|\bTODO\b|\bFIXME\b|[Cc]oming soon/,
    ),
  ).toEqual([]);
  expect(
    grep(
      files.filter((file) => /\.(test|spec)\.tsx?$/.test(file.path) && !file.path.includes('/checks/')),
      /\b(it|test|describe)\.(skip|only|todo)\b/,
    ),
  ).toEqual([]);
});

// Prevents: two clocks.
test('the time comes from one clock', () => {
  const allowed = /^packages\/core\/src\/clock\.ts$|^packages\/stack\/|^app\/src\/entry|^app\/server\//;
  expect(
    grep(
      product.filter((file) => !allowed.test(file.path) && !/\.tsx$/.test(file.path)),
      /\bDate\.now\(|new Date\(\)/,
    ),
  ).toEqual([]);
});

/** Subpaths of server packages that a page may load, and why. */
const FOR_THE_BROWSER: Record<string, string> = {
  'copilot ./rank/*': 'Headlines are compared as they are typed; the files read nothing but what they are given.',
  'copilot ./rank/headline-ranker.json': 'The model they are compared with; a data file, fetched by its address.',
};

// Prevents: a page that cannot load what it scores headlines with.
test('what the browser may take of the copilot imports nothing of Node', () => {
  const rank = product.filter((file) => file.path.startsWith('packages/copilot/src/rank/'));
  expect(rank.length).toBeGreaterThan(0);
  expect(grep(rank, /from 'node:|read-ranker'/)).toEqual([]);
});

// Prevents: server code in the browser.
test('server packages cannot be imported by the browser', () => {
  for (const name of ['db', 'commands', 'jobs', 'stack', 'copilot', 'config']) {
    const manifest = JSON.parse(readFileSync(`${ROOT}packages/${name}/package.json`, 'utf8')) as {
      exports: Record<string, string | { browser?: null }>;
    };
    const shared = Object.entries(manifest.exports).filter(
      ([, target]) => typeof target === 'string' || target.browser !== null,
    );
    expect(shared.map(([subpath]) => `${name} ${subpath}`).filter((subpath) => !(subpath in FOR_THE_BROWSER))).toEqual(
      [],
    );
  }
});
