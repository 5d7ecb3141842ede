import { draftIdeasStep } from '../draft-ideas/index';
import type { AnsweredIdea, DraftIdeasInput } from '../draft-ideas/schema';
import type { Step } from '../run/step';

/** Ideas that a dry run asks for on each brief: one call. */
export const TRIAL_IDEAS = 3;

/**
 * Drafting as it is, but an answer that the guard would refuse is not asked for again: a dry run shows what the text brings by itself. Answers
 * outside the schema are repaired once, as ever.
 */
export const trialIdeasStep: Step<DraftIdeasInput, AnsweredIdea, AnsweredIdea> = {
  prompt: draftIdeasStep.prompt,
  validate: (input) => draftIdeasStep.validate(input),
  total: (input) => input.count,
  data: (input, done) => ({ ...input, done: done.map(({ title, tactic }) => ({ title, tactic })) }),
  schema: (input, wanted) => draftIdeasStep.schema(input, wanted),
  items: (answer) => draftIdeasStep.items(answer),
  check: () => [],
  finish: (answer) => answer,
};
