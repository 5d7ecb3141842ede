import type { z } from 'zod';
import type { GuardProblem } from '../guard/check-text';
import type { Prompt } from '../prompts/prompt';

/** One kind of work a model does: what it is asked, what shape the answer has, what may not be in it. */
export interface Step<Input, Answer, Item> {
  prompt: Prompt;
  /** Checks and narrows the input before anything is asked. @throws AppError invalid_input */
  validate(input: Input): void;
  /** How many items the whole run makes. */
  total(input: Input): number;
  /** The data of one call: the input, what is done, how many are wanted. It is fenced before a model sees it. */
  data(input: Input, done: readonly Item[], wanted: number): Record<string, unknown>;
  /** Schema of one answer of at most `wanted` items. */
  schema(input: Input, wanted: number): z.ZodType;
  /** The items inside a schema-valid answer. */
  items(answer: unknown): Answer[];
  /** What the guard holds against one item. */
  check(answer: Answer, input: Input, done: readonly Item[]): GuardProblem[];
  /** The item as it is stored: what code computes is added here, never asked of a model. */
  finish(answer: Answer, input: Input, context: { builtIn: boolean }): Item;
}
