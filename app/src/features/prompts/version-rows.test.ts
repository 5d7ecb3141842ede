import { expect, test } from 'vitest';
import { versionRows } from './version-rows';

const version = (n: number) => ({
  id: `id-${n}`,
  version: n,
  text: `Text ${n}`,
  note: '',
  createdBy: 'u',
  at: '2026-12-01',
});
const promotion = (number: number, versionId: string | null) => ({
  number,
  versionId,
  builtIn: versionId === null ? 2 : null,
  reason: 'Why',
  createdBy: 'u',
  at: '2026-12-01',
});
const history = {
  forkedFrom: 2,
  versions: [version(2), version(1)],
  promotions: [promotion(2, 'id-1'), promotion(1, 'id-2')],
  names: { u: 'Ines' },
};
const use = {
  versionId: 'id-2',
  builtIn: null,
  runs: 3,
  judged: 10,
  accepted: 8,
  unedited: 6,
  edits: [{ before: 'a b c d', after: 'a b c e' }],
};

test('the newest decision says which version runs; the built-in text is last and runs where nobody decided', () => {
  const rows = versionRows({ version: 2, text: 'Built in' }, history, []);
  expect(rows.map(({ label, isLive }) => [label, isLive])).toEqual([
    ['v2', false],
    ['v1', true],
    ['built-in v2', false],
  ]);
  const none = versionRows(
    { version: 2, text: 'Built in' },
    { forkedFrom: null, versions: [], promotions: [], names: {} },
    [],
  );
  expect(none.map(({ isLive }) => isLive)).toEqual([true]);
});

test('shares and effort come with their interval and n, and under five there is none', () => {
  const [row] = versionRows({ version: 2, text: '' }, history, [use]);
  expect(row).toMatchObject({ runs: 3, judged: 10, unedited: 6, by: 'Ines', share: { value: 0.6 } });
  expect(row?.share && row.share.low < 0.6 && row.share.high > 0.6).toBe(true);
  // Six accepted as they came and one with a quarter of its words changed.
  expect(row?.effort?.value).toBeCloseTo(0.25 / 7, 12);

  const [few] = versionRows({ version: 2, text: '' }, history, [{ ...use, judged: 4, unedited: 3, edits: [] }]);
  expect(few).toMatchObject({ share: null, effort: null, judged: 4 });
});
