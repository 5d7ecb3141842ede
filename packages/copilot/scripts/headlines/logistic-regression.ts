/** A sparse row: positions and the values there. */
export interface SparseRow {
  at: Int32Array;
  values: Float64Array;
}

/** Two rows of which the first won, and how much the outcome counts. */
export interface WonPair {
  winner: number;
  loser: number;
  weight: number;
}

const MEMORY = 8;
const MOST_STEPS = 100;
const ENOUGH = 1e-5;

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** a + factor * b, in place. */
function addScaled(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i += 1) a[i] = (a[i] ?? 0) + factor * (b[i] ?? 0);
}

/** The weighted sum of a sparse row. */
export function dotRow(weights: Float64Array, { at, values }: SparseRow): number {
  let sum = 0;
  for (let k = 0; k < at.length; k += 1) sum += (weights[at[k] ?? 0] ?? 0) * (values[k] ?? 0);
  return sum;
}

/** ln(1 + e^-margin) without overflow. */
export function logLoss(margin: number): number {
  return margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
}

/** Half the squared length of the weights plus C times the weighted log loss; fills in the gradient. */
function objective(rows: readonly SparseRow[], pairs: readonly WonPair[], c: number) {
  const pulls = new Float64Array(rows.length);

  return (weights: Float64Array, gradient: Float64Array): number => {
    const scores = rows.map((row) => dotRow(weights, row));
    let loss = dot(weights, weights) / 2;
    gradient.set(weights);
    pulls.fill(0);
    for (const { winner, loser, weight } of pairs) {
      const margin = (scores[winner] ?? 0) - (scores[loser] ?? 0);
      const pull = (c * weight) / (1 + Math.exp(margin));
      loss += c * weight * logLoss(margin);
      pulls[winner] = (pulls[winner] ?? 0) - pull;
      pulls[loser] = (pulls[loser] ?? 0) + pull;
    }
    for (const [i, { at, values }] of rows.entries()) {
      const pull = pulls[i] ?? 0;
      for (let k = 0; k < at.length; k += 1) {
        const position = at[k] ?? 0;
        gradient[position] = (gradient[position] ?? 0) + pull * (values[k] ?? 0);
      }
    }
    return loss;
  };
}

interface Step {
  moved: Float64Array;
  turned: Float64Array;
  curvature: number;
}

/** The two-loop recursion of L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4). */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.slice();
  const factors: number[] = [];
  for (let k = steps.length - 1; k >= 0; k -= 1) {
    const { moved, turned, curvature } = steps[k] as Step;
    factors[k] = dot(moved, direction) / curvature;
    addScaled(direction, -(factors[k] ?? 0), turned);
  }
  const last = steps.at(-1);
  const scale = last ? last.curvature / dot(last.turned, last.turned) : 1 / Math.sqrt(dot(gradient, gradient) || 1);
  direction.forEach((value, i) => (direction[i] = value * scale));
  for (const [k, { moved, turned, curvature }] of steps.entries()) {
    addScaled(direction, (factors[k] ?? 0) - dot(turned, direction) / curvature, moved);
  }

  return direction;
}

/**
 * Logistic regression on differences of two rows without intercept, so that swapping the two flips the odds: minimises
 * |w|^2 / 2 + C * sum of weight * ln(1 + exp(-(score of winner - score of loser))) by L-BFGS. `width`: number of weights.
 */
export function fitPairs(
  rows: readonly SparseRow[],
  pairs: readonly WonPair[],
  width: number,
  c: number,
): Float64Array {
  const evaluate = objective(rows, pairs, c);
  let weights = new Float64Array(width);
  let gradient = new Float64Array(width);
  let loss = evaluate(weights, gradient);
  const steps: Step[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction = descent(gradient, steps);
    const slope = dot(gradient, direction);
    const next = new Float64Array(width);
    const nextGradient = new Float64Array(width);
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let size = 1; size > 1e-8 && nextLoss > loss - 1e-4 * size * slope; size /= 2) {
      next.set(weights);
      addScaled(next, -size, direction);
      nextLoss = evaluate(next, nextGradient);
    }
    if (!(nextLoss < loss)) break;

    const moved = next.slice();
    addScaled(moved, -1, weights);
    const turned = nextGradient.slice();
    addScaled(turned, -1, gradient);
    steps.push({ moved, turned, curvature: dot(moved, turned) });
    if (steps.length > MEMORY) steps.shift();
    const gained = (loss - nextLoss) / loss;
    [weights, gradient, loss] = [next, nextGradient, nextLoss];
    if (gained < ENOUGH) break;
  }

  return weights;
}
