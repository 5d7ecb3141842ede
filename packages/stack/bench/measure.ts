/** The middle of some numbers; the mean of the two middle ones where their count is even. Zero for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;

  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Milliseconds that something took, with its answer. */
export async function timed<T>(run: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const begun = performance.now();
  const value = await run();

  return { ms: performance.now() - begun, value };
}

/** A line of the report: a name, then figures right-aligned, then what they are beside. */
export function line(name: string, figures: readonly string[], note = ''): string {
  return `  ${name.padEnd(38)}${figures.map((figure) => figure.padStart(11)).join('')}${note && `   ${note}`}`;
}

export const ms = (value: number): string => `${value.toFixed(0)} ms`;
export const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;
export const ratio = (value: number, beside: number): string => (beside > 0 ? `${(value / beside).toFixed(1)}x` : '-');
