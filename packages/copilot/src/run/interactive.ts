import { runStep } from './run-step';
import type { RunOptions, RunProgress, RunResult } from './run-step';

/** What an interactive run yields for each finished item. */
export interface StreamedItem<Item> extends RunProgress {
  item: Item;
}

/**
 * Runs a step in the web process and yields each item as it is finished. Leaving the loop, or the request's signal, stops
 * the run and the provider's call.
 */
export async function* runInteractive<Input, Answer, Item>(
  options: Omit<RunOptions<Input, Answer, Item>, 'executor' | 'onItem'>,
): AsyncGenerator<StreamedItem<Item>, RunResult<Item>> {
  const left = new AbortController();
  const queue: StreamedItem<Item>[] = [];
  let wake: () => void = () => undefined;
  let taken: () => void = () => undefined;
  const state: { result: RunResult<Item> | null; error: unknown; over: boolean } = {
    result: null,
    error: null,
    over: false,
  };
  const run = runStep({
    ...options,
    executor: 'interactive',
    signal: AbortSignal.any([options.signal, left.signal]),
    onItem: async (item, progress) => {
      queue.push({ item, ...progress });
      wake();
      await new Promise<void>((resolve) => {
        taken = resolve;
        left.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    },
  }).then(
    (result) => Object.assign(state, { result, over: true }),
    (error: unknown) => Object.assign(state, { error, over: true }),
  );
  void run.then(() => wake());

  try {
    for (;;) {
      const next = queue.shift();
      if (next) {
        yield next;
        taken();
        continue;
      }
      if (state.over) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (queue.length > 0 || state.over) resolve();
      });
    }
  } finally {
    left.abort();
    await run;
  }
  if (state.result === null) throw state.error;

  return state.result;
}
