import type { Step } from '@upbeat/core/suggestion';
import { expect, test } from 'vitest';
import { changeFiles } from './change-files';
import type { TakenStep } from './change-files';
import { changeListCsv } from './change-list';
import { googleAdsEditorCsv } from './google-ads-editor';
import { metaBulkCsv } from './meta-bulk';

const [A, B] = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];
const item = (placementId: string, adGroup: string, ad: string, key = '') => ({
  placementId,
  campaign: 'Card, search',
  adGroup,
  ad,
  key,
});
const ITEMS = [item(A, 'Fees', 'Every fee', '11/22/33'), item(B, 'Price', '=cmd|/c calc'), item(B, 'Fees', 'Plain')];
const PAUSE: Step[] = [
  { act: 'keep', placementId: A },
  { act: 'pause', placementId: B },
];
const SPEND: Step[] = [
  { act: 'set_daily_spend', placementId: A, from: '100000000', to: '80000000' },
  { act: 'set_daily_spend', placementId: B, from: '40000000', to: '60000000' },
];
const lines = (csv: string) => csv.trimEnd().split('\r\n');

test('pausing names every ad of the placement in the columns of the platform, but none that a spreadsheet would run', () => {
  expect(lines(googleAdsEditorCsv(PAUSE, ITEMS))).toEqual([
    'Campaign,Campaign daily budget,Ad group,Ad name,Ad status,Comment',
    '"Card, search",,Fees,Plain,Paused,',
  ]);
  expect(lines(metaBulkCsv([{ act: 'restart', placementId: A }], ITEMS))).toEqual([
    'Campaign ID,Campaign Name,Ad Set ID,Ad Set Name,Ad Set Daily Budget,Ad ID,Ad Name,Ad Status',
    'c:11,"Card, search",as:22,Fees,,a:33,Every fee,ACTIVE',
  ]);
});

test('a budget stands where the platform holds it: the parts of one campaign add up, those of a placement are divided', () => {
  expect(lines(googleAdsEditorCsv(SPEND, ITEMS))[1]).toMatch(
    /^"Card, search",140\.00,,,,"?These ads spent about 140\.00/,
  );
  expect(lines(metaBulkCsv(SPEND, ITEMS)).slice(1)).toEqual([
    'c:11,"Card, search",as:22,Fees,110.00,,,',
    ',"Card, search",,Price,30.00,,,',
  ]);
  expect(lines(changeListCsv(SPEND, ITEMS))[1]).toBe('"Card, search",Fees,,Set the daily budget,120.00,110.00');
});

test('nothing to change is no file', () => {
  for (const write of [googleAdsEditorCsv, metaBulkCsv, changeListCsv]) {
    expect(write([{ act: 'keep', placementId: A }], ITEMS)).toBe('');
    expect(write(PAUSE, [])).toBe('');
  }
});

const taken = (placementId: string, more: Partial<TakenStep>): TakenStep => ({
  placementId,
  name: placementId === A ? 'Fees' : 'Price',
  act: 'pause',
  from: null,
  to: null,
  priorStatus: 'live',
  leftStatus: 'paused',
  priorSpend: null,
  leftSpend: null,
  names: ITEMS.filter((one) => one.placementId === placementId).map((one) => ({
    ...one,
    platform: 'google_ads',
    account: one.adGroup === 'Price' ? 'Second' : 'Main',
  })),
  ...more,
});

test('each account has its own files; the undo takes back what was found, and a name that would run is named instead of written', () => {
  const files = changeFiles([taken(A, { act: 'keep', leftStatus: 'live' }), taken(B, {})], new Set());
  expect(files.map(({ id, account, fileName, leftOut }) => [id, account, fileName, leftOut])).toEqual([
    ['apply-google_ads-1', 'Main', 'upbeat-apply-google-ads-editor-1.csv', []],
    ['undo-google_ads-1', 'Main', 'upbeat-undo-google-ads-editor-1.csv', []],
    ['apply-google_ads-2', 'Second', 'upbeat-apply-google-ads-editor-2.csv', ['=cmd|/c calc']],
    ['undo-google_ads-2', 'Second', 'upbeat-undo-google-ads-editor-2.csv', ['=cmd|/c calc']],
  ]);
  expect(files.map(({ content }) => lines(content)[1])).toEqual([
    '"Card, search",,Fees,Plain,Paused,',
    '"Card, search",,Fees,Plain,Enabled,',
    undefined,
    undefined,
  ]);
});

test('the undo file leaves alone what a person had paused before, and what the undo leaves as it is', () => {
  const ways = (step: TakenStep, stays: string[] = []) => changeFiles([step], new Set(stays)).map(({ way }) => way);
  expect(ways(taken(B, { priorStatus: 'paused' }))).toEqual(['apply', 'apply']);
  expect(ways(taken(A, {}), [A])).toEqual(['apply']);
});

const spend = (placementId: string, from: string, to: string, priorSpend: string | null): TakenStep => ({
  ...taken(placementId, { act: 'set_daily_spend', from, to, leftStatus: 'live', priorSpend, leftSpend: to }),
  names: [
    {
      ...item(placementId, 'Fees', placementId === A ? 'Every fee' : 'Plain'),
      platform: 'google_ads',
      account: 'Main',
    },
  ],
});
const undoRows = (steps: TakenStep[]) =>
  changeFiles(steps, new Set()).flatMap(({ way, content, toMeasured }) =>
    way === 'undo' ? [[lines(content)[1]?.split(',').slice(0, 3).join(','), toMeasured]] : [],
  );

test('the undo file restores the daily spend that stood before, not the one that was measured', () => {
  expect(undoRows([spend(A, '80000000', '96000000', '100000000')])).toEqual([['"Card, search",100.00', []]]);
  // It had that spend already, or was over: nothing was changed and nothing goes back.
  expect(undoRows([spend(A, '80000000', '96000000', '96000000')])).toEqual([]);
  expect(undoRows([{ ...spend(A, '80000000', '96000000', '90000000'), leftSpend: '90000000' }])).toEqual([]);
});

test('one that had no daily spend goes back to what it was measured to spend, and is named; a shared budget keeps the parts that stay', () => {
  expect(undoRows([spend(A, '80000000', '96000000', null)])).toEqual([['"Card, search",80.00', ['Fees']]]);
  expect(
    undoRows([spend(A, '80000000', '70000000', '100000000'), spend(B, '50000000', '60000000', '60000000')]),
  ).toEqual([['"Card, search",160.00', []]]);
});
