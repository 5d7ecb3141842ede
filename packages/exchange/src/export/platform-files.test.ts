import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { SAMPLE, SAMPLE_SETTINGS } from '../test-support/sample-copy';
import { adTable } from './ad-format';
import type { AdFormat } from './ad-format';
import { anyChannelTable } from './any-channel';
import type { CopyToExport } from './copy-to-export';
import { emailHtml } from './email-html';
import { emailMessage } from './email-message';
import { emailText } from './email-text';
import { AD_FORMATS } from './formats';
import { GOOGLE_ADS_EDITOR } from './google-ads-editor';
import { LINKEDIN_SHEET } from './linkedin-ads';
import { META_BULK } from './meta-ads';
import { platformFile, sheetFile } from './table-file';

const ALL = Object.values(SAMPLE);
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const decoded = (bytes: Uint8Array, encoding: AdFormat['encoding']) =>
  new TextDecoder(encoding === 'utf16-tab' ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
const readBack = (format: AdFormat, bytes: Uint8Array): Record<string, string>[] =>
  parse(decoded(bytes, format.encoding), { columns: true, delimiter: format.encoding === 'utf16-tab' ? '\t' : ',' });
const fileOf = (format: AdFormat, copies: readonly CopyToExport[] = ALL) =>
  platformFile(adTable(format, copies, SAMPLE_SETTINGS), format.encoding);

test.each(AD_FORMATS.map((format) => [format.id, format] as const))(
  '%s writes its golden file, byte for byte',
  (id, format) => {
    expect(Buffer.from(fileOf(format)).equals(fixture(`${id}.csv`))).toBe(true);
  },
);

test('a message writes its golden files, byte for byte', () => {
  const foot = { address: '*|LIST:ADDRESS|*', unsubscribe: '*|UNSUB|*', unsubscribeSays: '' };
  const written = emailMessage(SAMPLE.mail, SAMPLE_SETTINGS, foot);
  expect(written.ok && emailHtml(written.message)).toBe(fixture('e-mail.html').toString());
  expect(written.ok && emailText(written.message)).toBe(fixture('e-mail.txt').toString());
});

test('Google Ads Editor: the columns of a responsive search ad, words to the letter, UTF-16 with its mark and tabs', () => {
  const bytes = fileOf(GOOGLE_ADS_EDITOR);
  expect([...bytes.slice(0, 4)]).toEqual([0xff, 0xfe, 0x43, 0x00]);
  const [row, ...others] = readBack(GOOGLE_ADS_EDITOR, bytes);
  expect(others).toEqual([]);
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name} ${n + 1}`);
  expect(Object.keys(row ?? {})).toEqual([
    'Campaign',
    'Ad Group',
    'Ad type',
    ...numbered('Headline', 15),
    ...numbered('Description', 4),
    'Path 1',
    'Path 2',
    'Final URL',
    'Status',
  ]);
  expect(row).toMatchObject({
    Campaign: 'Card, search',
    'Ad Group': 'Fees "exact"',
    'Ad type': 'Responsive search ad',
    'Headline 1': 'See "every" fee',
    'Headline 3': '手数料は先に',
    'Headline 4': 'كل رسم قبل الدفع',
    'Headline 5': '-10% today',
    'Headline 6': '',
    'Description 1': 'One card.\tNo fine print.',
    'Description 2': 'The fee is on screen 🙂, always.',
    'Path 1': 'fees',
    'Path 2': '',
    'Final URL':
      'https://harbour.example/fees?ref=a&utm_source=google&utm_medium=cpc&utm_campaign=fees-you-can-see&utm_content=fees-plain-a#top',
    Status: 'Paused',
  });
});

test('Meta: further texts are numbered from 1, breaks stay in their cell, an address keeps its own source and says so', () => {
  const table = adTable(META_BULK, ALL, SAMPLE_SETTINGS);
  expect(table.notes).toEqual(['Fees in the feed, variant B: its final URL keeps its own utm_source.']);
  expect(readBack(META_BULK, platformFile(table, META_BULK.encoding))).toEqual([
    {
      'Campaign ID': '',
      'Campaign Name': 'Card, search',
      'Ad Set Name': 'Fees "exact"',
      'Ad Name': 'Fees in the feed B',
      'Ad Status': 'PAUSED',
      Title: '料金は画面に',
      'Additional Title 1': 'Plain, really',
      'Additional Title 2': '',
      'Additional Title 3': '',
      'Additional Title 4': '',
      Body: 'First line, "quoted".\n\nThird line 🙂',
      'Additional Body 1': 'كل رسم، قبل الدفع',
      'Additional Body 2': '',
      'Additional Body 3': '',
      'Additional Body 4': '',
      Link: 'https://harbour.example/?utm_source=partner&utm_medium=paid-social&utm_campaign=fees-you-can-see&utm_content=fees-in-the-feed-b',
      'Link Description': 'No, none',
      'Additional Link Description 1': '',
      'Additional Link Description 2': '',
      'Additional Link Description 3': '',
      'Additional Link Description 4': '',
      'Call to Action': 'LEARN_MORE',
      'Creative Type': 'Link Page Post Ad',
    },
  ]);
});

test('LinkedIn: a sheet under the names of the ad form', () => {
  expect(readBack(LINKEDIN_SHEET, fileOf(LINKEDIN_SHEET))).toEqual([
    {
      Campaign: 'Card, search',
      'Ad set': 'Fees "exact"',
      'Name this ad': 'For teams A',
      'Introductory text': 'Your team, "on one page".\nToday 🙂',
      Headline: '請求書を一枚に',
      Description: 'فاتورة واحدة',
      'Destination URL':
        'https://harbour.example/teams?utm_source=linkedin&utm_medium=paid-social&utm_campaign=fees-you-can-see&utm_content=for-teams-a',
    },
  ]);
});

const changed = (field: string, entries: string[]): CopyToExport => ({
  ...SAMPLE.search,
  fields: { ...SAMPLE.search.fields, [field]: entries },
});
const reasonFor = (copy: CopyToExport, settings = SAMPLE_SETTINGS) => {
  const { rows, leftOut } = adTable(GOOGLE_ADS_EDITOR, [copy], settings);
  expect(rows).toEqual([]);
  return leftOut.map(({ name, reason }) => `${name}: ${reason}`).join();
};

test('what would run as a formula is left out whole and named; it is never written otherwise', () => {
  expect(reasonFor(changed('headline', ['One', '=HYPERLINK("https://evil.example")', 'Three']))).toBe(
    'Fees, "plain", variant A: “Headline 2” begins like a formula, which a spreadsheet would run. Written otherwise it would not be what was approved: change it in the editor.',
  );
  const { rows } = adTable(
    GOOGLE_ADS_EDITOR,
    [changed('headline', ['+20% in the first year', '@harbour', '-10%'])],
    SAMPLE_SETTINGS,
  );
  expect(rows[0]?.slice(3, 6)).toEqual(['+20% in the first year', '@harbour', '-10%']);
});

test('copy without what the platform needs is left out with the reason', () => {
  expect(reasonFor(SAMPLE.search, { ...SAMPLE_SETTINGS, names: { campaign: ' ', adGroup: 'x' } })).toContain(
    'name of its campaign is missing',
  );
  expect(reasonFor(SAMPLE.search, { ...SAMPLE_SETTINGS, names: { campaign: 'x', adGroup: '' } })).toContain(
    'name of its ad group is missing',
  );
  expect(reasonFor(changed('final_url', ['ftp://x']))).toContain('not an http or https address');
  expect(reasonFor(changed('final_url', [`https://a.example/${'x'.repeat(2000)}`]))).toMatch(
    /has 21\d\d characters; Google Ads Editor takes 2048/,
  );
  expect(
    reasonFor(
      changed(
        'headline',
        Array.from({ length: 16 }, (_, n) => `Headline ${n}`),
      ),
    ),
  ).toContain('has 15 columns for this field');
});

test('any channel: a row an entry with its length and limit, the tagged address, and cells that run nothing', () => {
  const measure = (_channel: string, field: string, text: string) => ({
    count: text.length,
    max: field === 'headline' ? 30 : null,
  });
  const copy = changed('headline', ['=1+1', '-10% today']);
  const bytes = sheetFile(anyChannelTable([copy, SAMPLE.mail], SAMPLE_SETTINGS, measure));
  const rows: string[][] = parse(decoded(bytes, 'utf8-comma'));
  expect(rows[0]).toEqual(
    'Campaign,Content piece,Channel,Language,Variant,Version,Approval,Field,Entry,Text,Length,Limit'.split(','),
  );
  expect(rows[1]).toEqual([
    'Fees you can see',
    'Fees, "plain"',
    'google_rsa',
    'en-GB',
    'A',
    '3',
    '0123456789ab',
    'headline',
    '1',
    "'=1+1",
    '4',
    '30',
  ]);
  expect(rows[2]?.slice(7)).toEqual(['headline', '2', "'-10% today", '10', '30']);
  expect(rows.find((row) => row[7] === 'final_url')?.[9]).toContain('?ref=a&utm_source=google');
  expect(rows.at(-1)?.slice(1, 10)).toEqual([
    'Fees by mail',
    'email',
    'en-GB',
    'A',
    '4',
    '00ff00ff00ff',
    'final_url',
    '1',
    'https://harbour.example/fees?x=1&utm_source=newsletter&utm_medium=email&utm_campaign=fees-you-can-see&utm_content=fees-by-mail-a#list',
  ]);
});
