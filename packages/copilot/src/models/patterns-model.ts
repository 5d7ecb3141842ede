import { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseLanguageModelInput } from '@langchain/core/language_models/base';
import { AIMessage } from '@langchain/core/messages';
import type { BaseMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import { RunnableLambda } from '@langchain/core/runnables';
import type { Runnable } from '@langchain/core/runnables';
import { z } from 'zod';
import { readDataBlock } from '../prompts/data-block';
import type { DraftModel } from './draft-model';

/** Answers one step from its data, without a model; keyed by the step's prompt key. */
export type PatternResponder = (data: unknown) => unknown;

/** It answers at once, so one call plans the whole draft; items are still handed over one by one. */
const ALL_AT_ONCE = 100;

const StepDataSchema = z.looseObject({ step: z.string() });

/**
 * The built-in drafter as a chat model, so that it runs through the same pipeline as a provider's: it reads the same
 * fenced data from the same messages and answers with JSON. Seeded and synchronous; it spends no tokens.
 */
export class PatternsChatModel extends BaseChatModel {
  private readonly responders: Readonly<Record<string, PatternResponder>>;

  constructor(responders: Readonly<Record<string, PatternResponder>>) {
    super({});
    this.responders = responders;
  }

  _llmType(): string {
    return 'patterns';
  }

  /** One answer to the newest data block. Errors of the responder pass through unchanged. */
  async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    const data = StepDataSchema.parse(readDataBlock(messages));
    const respond = this.responders[data.step];
    if (!respond) throw new Error(`No patterns for the step "${data.step}".`);
    const text = JSON.stringify(respond(data));
    const usage = { input_tokens: 0, output_tokens: 0, total_tokens: 0 };

    return { generations: [{ text, message: new AIMessage({ content: text, usage_metadata: usage }) }] };
  }

  /** The answer checked against a zod schema; always gives the raw reply too, as the pipeline asks for. */
  override withStructuredOutput<Output extends Record<string, unknown>>(
    schema: unknown,
  ): Runnable<BaseLanguageModelInput, Output & { raw: BaseMessage; parsed: Output }> {
    return RunnableLambda.from(async (input: BaseLanguageModelInput, options) => {
      const raw = await this.invoke(input, { signal: options?.signal });
      const value: unknown = JSON.parse(typeof raw.content === 'string' ? raw.content : '');
      const parsed = schema instanceof z.ZodType ? schema.parse(value) : value;

      return { raw, parsed } as unknown as Output & { raw: BaseMessage; parsed: Output };
    });
  }
}

/** The built-in drafter, answering the given steps. */
export function patternsModel(responders: Readonly<Record<string, PatternResponder>>): DraftModel {
  return {
    provider: 'built_in',
    modelId: 'patterns',
    label: 'Template draft',
    chat: new PatternsChatModel(responders),
    batchSize: ALL_AT_ONCE,
    timeoutMs: 30_000,
    price: { inputPerMillion: 0n, outputPerMillion: 0n },
  };
}
