import { channelOf } from './channels';
import { isAppError } from '@upbeat/core/app-error';
import { expect, test } from 'vitest';
import { readOwnCsv } from './read-own-csv.server';

const read = (text: string) => readOwnCsv(new TextEncoder().encode(text));

test('lines that cannot be taken are named with column, value and reason; the others are read', async () => {
  const { results, refused } = await read(
    [
      'Headline,Impressions,Clicks,Channel,From',
      'Know the price first,"12,400",310,Google Ads,2026-03-01',
      'No figure,lots,3,email,',
      'More clicks than shown,10,11,email,',
      ',100,1,,',
      'Tomorrow never comes,100,1,,2099-01-01',
      'Half a click,100,1.5,,',
      '"A headline, with a comma',
      'and a second line",900,9,newsletter,',
      'Plain,50,0,Podcast,',
    ].join('\r\n'),
  );

  expect(refused.map(({ line, column, value }) => [line, column, value])).toEqual([
    [3, 'Impressions', 'lots'],
    [4, 'Clicks', '11'],
    [5, 'Headline', ''],
    [6, 'From', '2099-01-01'],
    [7, 'Clicks', '1.5'],
  ]);
  expect(refused.map(({ reason }) => reason)).toEqual([
    'is text, not a number',
    'More clicks than times shown: check both figures',
    'is empty',
    'lies in the future',
    'is not a whole number',
  ]);
  expect(results.map(({ line, result }) => [line, result.impressions, result.clicks, result.channel])).toEqual([
    [2, 12_400, 310, 'google_rsa'],
    [8, 900, 9, 'email'],
    [10, 50, 0, 'Podcast'],
  ]);
});

test('a spreadsheet of another country is read too', async () => {
  const { results } = await read('Headline;Impressions;Clicks\nGebühren vorher sehen;12.400;310\n');

  expect(results[0]?.result).toMatchObject({
    headline: 'Gebühren vorher sehen',
    impressions: 12_400,
    channel: 'other',
  });
});

test.each([
  ['', 'unsupported_file'],
  ['  \n \n', 'unsupported_file'],
  ['headline,clicks\nOne,1\n', 'unsupported_file'],
  ['PK\u0003\u0004\u0014\u0000\u0000', 'unsupported_file'],
] as const)('%j is refused with a sentence', async (text, code) => {
  await expect(read(text)).rejects.toSatisfy((error) => isAppError(error, code) && /\.$/.test(error.message));
});

test.each([
  ['Google PMax', 'google_pmax'],
  ['Performance Max', 'google_pmax'],
  ['google ads', 'google_rsa'],
  ['LinkedIn', 'linkedin_image'],
  ['Tik Tok', 'tiktok_feed'],
  ['X', 'x_post'],
  ['X post', 'x_post'],
  ['Twitter', 'x_post'],
  ['SMS', 'sms'],
  ['Push', 'push'],
  ['X-ray', 'X-ray'],
])('a spreadsheet that says %j means %s', (cell, channel) => {
  expect(channelOf(cell)).toBe(channel);
});
