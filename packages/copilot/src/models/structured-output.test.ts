import { expect, test } from 'vitest';
import { z } from 'zod';
import { strictness } from '../run/call-model';
import { answerSchema } from '../draft-ideas/schema';
import { builtInModel } from './built-in';
import { openProvider } from './providers';
import { wireSchema } from './wire-schema';

const schema = wireSchema(answerSchema(['google_rsa', 'meta_feed', 'email'], 3));

test.each([
  { provider: 'openai', modelId: 'gpt-5-mini', apiKey: 'k' },
  { provider: 'anthropic', modelId: 'claude-sonnet-4-5', apiKey: 'k' },
  { provider: 'google', modelId: 'gemini-2.5-flash', apiKey: 'k' },
  { provider: 'ollama', modelId: 'llama3', baseUrl: 'http://127.0.0.1:1' },
] as const)('$provider accepts the answer schema as structured output', async (settings) => {
  const model = await openProvider(settings);

  expect(() =>
    model.chat.withStructuredOutput(schema, {
      method: 'jsonSchema',
      ...strictness(model),
      includeRaw: true,
      name: 'answer',
    }),
  ).not.toThrow();
});

test('every object of the schema is closed and requires all its keys, as strict modes ask', () => {
  const open: unknown[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, properties, required, additionalProperties } = node as Record<string, unknown>;
    if (
      type === 'object' &&
      (additionalProperties !== false ||
        Object.keys(properties ?? {}).length !== (Array.isArray(required) ? required.length : 0))
    ) {
      open.push(node);
    }
    Object.values(node).forEach(walk);
  };
  walk(schema);

  expect(open).toEqual([]);
});

test('no keyword that a strict mode refuses is sent, and no property is lost with one', () => {
  expect(JSON.stringify(schema)).not.toMatch(/"(?:minLength|maxLength|minItems|maxItems|\$schema)":/);
  expect(wireSchema(z.object({ format: z.string().max(3) }))).toEqual({
    type: 'object',
    properties: { format: { type: 'string' } },
    required: ['format'],
    additionalProperties: false,
  });
});

test('the built-in drafter is labelled for what it is', () => {
  expect(builtInModel()).toMatchObject({ provider: 'built_in', modelId: 'patterns', label: 'Template draft' });
});
