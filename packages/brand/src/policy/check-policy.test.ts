import { expect, test } from 'vitest';
import { applyFix } from '../findings';
import type { Finding } from '../findings';
import { checkPolicy } from './check-policy';

const context = { brandName: 'Harbour', allowlist: ['IKEA', 'yahoo!', 'SAVE20', 'C*Bank'] };
const google = (text: string, field = 'description') => checkPolicy('google_rsa', { [field]: [text] }, context);
const meta = (text: string) => checkPolicy('meta_feed', { primary_text: [text] }, context);
const mended = (text: string, found: Finding | undefined, field = 'description') =>
  found?.fix ? applyFix({ [field]: [text] }, found.fix)[field]?.[0] : null;

test.each([
  ['FLOWERS for your home', 'block', 'Flowers for your home'],
  ['Fresh FLOWERS for your home', 'block', 'Fresh flowers for your home'],
  ['Fresh FlOwErS for your home', 'block', 'Fresh flowers for your home'],
  ['Buy F.L.O.W.E.R.S today', 'block', 'Buy flowers today'],
  ['Fresh flowers, f-r-e-e today', 'block', 'Fresh flowers, free today'],
  ['Order it NOW', 'block', 'Order it now'],
  ['Visit ACME today', 'warn', 'Visit acme today'],
  ['Fresh flowers!! Order now', 'block', 'Fresh flowers. Order now'],
  ['Really?!', 'block', 'Really?'],
  ['Fresh flowers,, daily', 'block', 'Fresh flowers, daily'],
  ['Fresh f1owers', 'block', null],
  ['Fresh fl@wers', 'block', null],
  ['Fresh 🌷 flowers', 'block', 'Fresh flowers'],
  ['Fresh flowers 🌷', 'block', 'Fresh flowers'],
  ['★ Fresh flowers', 'block', 'Fresh flowers'],
  ['𝐅𝐫𝐞𝐬𝐡 flowers', 'block', 'Fresh flowers'],
  ['ﾌﾗﾜｰ', 'block', 'フラワー'],
  ['Click here to order flowers', 'block', 'Order flowers'],
  ['For flowers click here', 'block', null],
])('Google: %j is %s and mends to %j', (text, severity, expected) => {
  const found = google(text);
  expect(found).toHaveLength(1);
  expect(found[0]?.severity).toBe(severity);
  expect(mended(text, found[0])).toBe(expected);
});

test('asterisks round a word go together', () => {
  const [found] = google('Fresh *flowers* daily');
  expect(found?.severity).toBe('block');
  expect(mended('Fresh *flowers* daily', found)).toBe('Fresh flowers daily');
});

test.each([
  'Fresh flowers for your home',
  'Order ASAP, in the UK or USA',
  'Use code SPRING for 20%',
  'With SAVE20 you pay less',
  'Furniture by IKEA',
  'A 5* hotel near you',
  'Free delivery*',
  'Search with yahoo! today',
  'Open 24/7, B2B and H2O',
  'Write to help@harbour.example',
  'iPhone, McDonald and YouTube',
  'Wait... there is more',
  'One of 3 cafés (near you)',
  'Harbour® card™',
  'Try it today!',
  'C*Bank is near',
  '海外カードの手数料',
  'بطاقة بدون رسوم',
])('Google: %j is fine in a description', (text) => {
  expect(google(text)).toEqual([]);
});

test('an exclamation mark in a headline is a warning, whose fix takes it away', () => {
  const [found] = google('Try it today!', 'headline');
  expect(found).toMatchObject({ severity: 'warn', checkedAt: '2026-11-24', ruleId: null });
  expect(found?.detail).toContain('Punctuation and symbols, checked 24 November 2026.');
  expect(mended('Try it today!', found, 'headline')).toBe('Try it today');
});

test('two exclamation marks at the end of a headline leave none', () => {
  const [found] = google('Try it now!!', 'headline');
  expect(mended('Try it now!!', found, 'headline')).toBe('Try it now');
});

test('the span is exact, the id stable, and markup is only text', () => {
  const [first] = google('<img src=x onerror=alert(1)> SALE');
  const again = google('<img src=x onerror=alert(1)> SALE');
  expect(first?.id).toBe(again[0]?.id);
  const sale = again.find(({ title }) => title === 'Capitals for emphasis');
  expect(sale?.span).toEqual({ field: 'description', index: 0, start: 29, end: 33 });
});

test.each([
  ['Are you in debt?', 'finances'],
  ['Meet other Christian singles', 'religion'],
  ['Help for your depression', 'health'],
  ['You just turned 62', 'age'],
  ['As a single mum you deserve better', 'sex'],
  ['Are you transgender?', 'gender identity'],
  ['Did you get a criminal record?', 'criminal record'],
  ['Your trade union asks', 'union membership'],
  ['Hello {{first_name}}', 'name'],
])('Meta: %j goes to a person (%s)', (text, category) => {
  expect(meta(text)[0]).toMatchObject({ severity: 'warn', title: `May tell readers their ${category}` });
});

test.each([
  'You see every fee before you pay',
  'Help with depression is free of charge',
  'Shoes for women and men',
  'Depression is common. You can call us any time.',
  'Each other time',
  'Your card, at home and abroad',
])('Meta: %j is fine', (text) => {
  expect(meta(text)).toEqual([]);
});

test('e-mail has no platform policy, and no copy has no findings', () => {
  expect(checkPolicy('email', { subject: ['FLOWERS!! 🌷'] }, context)).toEqual([]);
  expect(checkPolicy('google_rsa', {}, context)).toEqual([]);
});

const pmax = (field: string, text: string) => checkPolicy('google_pmax', { [field]: [text] }, context);

test('Performance Max is read as a search ad is, in its long headlines too', () => {
  expect(pmax('long_headline', 'Try it today!')[0]).toMatchObject({ severity: 'warn', fix: { text: '' } });
  expect(pmax('description', 'FLOWERS for you')[0]?.severity).toBe('block');
  expect(pmax('business_name', 'FLOWERS')).toEqual([]);
});

test.each([
  ['ad_name', 'Fees LinkedIn spring', 'block'],
  ['ad_name', 'Fees spring', null],
  ['intro', 'We are a LinkedIn partner', 'warn'],
  ['intro', 'Certified by LinkedIn', 'warn'],
  ['intro', 'Find us on LinkedIn', null],
])('LinkedIn: %s %j is %s', (field, text, severity) => {
  const found = checkPolicy('linkedin_image', { [field]: [text] }, context);
  expect(found.map((one) => one.severity)).toEqual(severity === null ? [] : [severity]);
});

test.each([
  ['See #fees first', 'See fees first'],
  ['Thanks @anna', 'Thanks anna'],
  ['See harbour.com/fees', null],
  ['See https://harbour.example/#part', null],
])('TikTok: %j is one warning and mends to %j', (text, expected) => {
  const found = checkPolicy('tiktok_feed', { text: [text] }, context);
  expect(found.map(({ severity }) => severity)).toEqual(['warn']);
  expect(found[0]?.fix ? applyFix({ text: [text] }, found[0].fix)['text']?.[0] : null).toBe(expected);
});

test.each(['We are #1 of none', 'a@b', 'Fees at 5.5 per month', 'Say it. Then see.'])('TikTok: %j', (text) => {
  const tags = checkPolicy('tiktok_feed', { text: [text] }, context).map(({ title }) => title);
  expect(tags).toEqual(text.startsWith('We') ? ['A hashtag in a caption'] : []);
});

const smsTitles = (text: string, market = '', sender = 'Harbour') =>
  checkPolicy('sms', { text: [text], sender: [sender] }, { ...context, market })
    .filter(({ severity }) => severity !== 'note')
    .map(({ title }) => title);

test('a message names its sender in the text and says how to end it', () => {
  expect(smsTitles('Harbour: see every fee. Reply STOP to end.')).toEqual([]);
  expect(smsTitles('See every fee.')).toEqual([
    'The text does not say who sends it',
    'The text does not say how to end it',
  ]);
  expect(smsTitles('HarbourPay: see it. STOP', '', 'HarbourPay')).toEqual([]);
});

test.each([
  ['Harbour: mira. Responde BAJA', 'Spain', true],
  ['Harbour: mira. Responde BAJA', 'Germany', false],
  ['Harbour: schau. ABMELDEN beendet', 'DE, AT', true],
  ['Harbour: see it. QUIT ends it', 'USA', true],
  ['Harbour: see it. Never quit', 'USA', false],
  ['Harbour: see it. QUIT ends it', 'Ireland', false],
  ['Harbour: see it. Opt out: harbour.example/o', '', true],
])('%j in %s says how to end it: %s', (text, market, isSaid) => {
  expect(smsTitles(text, market).length === 0).toBe(isSaid);
});

test('quiet hours are a note, by market; a public shortener warns; no text has no findings', () => {
  const notes = (market: string) =>
    checkPolicy('sms', { text: ['Harbour: hi. STOP'] }, { ...context, market }).map(({ severity, detail }) => [
      severity,
      detail.split('.')[0],
    ]);
  expect(notes('US')).toEqual([
    ['note', 'In the US not before 8:00 or after 21:00 where the reader is; several states are stricter'],
  ]);
  expect(notes('')[0]?.[1]).toContain('differs by market');
  expect(smsTitles('Harbour: see https://bit.ly/3xYz STOP')).toEqual(['A public link shortener']);
  expect(checkPolicy('sms', { text: [' '] }, context)).toEqual([]);
});

test('every fix passes the rule that raised it', () => {
  const bits = [
    'FLOWERS',
    'f-r-e-e',
    '!!',
    '🌷',
    '★',
    'click here to ',
    'see',
    ' ',
    ' ',
    '?!',
    'NOW',
    '𝐛',
    '*deal*',
    '.',
    'a',
    '!',
  ];
  let seed = 11;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let round = 0; round < 1500; round += 1) {
    const text = Array.from({ length: 1 + next(8) }, () => bits[next(bits.length)]).join('');
    for (const field of ['headline', 'description']) {
      const before = google(text, field);
      for (const found of before) {
        if (!found.fix) continue;
        const rule = found.id.split(':')[0];
        const of = (all: Finding[]) => all.filter(({ id }) => id.startsWith(`${rule}:`)).length;
        const after = google(mended(text, found, field) ?? '', field);
        expect([text, found.id, of(after) < of(before)]).toEqual([text, found.id, true]);
      }
    }
  }
});
