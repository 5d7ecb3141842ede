import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import type { BaseMessage } from '@langchain/core/messages';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { z } from 'zod';
import { dataBlock } from '../prompts/data-block';
import { HOUSE_RULE } from '../prompts/house-rule';
import { renderPrompt } from '../prompts/variables';
import type { DraftModel } from '../models/draft-model';
import { wireSchema } from '../models/wire-schema';
import { describeFailure, failureError } from '../models/provider-errors';
import { NO_USAGE, usageOf } from '../models/usage';
import type { Usage } from '../models/usage';

const MOST_ATTEMPTS = 2;
const PROBLEMS_SHOWN = 20;

/** One question to a model. `inspect` returns what is wrong with a schema-valid answer, one sentence each. */
export interface Call {
  model: DraftModel;
  promptText: string;
  data: Record<string, unknown>;
  schema: z.ZodType;
  inspect(answer: unknown): string[];
  signal: AbortSignal;
  /** Pause before a retry, in milliseconds. */
  retryDelayMs: number;
  /** What the run keeps if this call fails, as a sentence ("Nothing was saved."). */
  kept: string;
  /** Called as each attempt ends, with what it used. */
  onAttempt(usage: Usage): void;
  /** Called with what was wrong with an answer, one sentence each. */
  onProblems(problems: readonly string[]): void;
}

type Attempt = { ok: true; answer: unknown } | { ok: false; garbage: string[] } | { ok: false; error: unknown };

/**
 * Asks once, and at most once more: again after a fault that may pass, or with the problems named after an answer that
 * fails the schema or the guard.
 * @throws AppError provider_unavailable, provider_timeout, provider_garbage, rate_limited or cancelled
 */
export async function callModel(call: Call): Promise<unknown> {
  const messages: BaseMessage[] = [
    new SystemMessage(`${renderPrompt(call.promptText)}\n\n${HOUSE_RULE.text}`),
    new HumanMessage(dataBlock(call.data)),
  ];
  let last: Attempt | null = null;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    throwIfCancelled(call.signal);
    const result = await ask(call, messages);
    throwIfCancelled(call.signal);
    if (result.ok) return result.answer;
    last = result;
    if ('garbage' in result) call.onProblems(result.garbage);
    if (attempt === MOST_ATTEMPTS) break;
    if ('garbage' in result) {
      messages.push(new HumanMessage(repairText(result.garbage)));
    } else {
      const failure = failureOf(call, result.error);
      if (!failure.again) throw failureError(failure, false, call.kept, result.error);
      await pause(call.retryDelayMs, call.signal);
    }
  }
  if (last && 'error' in last) throw failureError(failureOf(call, last.error), true, call.kept, last.error);
  const reasons = last && 'garbage' in last ? last.garbage.slice(0, 3).join(' ') : '';

  throw new AppError('provider_garbage', `The model’s answer could not be used, also after one repair. ${call.kept}`, {
    cause: reasons,
  });
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'Stopped.', { cause: signal.reason });
}

class CallTimeout extends Error {}

function failureOf(call: Call, error: unknown) {
  if (isAppError(error)) throw error;
  if (error instanceof CallTimeout) {
    return {
      code: 'provider_timeout' as const,
      sentence: `The model did not answer in ${seconds(call.model.timeoutMs)}.`,
      again: true,
    };
  }

  return describeFailure(error, call.model.modelId);
}

function seconds(milliseconds: number): string {
  return milliseconds >= 1000 ? `${Math.round(milliseconds / 1000)} s` : `${milliseconds} ms`;
}

async function ask(call: Call, messages: BaseMessage[]): Promise<Attempt> {
  const timer = AbortSignal.timeout(call.model.timeoutMs);
  const signal = AbortSignal.any([call.signal, timer]);
  try {
    const structured = call.model.chat.withStructuredOutput(wireSchema(call.schema), {
      method: 'jsonSchema',
      ...strictness(call.model),
      includeRaw: true,
      name: 'answer',
    });
    const reply: unknown = await structured.invoke(messages, { signal });
    const { raw, parsed } = z.object({ raw: z.unknown(), parsed: z.unknown() }).parse(reply);
    call.onAttempt(usageOf(raw));

    return judge(call, parsed);
  } catch (error) {
    call.onAttempt(NO_USAGE);
    if (timer.aborted && !call.signal.aborted)
      return { ok: false, error: new CallTimeout('timeout', { cause: error }) };
    if (isGarbage(error)) return { ok: false, garbage: ['The answer was not valid JSON.'] };

    return { ok: false, error };
  }
}

/** Anthropic's client is always strict in this method and refuses the argument. */
export function strictness({ provider }: DraftModel): { strict?: boolean } {
  return provider === 'anthropic' ? {} : { strict: true };
}

/** Reply parsers of the client libraries throw one of these when the text is no JSON. */
function isGarbage(error: unknown): boolean {
  return (
    error instanceof SyntaxError ||
    (error instanceof Error &&
      /OutputParser|LengthFinishReason|ZodError|\$ZodError/.test(`${error.name} ${error.constructor.name}`))
  );
}

function judge(call: Call, parsed: unknown): Attempt {
  if (parsed === null || parsed === undefined) return { ok: false, garbage: ['The answer was not valid JSON.'] };
  const checked = call.schema.safeParse(parsed);
  if (!checked.success) {
    return { ok: false, garbage: checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const problems = call.inspect(checked.data);

  return problems.length > 0 ? { ok: false, garbage: problems } : { ok: true, answer: checked.data };
}

function repairText(problems: readonly string[]): string {
  const list = problems.slice(0, PROBLEMS_SHOWN).map((problem) => `- ${problem}`);

  return `Your last answer could not be used:\n${list.join('\n')}\nAnswer again in full, in the same shape, with every one of these mended. The rules stand.`;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
