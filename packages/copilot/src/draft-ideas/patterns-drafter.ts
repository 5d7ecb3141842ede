import { AppError } from '@upbeat/core/app-error';
import { ideaChecker } from '../guard/check-idea';
import { randomFrom } from '../random';
import { lineRules } from './brand-lines';
import { citeFor } from './cite';
import { composeCopy, mustSayLine } from './compose-copy';
import type { CopyContext } from './compose-copy';
import { TACTIC_PATTERNS } from './patterns/all';
import type { TacticPatterns } from './patterns/types';
import { renderLine } from './render';
import type { AnsweredIdea, DraftIdeasInput } from './schema';
import { cleanSlot, slotCures, slotForms } from './slots';
import type { Tactic } from './tactics';

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

/** Round by round through the tactics: every tactic's first usable title, then every second one, each round in the seed's order. */
function planLeads(input: DraftIdeasInput, context: Context): Lead[] {
  const random = randomFrom(input.seed);
  const titles = new Set(input.rejected.map((idea) => idea.title.toLowerCase()));
  const ordered = TACTIC_PATTERNS.map((patterns) => ({
    patterns,
    key: random() + (patterns.tactic === 'any' ? 0 : (WEIGHT[patterns.tactic] ?? 0)),
  }))
    .sort((a, b) => b.key - a.key)
    .map((entry) =>
      leadsOf(entry.patterns, input, context).filter((lead) => !titles.has(lead.idea.title.toLowerCase())),
    );
  const rounds = Math.max(...ordered.map((leads) => leads.length), 0);
  const planned = Array.from({ length: rounds }, (_unused, round) =>
    ordered.flatMap((leads) => leads[round] ?? []),
  ).flat();
  const distinct = planned.filter(
    (lead, at) => planned.findIndex((other) => other.idea.title === lead.idea.title) === at,
  );
  const leadLines = new Set<string>();

  return [
    ...distinct.filter((lead) => isFresh(lead, leadLines)),
    ...distinct.filter((lead) => !leadLines.has(lead.idea.title)),
  ];
}

/** Whether no idea before it opens a channel with the same words; remembers the ones that are. */
function isFresh({ idea }: Lead, leadLines: Set<string>): boolean {
  const lines = [idea.copy.meta_feed?.primary_text, idea.copy.email?.subject]
    .filter((line) => line !== undefined)
    .map(String);
  if (lines.some((line) => leadLines.has(line))) return false;
  [idea.title, ...lines].forEach((line) => leadLines.add(line));

  return true;
}

/** A tactic's ideas for this brief, one for each title that can be written; none when a channel cannot be filled or the guard objects. */
function leadsOf(patterns: TacticPatterns, input: DraftIdeasInput, context: Context): Lead[] {
  const { tactic } = patterns;
  if (tactic === 'any' || !tacticServed(tactic, context)) return [];
  const lines = (field: 'title' | 'body') =>
    (patterns.lines[field] ?? []).flatMap((pattern, index) => {
      const text = renderLine(field, pattern, context.forms, context.rules);

      return text === null ? [] : [{ text, index }];
    });
  const bodies = lines('body');
  if (bodies.length === 0) return [];

  return lines('title').flatMap(({ text, index }, variant) => {
    const copy = composeCopy(input.channels, { ...context, patterns, variant });
    if (copy === null) return [];
    const body = bodies[variant % bodies.length]?.text ?? '';
    const idea: AnsweredIdea = {
      title: text,
      body,
      tactic,
      patternId: `${tactic}/title/${index + 1}`,
      referenceIds: [],
      borrowed: '',
      copy,
    };

    return context.check(idea, []).every(({ kind }) => kind === 'citation') ? [{ patterns, idea }] : [];
  });
}

/** What a tactic must have to be itself, beyond what its lines need. */
function tacticServed(tactic: Tactic, context: Context): boolean {
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

/**
 * The next `wanted` ideas from authored patterns. Same input and seed, same ideas; what stands in `done` is not repeated.
 * @throws AppError invalid_input with a cure per field when the brief is too thin, or not in English.
 */
export function draftFromPatterns(input: DraftIdeasInput, done: readonly DoneIdea[], wanted: number): AnsweredIdea[] {
  const rules = lineRules(input.brand, input.slots.mustNotSay);
  const context: Context = {
    forms: slotForms(input),
    rules,
    mustSay: mustSayLine(input.slots.mustSay, rules),
    check: ideaChecker(input),
  };
  const leads = planLeads(input, context);
  requireEnough(input, leads, context.forms);
  const titles = new Set(done.map((idea) => idea.title));
  const next = leads.filter((lead) => !titles.has(lead.idea.title)).slice(0, wanted);

  return next.map((lead, index) => {
    const { ids, borrowed } = citeFor(lead.patterns, input.references, done.length + index);

    return { ...lead.idea, referenceIds: ids, borrowed };
  });
}
