import { PERMISSIONS } from '@upbeat/core/roles';
import { expect, test } from 'vitest';
import { PUBLIC_ROUTES } from './public-routes';
import { handlersOf } from './route-handlers';
import { quantile, sourceFiles } from './source-files';

// Prevents: a page or act that anybody can reach because nobody wrote down who may (93 such handlers were counted in a comparable product).
const files = sourceFiles('app/src/routes/').filter((file) => !/\.test\.tsx?$|\.server\.tsx?$/.test(file.path));
const handlers = [...files, ...sourceFiles('app/src/root.tsx')].flatMap(handlersOf);
const guarded = new RegExp(
  `require(Member|Page)\\(\\s*[\\w.]+\\s*,\\s*'(${PERMISSIONS.join('|').replaceAll('.', '\\.')})'`,
);

test('every loader and action names the permission it needs, or is public with a reason', () => {
  const faults = handlers
    .filter((handler) => !guarded.test(handler.text) && !(`${handler.file}#${handler.name}` in PUBLIC_ROUTES))
    .map((handler) => `${handler.file}#${handler.name}`);
  expect(faults).toEqual([]);
  expect(handlers.length).toBeGreaterThan(20);
});

test('the list of public handlers names nothing that is gone or guarded', () => {
  const known = new Map(handlers.map((handler) => [`${handler.file}#${handler.name}`, handler]));
  const stale = Object.keys(PUBLIC_ROUTES).filter((key) => !known.has(key) || guarded.test(known.get(key)?.text ?? ''));
  expect(stale).toEqual([]);
});

test('every route file is in the table, and every entry of the table has its file', () => {
  const [table] = sourceFiles('app/src/routes.ts');
  const listed = [...(table?.text.matchAll(/'(routes\/[^']+\.tsx?)'/g) ?? [])].map((match) => `app/src/${match[1]}`);
  const present = files
    .map((file) => file.path)
    .filter(
      (path) =>
        handlersOf(files.find((file) => file.path === path) ?? { path, text: '', lines: 0 }).length > 0 ||
        /export default/.test(files.find((file) => file.path === path)?.text ?? ''),
    );
  expect(present.filter((path) => !listed.includes(path))).toEqual([]);
  expect(listed.filter((path) => !files.some((file) => file.path === path))).toEqual([]);
});

test('handlers read top to bottom: median at most 25 lines, none over 60', () => {
  expect(
    handlers
      .filter((handler) => handler.lines > 60)
      .map((handler) => `${handler.file}#${handler.name} ${handler.lines}`),
  ).toEqual([]);
  expect(
    quantile(
      handlers.map((handler) => handler.lines),
      0.5,
    ),
  ).toBeLessThanOrEqual(25);
});

test('a redirect is returned or thrown, never built and dropped', () => {
  const dropped = files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, i) => (/^\s*(await )?redirect(WithToast)?\(/.test(line) ? [`${file.path}:${i + 1}`] : [])),
  );
  expect(dropped).toEqual([]);
});
