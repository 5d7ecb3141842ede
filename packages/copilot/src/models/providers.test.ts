import { expect, test } from 'vitest';
import { openProvider } from './providers';
import { describeFailure } from './provider-errors';
import { costOf } from './usage';

test.each([
  [{ provider: 'openai', modelId: 'gpt-5-mini' }, 'apiKey'],
  [{ provider: 'ollama', modelId: 'llama3' }, 'baseUrl'],
  [{ provider: 'openai', modelId: '', apiKey: 'k' }, 'modelId'],
] as const)('incomplete settings name the field: %o', async (settings, field) => {
  await expect(openProvider(settings)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { [field]: expect.any(String) },
  });
});

test.each([
  [{ provider: 'openai', modelId: 'm', apiKey: 'k' }, 'openai'],
  [{ provider: 'anthropic', modelId: 'm', apiKey: 'k' }, 'anthropic'],
  [{ provider: 'google', modelId: 'm', apiKey: 'k' }, 'google-genai'],
  [{ provider: 'ollama', modelId: 'm', baseUrl: 'http://127.0.0.1:11434' }, 'ollama'],
] as const)('opens %o', async (settings, type) => {
  const model = await openProvider(settings);

  expect(model.chat._llmType().replace('googlegenerativeai', 'google-genai')).toContain(type);
  expect(model.price).toBeNull();
});

test('cost is exact in micros and unknown without a price or tokens', () => {
  const price = { inputPerMillion: 1_250_000n, outputPerMillion: 10_000_000n };

  expect(costOf({ inputTokens: 1_000_000, outputTokens: 0 }, price)).toBe(1_250_000n);
  expect(costOf({ inputTokens: 1, outputTokens: 1 }, price)).toBe(12n);
  expect(costOf({ inputTokens: 1, outputTokens: null }, price)).toBeNull();
  expect(costOf({ inputTokens: 1, outputTokens: 1 }, null)).toBeNull();
});

test('vendor failures become sentences', () => {
  expect(describeFailure({ status: 404 }, 'gpt-x')).toMatchObject({
    code: 'provider_unavailable',
    again: false,
    sentence: expect.stringContaining('gpt-x'),
  });
  expect(describeFailure(new TypeError('fetch failed'), 'm')).toMatchObject({
    code: 'provider_unavailable',
    again: true,
  });
  expect(describeFailure(Object.assign(new Error('Request timed out.'), { name: 'TimeoutError' }), 'm')).toMatchObject({
    code: 'provider_timeout',
  });
});
