/** One step from one list to another. */
export type DiffStep =
  | { kind: 'same'; a: number; b: number }
  | { kind: 'removed'; a: number }
  | { kind: 'added'; b: number };

/** Lengths of the longest common subsequence of the tails of two lists. */
function commonTails<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      const below = table[i + 1] ?? [];
      const [one, other] = [a[i], b[j]];
      const alike = one !== undefined && other !== undefined && same(one, other);
      row[j] = alike ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }

  return table;
}

/** What goes and comes between two lists (longest common subsequence); removals come before additions. Indices point into the lists. */
export function sequenceDiff<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): DiffStep[] {
  const tails = commonTails(a, b, same);
  const steps: DiffStep[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && other !== undefined && same(one, other)) {
      steps.push({ kind: 'same', a: i, b: j });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0))) {
      steps.push({ kind: 'removed', a: i });
      i += 1;
    } else {
      steps.push({ kind: 'added', b: j });
      j += 1;
    }
  }

  return steps;
}
