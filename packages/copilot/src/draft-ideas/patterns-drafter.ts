import { AppError } from '@upbeat/core/app-error';
import { isSafeUrl } from '@upbeat/brand/final-url';
import { ideaChecker } from '../guard/check-idea';
import { structureTagsOf } from '../library/structure-tags';
import { randomFrom } from '../random';
import { lineRules } from './brand-lines';
import { citeFor } from './cite';
import { composeCopy, mustSayLine } from './compose-copy';
import { isTaken, leadOf, LEADING } from './compose/lines';
import type { CopyContext, LeadingField, TakenLines } from './compose/lines';
import { isNearCopy } from './near-copy';
import { TACTIC_PATTERNS } from './patterns/all';
import type { TacticPatterns } from './patterns/types';
import { lineWriter } from './render';
import type { AnsweredIdea, DraftIdeasInput } from './schema';
import { cleanSlot, slotCures, slotForms } from './slots';
import type { Tactic } from './tactics';
import { taughtTraits } from './taught-traits';

/** Fewer tactics than this and twelve ideas would be one idea in twelve hats. */
const LEAST_TACTICS = 5;
/** How strongly a tactic that stands on evidence, an offer or a named trouble is preferred over the seed's order. */
const WEIGHT: Partial<Record<Tactic, number>> = {
  proof: 0.5,
  offer: 0.5,
  number: 0.4,
  problem_first: 0.4,
  plain_promise: 0.4,
  audience: 0.3,
  how_to: 0.3,
  facts: 0.3,
};

/** An own lesson outweighs the seed's order and the standing preferences together. */
const LESSON_WEIGHT = 2;

/** What was drafted before, so that the next idea differs. */
export interface DoneIdea {
  title: string;
  tactic: string;
}

type Context = Omit<CopyContext, 'patterns' | 'variant'> & { check: ReturnType<typeof ideaChecker> };

interface Lead {
  patterns: TacticPatterns;
  idea: AnsweredIdea;
}

/** Refuses a brief that patterns cannot serve, naming the slots that would cure it. */
function requireEnough(input: DraftIdeasInput, leads: readonly Lead[], forms: Readonly<Record<string, string>>): void {
  if (input.slots.locale && !/^en\b/i.test(input.slots.locale)) {
    throw new AppError(
      'invalid_input',
      `Template drafts are written in English. For ${input.slots.locale}, connect a model in Settings.`,
      {
        fields: { locale: 'Choose English, or connect a model.' },
      },
    );
  }
  const tactics = new Set(leads.map((lead) => lead.idea.tactic));
  const benefit = cleanSlot(input.slots.benefit);
  if (benefit !== '' && !forms.benefit) {
    throw new AppError('invalid_input', 'The benefit cannot be used in a template as it stands.', {
      fields: { benefit: 'Start with a verb, in English: “see every fee before you pay”.' },
    });
  }
  if (tactics.size >= Math.min(LEAST_TACTICS, input.count) && leads.length >= input.count) return;

  throw new AppError('invalid_input', 'The brief says too little for ideas that differ. Fill in the marked fields.', {
    fields: slotCures(input, forms),
  });
}

/** What a plan has taken so far: an idea whose words are near to these is left for the end. */
interface Taken {
  titles: string[];
  lines: TakenLines;
}

/**
 * Round by round through the tactics in the seed's order, every tactic's next title that is no near-copy of one before, with copy that
 * leads with no line that was led with, until there are as many as `wanted`. What is left over follows, so that a thin brief still gets its ideas, but never a title twice.
 */
function planLeads(input: DraftIdeasInput, context: Omit<Context, 'taken'>, wanted: number): Lead[] {
  const random = randomFrom(input.seed);
  const earlier = input.rejected.map((idea) => idea.title);
  const taught = taughtTraits(input.lessons ?? []);
  const open = TACTIC_PATTERNS.map((patterns) => ({
    patterns,
    key:
      random() +
      (patterns.tactic === 'any' ? 0 : (WEIGHT[patterns.tactic] ?? 0)) +
      (patterns.structures.some((structure) => taught.has(structure)) ? LESSON_WEIGHT : 0),
  }))
    .sort((a, b) => b.key - a.key)
    .map(({ patterns }) => ({ patterns, titles: taughtFirst(titlesOf(patterns, context), taught) }));
  const taken: Taken = { titles: [...earlier], lines: {} };
  const planned: Lead[] = [];
  for (const isStrict of [true, false]) {
    for (let found = 1; found > 0 && planned.length < wanted; ) {
      const before = planned.length;
      for (const tactic of open) {
        const lead = nextLead(tactic, input, context, taken, isStrict);
        if (lead) planned.push(lead);
      }
      found = planned.length - before;
    }
  }

  return planned;
}

interface OpenTactic {
  patterns: TacticPatterns;
  /** Titles that may still be used, with their place among the tactic's patterns. */
  titles: Title[];
}

interface Title {
  text: string;
  index: number;
  variant: number;
}

/** The next idea of a tactic, taken out of its open titles; undefined when none is left that may be used. */
function nextLead(
  tactic: OpenTactic,
  input: DraftIdeasInput,
  context: Omit<Context, 'taken'>,
  taken: Taken,
  isStrict: boolean,
): Lead | undefined {
  for (const title of tactic.titles) {
    const isRepeated = taken.titles.some((other) => other.toLowerCase() === title.text.toLowerCase());
    if (isRepeated || (isStrict && isNearCopy(title.text, taken.titles))) continue;
    const accepts = (copy: AnsweredIdea['copy']) => !isStrict || !isTaken(copy, taken.lines, context.mustSay);
    const idea = ideaOf(
      tactic.patterns,
      title,
      { channels: input.channels, accepts },
      { ...context, taken: taken.lines },
    );
    if (idea === null) continue;
    tactic.titles = tactic.titles.filter((other) => other !== title);
    taken.titles.push(title.text);
    for (const field of Object.keys(LEADING) as LeadingField[]) {
      const line = leadOf(idea.copy, field, context.mustSay);
      if (line !== undefined) taken.lines[field] = [...(taken.lines[field] ?? []), line];
    }

    return { patterns: tactic.patterns, idea };
  }

  return undefined;
}

/** Titles of a tactic that can be written for this brief. */
function titlesOf(patterns: TacticPatterns, context: Omit<Context, 'taken'>): Title[] {
  const { tactic } = patterns;
  if (tactic === 'any' || !tacticServed(tactic, context)) return [];

  return briefingLines(patterns, 'title', context).map((title, variant) => ({ ...title, variant }));
}

/** Titles that show what a lesson found stand before the others of their tactic. */
function taughtFirst(titles: readonly Title[], taught: ReadonlySet<string>): Title[] {
  const shows = (title: Title) => structureTagsOf(title.text).some((tag) => taught.has(tag));
  return [...titles.filter(shows), ...titles.filter((title) => !shows(title))];
}

function briefingLines(
  patterns: TacticPatterns,
  field: 'title' | 'body',
  { write }: Omit<Context, 'taken'>,
): { text: string; index: number }[] {
  return (patterns.lines[field] ?? []).flatMap((pattern, index) => {
    const text = write(field, pattern);

    return text === null ? [] : [{ text, index }];
  });
}

/** The idea under a title; null when a channel cannot be filled, its copy is not accepted, or the guard objects. */
function ideaOf(
  patterns: TacticPatterns,
  { text, index, variant }: Title,
  { channels, accepts }: Pick<DraftIdeasInput, 'channels'> & { accepts: (copy: AnsweredIdea['copy']) => boolean },
  context: Context,
): AnsweredIdea | null {
  const { tactic } = patterns;
  const bodies = briefingLines(patterns, 'body', context);
  const body = bodies[variant % Math.max(bodies.length, 1)]?.text;
  const copy = body === undefined ? null : composeCopy(channels, { ...context, patterns, variant });
  if (tactic === 'any' || body === undefined || copy === null || !accepts(copy)) return null;
  const idea: AnsweredIdea = {
    title: text,
    body,
    tactic,
    patternId: `${tactic}/title/${index + 1}`,
    referenceIds: [],
    borrowed: '',
    copy,
  };

  return context.check(idea, []).length === 0 ? idea : null;
}

/** What a tactic must have to be itself, beyond what its lines need. */
function tacticServed(tactic: Tactic, context: Omit<Context, 'taken'>): boolean {
  const needs: Partial<Record<Tactic, string>> = {
    problem_first: 'pain',
    contrast: 'pain',
    story: 'she_benefit',
    proof: 'proof',
    number: 'figure',
    offer: 'offer',
    facts: 'fact',
    audience: 'audience',
    quote: 'i_benefit',
    time_frame: 'action',
    action: 'action',
  };
  const need = needs[tactic];

  return need === undefined ? Boolean(context.forms.benefit) : Boolean(context.forms[need]);
}

/** Titles of the whole draft in the order in which it hands them over. */
export function plannedTitles(input: DraftIdeasInput): string[] {
  return planLeads(input, contextOf(input), input.count).map(({ idea }) => idea.title);
}

function contextOf(input: DraftIdeasInput): Omit<Context, 'taken'> {
  const rules = lineRules(input.brand, input.slots.mustNotSay);

  const forms = slotForms(input);

  return {
    forms,
    rules,
    write: lineWriter(forms, rules),
    mustSay: mustSayLine(input.slots.mustSay, rules),
    url: isSafeUrl(input.slots.finalUrl.trim()) ? input.slots.finalUrl.trim() : '',
    check: ideaChecker(input),
  };
}

/**
 * The next `wanted` ideas from authored patterns. Same input and seed, same ideas; what stands in `done` is not repeated.
 * @throws AppError invalid_input with a cure per field when the brief is too thin, or not in English.
 */
export function draftFromPatterns(input: DraftIdeasInput, done: readonly DoneIdea[], wanted: number): AnsweredIdea[] {
  const context = contextOf(input);
  const leads = planLeads(input, context, input.count + done.length);
  requireEnough(input, leads, context.forms);
  const titles = new Set(done.map((idea) => idea.title));
  const next = leads.filter((lead) => !titles.has(lead.idea.title)).slice(0, wanted);

  return next.map((lead, index) => {
    const { ids, borrowed } = citeFor(lead.patterns, lead.idea, input.references, done.length + index);

    return { ...lead.idea, referenceIds: ids, borrowed };
  });
}
