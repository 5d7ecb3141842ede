import { EMOJI } from '@upbeat/brand/emoji';
import { countField } from '@upbeat/brand/count-field';
import { smsSegments } from '@upbeat/brand/sms-segments';
import { CHANNELS } from '@upbeat/core/channels';
import { expect, test } from 'vitest';
import { fitsRoom } from '../field-room';
import { draftInput } from '../testing/inputs';
import { carryLink } from './carry-link';
import { beforeWayOut, messageHeart } from './compose/sms-frame';
import { draftIdeasStep } from './index';
import { lineRules } from './brand-lines';
import { listPatterns } from './patterns/all';
import { draftFromPatterns } from './patterns-drafter';
import { PLACE, renderLine } from './render';
import { slotForms } from './slots';

const URL_OF = 'https://harbour.example/fees';
const drafted = (rest: Parameters<typeof draftInput>[0] = {}) => {
  const input = draftInput({ channels: [...CHANNELS], ...rest });
  return draftFromPatterns(input, [], input.count).map((idea) => draftIdeasStep.finish(idea, input, { builtIn: true }));
};

test('twelve ideas have copy for nine channels, each as the channel wants it', () => {
  for (const { copy } of drafted()) {
    const message = copy.sms?.text?.[0] ?? '';
    expect(message).toMatch(/^Harbour(?:, [^:]*)?: .* Reply STOP to end\.$/);
    expect(smsSegments(message)).toMatchObject({ segments: 1, alphabet: 'gsm7' });
    expect(copy.sms?.sender).toEqual(['Harbour']);
    expect(countField('x_post', 'text', copy.x_post?.text?.[0] ?? '')).toBeLessThanOrEqual(280);
    expect(copy.x_post?.text?.[0]).toContain(URL_OF);
    expect(copy.linkedin_image?.intro?.[0]?.length).toBeLessThanOrEqual(150);
    expect(copy.tiktok_feed?.text?.[0]).not.toMatch(/[@#]|https/);
    expect(copy.push?.title?.[0]?.length).toBeLessThanOrEqual(25);
    const pmax = copy.google_pmax ?? {};
    expect(pmax.headline?.some((line) => line.length <= 15)).toBe(true);
    expect(pmax.description?.some((line) => line.length <= 60)).toBe(true);
    expect(pmax.business_name).toEqual(['Harbour']);
  }
});

test('a must-say of sixty characters stands in every channel that has room for it', () => {
  const mustSay = 'Your home may be at risk if you do not keep up repayments';
  for (const { copy } of drafted({ slots: { mustSay }, count: 6 })) {
    for (const text of [
      copy.x_post?.text,
      copy.sms?.text,
      copy.tiktok_feed?.text,
      copy.push?.body,
      copy.linkedin_image?.intro,
    ])
      expect(text?.[0]).toContain(mustSay);
    expect(copy.sms?.text?.[0]).toMatch(/Reply STOP to end\.$/);
  }
});

test('a name that is too long for a field is left to a person, never cut', () => {
  const [idea] = drafted({ brand: { name: 'Harbour Bank of the Western Islands' }, count: 1 });
  expect(idea?.copy.google_pmax?.business_name).toEqual([]);
  expect(idea?.copy.sms?.sender).toEqual([]);
  expect(idea?.copy.tiktok_feed?.display_name).toEqual(['Harbour Bank of the Western Islands']);
});

test('every pattern, filled, fits its field or is left out; none holds an emoji', () => {
  const forms = slotForms(draftInput());
  const rules = lineRules(draftInput().brand, []);
  for (const { field, text } of listPatterns()) {
    expect([text, text.match(EMOJI)]).toEqual([text, null]);
    const place = PLACE[field];
    const line = renderLine(field, text, forms, rules);
    if (place && line !== null) expect([line, fitsRoom(place.channel, place.field, line)]).toEqual([line, true]);
  }
});

test('patterns of messages carry their sender and the way out', () => {
  const messages = listPatterns().filter(({ field }) => field === 'sms_text');
  expect(messages.length).toBeGreaterThan(20);
  for (const { text } of messages) expect(text).toMatch(/^\{sender\}.*\{opt_out\}\.$/);
});

test.each([
  ['sms', 'Harbour: hello. Reply STOP to end.', `Harbour: hello. ${URL_OF} Reply STOP to end.`],
  ['sms', 'Harbour: hello', `Harbour: hello ${URL_OF}`],
  ['sms', `Harbour: ${'x'.repeat(140)}`, `Harbour: ${'x'.repeat(140)}`],
  ['x_post', 'Hello.', `Hello. ${URL_OF}`],
  ['x_post', `See ${URL_OF} now`, `See ${URL_OF} now`],
  ['tiktok_feed', 'Hello.', 'Hello.'],
] as const)('%s carries its link: %j', (channel, text, expected) => {
  expect(carryLink(channel, text, URL_OF)).toBe(expected);
});

test('no unsafe address is carried', () => {
  expect(carryLink('x_post', 'Hello.', 'javascript:alert(1)')).toBe('Hello.');
  expect(carryLink('x_post', 'Hello.', '')).toBe('Hello.');
});

test('the heart of a message is what stands between its sender and its way out', () => {
  expect(messageHeart('Harbour: see it first. Reply STOP to end.')).toBe('see it first.');
  expect(beforeWayOut('Harbour: hi. Text STOP to quit', 'More.')).toBe('Harbour: hi. More. Text STOP to quit');
});

test('a brand that wants sentence case gets authored headlines in it', () => {
  const rules = [{ id: 'r', config: { kind: 'casing', field: 'headline', style: 'sentence' } as const }];
  const forms = slotForms(draftInput());
  const line = (text: string) =>
    renderLine('rsa_headline', text, forms, lineRules({ ...draftInput().brand, rules }, []));
  expect(line('Still Unsure? Start Here')).toBe('Still unsure? Start here');
  expect(line('“I Just Want It”')).toBe('“I just want it”');
  expect(line('{brand}: {action}')).toBe('Harbour: open an account');
});
