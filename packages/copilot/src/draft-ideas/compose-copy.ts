import type { Channel } from '@upbeat/core/channels';
import { countField } from '@upbeat/brand/count-field';
import { limitOf } from '@upbeat/brand/limits';
import { fitsRoom, roomOf } from '../field-room';
import { lineAllowed } from './brand-lines';
import type { LineRules } from './brand-lines';
import { linesFor } from './patterns/all';
import type { PatternField, TacticPatterns } from './patterns/types';
import { renderLine } from './render';
import { cleanSlot } from './slots';
import type { SlotForms } from './slots';
import { capitaliseFirst } from './grammar';
import { isNearCopy } from './near-copy';

const RSA = { headlines: { least: 5, aim: 8 }, descriptions: { least: 2, aim: 3 } };
const LEAST_PARAGRAPHS = 3;

/** What the lines of one idea are made from. */
export interface CopyContext {
  patterns: TacticPatterns;
  forms: SlotForms;
  rules: LineRules;
  /** The brief's must-say line, word for word; empty when there is none. */
  mustSay: string;
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
} as const satisfies Partial<Record<PatternField, readonly [Channel, string]>>;
export type LeadingField = keyof typeof LEADING;

/** The line that leads a field of an idea's copy; undefined where the channel is not written for. */
export function leadOf(
  copy: Record<string, Record<string, string | string[]>>,
  field: LeadingField,
): string | undefined {
  const [channel, name] = LEADING[field];
  const value = copy[channel]?.[name];

  return Array.isArray(value) ? value[0] : value;
}

/** Whether an idea leads a field with a line that earlier ideas lead with, or nearly. */
export function isTaken(copy: Parameters<typeof leadOf>[0], taken: TakenLines): boolean {
  return (Object.keys(LEADING) as LeadingField[]).some((field) => {
    const line = leadOf(copy, field);
    return line !== undefined && isNearCopy(line, taken[field] ?? [], kindOf(field));
  });
}

type ChannelCopy = Record<string, string | string[]>;

function key(line: string): string {
  return line
    .toLowerCase()
    .replace(/^(?:the|our|a|an|your)\s/, '')
    .replace(/[^\p{L}\p{N} ]/gu, '');
}

/** Whether a field is read as a headline, where one changed word does not make another line, or as a sentence. */
function kindOf(field: PatternField): 'headline' | 'sentence' {
  return field === 'rsa_headline' || field === 'meta_headline' || field === 'meta_description' || field === 'subject'
    ? 'headline'
    : 'sentence';
}

/**
 * Finished lines of a field that are no near-copies of each other or of `beside`, the tactic's own first, at most `most`. The first is one
 * that no earlier idea of the draft leads with, where there is one.
 */
function linesOf(context: CopyContext, field: PatternField, most: number, beside: readonly string[] = []): string[] {
  const kind = kindOf(field);
  const taken = context.taken[field] ?? [];
  const rendered = linesFor(context.patterns, field, context.variant).flatMap(
    (pattern) => renderLine(field, pattern, context.forms, context.rules) ?? [],
  );
  const fresh = rendered.findIndex((line) => !isNearCopy(line, taken, kind) && !isNearCopy(line, beside, kind));
  const ordered = fresh > 0 ? [rendered[fresh] ?? '', ...rendered.toSpliced(fresh, 1)] : rendered;
  const lines: string[] = [];
  for (const line of ordered) {
    if (isNearCopy(line, [...beside, ...lines], kind)) continue;
    lines.push(line);
    if (lines.length === most) break;
  }

  return lines;
}

function searchAd(context: CopyContext): ChannelCopy | null {
  const { mustSay } = context;
  const said = mustSay && fitsRoom('google_rsa', 'headline', mustSay) ? [mustSay] : [];
  const headlines = [...linesOf(context, 'rsa_headline', RSA.headlines.aim - said.length, said), ...said];
  const alsoSaid =
    mustSay && said.length === 0 && fitsRoom('google_rsa', 'description', `${mustSay}.`) ? [`${mustSay}.`] : [];
  const descriptions = [
    ...linesOf(context, 'rsa_description', RSA.descriptions.aim - alsoSaid.length, alsoSaid),
    ...alsoSaid,
  ];
  if (headlines.length < RSA.headlines.least || descriptions.length < RSA.descriptions.least) return null;

  return { headline: headlines, description: descriptions };
}

function metaAd(context: CopyContext): ChannelCopy | null {
  const [text] = linesOf(context, 'meta_text', 1);
  const [headline] = linesOf(context, 'meta_headline', 1, text ? [text] : []);
  const [description] = linesOf(context, 'meta_description', 1, [headline ?? '', text ?? ''].filter(Boolean));
  if (!text || !headline || !description) return null;

  return { primary_text: withMustSay(context, text), headline, description };
}

/** The must-say line after the text, after a shorter text, or alone: whichever fits first. Where it never fits, it is said all the same. */
function withMustSay(context: CopyContext, text: string): string {
  const { mustSay } = context;
  if (mustSay === '') return text;
  const said = `${mustSay}.`;
  const candidates = [text, ...linesOf(context, 'meta_text', 12)].map((line) => `${line} ${said}`);

  return [...candidates, said].find((line) => fitsRoom('meta_feed', 'primary_text', line)) ?? `${text} ${said}`;
}

/** What may follow the first sentence of a preheader; statements of the brief before sentences that state nothing. */
const FOLLOWING = [
  '{proof}.',
  '{offer}.',
  '{fact}.',
  '{fact2}.',
  '{benefit}.',
  '{action} today.',
  'The details are on the page.',
  'See how it works.',
  'Read it first, then decide.',
  'Questions? Ask us.',
];

/** A preheader that fills its place, so that the inbox does not fill it with the first paragraph, without saying again what the subject says. */
function preheader(context: CopyContext, subject: string): string | undefined {
  const said = statementsIn(subject, context.forms);
  const isNew = (line: string): boolean => !statementsIn(line, context.forms).some((name) => said.includes(name));
  const lines = linesOf(context, 'preheader', 12, [subject]);
  const first = lines.find(isNew) ?? lines[0];
  if (!first) return undefined;
  const room = roomOf('email', 'preheader');
  const least = limitOf('email', 'preheader')?.least ?? 0;
  const length = (line: string): number => countField('email', 'preheader', line);
  const following = FOLLOWING.flatMap(
    (pattern) => renderLine('preheader', pattern, context.forms, context.rules) ?? [],
  ).filter(isNew);
  let longest = first;
  for (const more of picksOf(following)) {
    const joined = [first, ...more].join(' ');
    if (length(joined) > room || length(joined) <= length(longest) || saidTwice(joined)) continue;
    if (saysTwice(joined, context.forms) || renderLine('preheader', joined, {}, context.rules) === null) continue;
    longest = joined;
    if (length(longest) >= least) break;
  }

  return longest;
}

/** One, two and three of some lines in their order. */
function picksOf(lines: readonly string[]): string[][] {
  const one = lines.map((line) => [line]);
  const two = lines.flatMap((line, at) => lines.slice(at + 1).map((other) => [line, other]));
  const three = lines.flatMap((line, at) =>
    lines.slice(at + 1).flatMap((other, next) => lines.slice(at + 2 + next).map((third) => [line, other, third])),
  );

  return [...one, ...two, ...three];
}

/** Whether a text makes one of the brief's statements more than once. */
function saysTwice(text: string, forms: SlotForms): boolean {
  const plain = text.toLowerCase();

  return STATEMENTS.some((name) => {
    const statement = forms[name]?.toLowerCase();
    return statement !== undefined && plain.split(statement).length > 2;
  });
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.?!]”?)\s+/u).map(key);
}

const STATEMENTS = ['benefit', 'proof', 'offer', 'fact', 'fact2', 'claim', 'pain'] as const;

/** Names of the brief's statements that a text makes. */
function statementsIn(text: string, forms: SlotForms): string[] {
  return STATEMENTS.filter(
    (name) => forms[name] !== undefined && text.toLowerCase().includes(forms[name].toLowerCase()),
  );
}

function saidTwice(text: string): boolean {
  const parts = sentences(text);

  return new Set(parts).size < parts.length;
}

/** Paragraphs that each add a statement or a sentence the mail has not made yet: opening, promise, evidence, must-say, next step. */
function bodyOf(context: CopyContext): string[] {
  const [opening] = linesOf(context, 'opening', 1);
  const [closing] = linesOf(context, 'closing', 1);
  if (!opening || !closing) return [];
  const said = new Set([...sentences(opening), ...sentences(closing), ...statementsIn(opening, context.forms)]);
  const isNew = (line: string): boolean => {
    const parts = [...sentences(line), ...statementsIn(line, context.forms)];
    if (parts.some((part) => said.has(part))) return false;
    parts.forEach((part) => said.add(part));

    return true;
  };
  const mustSay = context.mustSay && isNew(`${context.mustSay}.`) ? [`${context.mustSay}.`] : [];
  const [promise, ...evidence] = linesOf(context, 'middle', 12).filter(isNew).slice(0, 3);

  return [opening, promise ?? '', evidence.join(' '), ...mustSay, closing].filter((paragraph) => paragraph !== '');
}

function mail(context: CopyContext): ChannelCopy | null {
  const [subject] = linesOf(context, 'subject', 1);
  const pre = subject ? preheader(context, subject) : undefined;
  const [cta] = linesOf(context, 'cta', 1);
  const paragraphs = bodyOf(context);
  if (!subject || !pre || !cta || paragraphs.length < LEAST_PARAGRAPHS) return null;
  const signOff = context.forms.brand ? [context.forms.brand] : [];

  return { subject, preheader: pre, body: [...paragraphs, ...signOff].join('\n\n'), cta };
}

const WRITERS: Record<Channel, (context: CopyContext) => ChannelCopy | null> = {
  google_rsa: searchAd,
  meta_feed: metaAd,
  email: mail,
};

/** First drafts of one idea for each channel, or null when one channel cannot be filled within its limits. */
export function composeCopy(channels: readonly Channel[], context: CopyContext): Record<Channel, ChannelCopy> | null {
  const copy: Partial<Record<Channel, ChannelCopy>> = {};
  for (const channel of channels) {
    const written = WRITERS[channel](context);
    if (written === null) return null;
    copy[channel] = written;
  }

  return copy as Record<Channel, ChannelCopy>;
}

/** The must-say line as copy carries it, or empty when brand rules or markup forbid it. */
export function mustSayLine(text: string, rules: LineRules): string {
  const line = capitaliseFirst(cleanSlot(text));

  return line && lineAllowed(line, rules) ? line : '';
}
