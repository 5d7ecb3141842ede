import { limitOf } from '@upbeat/brand/limits';
import { countField } from '@upbeat/brand/count-field';
import type { Channel } from '@upbeat/core/channels';
import { lineAllowed, lineRules } from '../draft-ideas/brand-lines';
import type { LineRules } from '../draft-ideas/brand-lines';
import type { AnsweredIdea, DraftIdeasInput } from '../draft-ideas/schema';
import { checkText } from './check-text';
import type { GuardProblem } from './check-text';
import { sourcesOf } from './sources';

/** Copy entries of an answer with their place; strings and lists alike. */
export function entriesOf(
  copy: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>,
): { channel: string; field: string; index: number; text: string }[] {
  return Object.entries(copy).flatMap(([channel, fields]) =>
    Object.entries(fields).flatMap(([field, value]) =>
      [value].flat().map((text, index) => ({ channel, field, index, text })),
    ),
  );
}

/**
 * Everything in an answered idea that may not stand: figures, offers, names, links or superlatives the brief and claims do
 * not hold, wording of a reference, citations that were not given, forbidden words, lengths the platform refuses.
 */
export function checkIdea(idea: AnsweredIdea, input: DraftIdeasInput, doneTitles: readonly string[]): GuardProblem[] {
  return ideaChecker(input)(idea, doneTitles);
}

/** checkIdea for many ideas of one input: what the brief allows is read once. */
export function ideaChecker(
  input: DraftIdeasInput,
): (idea: AnsweredIdea, doneTitles: readonly string[]) => GuardProblem[] {
  const sources = sourcesOf(input.slots, input.brand);
  const headlines = input.references.map((reference) => reference.headline);
  const rules = hardRules(input);
  const given = new Set(input.references.map((reference) => reference.id));

  return (idea, doneTitles) => {
    const briefing = [
      ['title', idea.title],
      ['body', idea.body],
      ['borrowed', idea.borrowed],
    ] as const;

    return [
      ...checkCitations(idea, given),
      ...checkTitle(idea, doneTitles),
      ...checkRepeats(idea),
      ...briefing.flatMap(([where, text]) => checkText(where, text, sources, headlines)),
      ...entriesOf(idea.copy).flatMap(({ channel, field, index, text }) => {
        const where = `${channel}.${field}[${index}]`;

        return [
          ...checkText(where, text, sources, headlines),
          ...checkPlace(where, channel as Channel, field, text, rules),
        ];
      }),
    ];
  };
}

/** The rules a draft must keep; taste (casing, punctuation, person) is left to the brand check, which shows it to a person. */
export function hardRules({ brand, slots }: Pick<DraftIdeasInput, 'brand' | 'slots'>): LineRules {
  return lineRules({ ...brand, rules: brand.rules.filter(({ config }) => config.kind === 'banned') }, slots.mustNotSay);
}

function checkTitle(idea: AnsweredIdea, doneTitles: readonly string[]): GuardProblem[] {
  const before = doneTitles.some((title) => title.toLowerCase() === idea.title.toLowerCase());

  return before ? [{ kind: 'repeat', where: 'title', message: `“${idea.title}” was drafted before.` }] : [];
}

/** A line that stands twice in one field of a channel. */
function checkRepeats(idea: AnsweredIdea): GuardProblem[] {
  const seen = new Set<string>();

  return entriesOf(idea.copy).flatMap(({ channel, field, index, text }) => {
    const key = `${channel} ${field} ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }

    return [
      { kind: 'repeat' as const, where: `${channel}.${field}[${index}]`, message: `“${text}” stands there twice.` },
    ];
  });
}

function checkCitations(idea: AnsweredIdea, given: ReadonlySet<string>): GuardProblem[] {
  const problem = (message: string): GuardProblem => ({ kind: 'citation', where: 'referenceIds', message });
  // Patterns cite only what shows their structure or shares their subject; a model has chosen a reference to lean on.
  if (given.size > 0 && idea.referenceIds.length === 0 && idea.patternId === '')
    return [problem('Cite at least one of the given references.')];

  return idea.referenceIds
    .filter((id) => !given.has(id))
    .map((id) => problem(`“${id}” is not among the given references.`));
}

function checkPlace(where: string, channel: Channel, field: string, text: string, rules: LineRules): GuardProblem[] {
  const problems: GuardProblem[] = [];
  const limit = limitOf(channel, field);
  const length = countField(channel, field, text);
  if (!lineAllowed(text, rules))
    problems.push({ kind: 'must_not_say', where, message: 'It holds words the brief or brand rules out.' });
  if (limit?.hardMax && length > limit.hardMax)
    problems.push({ kind: 'length', where, message: `It is ${length} characters; ${limit.hardMax} are accepted.` });

  return problems;
}
