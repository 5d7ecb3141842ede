/** A step from one token list to another. */
export interface Edit {
  kind: 'same' | 'del' | 'ins';
  token: string;
}

/** Edits beyond which the middle is shown as replaced: nobody reads a thousand scattered changes, and memory grows with the square. */
const MOST_EDITS = 1200;

/** Shortest edit script between two token lists (Myers, An O(ND) Difference Algorithm, 1986), after trimming what both share at the ends. */
export function diffTokens(a: readonly string[], b: readonly string[]): Edit[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;

  const as = (kind: Edit['kind'], tokens: readonly string[]): Edit[] => tokens.map((token) => ({ kind, token }));
  const from = a.slice(head, a.length - tail);
  const to = b.slice(head, b.length - tail);
  const middle = from.length > 0 && to.length > 0 ? shortestScript(from, to) : null;

  return [
    ...as('same', a.slice(0, head)),
    ...(middle ?? [...as('del', from), ...as('ins', to)]),
    ...as('same', a.slice(a.length - tail)),
  ];
}

function shortestScript(a: readonly string[], b: readonly string[]): Edit[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const furthest = new Int32Array(2 * most + 3);
  const at = (diagonal: number) => furthest[diagonal + most + 1] ?? 0;
  const trace: Int32Array[] = [];

  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice(most + 1 - edits - 1, most + 1 + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
      let x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest[diagonal + most + 1] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, trace);
    }
  }

  return null;
}

/** `trace[d]` holds the furthest x of diagonals -d-1 .. d+1 before the d-th round. */
function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): Edit[] {
  const script: Edit[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const before = (diagonal: number) => trace[edits]?.[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && before(diagonal - 1) < before(diagonal + 1));
    const fromX = edits === 0 ? 0 : down ? before(diagonal + 1) : before(diagonal - 1);
    const fromY = edits === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      script.push({ kind: 'same', token: a[x] ?? '' });
    }
    if (edits === 0) break;
    if (down) script.push({ kind: 'ins', token: b[fromY] ?? '' });
    else script.push({ kind: 'del', token: a[fromX] ?? '' });
    x = fromX;
    y = fromY;
  }

  return script.reverse();
}
