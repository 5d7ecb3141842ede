import { AppError, isAppError } from '@upbeat/core/app-error';
import { now } from '@upbeat/core/clock';
import type { DraftModel } from '../models/draft-model';
import { addUsage, costOf, NO_USAGE } from '../models/usage';
import type { Usage } from '../models/usage';
import { callModel } from './call-model';
import type { Executor, RunRecorder } from './recorder';
import type { Step } from './step';

const RETRY_DELAY_MS = 1_000;

/** A workspace's own prompt; `id` is its stored version. */
export interface OwnPrompt {
  id: string;
  text: string;
  version: number;
  hash: string;
}

const FINDINGS_KEPT = 30;

/** What one run needs. `onItem` is awaited: the next item is asked for when the last one is stored. */
export interface RunOptions<Input, Answer, Item> {
  step: Step<Input, Answer, Item>;
  model: DraftModel;
  executor: Executor;
  input: Input;
  signal: AbortSignal;
  recorder: RunRecorder;
  onItem?: (item: Item, progress: RunProgress) => Promise<void> | void;
  onProgress?: (progress: RunProgress) => Promise<void> | void;
  /** A workspace's own prompt in place of the built-in text; its version is recorded instead. */
  prompt?: OwnPrompt;
  retryDelayMs?: number;
}

/** Where a run stands: `done` of `total` items are handed over. */
export interface RunProgress {
  runId: string;
  done: number;
  total: number;
}

/** Items of a finished run. */
export interface RunResult<Item> {
  runId: string;
  items: Item[];
}

/**
 * One AI execution, recorded from start to end. Each item is handed over only when it fits the schema and the guard has
 * nothing against it, so nothing half-made is ever stored.
 * @throws AppError invalid_input before anything is asked; provider_*, rate_limited or cancelled afterwards. Items handed
 * over before a failure stand, and the message says so.
 */
export async function runStep<Input, Answer, Item>(options: RunOptions<Input, Answer, Item>): Promise<RunResult<Item>> {
  const { step, model, input, recorder, executor } = options;
  step.validate(input);
  const total = step.total(input);
  const prompt = options.prompt ?? step.prompt;
  const startedAt = now().getTime();
  const runId = await recorder.start({
    step: step.prompt.key,
    promptVersion: prompt.version,
    promptVersionId: options.prompt?.id ?? null,
    promptHash: prompt.hash,
    provider: model.provider,
    modelId: model.modelId,
    executor,
    total,
  });
  const items: Item[] = [];
  const spent: Spent = { calls: 0, usage: NO_USAGE, findings: [] };
  const close = (status: 'done' | 'failed' | 'cancelled', error: AppError | null): Promise<void> =>
    recorder.finish(runId, {
      status,
      items: items.length,
      calls: spent.calls,
      ...spent.usage,
      costMicros: costOf(spent.usage, model.price),
      durationMs: now().getTime() - startedAt,
      findings: spent.findings.slice(0, FINDINGS_KEPT),
      errorCode: error?.code ?? null,
      errorMessage: error?.message ?? null,
    });

  try {
    while (items.length < total) {
      for (const item of await nextItems(options, prompt.text, items, total, spent)) {
        if (options.signal.aborted) throw new AppError('cancelled', 'Stopped.');
        const progress = { runId, done: items.length + 1, total };
        await options.onItem?.(item, progress);
        items.push(item);
        await recorder.progress(runId, items.length, total);
        await options.onProgress?.(progress);
      }
    }
  } catch (error) {
    const failure = isAppError(error)
      ? error
      : new AppError('internal', 'The run could not be finished.', { cause: error });
    const stopped =
      failure.code === 'cancelled'
        ? new AppError('cancelled', `Stopped. ${keptSentence(items.length)}`, { cause: failure.cause })
        : failure;
    await close(stopped.code === 'cancelled' ? 'cancelled' : 'failed', stopped);
    throw stopped;
  }
  await close('done', null);

  return { runId, items };
}

/** What a run has used and met so far. */
interface Spent {
  calls: number;
  usage: Usage;
  findings: string[];
}

function keptSentence(count: number): string {
  if (count === 0) return 'Nothing was saved.';

  return count === 1 ? 'The one item finished before stands.' : `The ${count} items finished before stand.`;
}

async function nextItems<Input, Answer, Item>(
  { step, model, input, signal, retryDelayMs }: RunOptions<Input, Answer, Item>,
  promptText: string,
  done: readonly Item[],
  total: number,
  spent: Spent,
): Promise<Item[]> {
  const wanted = Math.min(model.batchSize, total - done.length);
  const finish = (answer: unknown): Item[] =>
    step
      .items(answer)
      .slice(0, wanted)
      .map((one) => step.finish(one, input, { builtIn: model.provider === 'built_in' }));
  const answer = await callModel({
    model,
    promptText,
    data: { step: step.prompt.key, wanted, ...step.data(input, done, wanted) },
    schema: step.schema(input, wanted),
    inspect: (candidate) => inspectAll(step, input, done, step.items(candidate)),
    signal,
    retryDelayMs: retryDelayMs ?? RETRY_DELAY_MS,
    kept: keptSentence(done.length),
    onAttempt: (usage) => {
      spent.calls += 1;
      spent.usage = addUsage(spent.usage, usage);
    },
    onProblems: (problems) => spent.findings.push(...problems),
  });

  return finish(answer);
}

function inspectAll<Input, Answer, Item>(
  step: Step<Input, Answer, Item>,
  input: Input,
  done: readonly Item[],
  answers: readonly Answer[],
): string[] {
  const earlier = [...done];
  if (answers.length === 0) return ['The answer holds no item.'];

  return answers.flatMap((answer, index) => {
    const problems = step.check(answer, input, earlier);
    earlier.push(step.finish(answer, input, { builtIn: false }));

    return problems.map((problem) => `Item ${index + 1}, ${problem.where}: ${problem.message}`);
  });
}
