import { countField } from '@upbeat/brand/count-field';
import { limitOf } from '@upbeat/brand/limits';
import { roomOf } from '../../field-room';
import { renderLine } from '../render';
import type { SlotForms } from '../slots';
import { lineKey, linesOf } from './lines';
import type { ChannelCopy, CopyContext } from './lines';

const LEAST_PARAGRAPHS = 3;

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
  const following = FOLLOWING.flatMap((pattern) => context.write('preheader', pattern) ?? []).filter(isNew);
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
  return text.split(/(?<=[.?!]”?)\s+/u).map(lineKey);
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

/** A message: subject, preheader, paragraphs and button. */
export function mail(context: CopyContext): ChannelCopy | null {
  const [subject] = linesOf(context, 'subject', 1);
  const pre = subject ? preheader(context, subject) : undefined;
  const [cta] = linesOf(context, 'cta', 1);
  const paragraphs = bodyOf(context);
  if (!subject || !pre || !cta || paragraphs.length < LEAST_PARAGRAPHS) return null;
  const signOff = context.forms.brand ? [context.forms.brand] : [];

  return { subject, preheader: pre, body: [...paragraphs, ...signOff].join('\n\n'), cta };
}
