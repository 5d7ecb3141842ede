import { patternsModel } from '@upbeat/copilot/models/patterns-model';
import { AppError } from '@upbeat/core/app-error';
import { expect, test } from 'vitest';
import { askInOrder, failedSentence } from './ask-in-order';
import type { Failed } from './ask-in-order';
import type { Writer } from './list-writers';

const writer = (name: string, open?: () => Promise<never>): Writer => ({
  name,
  provider: 'openai',
  open: open ?? (async () => ({ ...patternsModel({}), modelId: name })),
});
const down = new AppError('provider_unavailable', 'The model provider refused the key. Nothing was saved.');

test('the next writer takes over from one that fails before anything stands, and each failure is told', async () => {
  const failed: Failed[] = [];
  const badAddress = new AppError('invalid_input', 'This address lies in a private network.');
  const result = await askInOrder(
    [writer('first'), writer('second', () => Promise.reject(badAddress)), writer('third')],
    (model) => (model.modelId === 'first' ? Promise.reject(down) : Promise.resolve(model.modelId)),
    { mayPass: () => true, onFailed: (one) => void failed.push(one) },
  );

  expect(result).toBe('third');
  expect(failed.map(failedSentence)).toEqual([
    '“first” did not write this: The model provider refused the key.',
    '“second” did not write this: This address lies in a private network.',
  ]);
});

test('what is begun is not finished by another, and a stop or a fault of ours is nobody else’s turn', async () => {
  const asked: string[] = [];
  const ask = (error: unknown, mayPass: boolean) =>
    askInOrder(
      [writer('first'), writer('second')],
      (model) => {
        asked.push(model.modelId);
        return Promise.reject(error as Error);
      },
      { mayPass: () => mayPass, onFailed: () => undefined },
    );

  await expect(ask(down, false)).rejects.toBe(down);
  await expect(ask(new AppError('cancelled', 'Stopped.'), true)).rejects.toThrow('Stopped.');
  await expect(ask(new TypeError('ours'), true)).rejects.toThrow('ours');
  expect(asked).toEqual(['first', 'first', 'first']);
});
