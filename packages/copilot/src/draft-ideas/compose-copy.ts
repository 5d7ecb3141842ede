import type { Channel } from '@upbeat/core/channels';
import { countField } from '@upbeat/brand/count-field';
import { fitsRoom, roomOf } from '../field-room';
import { lineAllowed } from './brand-lines';
import type { LineRules } from './brand-lines';
import { linesFor } from './patterns/all';
import type { PatternField, TacticPatterns } from './patterns/types';
import { renderLine } from './render';
import { cleanSlot } from './slots';
import type { SlotForms } from './slots';
import { capitaliseFirst } from './grammar';

const RSA = { headlines: { least: 5, aim: 8 }, descriptions: { least: 2, aim: 3 } };
const PREHEADER_LEAST = 40;
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
}

type ChannelCopy = Record<string, string | string[]>;

function key(line: string): string {
  return line
    .toLowerCase()
    .replace(/^(?:the|our|a|an|your)\s/, '')
    .replace(/[^\p{L}\p{N} ]/gu, '');
}

/** Distinct finished lines of a field, the tactic's own first, at most `most`. */
function linesOf(context: CopyContext, field: PatternField, most: number, used: Set<string> = new Set()): string[] {
  const lines: string[] = [];
  for (const pattern of linesFor(context.patterns, field, context.variant)) {
    const line = renderLine(field, pattern, context.forms, context.rules);
    if (line === null || used.has(key(line))) continue;
    used.add(key(line));
    lines.push(line);
    if (lines.length === most) break;
  }

  return lines;
}

function searchAd(context: CopyContext): ChannelCopy | null {
  const headlines = linesOf(context, 'rsa_headline', RSA.headlines.aim);
  const descriptions = linesOf(context, 'rsa_description', RSA.descriptions.aim);
  const { mustSay } = context;
  if (mustSay && fitsRoom('google_rsa', 'headline', mustSay)) headlines.splice(RSA.headlines.aim - 1, 1, mustSay);
  else if (mustSay && fitsRoom('google_rsa', 'description', `${mustSay}.`))
    descriptions.splice(RSA.descriptions.aim - 1, 1, `${mustSay}.`);
  if (headlines.length < RSA.headlines.least || descriptions.length < RSA.descriptions.least) return null;

  return { headline: headlines, description: descriptions };
}

function metaAd(context: CopyContext): ChannelCopy | null {
  const used = new Set<string>();
  const [text] = linesOf(context, 'meta_text', 1, used);
  const [headline] = linesOf(context, 'meta_headline', 1, used);
  const [description] = linesOf(context, 'meta_description', 1, used);
  if (!text || !headline || !description) return null;
  const withMustSay = context.mustSay ? `${text} ${context.mustSay}.` : text;

  return { primary_text: withMustSay, headline, description };
}

/** A preheader under its guidance length is followed by what the mail stands on, so that the inbox does not fill it with the first paragraph. */
function preheader(context: CopyContext, subject: string): string | undefined {
  const said = statementsIn(subject, context.forms);
  const isNew = (line: string): boolean => !statementsIn(line, context.forms).some((name) => said.includes(name));
  const lines = linesOf(context, 'preheader', 12, new Set([key(subject)]));
  const first = lines.find(isNew) ?? lines[0];
  if (!first || first.length >= PREHEADER_LEAST) return first;
  const room = roomOf('email', 'preheader');
  const following = ['{proof}.', '{offer}.', '{fact}.', '{action} today.']
    .flatMap((pattern) => renderLine('preheader', `${first} ${pattern}`, context.forms, context.rules) ?? [])
    .filter((line) => countField('email', 'preheader', line) <= room && isNew(line) && !saidTwice(line));

  return following[0] ?? first;
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
