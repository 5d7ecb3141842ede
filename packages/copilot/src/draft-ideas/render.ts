import { countField } from '@upbeat/brand/count-field';
import type { Channel } from '@upbeat/core/channels';
import { roomOf } from '../field-room';
import { lineAllowed } from './brand-lines';
import type { LineRules } from './brand-lines';
import { capitaliseFirst, repeatedWord, tidy, titleCase } from './grammar';
import type { PatternField } from './patterns/types';
import type { SlotForms } from './slots';

const TITLE_MAX = 60;

/** Where each pattern field ends up; fields of no channel belong to the idea card or to an e-mail's paragraphs. */
const PLACE: Partial<Record<PatternField, { channel: Channel; field: string }>> = {
  rsa_headline: { channel: 'google_rsa', field: 'headline' },
  rsa_description: { channel: 'google_rsa', field: 'description' },
  meta_text: { channel: 'meta_feed', field: 'primary_text' },
  meta_headline: { channel: 'meta_feed', field: 'headline' },
  meta_description: { channel: 'meta_feed', field: 'description' },
  subject: { channel: 'email', field: 'subject' },
  preheader: { channel: 'email', field: 'preheader' },
};
const HEADLINES: readonly PatternField[] = ['rsa_headline', 'meta_headline', 'subject'];
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

function cased(field: PatternField, line: string, rules: LineRules): string {
  const style = HEADLINES.includes(field)
    ? (rules.headlineCase ?? (field === 'rsa_headline' ? 'title' : 'sentence'))
    : 'sentence';

  return style === 'title' ? titleCase(line) : line;
}

/**
 * One finished line, or null when the pattern cannot be used: a slot is empty, it is too long for the field, a word
 * repeats, or a brand rule or the brief's must-not list forbids it. Nothing is ever cut to fit.
 */
export function renderLine(field: PatternField, pattern: string, forms: SlotForms, rules: LineRules): string | null {
  const filled = fill(pattern, forms);
  if (filled === null || filled === '') return null;
  const line = cased(field, filled, rules);
  const place = PLACE[field];
  if (place && countField(place.channel, place.field, line) > roomOf(place.channel, place.field)) return null;
  if (field === 'title' && line.length > TITLE_MAX) return null;
  if (BRIEFING.includes(field)) return repeatedWord(field === 'title' ? line : '') === null ? line : null;
  if (repeatedWord(line, PARAGRAPHS.includes(field)) !== null || !lineAllowed(line, rules)) return null;

  return line;
}
