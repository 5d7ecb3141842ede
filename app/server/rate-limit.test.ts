// @vitest-environment node
import { isAppError } from '@upbeat/core/app-error';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRateLimits } from './rate-limit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('five wrong passwords bring a pause that names its seconds, and ends', async () => {
  const limit = createRateLimits()('192.0.2.1');
  const left = [];
  for (let i = 0; i < 5; i += 1) left.push(await limit.take('sign-in', 'ines@harbour.example'));
  expect(left).toEqual([4, 3, 2, 1, 0]);

  const refused: unknown = await limit.take('sign-in', ' INES@harbour.example').catch((error: unknown) => error);
  expect(isAppError(refused, 'rate_limited') && refused.message).toBe(
    'Too many tries. Wait 60 seconds, then try again.',
  );

  vi.advanceTimersByTime(61_000);
  expect(await limit.take('sign-in', 'ines@harbour.example')).toBe(4);
});

test('a stranger who fails in an owner’s name does not shut the owner out', async () => {
  const limits = createRateLimits();
  for (let i = 0; i < 6; i += 1)
    await limits('192.0.2.66')
      .take('sign-in', 'ines@harbour.example')
      .catch(() => null);

  expect(await limits('192.0.2.1').take('sign-in', 'ines@harbour.example')).toBe(4);
});

test('one address cannot try many e-mails for ever', async () => {
  const limit = createRateLimits()('192.0.2.1');
  const tries = Array.from({ length: 61 }, (_, i) =>
    limit.take('sign-in', `person${i}@example.test`).then(
      () => 'ok',
      () => 'refused',
    ),
  );

  expect((await Promise.all(tries)).filter((one) => one === 'refused')).toHaveLength(1);
});

test('a sign-in that ends well gives the tries back', async () => {
  const limit = createRateLimits()('192.0.2.1');
  for (let i = 0; i < 3; i += 1) await limit.take('sign-in', 'ines@harbour.example');
  await limit.forgive('sign-in', 'ines@harbour.example');

  expect(await limit.take('sign-in', 'ines@harbour.example')).toBe(4);
});

test('a member may ask for other words sixty times in five minutes, from whichever address', async () => {
  const limits = createRateLimits();
  for (let i = 0; i < 60; i += 1) await limits(`192.0.2.${i}`).take('suggest', 'ines@harbour.example');
  await expect(limits('192.0.2.99').take('suggest', 'ines@harbour.example')).rejects.toThrow('Too many tries');
  expect(await limits('192.0.2.99').take('suggest', 'tom@harbour.example')).toBe(59);
});
