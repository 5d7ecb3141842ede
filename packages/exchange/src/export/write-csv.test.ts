import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { neutraliseCell } from './neutralise-cell';
import { csvLine, writeCsv } from './write-csv';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1', "'+49 30 1"],
  ['-cmd|calc', "'-cmd|calc"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['＝1+1', "'＝1+1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['-12.5', '-12.5'],
  ['-1,234.50', '-1,234.50'],
  ['-', "'-"],
  ['plain = text', 'plain = text'],
  ['', ''],
])('the cell %j is written as %j', (cell, written) => {
  expect(neutraliseCell(cell)).toBe(written);
});

test('numbers stay numbers, null is empty, quotes are doubled', () => {
  expect(csvLine([-3, 2n, null, 'say "hi"', 'a,b', 'two\nlines'])).toBe('-3,2,,"say ""hi""","a,b","two\nlines"');
});

test('what is written reads back the same', () => {
  const rows = [
    ['plain', 'with, comma', 'with "quote"'],
    ['', 'line\r\nbreak', 'ümlaut'],
  ];
  expect(parse(writeCsv(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...rows]);
});
