import { expect, test } from 'vitest';
import { countField } from '@upbeat/brand/count-field';
import { builtInModel } from '../models/built-in';
import { runStep } from '../run/run-step';
import { HARBOUR_BRAND, HARBOUR_SLOTS } from '../testing/inputs';
import { memoryRecorder } from '../testing/memory-recorder';
import { rewriteStep } from './index';
import type { RewriteInput } from './schema';

const input: RewriteInput = {
  channel: 'google_rsa',
  field: 'headline',
  text: 'See Every Fee Before You Pay',
  slots: HARBOUR_SLOTS,
  brand: HARBOUR_BRAND,
  seed: 1,
};

async function rewrite(changes: Partial<RewriteInput> = {}): Promise<string[]> {
  const { items } = await runStep({
    step: rewriteStep,
    model: builtInModel(),
    executor: 'interactive',
    input: { ...input, ...changes },
    signal: new AbortController().signal,
    recorder: memoryRecorder(),
  });

  return items[0]?.alternatives ?? [];
}

test('five different headlines that fit, none the same as before', async () => {
  const lines = await rewrite();

  expect(new Set(lines).size).toBe(5);
  expect(lines).not.toContain(input.text);
  expect(lines.every((line) => countField('google_rsa', 'headline', line) <= 30)).toBe(true);
});

test('every field with a template is served', async () => {
  for (const [channel, field] of [
    ['google_rsa', 'description'],
    ['meta_feed', 'primary_text'],
    ['email', 'subject'],
    ['email', 'cta'],
  ] as const) {
    expect((await rewrite({ channel, field })).length, field).toBeGreaterThan(0);
  }
});

test('a field without templates says so', async () => {
  await expect(rewrite({ channel: 'email', field: 'body' })).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('no templates for this field'),
  });
});
