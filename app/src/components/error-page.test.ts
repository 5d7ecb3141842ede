import { expect, test } from 'vitest';
import { errorWords } from './error-page';

const answer = (status: number, data: unknown) => ({ status, statusText: '', internal: false, data });

test('each kind of failure has its sign', () => {
  expect(errorWords(answer(404, null), '/x').sign).toBe('rest');
  expect(errorWords(answer(403, null), '/x').sign).toBe('rest');
  expect(errorWords(answer(503, null), '/x').sign).toBe('pause');
  expect(errorWords(new Error('secret detail'), '/x').status).toBe(500);
});

test('a sentence meant for members is shown, the message of a thrown error never is', () => {
  expect(errorWords(answer(403, { message: 'Only an owner may do this.' }), '/x').what).toBe(
    'Only an owner may do this.',
  );
  expect(JSON.stringify(errorWords(new Error('secret detail'), '/x'))).not.toContain('secret');
});
