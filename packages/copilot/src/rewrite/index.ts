import { AppError } from '@upbeat/core/app-error';
import { countField } from '@upbeat/brand/count-field';
import { fitsRoom, roomOf } from '../field-room';
import { lineAllowed } from '../draft-ideas/brand-lines';
import { hardRules } from '../guard/check-idea';
import { checkText } from '../guard/check-text';
import type { GuardProblem } from '../guard/check-text';
import { sourcesOf } from '../guard/sources';
import type { Step } from '../run/step';
import { REWRITE_PROMPT } from './prompt';
import { RewriteAnswerSchema, RewriteInputSchema } from './schema';
import type { RewriteAnswer, RewriteInput } from './schema';

/** Up to five alternatives for one field, as one item of one call. */
export const rewriteStep: Step<RewriteInput, RewriteAnswer, RewriteAnswer> = {
  prompt: REWRITE_PROMPT,
  validate(input) {
    const parsed = RewriteInputSchema.safeParse(input);
    if (!parsed.success)
      throw new AppError('invalid_input', 'This field cannot be rewritten as it is.', { cause: parsed.error });
  },
  total: () => 1,
  data: (input) => {
    const room = roomOf(input.channel, input.field);

    return { ...input, maxLength: Number.isFinite(room) ? room : null };
  },
  schema: () => RewriteAnswerSchema,
  items: (answer) => [answer as RewriteAnswer],
  check: ({ alternatives }, input) => alternatives.flatMap((text, index) => checkAlternative(text, index, input)),
  finish: (answer) => answer,
};

function checkAlternative(text: string, index: number, input: RewriteInput): GuardProblem[] {
  const where = `alternatives[${index}]`;
  const problems = checkText(where, text, sourcesOf(input.slots, input.brand));
  const length = countField(input.channel, input.field, text);
  const room = roomOf(input.channel, input.field);
  if (!fitsRoom(input.channel, input.field, text))
    problems.push({ kind: 'length', where, message: `It is ${length} characters; at most ${room} fit.` });
  if (!lineAllowed(text, hardRules(input)))
    problems.push({ kind: 'must_not_say', where, message: 'It holds words the brief or brand rules out.' });

  return problems;
}
