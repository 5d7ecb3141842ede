import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as signIn } from '~/routes/auth/sign-in';
import { action as archive, loader as openReference } from '~/routes/references/detail';
import { loader as exportCsv } from '~/routes/references/export';
import { action as importLines } from '~/routes/references/import';
import { loader as openList } from '~/routes/references/index';
import { action as addOne, loader as openForm } from '~/routes/references/new';
import { loader as find } from '~/routes/workspace/find';
import { openTestBrowser, testSettings, type TestBrowser } from '~/testing/test-browser';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';

const HERE = { workspace: 'fernhill' };
const PATH = '/w/fernhill/references';

let stack: TestStack;
let owner: TestBrowser;
let viewer: TestBrowser;

async function signedIn(email: string): Promise<TestBrowser> {
  const browser = openTestBrowser(testSettings(stack));
  await browser.post(signIn, '/sign-in', { email, password: 'correct horse battery' });

  return browser;
}

beforeAll(async () => {
  const space = await openTestWorkspace('viewer');
  stack = space.stack;
  await stack.sql(`
    insert into public.library_references (id, test_id, arm, headline, impressions, clicks, test_week, arms, rest_impressions, rest_clicks, ctr, ctr_low, ctr_high,
      shrunk_ctr, shrunk_low, lift, lift_clear, field, tags, split)
    select ('00000000-0000-5000-8000-' || lpad(n::text, 12, '0'))::uuid, 't' || n / 3, n % 3, 'The bank that smiled, part ' || n, 4000, 60, 201431, 3, 8000, 100,
      0.015, 0.012, 0.019, 0.015, n / 10000.0, 0.2, 1, 'money', '{question}', 'train' from generate_series(1, 120) n`);
  owner = await signedIn(space.ownerEmail);
  viewer = await signedIn(space.guestEmail);
});
afterAll(() => stack.stop());

interface List {
  rows: { id: string; headline: string; source: string }[];
  total: number;
  from: number;
  next: { after: string; seen: string } | null;
  thread: { siblings: unknown[]; stations: { title: string; place?: string }[] } | null;
  mayAdd: boolean;
}
const list = async (browser: TestBrowser, query = ''): Promise<List> =>
  (await browser.get(openList, `${PATH}${query}`, HERE)).body as List;
const form = (fields: Record<string, string>) => ({
  headline: 'The price first',
  impressions: '9000',
  clicks: '200',
  channel: 'email',
  ...fields,
});

test('a reference of one’s own is added once, stands first, and can be archived and taken back', async () => {
  const key = ((await owner.get(openForm, `${PATH}/new`, HERE)).body as { key: string }).key;
  const first = await owner.post(addOne, `${PATH}/new`, form({ key }), HERE);
  const again = await owner.post(addOne, `${PATH}/new`, form({ key }), HERE);
  const id = first.to?.split('/').at(-1) ?? '';

  expect(again.to).toBe(first.to);
  expect((await list(owner)).rows[0]).toMatchObject({ id, source: 'own' });
  await owner.post(archive, `${PATH}/${id}`, { intent: 'archive' }, { ...HERE, id });
  expect((await list(owner)).rows[0]?.source).toBe('library');
  expect((await owner.get(openReference, `${PATH}/${id}`, { ...HERE, id })).status).toBe(200);
  await owner.post(archive, `${PATH}/${id}`, { intent: 'restore' }, { ...HERE, id });
  expect((await list(owner)).rows[0]?.id).toBe(id);
});

test('a figure that cannot be is said at its field', async () => {
  const reply = await owner.post(addOne, `${PATH}/new`, form({ key: newId(), clicks: '9001' }), HERE);

  expect(reply.status).toBe(400);
  expect(JSON.stringify(reply.body)).toContain('More clicks than times shown');
});

test('pasted lines: the good are added, the bad named, and the same again adds nothing', async () => {
  const text = 'headline,impressions,clicks\nFees shown first,5000,90\nNo figure,lots,1\n';
  const paste = () => owner.post(importLines, `${PATH}/import`, { key: newId(), text }, HERE);

  expect((await paste()).body).toMatchObject({
    report: { added: 1, duplicates: [], refused: [{ line: 3, value: 'lots' }] },
  });
  expect((await paste()).body).toMatchObject({ report: { added: 0, duplicates: [2] } });
  const nothing = await owner.post(importLines, `${PATH}/import`, { key: newId(), text: 'no table' }, HERE);
  expect(nothing.status).toBe(415);
});

test('the list walks page by page to its end, and a row opens with its test and its thread', async () => {
  const seen: string[] = [];
  let page = await list(owner, '?source=library');
  while (page.next) {
    seen.push(...page.rows.map((row) => row.id));
    page = await list(owner, `?source=library&after=${page.next.after}&seen=${page.next.seen}`);
  }
  seen.push(...page.rows.map((row) => row.id));

  expect([seen.length, new Set(seen).size, page.from]).toEqual([120, 120, 101]);
  const { thread } = await list(owner, `?ref=${seen[0]}`);
  expect(thread?.siblings.length).toBe(1);
  expect(thread?.stations.map((station) => station.place ?? 'past')).toEqual(['past', 'here', 'next']);
});

test('the export holds every row of the filter, prints the filter and runs no formula', async () => {
  await owner.post(addOne, `${PATH}/new`, form({ key: newId(), headline: '=HYPERLINK("x") of a bank' }), HERE);
  const { body, headers } = await owner.get(exportCsv, `${PATH}/export.csv?q=bank`, HERE);
  const lines = String(body).trim().split('\r\n');

  expect(headers.get('Content-Disposition')).toContain('references-fernhill.csv');
  expect(lines.slice(0, 3)).toEqual(['References,121 rows', expect.stringMatching(/^Exported,/), 'Search,bank']);
  expect(lines.filter((line) => line.includes('part '))).toHaveLength(120);
  expect(String(body)).toContain(`"'=HYPERLINK`);
});

test('the palette finds named things from two letters on', async () => {
  const results = async (q: string) =>
    ((await owner.get(find, `/w/fernhill/find?q=${q}`, HERE)).body as { results: { to: string; hint: string }[] })
      .results;

  expect(await results('b')).toEqual([]);
  expect((await results('bank')).map((one) => one.hint)).toContain('Reference, library, money');
  expect((await results('price first'))[0]?.to).toMatch(/^\/w\/fernhill\/references\//);
});

test('a viewer sees all of it and is refused every act', async () => {
  const seen = await list(viewer);
  const own = seen.rows.find((row) => row.source === 'own')?.id ?? '';

  expect([seen.total > 120, seen.mayAdd]).toEqual([true, false]);
  const acts = [
    viewer.get(openForm, `${PATH}/new`, HERE),
    viewer.post(addOne, `${PATH}/new`, form({ key: newId(), headline: 'No' }), HERE),
    viewer.post(importLines, `${PATH}/import`, { key: newId(), text: 'headline,impressions,clicks\nNo,1,1' }, HERE),
    viewer.post(archive, `${PATH}/${own}`, { intent: 'archive' }, { ...HERE, id: own }),
  ];
  expect((await Promise.all(acts)).map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
  expect((await list(viewer)).total).toBe(seen.total);
});

test('an address that is no reference is not found', async () => {
  for (const id of ['nonsense', newId()])
    expect((await owner.get(openReference, `${PATH}/${id}`, { ...HERE, id })).status).toBe(404);
});
