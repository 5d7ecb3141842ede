import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { freezeClock, readAll } from './test-support/read-text';

freezeClock();

const HEADER = 'Day,Campaign,Currency code,Impr.,Clicks,Cost\n';
const ROW = '2026-09-01,Autumn,EUR,100,5,1.50\n';

test.each([
  ['an empty file', Buffer.alloc(0), /is empty/],
  ['a file of blanks', Buffer.from('\ufeff \n\n'), /holds no text/],
  ['a ZIP called .csv', Buffer.from('PK\u0003\u0004\u0014\u0000report.csv'), /ZIP archive.*Unpack/],
  [
    'a workbook called .csv',
    Buffer.from('PK\u0003\u0004\u0014\u0000[Content_Types].xml'),
    /Excel workbook \(XLSX\).*save it as CSV/,
  ],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /XLS/],
  ['a GZIP archive', gzipSync(HEADER + ROW), /GZIP/],
  ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
  ['a web page', Buffer.from('<!DOCTYPE html><html>'), /web page/],
  ['JSON', Buffer.from('[{"day": 1}]'), /JSON/],
  ['binary data', Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 37) % 256)), /binary/],
  ['prose', Buffer.from('Dear all,\nplease find the report attached.\n'), /No row of column names/],
  [
    'an open quotation mark',
    Buffer.from(`${HEADER}${ROW}2026-09-02,"Autumn,EUR,1,1,1\n`),
    /quotation mark opens on line 3/,
  ],
  [
    'a cell over 1 MB',
    Buffer.from(`${HEADER}${ROW}2026-09-02,"${'x'.repeat(1_100_000)}",EUR,1,1,1\n`),
    /Line 3 holds more than 1 MB/,
  ],
  ['1,001 columns', Buffer.from(`${HEADER.trim()}${',x'.repeat(995)}\n${ROW}`), /at most 1000/],
])('%s is refused in one plain sentence', async (_, content, sentence) => {
  await expect(readAll(content)).rejects.toMatchObject({
    code: 'unsupported_file',
    message: expect.stringMatching(sentence),
  });
});

test('a name just under 1 MB is a rejected cell, cut to what a report can show', async () => {
  const { report } = await readAll(`${HEADER}${ROW}2026-09-02,"${'x'.repeat(1_000_000)}",EUR,1,1,1\n`);
  expect(report).toMatchObject({
    rows: 1,
    rejected: [{ line: 3, column: 'Campaign', reason: 'is longer than 1,000 characters' }],
  });
  expect(report.rejected[0]?.value.length).toBe(201);
});

test.each([
  ['abc', 'Cost', 'is text, not a number'],
  ['NaN', 'Cost', 'is not a number'],
  ['-3.00', 'Cost', 'is negative'],
  ['(3.00)', 'Cost', 'is negative'],
  ['1000000000000000', 'Cost', 'is larger than any real figure (10^15 or more)'],
  ['3.5%', 'Cost', 'is a percentage, not a figure'],
  [
    '1.5E+08',
    'Cost',
    'is in scientific notation, so digits are lost; export again without opening the file in a spreadsheet',
  ],
  ['#REF!', 'Cost', 'is a spreadsheet error, not a number'],
  ['"1,5"', 'Cost', 'is written with a decimal comma, while the file uses a decimal point'],
])('the amount %s is rejected with line, column and reason', async (value, column, reason) => {
  const { report } = await readAll(`${HEADER}${ROW}${ROW.replace('-01,', '-02,').replace('1.50', value)}`);
  expect(report.rejected).toEqual([{ line: 3, column, value: value.replaceAll('"', ''), reason }]);
  expect(report).toMatchObject({ rows: 1, rejectedRows: 1, totals: { spend: '1.50' } });
});

test.each([
  ['2026-02-30', 'is not a day of the calendar'],
  ['2026-11-26', 'lies in the future'],
  ['1999-12-31', 'lies before the year 2000'],
  ['46266', 'is a spreadsheet day number, not a date'],
  ['', 'is empty where a date is needed'],
  ['soon 1', 'is not a date that can be read'],
])('the day %s is rejected', async (value, reason) => {
  const { report } = await readAll(`${HEADER}${ROW}${ROW.replace('2026-09-01', value)}`);
  expect(report.rejected).toEqual([{ line: 3, column: 'Day', value, reason }]);
});

test('tomorrow is today in another zone, so it is let in; fractional clicks are not', async () => {
  const { report } = await readAll(`${HEADER}${ROW.replace('2026-09-01', '2026-11-25')}${ROW.replace(',5,', ',5.5,')}`);
  expect(report).toMatchObject({ rows: 1, rejected: [{ line: 3, column: 'Clicks', reason: 'is not a whole number' }] });
});

test('every bad cell of a row is named, and 1 % bad rows leave the other 99 %', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) =>
    index % 100 === 50 ? `2026-09-01,C${index},EUR,x,-1,y\n` : `2026-09-01,C${index},EUR,10,1,0.10\n`,
  );
  const { report } = await readAll(HEADER + rows.join(''));
  expect(report).toMatchObject({
    rows: 990,
    rejectedRows: 10,
    rejectedCells: 30,
    totals: { spend: '99.00', impressions: '9900' },
  });
  expect(report.rejected[0]).toEqual({ line: 52, column: 'Impr.', value: 'x', reason: 'is text, not a number' });
});

test('a line cut short and a line with an unquoted comma are rejected, not shifted', async () => {
  const { report } = await readAll(`${HEADER}${ROW}2026-09-02,Autumn,EUR,1\n2026-09-03,Autumn,EUR,100,5,1,50\n`);
  expect(report.rejected.map(({ line, column }) => [line, column])).toEqual([
    [3, 'whole row'],
    [4, 'whole row'],
  ]);
});

test('duplicates are rejected with the other line, identical and conflicting told apart', async () => {
  const { report } = await readAll(`${HEADER}${ROW}${ROW}${ROW.replace('1.50', '2.50')}`);
  expect(report.rows).toBe(1);
  expect(report.rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'repeats line 2 exactly'],
    [4, 'is about the same day, campaign and ad as line 2, with other figures'],
  ]);
});

test('two currencies in one file are an error that names both lines', async () => {
  const late = Array.from({ length: 300 }, (_, index) => `2026-09-01,C${index},EUR,1,1,1\n`).join('');
  await expect(readAll(`${HEADER}${ROW}${ROW.replace('EUR', 'USD')}`)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('EUR on line 2 and USD on line 3'),
  });
  await expect(readAll(`${HEADER}${late}${ROW.replace('EUR', 'USD')}`)).rejects.toMatchObject({
    message: expect.stringContaining('EUR on line 2 and USD on line 302'),
  });
});

test('an answer may not contradict the file', async () => {
  await expect(readAll(HEADER + ROW, { currency: 'USD' })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { currency: expect.stringContaining('EUR') },
  });
});

test('a row that names nothing is rejected, a footer is a note', async () => {
  const { report } = await readAll(`${HEADER}${ROW}2026-09-02, --,EUR,1,1,1\n\nReport made by a person\n`);
  expect(report).toMatchObject({
    rows: 1,
    rejected: [{ line: 3, column: 'Campaign', reason: 'names no campaign and no ad' }],
  });
  expect(report.lines).toMatchObject({ total: 5, blank: 1, note: 1 });
});

test('more clicks than impressions is taken and said, row by row; nothing of the kind is said of other rows', async () => {
  const { report, rows } = await readAll(
    `${HEADER}${ROW}2026-09-02,Autumn,EUR,10,20,1.00\n2026-09-03,Autumn,EUR,0,1,1.00\n2026-09-04,Autumn,EUR,,7,1.00\n2026-09-05,Autumn,EUR,4,4,1.00\n`,
  );
  expect([rows.length, report.rejectedRows, report.warnedRows]).toEqual([5, 0, 2]);
  expect(report.warnings).toEqual([
    {
      line: 3,
      column: 'Clicks',
      value: '20',
      reason: "is more than the row's 10 impressions: a click-through rate over 100%",
    },
    {
      line: 4,
      column: 'Clicks',
      value: '1',
      reason: "is more than the row's 0 impressions: a click-through rate over 100%",
    },
  ]);
});

test('of very many doubtful rows the report counts all and names a hundred', async () => {
  const lines = Array.from({ length: 130 }, (_, index) => `2026-09-02,Autumn ${index},EUR,10,20,1.00\n`);
  const { report } = await readAll(HEADER + lines.join(''));
  expect([report.rows, report.warnedRows, report.warnings.length]).toEqual([130, 130, 100]);
});
