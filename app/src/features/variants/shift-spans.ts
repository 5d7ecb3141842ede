/** Where something stands in a text (UTF-16, end exclusive). */
interface Place {
  start: number;
  end: number;
}

/**
 * Moves spans of an earlier text to where their words stand in a newer one: spans before the change stay, spans after it move along,
 * spans that the change touches are gone until the next check.
 */
export function shiftSpans<S extends Place>(before: string, after: string, spans: readonly S[]): S[] {
  if (before === after) return [...spans];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const moved = after.length - before.length;

  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    if (span.start >= before.length - tail) return [{ ...span, start: span.start + moved, end: span.end + moved }];
    return [];
  });
}
