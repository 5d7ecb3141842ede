import { countField } from '@upbeat/brand/count-field';
import { limitOf } from '@upbeat/brand/limits';
import { toGsm } from '@upbeat/brand/sms-segments';
import type { Channel } from '@upbeat/core/channels';
import { fitsRoom } from '../field-room';
import { lineAllowed } from './brand-lines';
import type { LineRules } from './brand-lines';
import { capitaliseFirst, repeatedWord, tidy, titleCase } from './grammar';
import type { PatternField } from './patterns/types';
import type { SlotForms } from './slots';

const TITLE_MAX = 60;

/** Where each pattern field ends up; fields of no channel belong to the idea card or to an e-mail's paragraphs. */
export const PLACE: Partial<Record<PatternField, { channel: Channel; field: string }>> = {
  rsa_headline: { channel: 'google_rsa', field: 'headline' },
  rsa_description: { channel: 'google_rsa', field: 'description' },
  meta_text: { channel: 'meta_feed', field: 'primary_text' },
  meta_headline: { channel: 'meta_feed', field: 'headline' },
  meta_description: { channel: 'meta_feed', field: 'description' },
  subject: { channel: 'email', field: 'subject' },
  preheader: { channel: 'email', field: 'preheader' },
  cta: { channel: 'email', field: 'cta' },
  pmax_short: { channel: 'google_pmax', field: 'headline' },
  pmax_long: { channel: 'google_pmax', field: 'long_headline' },
  li_intro: { channel: 'linkedin_image', field: 'intro' },
  li_headline: { channel: 'linkedin_image', field: 'headline' },
  li_description: { channel: 'linkedin_image', field: 'description' },
  tiktok_text: { channel: 'tiktok_feed', field: 'text' },
  x_text: { channel: 'x_post', field: 'text' },
  sms_text: { channel: 'sms', field: 'text' },
  push_title: { channel: 'push', field: 'title' },
  push_body: { channel: 'push', field: 'body' },
};
const HEADLINES: readonly PatternField[] = ['rsa_headline', 'meta_headline', 'subject', 'pmax_short', 'li_headline'];
/** Headlines that Google sets beside others in title case. */
const TITLED: readonly PatternField[] = ['rsa_headline', 'pmax_short'];
const PARAGRAPHS: readonly PatternField[] = ['opening', 'middle', 'closing'];
const BRIEFING: readonly PatternField[] = ['title', 'body'];

/** Slot names a pattern holds ("{pain}" -> pain). */
export function slotsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

/** The pattern with its slots filled, or null when one of them is empty. */
export function fill(pattern: string, forms: SlotForms): string | null {
  if (slotsOf(pattern).some((name) => !forms[name])) return null;

  return tidy(
    pattern.replace(/([.?!]”?\s+“?)?\{(\w+)\}/g, (_all, opening: string | undefined, name: string) =>
      opening === undefined ? (forms[name] ?? '') : opening + capitaliseFirst(forms[name] ?? ''),
    ),
  );
}

function styleOf(field: PatternField, rules: LineRules): 'sentence' | 'title' {
  if (!HEADLINES.includes(field)) return 'sentence';

  return rules.headlineCase ?? (TITLED.includes(field) ? 'title' : 'sentence');
}

/** A pattern written in title case, in sentence case: its own words only, never what stands in a slot. */
function calmed(pattern: string): string {
  return pattern.replace(
    /(^|[.?!:]”?\s+)?(“?)(\{\w+\}|[\p{L}’]+)/gu,
    (all, opens: string | undefined, _quote, word: string) =>
      opens !== undefined || word.startsWith('{') || /^I(?:$|’)/.test(word) ? all : all.toLowerCase(),
  );
}

/** renderLine for one brief, each pattern once: an idea is tried with the same lines many times over. */
export function lineWriter(
  forms: SlotForms,
  rules: LineRules,
): (field: PatternField, pattern: string) => string | null {
  const written = new Map<string, string | null>();

  return (field, pattern) => {
    const key = `${field} ${pattern}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const line = renderLine(field, pattern, forms, rules);
    written.set(key, line);

    return line;
  };
}

/** Whether a headline fits the smallest place of Performance Max. */
export function isShortOne(line: string, field = 'headline'): boolean {
  const most = limitOf('google_pmax', field)?.oneWithin ?? Number.POSITIVE_INFINITY;

  return countField('google_pmax', field, line) <= most;
}

/**
 * One finished line, or null when the pattern cannot be used: a slot is empty, it is too long for the field, a word
 * repeats, or a brand rule or the brief's must-not list forbids it. Nothing is ever cut to fit.
 */
export function renderLine(field: PatternField, pattern: string, forms: SlotForms, rules: LineRules): string | null {
  const style = styleOf(field, rules);
  const filled = fill(style === 'sentence' && TITLED.includes(field) ? calmed(pattern) : pattern, forms);
  if (filled === null || filled === '') return null;
  const said = style === 'title' ? titleCase(filled) : filled;
  const line = field === 'sms_text' ? toGsm(said) : said;
  const place = PLACE[field];
  if (place && !fitsRoom(place.channel, place.field, line)) return null;
  if (field === 'pmax_short' && !isShortOne(line)) return null;
  if (field === 'title' && line.length > TITLE_MAX) return null;
  if (BRIEFING.includes(field)) return repeatedWord(field === 'title' ? line : '') === null ? line : null;
  if (repeatedWord(line, PARAGRAPHS.includes(field)) !== null || !lineAllowed(line, rules)) return null;

  return line;
}
