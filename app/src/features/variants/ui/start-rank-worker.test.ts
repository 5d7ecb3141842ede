import { afterEach, expect, test, vi } from 'vitest';
import type { Ranking } from '../rank-against';
import { startRankWorker } from './start-rank-worker';
import type { RankAnswer, RankQuestion } from './start-rank-worker';

class FakeWorker extends EventTarget {
  static last: FakeWorker | null = null;
  asked: RankQuestion[] = [];
  terminate = vi.fn();

  constructor() {
    super();
    FakeWorker.last = this;
  }

  postMessage(question: RankQuestion): void {
    this.asked.push(question);
  }

  answer(data: RankAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function started() {
  vi.stubGlobal('Worker', FakeWorker);
  const ranker = startRankWorker();
  const fake = FakeWorker.last;
  if (!fake) throw new Error('no worker was started');

  return { ranker, fake };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const request = { headlines: ['One', 'Two'], yardstick: null };
const ranking = (caveat: string): Ranking => ({ rows: [], yardstick: 1, caveat });

test('answers find their question whatever their order', async () => {
  const { ranker, fake } = started();
  const answers = [ranker.ask(request), ranker.ask(request)];
  const [first, second] = fake.asked.map(({ id }) => id);
  fake.answer({ id: second ?? -1, ranking: ranking('second') });
  fake.answer({ id: first ?? -1, ranking: ranking('first') });

  expect((await Promise.all(answers)).map(({ caveat }) => caveat)).toEqual(['first', 'second']);
});

test('a model that was not read rejects that question only', async () => {
  const { ranker, fake } = started();
  const refused = ranker.ask(request);
  fake.answer({ id: fake.asked[0]?.id ?? -1, ranking: null });
  await expect(refused).rejects.toThrow('did not load');

  const next = ranker.ask(request);
  fake.answer({ id: fake.asked[1]?.id ?? -1, ranking: ranking('read') });
  await expect(next).resolves.toEqual(ranking('read'));
});

test('a worker whose script did not load rejects what waits and all that is asked later', async () => {
  const { ranker, fake } = started();
  const waiting = ranker.ask(request);
  fake.dispatchEvent(new Event('error'));

  await expect(waiting).rejects.toThrow('did not load');
  await expect(ranker.ask(request)).rejects.toThrow('did not load');
  ranker.stop();
  expect(fake.terminate).toHaveBeenCalledTimes(1);
});
