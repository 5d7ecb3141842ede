import { isAppError } from '@upbeat/core/app-error';
import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { Db } from '../client';
import { addReferences } from './add-references';
import type { NewReference } from './add-references';
import { archiveReference } from './archive-reference';
import { getReference } from './get-reference';
import { searchReferences } from './search-references';
import type { ReferenceCursor, ReferenceFilter } from './search-references';

const ALL: ReferenceFilter = {
  text: '',
  field: '',
  tag: '',
  shown: 0,
  source: 'all',
  result: 'any',
  sensitive: false,
  sameAs: null,
  each: false,
  sort: 'shrunk_low',
  descending: true,
};
let workspaceId: string;
let stack: TestStack;
let owner: Db;
let viewer: Db;

const own = (headline: string, shrunkLow: number): NewReference => ({
  headline,
  channel: 'email',
  impressions: 2000,
  // The database works the bounds out from the counts; what is sent as `shrunkLow` only sets them here.
  clicks: Math.round(shrunkLow * 20_000),
  ranFrom: null,
  ranTo: null,
  note: '',
  tags: ['short'],
  field: 'money',
  sensitive: false,
  ctrLow: 0.014,
  ctrHigh: 0.027,
  shrunkLow,
});

/** 240 library references: many share a sort value, every fourth is sensitive, every fifth has no lift. */
async function fillLibrary(): Promise<void> {
  await stack.sql(`
    insert into public.library_references (id, test_id, arm, headline, impressions, clicks, test_week, arms, rest_impressions, rest_clicks, ctr, ctr_low, ctr_high,
      shrunk_ctr, shrunk_low, lift, lift_clear, field, tags, sensitive, split)
    select ('00000000-0000-5000-8000-' || lpad(n::text, 12, '0'))::uuid, 't' || n / 4, n % 4, case when n % 10 = 0 then 'The bank that charged for a smile, part ' else 'A kitten learns to swim, part ' end || n,
      1000 + n, 20, 201401, 4, 3000, 60, 0.02, 0.013, 0.03, 0.02, (n % 7) / 100.0 + 1e-17, case when n % 5 = 0 then null else (n % 9 - 4) / 10.0 end, sign(n % 9 - 4),
      case when n % 2 = 0 then 'money' else 'animals' end, case when n % 3 = 0 then '{question}'::text[] else '{}' end, n % 4 = 0, 'train'
    from generate_series(1, 240) n`);
}

async function everyPage(filter: ReferenceFilter, limit: number) {
  const rows = [];
  let after: ReferenceCursor | null = null;
  let total = 0;
  do {
    const page = await searchReferences(owner, workspaceId, filter, { after, limit });
    rows.push(...page.rows);
    after = page.next;
    total = page.total;
  } while (after);
  return { rows, total };
}

beforeAll(async () => {
  const space = await openTestWorkspace('viewer');
  ({ stack, id: workspaceId, owner, guest: viewer } = space);
  await fillLibrary();
  await addReferences(owner, workspaceId, newId(), [
    own('Our bank letter said it plainly', 0.001),
    own('Our second letter about a bank', 0.002),
  ]);
});
afterAll(() => stack.stop());

test('own references outrank the library, then the lower bound decides', async () => {
  const { rows } = await searchReferences(owner, workspaceId, ALL, { after: null, limit: 100 });

  expect(rows.slice(0, 3).map((row) => row.source)).toEqual(['own', 'own', 'library']);
  expect(rows[0]?.headline).toBe('Our second letter about a bank');
  const bounds = rows.slice(2).map((row) => row.shrunkLow);
  expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
});

test('sensitive references stay away until they are asked for', async () => {
  const calm = await everyPage(ALL, 50);
  const all = await everyPage({ ...ALL, sensitive: true }, 50);

  expect(calm.rows.some((row) => row.sensitive)).toBe(false);
  expect([calm.total, all.total]).toEqual([182, 242]);
});

test.each(['shrunk_low', 'ctr', 'lift', 'impressions'] as const)(
  'pages by %s have neither gaps nor doubles, either way round',
  async (sort) => {
    for (const descending of [true, false]) {
      const paged = await everyPage({ ...ALL, sensitive: true, sort, descending }, 17);
      const whole = await everyPage({ ...ALL, sensitive: true, sort, descending }, 500);

      expect(paged.rows.map((row) => row.id)).toEqual(whole.rows.map((row) => row.id));
      expect(new Set(paged.rows.map((row) => row.id)).size).toBe(242);
    }
  },
);

test('a missing lift stands last either way', async () => {
  const { rows } = await everyPage({ ...ALL, source: 'library', sort: 'lift', descending: false }, 50);

  expect(rows[0]?.lift).toBe(-0.4);
  expect(rows.at(-1)?.lift).toBeNull();
});

test('words parted by commas are alternatives, and filters narrow together', async () => {
  const bank = await everyPage({ ...ALL, text: 'bank' }, 50);
  const either = await everyPage({ ...ALL, text: 'banks, kittens' }, 50);
  const money = await everyPage({ ...ALL, text: 'kitten', field: 'money', tag: 'question', shown: 1100 }, 50);
  const better = await everyPage({ ...ALL, result: 'better' }, 50);

  expect(bank.total).toBe(14);
  expect(either.total).toBe(182);
  expect(money.rows.every((r) => r.field === 'money' && r.tags.includes('question') && r.impressions >= 1100)).toBe(
    true,
  );
  expect(money.total).toBeGreaterThan(0);
  expect(better.rows.every((row) => row.source === 'library' && row.liftClear === 1)).toBe(true);
});

test('the library says how large it is and what its mean is, as it is filled', async () => {
  const { library } = await searchReferences(owner, workspaceId, ALL, { after: null, limit: 1 });

  expect(library).toEqual({ arms: 240, tests: 61, meanCtr: (240 * 20) / ((240 * 241) / 2 + 240_000) });
});

test('a duplicate adds nothing, a repeated submit answers alike, and an archived one can come back', async () => {
  const key = newId();
  const rows = [own('our BANK letter said it plainly', 0.001), own('Something new', 0.003)];
  const first = await addReferences(owner, workspaceId, key, rows);
  const again = await addReferences(owner, workspaceId, key, rows);

  expect(first.duplicates).toEqual([0]);
  expect(again).toEqual(first);
  const id = first.added[0]?.id ?? '';
  await archiveReference(owner, workspaceId, id, true);
  expect((await getReference(owner, workspaceId, id)).archived).toBe(true);
  await addReferences(owner, workspaceId, newId(), [own('Something new', 0.003)]);
  await expect(archiveReference(owner, workspaceId, id, false)).rejects.toSatisfy((e) => isAppError(e, 'duplicate'));
});

test('a viewer reads everything and adds or archives nothing', async () => {
  const seen = await searchReferences(viewer, workspaceId, { ...ALL, source: 'own' }, { after: null, limit: 10 });
  const id = seen.rows[0]?.id ?? '';

  await expect(addReferences(viewer, workspaceId, newId(), [own('No', 0.01)])).rejects.toSatisfy((e) =>
    isAppError(e, 'forbidden'),
  );
  await expect(archiveReference(viewer, workspaceId, id, true)).rejects.toSatisfy((e) => isAppError(e, 'not_found'));
  expect((await getReference(viewer, workspaceId, id)).archived).toBe(false);
});

test('a headline that was tested again is listed once, as its best measured use; its uses open, page by page', async () => {
  // Twins of three library headlines, on other sides of the sort, better and worse measured, randomised and not.
  await stack.sql(`
    insert into public.library_references (id, test_id, arm, headline, impressions, clicks, test_week, arms, rest_impressions, rest_clicks, ctr, ctr_low, ctr_high,
      shrunk_ctr, shrunk_low, lift, lift_clear, field, tags, sensitive, split)
    select ('00000000-0000-5000-9000-' || lpad((10 * n + k)::text, 12, '0'))::uuid, 'again' || n || k, 0, case when k % 2 = 0 then upper(headline) else headline || ' ' end, 5000 + k, clicks, test_week, arms,
      rest_impressions, rest_clicks, ctr, ctr_low, ctr_high, shrunk_ctr, k / 100.0, case when k = 5 then null else 0.1 end, 0, field, tags, sensitive, split
    from public.library_references r, generate_series(1, 5) k, generate_series(1, 3) n
    where r.id = ('00000000-0000-5000-8000-' || lpad((n * 6 + 1)::text, 12, '0'))::uuid`);
  const library: ReferenceFilter = { ...ALL, source: 'library' };
  for (const sort of ['shrunk_low', 'lift', 'impressions'] as const) {
    const once = await everyPage({ ...library, sort }, 17);
    const each = await everyPage({ ...library, sort, each: true }, 17);
    expect([once.rows.length, each.rows.length - once.rows.length]).toEqual([once.total, 15]);
    expect(new Set(once.rows.map((row) => row.headline.trim().toLowerCase())).size).toBe(once.total);
    expect(once.rows.filter((row) => row.uses > 1).map((row) => [row.uses, row.impressions])).toEqual([
      [6, 5004],
      [6, 5004],
      [6, 5004],
    ]);
  }
  const lead = (await everyPage(library, 50)).rows.find((row) => row.uses > 1);
  const uses = await everyPage({ ...library, sameAs: lead?.id ?? '' }, 4);
  expect([uses.total, uses.rows.length, new Set(uses.rows.map((row) => row.id)).size]).toEqual([6, 6, 6]);
  // A filter that the best measured use does not pass leaves the next one.
  const shown = await everyPage({ ...library, shown: 5005 }, 50);
  expect(shown.rows.filter((row) => row.uses > 1)).toEqual([]);
  expect(shown.rows.filter((row) => row.impressions === 5005)).toHaveLength(3);
});

test('by the lower bound, arms of tests that were not randomised stand after all others, in their own order', async () => {
  const { rows } = await everyPage({ ...ALL, source: 'library', each: true }, 60);
  const first = rows.findIndex((row) => row.lift === null);
  expect(first).toBeGreaterThan(0);
  expect(rows.slice(first).every((row) => row.lift === null)).toBe(true);
  const bounds = rows.slice(first).map((row) => row.shrunkLow);
  expect(bounds).toEqual(bounds.toSorted((a, b) => b - a));
});
