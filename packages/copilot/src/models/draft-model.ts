import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Micros } from '@upbeat/core/money';

export const PROVIDERS = ['openai', 'anthropic', 'google', 'ollama', 'openai_compatible'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** What a model charges, in micros of one currency for a million tokens. */
export interface TokenPrice {
  inputPerMillion: Micros;
  outputPerMillion: Micros;
}

/** A model ready to be asked, whichever kind it is. */
export interface DraftModel {
  provider: Provider | 'built_in';
  /** Name as the provider knows it; "patterns" for the built-in drafter. */
  modelId: string;
  /** What members see beside the draft ("Template draft", "gpt-5-mini"). */
  label: string;
  chat: BaseChatModel;
  /** Items asked of it in one call. */
  batchSize: number;
  /** Longest wait for one call, in milliseconds. */
  timeoutMs: number;
  /** Null = price not known, so cost is not known. */
  price: TokenPrice | null;
}
