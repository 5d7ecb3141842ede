import type { Random } from '@upbeat/core/random';
import { normalQuantile } from '../normal';
import type { DayModel } from './day-model';
import { normalSource } from './normal-source';

/** Standard normal quantiles at the middles of `n` equal shares of [from, 1]. */
const middles = (n: number, from: number) =>
  Array.from({ length: n }, (_, at) => normalQuantile(from + ((1 - from) * (at + 0.5)) / n));
/** Half-normal of scale 1. */
const SPREADS = middles(12, 0.5);
const WIDTHS = middles(6, 0);

interface Node {
  /** Standard deviation of the arms' true log rates round the group's mean. */
  spread: number;
  variances: number[];
  mean: number;
  precision: number;
  weight: number;
}

/** Quantile of chi-square / df at a standard normal z by Wilson and Hilferty (PNAS 17, 1931); within 1% from 6 degrees of freedom. */
function meanSquareQuantile(z: number, df: number): number {
  const c = 2 / (9 * df);
  return Math.max(1e-3, 1 - c + z * Math.sqrt(c)) ** 3;
}

function nodeOf(model: DayModel, spread: number, width: number): Node {
  const variances = model.variance.map((v, i) => Math.max(model.chance[i] ?? v, v / width));
  const weights = variances.map((v) => 1 / (v + spread * spread));
  const precision = weights.reduce((sum, w) => sum + w, 0);
  const mean = weights.reduce((sum, w, i) => sum + w * (model.logIndex[i] ?? 0), 0) / precision;
  const misfit = weights.reduce((sum, w, i) => sum + w * ((model.logIndex[i] ?? 0) - mean) ** 2, 0);
  const logs = weights.reduce((sum, w) => sum + Math.log(w), 0);

  return { spread, variances, mean, precision, weight: 0.5 * (logs - Math.log(precision) - misfit) };
}

/** Nodes of equal prior probability over the unknown spread (half-normal) and the unknown noise (scaled inverse chi-square), weighted by likelihood. */
function nodesOf(model: DayModel, scale: number): Node[] {
  const widths = model.df > 0 ? WIDTHS.map((z) => meanSquareQuantile(z, model.df)) : [1];
  const nodes = SPREADS.flatMap((z) => widths.map((width) => nodeOf(model, scale * z, width)));
  const top = Math.max(...nodes.map((node) => node.weight));
  const weights = nodes.map((node) => Math.exp(node.weight - top));
  const total = weights.reduce((sum, w) => sum + w, 0);

  return nodes.map((node, i) => ({ ...node, weight: (weights[i] ?? 0) / total }));
}

/**
 * Draws of the arms' log rates: one array for each arm, the same draw at the same place. Normal observations, arms drawn
 * towards the group's mean with a spread that is itself uncertain (half-normal of the given scale; A. Gelman, Bayesian
 * Analysis 1, 2006), flat prior on the mean. Nodes are visited in proportion to their weight (systematic resampling), so
 * that the draws differ from the mixture by the normals alone. Only differences between arms carry meaning.
 */
export function drawLogRates(model: DayModel, scale: number, draws: number, random: Random): Float64Array[] {
  const nodes = nodesOf(model, scale);
  const normal = normalSource(random);
  const out = model.logIndex.map(() => new Float64Array(draws));
  const start = random();
  let first = 0;
  let passed = 0;

  nodes.forEach((node, at) => {
    passed += node.weight;
    const end = at === nodes.length - 1 ? draws : Math.min(draws, Math.max(first, Math.ceil(passed * draws - start)));
    drawNode(node, model, out, first, end, normal);
    first = end;
  });
  return out;
}

/** Fills the draws from `first` to `end` (exclusive) from one node: the group's mean first, then each arm round it. */
function drawNode(
  node: Node,
  { logIndex }: DayModel,
  out: Float64Array[],
  first: number,
  end: number,
  normal: () => number,
) {
  if (end <= first) return;
  const prior = 1 / (node.spread * node.spread);
  const own = node.variances.map((v) => 1 / v);
  const pull = own.map((precision) => prior / (precision + prior));
  const sd = own.map((precision) => 1 / Math.sqrt(precision + prior));
  const meanSd = 1 / Math.sqrt(node.precision);

  for (let draw = first; draw < end; draw += 1) {
    const mean = node.mean + meanSd * normal();
    for (let arm = 0; arm < out.length; arm += 1) {
      const column = out[arm];
      const share = pull[arm] ?? 0;
      if (column) column[draw] = (1 - share) * (logIndex[arm] ?? 0) + share * mean + (sd[arm] ?? 0) * normal();
    }
  }
}
