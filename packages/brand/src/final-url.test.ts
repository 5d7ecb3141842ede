import { expect, test } from 'vitest';
import { checkFinalUrl, isSafeUrl } from './final-url';

test.each([
  'https://harbour.example/fees',
  'https://harbour.example/fees?utm_source=google&utm_medium=cpc&x=1#top',
  'https://harbour.example/?c={campaignid}&k={keyword}',
  'https://bücher.example/',
])('%s may stand behind an ad', (url) => {
  expect(checkFinalUrl('google_rsa', url)).toEqual([]);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'http://harbour.example/',
  '//harbour.example/',
  'harbour.example',
  'https://',
  'https://user:secret@harbour.example/',
  'https://harbour.example@evil.example/',
  'https://localhost/',
  'https://app.localhost:3000/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://10.0.0.8/',
  'https://169.254.169.254/latest/meta-data',
  'https://printer.local/',
  'https://db.internal./',
  'https://intranet/',
  'https://harbour.example\\@evil.example/',
  'https://harbour.example/a b',
  'https://harbour.example/\u202egpj.exe',
  'https://harbour.example/\u200b',
])('%j is refused', (url) => {
  expect(isSafeUrl(url)).toBe(false);
  expect(checkFinalUrl('google_rsa', url)).toMatchObject([{ severity: 'block', span: { field: 'final_url' } }]);
});

test.each([
  ['google_rsa', 'https://harbour.example/?n={{first_name}}'],
  ['google_rsa', 'https://harbour.example/?n=%7Bsecret%7D'],
  ['google_rsa', 'https://harbour.example/{campaignid}'],
  ['google_rsa', 'https://harbour.example/?n={campaignid'],
  ['meta_feed', 'https://harbour.example/?n={campaignid}'],
  ['email', 'https://harbour.example/?n={{email}}'],
] as const)('%s refuses the tag in %s', (channel, url) => {
  expect(checkFinalUrl(channel, url)).toMatchObject([{ severity: 'block' }]);
});

test('Meta fills in its own tags', () => {
  expect(checkFinalUrl('meta_feed', 'https://harbour.example/?utm_campaign={{campaign.name}}')).toEqual([]);
});

test('a misspelt UTM parameter is a warning', () => {
  expect(checkFinalUrl('email', 'https://harbour.example/?utm_sorce=mail')).toMatchObject([
    { severity: 'warn', title: '“utm_sorce” is no UTM parameter' },
  ]);
});

test('a blank address is not judged here', () => {
  expect(checkFinalUrl('email', '  ')).toEqual([]);
});
