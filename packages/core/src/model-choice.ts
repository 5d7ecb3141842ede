/** Providers that a workspace may name, as the database knows them. */
export const MODEL_PROVIDERS = ['openai', 'anthropic', 'google', 'ollama', 'openai_compatible'] as const;
export type ModelProvider = (typeof MODEL_PROVIDERS)[number];

/** Steps that ask a model and may each have one of their own. */
export const MODEL_STEPS = ['draft-ideas', 'rewrite'] as const;
export type ModelStep = (typeof MODEL_STEPS)[number];
