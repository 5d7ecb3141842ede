import { leadOf } from '../draft-ideas/compose/lines';
import { lineAllowed, lineRules } from '../draft-ideas/brand-lines';
import { isNearCopy } from '../draft-ideas/near-copy';
import type { AnsweredIdea, DraftIdeasInput } from '../draft-ideas/schema';
import { checkIdea, entriesOf } from '../guard/check-idea';
import type { GuardKind, GuardProblem } from '../guard/check-text';

/** Checks of a dry run in their fixed order; the predicted rank follows them as a figure. */
export const TRIAL_CHECKS = ['schema', 'limits', 'brand', 'claims', 'citations', 'diversity'] as const;
export type TrialCheck = (typeof TRIAL_CHECKS)[number];

/** What one check says of one side's answers on one brief; `reason` is empty where it passes, or where there was nothing to check. */
export interface CheckResult {
  name: TrialCheck;
  passes: boolean;
  reason: string;
}

const REASONS_SHOWN = 2;
const KINDS: Record<'limits' | 'claims' | 'citations' | 'diversity', readonly GuardKind[]> = {
  limits: ['length'],
  claims: ['figure', 'promise', 'offer', 'link', 'merge_tag', 'markup', 'name', 'copied'],
  citations: ['citation'],
  diversity: ['repeat'],
};

/** Line by which an idea is read: its first search headline, else the feed's, else the subject, else its title. */
export function leadLine({ title, copy }: AnsweredIdea): string {
  return leadOf(copy, 'rsa_headline') ?? leadOf(copy, 'meta_headline') ?? leadOf(copy, 'subject') ?? title;
}

/**
 * Scores one side's answers on one brief, in the order of TRIAL_CHECKS. `faults` is what the schema held against the first answer; no answers
 * at all fail every check.
 */
export function checkAnswers(
  ideas: readonly AnsweredIdea[],
  input: DraftIdeasInput,
  faults: readonly string[],
): CheckResult[] {
  if (ideas.length === 0) {
    const reason = faults.slice(0, REASONS_SHOWN).join(' ') || 'No answer came.';

    return TRIAL_CHECKS.map((name) => ({ name, passes: false, reason: name === 'schema' ? reason : '' }));
  }
  const problems = ideas.flatMap((idea, at) =>
    checkIdea(
      idea,
      input,
      ideas.slice(0, at).map(({ title }) => title),
    ),
  );
  const of = (kinds: readonly GuardKind[]): string[] => problems.filter(({ kind }) => kinds.includes(kind)).map(told);
  const reasons: Record<TrialCheck, string[]> = {
    schema: [...faults],
    limits: of(KINDS.limits),
    brand: brandFaults(ideas, input),
    claims: of(KINDS.claims),
    citations: of(KINDS.citations),
    diversity: [...of(KINDS.diversity), ...sameness(ideas)],
  };

  return TRIAL_CHECKS.map((name) => ({
    name,
    passes: reasons[name].length === 0,
    reason: [...new Set(reasons[name])].slice(0, REASONS_SHOWN).join(' '),
  }));
}

function told({ where, message }: GuardProblem): string {
  return /“/.test(message) ? message : `${where}: ${message}`;
}

/** Lines that a brand rule or the brief's "must not say" forbids, all kinds of rules counted. */
function brandFaults(ideas: readonly AnsweredIdea[], { brand, slots }: DraftIdeasInput): string[] {
  const rules = lineRules(brand, slots.mustNotSay);

  return ideas
    .flatMap(({ copy }) => entriesOf(copy))
    .filter(({ text }) => !lineAllowed(text, rules))
    .map(({ text }) => `“${text.slice(0, 60)}” breaks a brand rule.`);
}

/** Ideas that come in the same way or lead with nearly the same line. */
function sameness(ideas: readonly AnsweredIdea[]): string[] {
  const leads = ideas.map(leadLine);
  const repeated = leads.filter((line, at) => isNearCopy(line, leads.slice(0, at)));
  const tactics = new Set(ideas.map(({ tactic }) => tactic));

  return [
    ...repeated.map((line) => `“${line}” says nearly the same as a line before it.`),
    ...(tactics.size < ideas.length ? ['Two ideas come in the same way.'] : []),
  ];
}
