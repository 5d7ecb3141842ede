/** Providers that a workspace may name, as the database knows them. */
export const MODEL_PROVIDERS = ['openai', 'anthropic', 'google', 'ollama', 'openai_compatible'] as const;
export type ModelProvider = (typeof MODEL_PROVIDERS)[number];

/** Steps that ask a model and may each have one of their own. */
export const MODEL_STEPS = ['draft-ideas', 'rewrite'] as const;

export const PROVIDER_NAMES: Record<ModelProvider, string> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Google',
  ollama: 'Ollama',
  openai_compatible: 'OpenAI-compatible',
};

export const STEP_NAMES: Record<(typeof MODEL_STEPS)[number], string> = {
  'draft-ideas': 'Draft ideas',
  rewrite: 'Rewrite a field',
};

/** Whether a provider is reached at an address that the owner names. */
export function isServed(provider: ModelProvider): boolean {
  return provider === 'ollama' || provider === 'openai_compatible';
}
