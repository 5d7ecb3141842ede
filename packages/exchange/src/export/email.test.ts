// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { SAMPLE, SAMPLE_SETTINGS } from '../test-support/sample-copy';
import type { CopyToExport } from './copy-to-export';
import { emailHtml } from './email-html';
import { blocksOf, emailMessage } from './email-message';
import { emailText } from './email-text';

const FOOT = { address: '*|LIST:ADDRESS|*', unsubscribe: '*|UNSUB|*', unsubscribeSays: '' };
const URL_WRITTEN =
  'https://harbour.example/fees?x=1&utm_source=newsletter&utm_medium=email&utm_campaign=fees-you-can-see&utm_content=fees-by-mail-a#list';
const write = (copy: CopyToExport = SAMPLE.mail) => {
  const written = emailMessage(copy, SAMPLE_SETTINGS, FOOT);
  if (!written.ok) throw new Error(written.leftOut.reason);
  return written.message;
};
const with_ = (fields: Record<string, string[]>, locale = 'en-GB'): CopyToExport => ({
  ...SAMPLE.mail,
  locale,
  fields: { ...SAMPLE.mail.fields, ...fields },
});
const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('HTML: no script and no image, every style in its element, text as text, links with their tags', () => {
  const page = documentOf(emailHtml(write()));
  expect(page.querySelectorAll('script, img, link, iframe, object, form, [onerror], [onload]')).toHaveLength(0);
  const bare = [...page.body.querySelectorAll('p, li, ul, ol, a, td, div')].filter((one) => !one.hasAttribute('style'));
  expect(bare.map((one) => one.outerHTML)).toEqual([]);
  expect(page.body.textContent).toContain('this is <script>alert(1)</script> & more');
  expect(page.body.textContent).toContain('<img src=x onerror=alert(1)>');
  expect([...page.querySelectorAll('ul > li, ol > li')].map((one) => one.textContent)).toEqual([
    'No fee abroad',
    '<img src=x onerror=alert(1)>',
    'Open',
    'Pay',
  ]);
  expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([URL_WRITTEN, '*|UNSUB|*']);
  expect(page.querySelector('a')?.textContent?.trim()).toBe('See the fees');
  expect(page.body.textContent).toContain('*|LIST:ADDRESS|*');
});

test('HTML: its head says language, both colour schemes and the subject; dark colours override the styles in elements', () => {
  const page = documentOf(emailHtml(write()));
  expect(page.documentElement.lang).toBe('en-GB');
  expect(page.title).toBe('Every fee, "before" you pay');
  expect(page.querySelector('meta[name="color-scheme"]')?.getAttribute('content')).toBe('light dark');
  expect(page.querySelector('meta[name="supported-color-schemes"]')?.getAttribute('content')).toBe('light dark');
  const style = page.querySelector('style')?.textContent ?? '';
  expect(style).toMatch(/@media \(prefers-color-scheme:dark\)\{\.u-page\{background-color:#14120f!important\}/);
  for (const [name] of style.matchAll(/(?<=[^\w])\.u-\w+(?=\{)/g)) expect(page.querySelector(name)).not.toBeNull();
  const hidden = page.body.firstElementChild;
  expect(hidden?.textContent).toContain('Nothing is hidden 🙂');
  expect(hidden?.getAttribute('style')).toContain('display:none');
  expect(page.querySelector('.u-card')?.getAttribute('width')).toBe('600');
});

test('what people write cannot leave its attribute or its element', () => {
  const html = emailHtml({
    ...write(with_({ subject: ['</title><script>x()</script>'], cta: ['"><svg onload=x()>'] })),
    foot: { address: '<b onclick=x()>1 Quay</b>', unsubscribe: '"><script>x()</script>', unsubscribeSays: '<i>' },
    locale: 'en"><script>x()</script>',
  });
  expect(documentOf(html).querySelectorAll('script, svg, b, i')).toHaveLength(0);
});

test('a language written from right to left turns the whole message round', () => {
  const page = documentOf(emailHtml(write(with_({}, 'ar-EG'))));
  expect(page.documentElement.dir).toBe('rtl');
  expect(page.querySelector('.u-pad')?.getAttribute('align')).toBe('right');
});

test('plain text: lines of at most 72 characters, lists, and addresses whole', () => {
  const text = emailText(write());
  const long = text.split('\n').filter((line) => line.length > 72);
  expect(long).toEqual([URL_WRITTEN]);
  expect(text).toContain('- No fee abroad\n- <img src=x onerror=alert(1)>\n\n1. Open\n2. Pay\n');
  expect(text).toContain('\n--\n\n*|LIST:ADDRESS|*\nUnsubscribe: *|UNSUB|*\n');
});

test('paragraphs are what blank lines divide; a list needs a mark on its every line', () => {
  expect(blocksOf('a\r\nb\r\n\r\n \r\n* x\n• y')).toEqual([
    { kind: 'paragraph', lines: ['a', 'b'] },
    { kind: 'list', ordered: false, items: ['x', 'y'] },
  ]);
  expect(blocksOf('- one\nand more')).toEqual([{ kind: 'paragraph', lines: ['- one', 'and more'] }]);
  expect(blocksOf(' \n ')).toEqual([]);
});

test('without a button the link says the site; an address that is none leaves the message out', () => {
  expect(write(with_({ cta: [' '] })).button).toBe('harbour.example');
  expect(emailMessage(with_({ final_url: ['mailto:x@y.example'] }), SAMPLE_SETTINGS, FOOT)).toMatchObject({
    ok: false,
    leftOut: { reason: 'Its final URL is not an http or https address.' },
  });
});
