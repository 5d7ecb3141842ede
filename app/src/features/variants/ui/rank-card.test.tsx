import type { CopyFields } from '@upbeat/core/channels';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ranking, RankRequest } from '../rank-against';
import { RankCard } from './rank-card';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = () => act(() => vi.advanceTimersByTimeAsync(200));

/** Ranks the longest first; every comparison is a clear one for the better of the two. */
async function byLength({ headlines, yardstick }: RankRequest): Promise<Ranking> {
  const order = headlines
    .map((text, at) => ({ text, at }))
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ at }) => at);
  const mark = yardstick === null ? 0 : order.indexOf(yardstick);
  return {
    rows: order.map((at, index) => ({
      at,
      place: index + 1,
      against:
        index === mark
          ? null
          : {
              probability: index < mark ? 0.8 : 0.2,
              verdict: index < mark ? 'first' : 'second',
              reasons: [{ kind: 'trait', words: 'longer', favours: index < mark ? 'first' : 'second', weight: 1 }],
            },
    })),
    yardstick: mark + 1,
    caveat: 'Learned from news.',
  };
}

function show(fields: CopyFields, ask = vi.fn(byLength)) {
  const stop = vi.fn();
  const start = vi.fn(() => ({ ask, stop }));
  const card = (shown: CopyFields) => (
    <RankCard channel="google_rsa" label="A" fields={shown} others={[]} start={start} />
  );
  const { rerender, unmount } = render(card(fields));

  return { start, ask, stop, unmount, write: (shown: CopyFields) => rerender(card(shown)) };
}

const open = () => fireEvent.click(screen.getByRole('button', { name: 'Rank these headlines' }));
const rows = () =>
  within(screen.getByRole('list', { name: 'Best first' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('nothing is loaded until the card is opened; then places, verdict, reasons and caveat are read', async () => {
  const { start, stop, unmount } = show({ headline: ['Short', 'A longer one'] });
  await pass();
  expect(start).not.toHaveBeenCalled();

  open();
  expect(screen.getByRole('status', { name: 'Loading the ranker' })).toBeTruthy();
  await pass();
  expect(rows()).toEqual([
    '1A longer oneThe one to compare with',
    '2ShortNumber 1 would win about 80 of 100 such testsHideSpeaks for number 1: longer',
  ]);
  expect(screen.getByText(/Learned from news\. A pattern, not a promise\./)).toBeTruthy();
  unmount();
  expect(stop).toHaveBeenCalledTimes(1);
});

test('the rank follows the words a moment after the last key, and rests while other fields are written', async () => {
  const { ask, write } = show({ headline: ['Short', 'A longer one'] });
  open();
  await pass();
  write({ headline: ['Short', 'A longer one'], description: ['Something else'] });
  await pass();
  expect(ask).toHaveBeenCalledTimes(1);

  write({ headline: ['Short, though', 'A longer one'] });
  write({ headline: ['Short, though not for long', 'A longer one'] });
  await pass();
  expect(ask).toHaveBeenCalledTimes(2);
  expect(rows()[0]).toContain('Short, though not for long');
});

test('any headline may be the yardstick, and stays it while it is written', async () => {
  const { write } = show({ headline: ['Short', 'A longer one'] });
  open();
  await pass();
  fireEvent.change(screen.getByLabelText('Compare with'), { target: { value: 'A-0' } });
  await pass();
  expect(rows()[1]).toBe('2ShortThe one to compare with');

  write({ headline: ['Shorter', 'A longer one'] });
  await pass();
  expect(rows()[1]).toBe('2ShorterThe one to compare with');
});

test('where no comparison is clear, the list says that its order says little', async () => {
  const close = async (request: RankRequest): Promise<Ranking> => {
    const ranking = await byLength(request);
    const rows = ranking.rows.map((row) => ({
      ...row,
      against: row.against && { ...row.against, verdict: 'too_close' as const },
    }));
    return { ...ranking, rows };
  };
  show({ headline: ['Short', 'A longer one', 'Middling'] }, vi.fn(close));
  open();
  await pass();

  expect(screen.getByText('All are too close to call against number 1: their order says little.')).toBeTruthy();
  expect(screen.getAllByText('Too close to call')).toHaveLength(2);
});

test('a ranker that does not load says so and is started anew', async () => {
  const ask = vi.fn(byLength).mockRejectedValueOnce(new Error('no answer'));
  const { start, stop } = show({ headline: ['Short', 'A longer one'] }, ask);
  open();
  await pass();
  expect(screen.getByRole('alert').textContent).toContain('The ranker did not load');

  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await pass();
  expect([start, stop].map((spy) => spy.mock.calls.length)).toEqual([2, 1]);
  expect(rows()).toHaveLength(2);
});

test('one headline has nothing to be ranked against, and starts no ranker', async () => {
  const { start } = show({ headline: ['Alone', 'Alone'] });
  open();
  await pass();

  expect(screen.getByText('It takes two headlines that differ. Write one more.')).toBeTruthy();
  expect(start).not.toHaveBeenCalled();
});
