import { expect, test } from 'vitest';
import { NO_TAGS, defaultTags, tagsFor, utmValue, withUtm } from './utm';

const TAGS = { source: 'google', medium: 'cpc', campaign: 'fees', content: 'plain-a', term: '' };
const url = (address: string, tags = TAGS) => {
  const tagged = withUtm(address, tags);
  return tagged.ok ? tagged.url : tagged.reason;
};

test.each([
  ['Fees you can see', 'fees-you-can-see'],
  ['  Été à Zürich!  ', 'ete-a-zurich'],
  ['Herbst & Winter — 2026', 'herbst-winter-2026'],
  ['夏のセール', '夏のセール'],
  ['v1.2_final', 'v1.2_final'],
  ['--a--', 'a'],
  ['{keyword} Exact', '{keyword}-exact'],
  ['{{ad.id}}', '{{ad.id}}'],
  ['!?', ''],
])('%j is written as %j', (text, value) => {
  expect(utmValue(text)).toBe(value);
});

test('an address keeps what it has, in its place: parameters, their spelling, and the fragment at the end', () => {
  const tags = 'utm_source=google&utm_medium=cpc&utm_campaign=fees&utm_content=plain-a';
  expect(url('https://a.example')).toBe(`https://a.example?${tags}`);
  expect(url('https://a.example/x?b=%20c&d')).toBe(`https://a.example/x?b=%20c&d&${tags}`);
  expect(url('https://a.example/x?#top?y=1')).toBe(`https://a.example/x?${tags}#top?y=1`);
  expect(url('http://a.example/ü#q=ü')).toBe(`http://a.example/ü?${tags}#q=ü`);
});

test('a parameter that is there already is neither changed nor doubled, and is named', () => {
  const tagged = withUtm('https://a.example/?utm_source=partner&UTM_Medium=X&utm%5Fcampaign=y', TAGS);
  expect(tagged).toEqual({
    ok: true,
    url: 'https://a.example/?utm_source=partner&UTM_Medium=X&utm%5Fcampaign=y&utm_content=plain-a',
    kept: ['utm_source', 'utm_medium', 'utm_campaign'],
  });
  const again = withUtm(url('https://a.example/'), TAGS);
  expect(again.ok && again.url).toBe(url('https://a.example/'));
});

test('values are encoded, merge tags are not', () => {
  expect(url('https://a.example', { ...NO_TAGS, campaign: '夏', term: '{keyword}-a&b' })).toBe(
    'https://a.example?utm_campaign=%E5%A4%8F&utm_term={keyword}-a%26b',
  );
  expect(url('https://a.example/?ad={{ad.id}}', { ...NO_TAGS, source: 'x' })).toBe(
    'https://a.example/?ad={{ad.id}}&utm_source=x',
  );
});

test.each(['javascript:alert(1)', 'ftp://a.example', '/fees', 'https://', ''])('%j is not tagged', (address) => {
  expect(withUtm(address, TAGS).ok).toBe(false);
});

test('each channel has its source and medium; what a person says goes before, in the house’s writing', () => {
  const of = { channel: 'meta_feed', campaign: 'Fees', piece: 'Plain prices', label: 'B' };
  expect(defaultTags(of)).toEqual({
    source: 'facebook',
    medium: 'paid-social',
    campaign: 'fees',
    content: 'plain-prices-b',
    term: '',
  });
  expect(tagsFor({ ...NO_TAGS, source: 'Meta Ads', term: 'x' }, of)).toMatchObject({
    source: 'meta-ads',
    medium: 'paid-social',
    term: 'x',
  });
  expect(defaultTags({ ...of, channel: 'carrier_pigeon' })).toMatchObject({ source: 'carrier-pigeon' });
});
