import { DRAFT_IDEAS_PROMPT } from '../draft-ideas/prompt';
import { DRAFT_IDEAS_VARIABLES } from '../draft-ideas/variables';
import { REWRITE_PROMPT } from '../rewrite/prompt';
import { REWRITE_VARIABLES } from '../rewrite/variables';
import type { Prompt } from './prompt';
import type { PromptVariable } from './variables';

/** A prompt that a workspace may fork, and what its text may point at. */
export interface BuiltInPrompt extends Prompt {
  /** "Draft ideas" */
  name: string;
  /** What it is for, as a sentence. */
  about: string;
  variables: readonly PromptVariable[];
}

/** Every prompt the copilot ships. */
export const BUILT_IN_PROMPTS: readonly BuiltInPrompt[] = [
  {
    ...DRAFT_IDEAS_PROMPT,
    name: 'Draft ideas',
    about: 'From a brief and measured references to ideas with first copy.',
    variables: DRAFT_IDEAS_VARIABLES,
  },
  {
    ...REWRITE_PROMPT,
    name: 'Rewrite a field',
    about: 'Other words for one field in the editor.',
    variables: REWRITE_VARIABLES,
  },
];

/** The built-in prompt of a key, or null for a key nobody ships. */
export function builtInPrompt(key: string): BuiltInPrompt | null {
  return BUILT_IN_PROMPTS.find((prompt) => prompt.key === key) ?? null;
}
