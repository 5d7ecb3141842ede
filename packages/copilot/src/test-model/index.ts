import { z } from 'zod';
import { definePrompt } from '../prompts/prompt';
import type { Step } from '../run/step';

/** The smallest question that shows whether drafts would work. Change the text only together with the version. */
export const TEST_MODEL_PROMPT = definePrompt(
  'model-test',
  1,
  `Answer with the one word ready in the field answer. Nothing else is asked of you.`,
);

const AnswerSchema = z.object({ answer: z.string().min(1).max(200) });

/** A real call in the shape that every step asks for: key, name, address and structured answers are all tried at once. */
export const testModelStep: Step<Record<string, never>, string, string> = {
  prompt: TEST_MODEL_PROMPT,
  validate: () => undefined,
  total: () => 1,
  data: () => ({}),
  schema: () => AnswerSchema,
  items: (answer) => [AnswerSchema.parse(answer).answer],
  check: () => [],
  finish: (answer) => answer,
};
