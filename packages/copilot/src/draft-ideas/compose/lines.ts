import type { Channel } from '@upbeat/core/channels';
import { isNearCopy } from '../near-copy';
import type { LineRules } from '../brand-lines';
import { linesFor } from '../patterns/all';
import type { PatternField, TacticPatterns } from '../patterns/types';
import { messageHeart } from './sms-frame';
import type { SlotForms } from '../slots';

/** What the lines of one idea are made from. */
export interface CopyContext {
  patterns: TacticPatterns;
  forms: SlotForms;
  rules: LineRules;
  /** Writes a pattern's line, or null where it cannot be used. */
  write: (field: PatternField, pattern: string) => string | null;
  /** The brief's must-say line, word for word; empty when there is none. */
  mustSay: string;
  /** Where the copy leads; empty when the brief does not say, or not safely. */
  url: string;
  /** Which of the tactic's lines leads; 0 is the preferred one. */
  variant: number;
  /** Lines that earlier ideas of the draft lead with, by field. */
  taken: TakenLines;
}

/** Lines that ideas lead with, by the field they lead. */
export type TakenLines = Partial<Record<PatternField, readonly string[]>>;

/** The fields whose first line must differ from idea to idea. */
export const LEADING = {
  rsa_headline: ['google_rsa', 'headline'],
  rsa_description: ['google_rsa', 'description'],
  meta_text: ['meta_feed', 'primary_text'],
  meta_headline: ['meta_feed', 'headline'],
  subject: ['email', 'subject'],
  pmax_long: ['google_pmax', 'long_headline'],
  li_intro: ['linkedin_image', 'intro'],
  li_headline: ['linkedin_image', 'headline'],
  tiktok_text: ['tiktok_feed', 'text'],
  x_text: ['x_post', 'text'],
  sms_text: ['sms', 'text'],
  push_title: ['push', 'title'],
  push_body: ['push', 'body'],
} as const satisfies Partial<Record<PatternField, readonly [Channel, string]>>;
export type LeadingField = keyof typeof LEADING;

/**
 * The line that leads a field of an idea's copy, without what every idea says alike (the must-say line, a message's sender and way
 * out); undefined where the channel is not written for.
 */
export function leadOf(
  copy: Record<string, Record<string, string | string[]>>,
  field: LeadingField,
  mustSay = '',
): string | undefined {
  const [channel, name] = LEADING[field];
  const value = copy[channel]?.[name];
  const line = Array.isArray(value) ? value[0] : value;

  return line === undefined ? undefined : heartOf(field, line, mustSay);
}

function heartOf(field: PatternField, line: string, mustSay = ''): string {
  const own = field === 'sms_text' ? messageHeart(line) : line;

  return mustSay === '' ? own : own.replace(`${mustSay}.`, '').trim() || own;
}

/** Fields so short, or so like others, that only the very same line counts as led with before. */
const SAME_ONLY: ReadonlySet<LeadingField> = new Set<LeadingField>([
  'pmax_long',
  'li_intro',
  'li_headline',
  'tiktok_text',
  'x_text',
  'sms_text',
  'push_title',
  'push_body',
]);

/** Whether an idea leads a field with a line that earlier ideas lead with, or nearly. */
export function isTaken(copy: Parameters<typeof leadOf>[0], taken: TakenLines, mustSay: string): boolean {
  return (Object.keys(LEADING) as LeadingField[]).some((field) => {
    const line = leadOf(copy, field, mustSay);
    if (line === undefined) return false;
    const others = taken[field] ?? [];

    return SAME_ONLY.has(field) ? others.includes(line) : isNearCopy(line, others, kindOf(field));
  });
}

/** Copy of one channel in the model's own shape. */
export type ChannelCopy = Record<string, string | string[]>;

/** A line as it is compared: without case, marks and a leading article. */
export function lineKey(line: string): string {
  return line
    .toLowerCase()
    .replace(/^(?:the|our|a|an|your)\s/, '')
    .replace(/[^\p{L}\p{N} ]/gu, '');
}

const HEADLINE_LIKE: ReadonlySet<PatternField> = new Set<PatternField>([
  'rsa_headline',
  'meta_headline',
  'meta_description',
  'subject',
  'pmax_short',
  'li_headline',
  'push_title',
]);

/** Whether a field is read as a headline, where one changed word does not make another line, or as a sentence. */
function kindOf(field: PatternField): 'headline' | 'sentence' {
  return HEADLINE_LIKE.has(field) ? 'headline' : 'sentence';
}

/**
 * Finished lines of a field that are no near-copies of each other or of `beside`, the tactic's own first, at most `most`. The first is one
 * that no earlier idea of the draft leads with, where there is one.
 */
export function linesOf(
  context: CopyContext,
  field: PatternField,
  most: number,
  beside: readonly string[] = [],
): string[] {
  const kind = kindOf(field);
  const taken = context.taken[field] ?? [];
  const rendered = linesFor(context.patterns, field, context.variant).flatMap(
    (pattern) => context.write(field, pattern) ?? [],
  );
  const isNear = (line: string, others: readonly string[]) =>
    isNearCopy(
      heartOf(field, line),
      others.map((other) => heartOf(field, other)),
      kind,
    );
  const fresh = rendered.findIndex((line) => !isNear(line, taken) && !isNear(line, beside));
  const ordered = fresh > 0 ? [rendered[fresh] ?? '', ...rendered.toSpliced(fresh, 1)] : rendered;
  const lines: string[] = [];
  for (const line of ordered) {
    if (isNear(line, [...beside, ...lines])) continue;
    lines.push(line);
    if (lines.length === most) break;
  }

  return lines;
}
