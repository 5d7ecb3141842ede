import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { ProviderSettings } from '../models/providers';

export const BASE_URL = 'http://provider.test/v1';
export const SETTINGS: ProviderSettings = {
  provider: 'openai_compatible',
  modelId: 'test-model',
  apiKey: 'k',
  baseUrl: BASE_URL,
  timeoutMs: 2_000,
};

/** How the fake provider answers one request: JSON content, an HTTP status, or never. */
export type Reply = { content: string } | { status: number } | 'hang';

/** A chat-completions endpoint that gives the replies in order and keeps what it was asked and what was aborted. */
export function fakeProvider() {
  const state: { replies: Reply[]; requests: { messages: { role: string; content: string }[] }[]; aborted: number } = {
    replies: [],
    requests: [],
    aborted: 0,
  };
  const server = setupServer(
    http.post(`${BASE_URL}/chat/completions`, async ({ request }) => {
      state.requests.push((await request.clone().json()) as (typeof state.requests)[number]);
      const reply = state.replies.shift() ?? { status: 500 };
      if (reply === 'hang') {
        await new Promise<void>((resolve) => request.signal.addEventListener('abort', () => resolve(), { once: true }));
        state.aborted += 1;

        return HttpResponse.error();
      }
      if ('status' in reply)
        return HttpResponse.json({ error: { message: 'no', type: 'fault' } }, { status: reply.status });

      return HttpResponse.json({
        id: 'chatcmpl-1',
        object: 'chat.completion',
        created: 1,
        model: 'test-model',
        choices: [
          { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: reply.content, refusal: null } },
        ],
        usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 },
      });
    }),
  );

  return { server, state };
}
