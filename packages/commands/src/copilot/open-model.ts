import { builtInModel } from '@upbeat/copilot/models/built-in';
import type { DraftModel } from '@upbeat/copilot/models/draft-model';
import { openProvider } from '@upbeat/copilot/models/providers';

/** Keys and addresses of model providers, as an entry point read them; none means the built-in drafter. */
export interface ModelSettings {
  /** provider:name, or undefined to take the first provider that has a key. */
  model?: string;
  openaiKey?: string;
  anthropicKey?: string;
  googleKey?: string;
  ollamaUrl?: string;
  /** Seals the keys that a workspace stores; without it none can be stored or opened. */
  secretKey?: string;
  /** Nobody but this machine reaches the installation, so that it may ask servers of its own network. */
  isLocal?: boolean;
}

/** A small, current model of each provider, for who gave a key but no name. */
const DEFAULT_MODELS = {
  openai: 'gpt-5-mini',
  anthropic: 'claude-sonnet-4-5',
  google: 'gemini-2.5-flash',
  ollama: 'llama3.1',
};
type Named = keyof typeof DEFAULT_MODELS;

/** Which provider and model the settings name; null = the built-in drafter. */
export function chosenModel(settings: ModelSettings): { provider: Named; modelId: string } | null {
  const [named, ...rest] = settings.model?.split(':') ?? [];
  if (named && named in DEFAULT_MODELS) return { provider: named as Named, modelId: rest.join(':') };
  const keyed: [Named, string | undefined][] = [
    ['openai', settings.openaiKey],
    ['anthropic', settings.anthropicKey],
    ['google', settings.googleKey],
    ['ollama', settings.ollamaUrl],
  ];
  const provider = keyed.find(([, key]) => key !== undefined)?.[0];

  return provider ? { provider, modelId: DEFAULT_MODELS[provider] } : null;
}

/** Opens the chosen model, or the built-in drafter when none is set or `template` asks for it. Throws `invalid_input` when a key is missing. */
export async function openModel(settings: ModelSettings, template = false): Promise<DraftModel> {
  const chosen = template ? null : chosenModel(settings);
  if (!chosen) return builtInModel();
  const keys: Record<Named, string | undefined> = {
    openai: settings.openaiKey,
    anthropic: settings.anthropicKey,
    google: settings.googleKey,
    ollama: undefined,
  };

  return openProvider({
    ...chosen,
    apiKey: keys[chosen.provider],
    baseUrl: chosen.provider === 'ollama' ? settings.ollamaUrl : undefined,
  });
}
