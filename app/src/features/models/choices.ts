import type { ModelProvider, ModelStep } from '@upbeat/core/model-choice';

export const PROVIDER_NAMES: Record<ModelProvider, string> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Google',
  ollama: 'Ollama',
  openai_compatible: 'OpenAI-compatible',
};

export const STEP_NAMES: Record<ModelStep, string> = {
  'draft-ideas': 'Draft ideas',
  rewrite: 'Rewrite a field',
};

/** Whether a provider is reached at an address that the owner names. */
export function isServed(provider: ModelProvider): boolean {
  return provider === 'ollama' || provider === 'openai_compatible';
}
