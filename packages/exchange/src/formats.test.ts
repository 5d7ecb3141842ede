import { expect, test } from 'vitest';
import { freezeClock, readAll } from './test-support/read-text';

freezeClock();

const TABLE =
  'Day,Campaign,Currency code,Impr.,Clicks,Cost\n2026-09-01,Frühling – Über,EUR,1204,41,1072.45\n2026-09-02,"Two\nlines",EUR,1,1,0.10\n2026-09-03,Bad,EUR,x,1,1\n';
const WINDOWS_BYTES: Record<string, number> = { '–': 0x96, '€': 0x80 };

function windows1252(text: string): Buffer {
  return Buffer.from(Array.from(text, (char) => WINDOWS_BYTES[char] ?? char.charCodeAt(0)));
}

function utf16(text: string, bigEndian: boolean, bom: boolean): Buffer {
  const bytes = Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

test.each([
  ['UTF-8', Buffer.from(TABLE), 'UTF-8'],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${TABLE}`), 'UTF-8 with BOM'],
  ['UTF-16 LE with BOM, tabs', utf16(TABLE.replaceAll(',', '\t'), false, true), 'UTF-16 LE'],
  ['UTF-16 BE with BOM', utf16(TABLE, true, true), 'UTF-16 BE'],
  ['UTF-16 LE without BOM', utf16(TABLE, false, false), 'UTF-16 LE'],
  ['Windows-1252', windows1252(TABLE), 'Windows-1252'],
  ['CRLF line breaks', Buffer.from(TABLE.replaceAll('\n', '\r\n')), 'UTF-8'],
  ['CR line breaks', Buffer.from(TABLE.replaceAll('\n', '\r')), 'UTF-8'],
  ['semicolons', Buffer.from(TABLE.replaceAll(',', ';')), 'UTF-8'],
  ['tabs', Buffer.from(TABLE.replaceAll(',', '\t')), 'UTF-8'],
])('%s: the same rows, the same physical lines', async (_, content, encoding) => {
  const { rows, report, inspection } = await readAll(content);
  expect(inspection.encoding).toBe(encoding);
  expect(rows.map((row) => [row.line, row.campaign?.replace(/\r?\n|\r/, '/'), row.spend])).toEqual([
    [2, 'Frühling – Über', 1_072_450_000n],
    [3, 'Two/lines', 100_000n],
  ]);
  expect(report.rejected).toEqual([{ line: 5, column: 'Impr.', value: 'x', reason: 'is text, not a number' }]);
  expect(report.lines).toMatchObject({ total: 5, rows: 2, rejected: 1, continued: 1, header: 1 });
});

test('a file stitched from UTF-8 and Windows-1252 lines shows the right letters in both', async () => {
  const [header = '', first = ''] = TABLE.split(/(?<=\n)/);
  const { rows } = await readAll(
    Buffer.concat([Buffer.from(header + first), windows1252(first.replace('-01', '-02'))]),
  );
  expect(rows.map((row) => row.campaign)).toEqual(['Frühling – Über', 'Frühling – Über']);
});

test.each([
  ['comma and point', '1,234.50', '0.50', '1234.50'],
  ['point and comma', '1.234,50', '0,50', '1234.50'],
  ['narrow no-break space', '1\u202f234,50', '0,50', '1234.50'],
  ['no-break space', '1\u00a0234,50', '0,50', '1234.50'],
  ['plain space', '1 234,50', '0,50', '1234.50'],
  ['apostrophe', '1’234.50', '0.50', '1234.50'],
  ['euro sign before', '€1,234.50', '€0.50', '1234.50'],
  ['euro sign after', '1.234,50 €', '0,50 €', '1234.50'],
  ['code before', 'EUR 1,234.50', 'EUR 0.50', '1234.50'],
  ['Indian groups', '1,23,456.50', '0.50', '123456.50'],
])('thousands and decimals: %s', async (_, amount, other, sum) => {
  const { report } = await readAll(
    `Day;Campaign;Currency code;Cost\n2026-09-01;A;EUR;${amount}\n2026-09-02;A;EUR;--\n2026-09-03;A;EUR;${other}\n`,
  );
  expect(report.rejected).toEqual([]);
  expect(report.rows).toBe(3);
  expect(report.totals.spend).toBe((Number(sum) + 0.5).toFixed(2));
});

test('a euro sign states the currency, a dollar sign is asked about', async () => {
  const euro = await readAll('Date,Campaign,Spend\n2026-09-01,A,€5.00\n');
  expect(euro.report.currency).toBe('EUR');
  const dollar = await readAll('Date,Campaign,Spend\n2026-09-01,A,$5.00\n');
  expect(dollar.report).toMatchObject({ currency: null, rows: 1, totals: { spend: '5.00' } });
  expect(dollar.inspection.questions[0]?.sentence).toContain('"$"');
});

test.each([
  ['01.09.2026', '2026-09-01'],
  ['1.9.26', '2026-09-01'],
  ['Sep 1, 2026', '2026-09-01'],
  ['September 1, 2026', '2026-09-01'],
  ['Tue, Sep 1, 2026', '2026-09-01'],
  ['1. September 2026', '2026-09-01'],
  ['1-Sep-2026', '2026-09-01'],
  ['1 de septiembre de 2026', '2026-09-01'],
  ['3. März 2026', '2026-03-03'],
  ['12 août 2026', '2026-08-12'],
  ['31-08-2026', '2026-08-31'],
  ['2026/09/01', '2026-09-01'],
  ['20260901', '2026-09-01'],
  ['2026-09-01T00:00:00Z', '2026-09-01'],
])('the day %s is %s', async (written, iso) => {
  const { rows, report } = await readAll(`Day;Campaign;Impr.;Clicks\n${written};A;1;1\n`);
  expect(report.rejected).toEqual([]);
  expect(rows[0]?.dateStart).toBe(iso);
});

test('the order of day and month is decided over the whole sample, and beyond it', async () => {
  const early = Array.from({ length: 300 }, (_, index) => `03/04/2026,C${index},1,1\n`).join('');
  const american = await readAll(`Day,Campaign,Impr.,Clicks\n${early}04/13/2026,A,1,1\n`);
  expect(american.report).toMatchObject({ rows: 301, firstDay: '2026-03-04', lastDay: '2026-04-13' });
  const european = await readAll(`Day,Campaign,Impr.,Clicks\n${early}13/04/2026,A,1,1\n`);
  expect(european.report).toMatchObject({ rows: 301, firstDay: '2026-04-03', lastDay: '2026-04-13' });
});

test('an order nothing decides is asked, never guessed', async () => {
  const text = 'Day,Campaign,Impr.,Clicks\n03/04/2026,A,1,1\n';
  await expect(readAll(text)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { date_order: expect.any(String) },
  });
  expect((await readAll(text, { dateOrder: 'mdy' })).report.firstDay).toBe('2026-03-04');
  expect((await readAll(text, { dateOrder: 'dmy' })).report.firstDay).toBe('2026-04-03');
});

test('"1,234" alone in an unknown table is asked about', async () => {
  const text = 'Date;Campaign;Impressions\n2026-09-01;A;1,234\n';
  await expect(readAll(text)).rejects.toMatchObject({ fields: { decimal_mark: expect.any(String) } });
  expect((await readAll(text, { decimalMark: 'point' })).report.totals.impressions).toBe('1234');
});

test('two rows of column names: a group row above, units below', async () => {
  const { report } = await readAll(
    'Who,,Performance,,\nDate,Campaign,Impressions,Clicks,Spend\n,,count,count,(EUR)\n2026-09-01,A,10,1,0.50\n',
  );
  expect(report).toMatchObject({ rows: 1, currency: 'EUR', rejected: [], lines: { preamble: 1, header: 2, total: 4 } });
});

test('a file pasted together from two exports: the repeated column names are skipped', async () => {
  const { report } = await readAll(
    'Day,Campaign,Impr.,Clicks\n2026-09-01,A,1,1\nDay,Campaign,Impr.,Clicks\n2026-09-02,A,2,1\n',
  );
  expect(report).toMatchObject({ rows: 2, rejected: [], lines: { header: 2 } });
});

test('400 columns are read', async () => {
  const { report } = await readAll(
    `Day,Campaign,Impr.,Clicks${',Extra'.repeat(396)}\n2026-09-01,A,10,1${',9%'.repeat(396)}\n`,
  );
  expect(report).toMatchObject({ rows: 1, rejected: [] });
});

test('rows that span several days are kept apart and never added to daily ones', async () => {
  const header = 'Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Impressions\n';
  const { report, items } = await readAll(
    `${header}2026-09-01,2026-09-07,A,70.00,700\n2026-09-08,2026-09-08,A,10.00,100\n2026-09-09,2026-09-08,A,1,1\n`,
  );
  expect(items.map((item) => item.kind)).toEqual(['skipped', 'range', 'row', 'rejected']);
  expect(report).toMatchObject({ rows: 1, rangeRows: 1, totals: { spend: '10.00' }, rangeTotals: { spend: '70.00' } });
});

test('a totals row that disagrees says by how much', async () => {
  const { report } = await readAll(
    'Day,Campaign,Currency code,Impr.,Clicks,Cost\n2026-09-01,A,EUR,10,1,5.00\nTotal: Account, --,EUR,15,1,5.00\n',
  );
  expect(report.totalsRows).toEqual([
    {
      line: 3,
      label: 'Total: Account',
      agrees: false,
      differences: [{ figure: 'impressions', stated: '15', summed: '10' }],
    },
  ]);
});

test('conversions of different actions are counted apart and never added', async () => {
  const { report } = await readAll(
    'Day,Campaign,Conversion action,Conversions,Impr.\n2026-09-01,A,Buy,0.1,1\n2026-09-01,A,Call,0.2,1\n2026-09-02,A,Buy,0.2,1\n',
  );
  expect(report.conversionsByAction).toEqual({ Buy: '0.3', Call: '0.2' });
  expect(report.totals.conversions).toBeNull();
});
