import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files';

const CLIENT = `${ROOT}app/build/client/`;
const LIMIT_KB = 150;
const DESKS = ['today', 'strategy', 'studio', 'performance', 'references', 'brand', 'settings'];

interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, { id: string; parentId?: string; path?: string; module: string; imports?: string[] }>;
}

let manifest: Manifest;

beforeAll(() => {
  const file = existsSync(`${CLIENT}assets`)
    ? readdirSync(`${CLIENT}assets`).find((name) => /^manifest-.*\.js$/.test(name))
    : undefined;
  if (!file) throw new Error('The app is not built: run `npm run build` first.');
  manifest = JSON.parse(
    readFileSync(`${CLIENT}assets/${file}`, 'utf8')
      .replace(/^window\.__remixManifest=/, '')
      .replace(/;$/, ''),
  ) as Manifest;
});

/** Scripts that the first load of a route brings, its parents and the entry included. */
function scriptsOf(routeId: string): string[] {
  const found = new Set([manifest.entry.module, ...manifest.entry.imports]);
  for (
    let route = manifest.routes[routeId];
    route;
    route = route.parentId ? manifest.routes[route.parentId] : undefined
  )
    for (const script of [route.module, ...(route.imports ?? [])]) found.add(script);
  return [...found];
}

const gzipped = (script: string): number => gzipSync(readFileSync(`${CLIENT}${script.replace(/^\//, '')}`)).byteLength;

test('the first load of a desk is at most 150 kB of script, gzipped', () => {
  const sizes = Object.keys(manifest.routes)
    .filter((id) =>
      DESKS.some((desk) => manifest.routes[id]?.path === desk || manifest.routes[id]?.path?.startsWith(`${desk}/`)),
    )
    .map((id) => ({ id, kb: Math.round(scriptsOf(id).reduce((sum, script) => sum + gzipped(script), 0) / 1024) }));
  expect(sizes.length).toBeGreaterThanOrEqual(DESKS.length);
  expect(sizes.filter((size) => size.kb > LIMIT_KB)).toEqual([]);
});

test('no secret and no server package reached the browser', () => {
  const chunks = readdirSync(`${CLIENT}assets`).filter((name) => name.endsWith('.js'));
  const leaks = chunks.filter((name) =>
    /sb_secret_|SUPABASE_SECRET_KEY|UPBEAT_JWT_SECRET|service_role/.test(
      readFileSync(`${CLIENT}assets/${name}`, 'utf8'),
    ),
  );
  expect(leaks).toEqual([]);
  expect(chunks.length).toBeGreaterThan(5);
});

test('recharts is nobody’s first load', () => {
  const first = Object.keys(manifest.routes).flatMap(scriptsOf);
  const heavy = [...new Set(first)].filter((script) =>
    /recharts/.test(readFileSync(`${CLIENT}${script.replace(/^\//, '')}`, 'utf8')),
  );
  expect(heavy).toEqual([]);
  expect(sourceFiles('app/src').some((file) => file.text.includes("from 'recharts'"))).toBe(true);
});
