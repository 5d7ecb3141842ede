import { DRAFT_IDEAS_PROMPT } from '../draft-ideas/prompt';
import { REWRITE_PROMPT } from '../rewrite/prompt';
import type { Prompt } from './prompt';

/** Every prompt the copilot ships. */
export const BUILT_IN_PROMPTS: readonly Prompt[] = [DRAFT_IDEAS_PROMPT, REWRITE_PROMPT];
