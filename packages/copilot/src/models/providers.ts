import { z } from 'zod';
import { AppError } from '@upbeat/core/app-error';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { PROVIDERS } from './draft-model';
import type { DraftModel, Provider, TokenPrice } from './draft-model';

const DEFAULT_TIMEOUT_MS = 60_000;
const IDEAS_PER_CALL = 3;
/** Retries are made by call-model.ts, which counts and reports them; a second layer inside the client would multiply them. */
const NO_RETRIES_INSIDE = 0;

/** Settings of one provider, as the process entry point reads them from its configuration. */
export const ProviderSettingsSchema = z
  .object({
    provider: z.enum(PROVIDERS),
    modelId: z.string().trim().min(1),
    apiKey: z.string().min(1).optional(),
    baseUrl: z.url().optional(),
    timeoutMs: z.int().min(1).max(600_000).optional(),
  })
  .superRefine((settings, context) => {
    const needsKey =
      settings.provider === 'openai' || settings.provider === 'anthropic' || settings.provider === 'google';
    if (needsKey && !settings.apiKey)
      context.addIssue({ code: 'custom', path: ['apiKey'], message: 'This provider needs a key.' });
    if (!needsKey && !settings.baseUrl)
      context.addIssue({ code: 'custom', path: ['baseUrl'], message: 'Say where the model is served.' });
  });
export type ProviderSettings = z.infer<typeof ProviderSettingsSchema>;

/** How a provider is opened: its settings, the longest wait for a call in milliseconds, and the fetch of servers that a person named. */
type Opener = (settings: ProviderSettings, timeout: number, fetch: typeof globalThis.fetch) => Promise<BaseChatModel>;

const OPENERS: Record<Provider, Opener> = {
  openai: openAi,
  openai_compatible: openAi,
  anthropic: async ({ modelId, apiKey, baseUrl }, timeout) => {
    const { ChatAnthropic } = await import('@langchain/anthropic');

    return new ChatAnthropic({
      model: modelId,
      apiKey,
      anthropicApiUrl: baseUrl,
      maxRetries: NO_RETRIES_INSIDE,
      clientOptions: { timeout, maxRetries: NO_RETRIES_INSIDE },
    });
  },
  google: async ({ modelId, apiKey, baseUrl }) => {
    const { ChatGoogleGenerativeAI } = await import('@langchain/google-genai');

    return new ChatGoogleGenerativeAI({ model: modelId, apiKey, baseUrl, maxRetries: NO_RETRIES_INSIDE });
  },
  ollama: async ({ modelId, baseUrl }, _timeout, fetch) => {
    const { ChatOllama } = await import('@langchain/ollama');

    return new ChatOllama({ model: modelId, baseUrl, fetch, maxRetries: NO_RETRIES_INSIDE });
  },
};

async function openAi(
  { modelId, apiKey, baseUrl }: ProviderSettings,
  timeout: number,
  fetch: typeof globalThis.fetch,
): Promise<BaseChatModel> {
  const { ChatOpenAI } = await import('@langchain/openai');

  return new ChatOpenAI({
    model: modelId,
    apiKey: apiKey ?? 'none',
    maxRetries: NO_RETRIES_INSIDE,
    timeout,
    configuration: { baseURL: baseUrl, ...(baseUrl === undefined ? {} : { fetch }) },
  });
}

/**
 * Opens a provider's model; its client library is loaded on first use. `prices` is keyed by model id; `fetch` makes the requests to a
 * server that a person named by its address.
 * @throws AppError invalid_input when the settings are incomplete.
 */
export async function openProvider(
  settings: ProviderSettings,
  prices: Readonly<Record<string, TokenPrice>> = {},
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<DraftModel> {
  const parsed = ProviderSettingsSchema.safeParse(settings);
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
    throw new AppError('invalid_input', 'The model settings are incomplete.', { fields, cause: parsed.error });
  }
  const timeoutMs = parsed.data.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const { provider, modelId } = parsed.data;

  return {
    provider,
    modelId,
    label: modelId,
    chat: await OPENERS[provider](parsed.data, timeoutMs, fetch),
    batchSize: IDEAS_PER_CALL,
    timeoutMs,
    price: prices[modelId] ?? null,
  };
}
