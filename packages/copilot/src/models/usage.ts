import type { Micros } from '@upbeat/core/money';
import type { TokenPrice } from './draft-model';

/** Tokens of one or more calls; null where the provider did not say. */
export interface Usage {
  inputTokens: number | null;
  outputTokens: number | null;
}

export const NO_USAGE: Usage = { inputTokens: 0, outputTokens: 0 };

/** Usage of a reply as LangChain reports it in usage_metadata. */
export function usageOf(reply: unknown): Usage {
  const metadata =
    typeof reply === 'object' && reply !== null && 'usage_metadata' in reply ? reply.usage_metadata : undefined;
  if (typeof metadata !== 'object' || metadata === null) return { inputTokens: null, outputTokens: null };
  const count = (key: string): number | null => {
    const value: unknown = Reflect.get(metadata, key);

    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };

  return { inputTokens: count('input_tokens'), outputTokens: count('output_tokens') };
}

/** Two usages together; unknown when either is. */
export function addUsage(a: Usage, b: Usage): Usage {
  const sum = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : x + y);

  return { inputTokens: sum(a.inputTokens, b.inputTokens), outputTokens: sum(a.outputTokens, b.outputTokens) };
}

/** Cost in micros, rounded up to a whole micro; null when the price or the tokens are not known. */
export function costOf(usage: Usage, price: TokenPrice | null): Micros | null {
  if (price === null || usage.inputTokens === null || usage.outputTokens === null) return null;
  const total = BigInt(usage.inputTokens) * price.inputPerMillion + BigInt(usage.outputTokens) * price.outputPerMillion;

  return (total + 999_999n) / 1_000_000n;
}
