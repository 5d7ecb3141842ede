import { expect, test } from 'vitest';
import { ModelActSchema } from './forms';

const MODEL = { intent: 'save', id: '00000000-0000-7000-8000-000000000001', provider: 'openai', name: 'gpt-5-mini' };
const faults = (changes: Record<string, unknown>) => {
  const parsed = ModelActSchema.safeParse({ ...MODEL, ...changes });

  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('everything that is wrong is told at once, each at its field', () => {
  expect(faults({ provider: 'ollama', name: ' ' })).toEqual([
    'name: Write the name that the provider uses.',
    'baseUrl: Say where the model is served.',
  ]);
  expect(faults({ inputPrice: '1' })).toEqual(['outputPrice: Enter both prices, or neither.']);
  expect(faults({ inputPrice: 'much', outputPrice: '2' })).toEqual(['inputPrice: Write dollars, such as 2.50.']);
});

test('prices become micros, and an empty one is not known', () => {
  expect(ModelActSchema.parse({ ...MODEL, inputPrice: '2,50', outputPrice: '0' })).toMatchObject({
    inputPrice: '2500000',
    outputPrice: '0',
  });
  expect(ModelActSchema.parse(MODEL)).toMatchObject({ inputPrice: null, outputPrice: null });
});
