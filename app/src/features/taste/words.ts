import type { TasteReveal } from '@upbeat/db/taste/get-taste-reveal';
import type { Side } from '@upbeat/db/taste/row';
import type { ReliabilityBin } from '@upbeat/stats/judge/calibration';
import { wilsonInterval } from '@upbeat/stats/wilson';
import type { createFormat } from '~/components/format';
import { LEAST_OF_STEP } from './score';
import type { Edge, Score } from './score';

type Format = Pick<ReturnType<typeof createFormat>, 'number' | 'percent' | 'chance'>;
type Counted = TasteReveal['first'];

/** How the two headlines of a pair are lettered. */
export const LETTERS: Record<Side, 'A' | 'B'> = { first: 'A', second: 'B' };

export const otherSide = (side: Side): Side => (side === 'first' ? 'second' : 'first');

/** Click rate of a headline with its 95% interval. */
export function rateOf({ clicks, impressions }: Counted): { value: number; low: number; high: number } {
  return { value: clicks / impressions, ...(wilsonInterval(clicks, impressions) ?? { low: 0, high: 1 }) };
}

/** "Right. A was clicked 2.1 times as often." */
export function verdictTitle(reveal: TasteReveal, { number, percent }: Format): string {
  const { better, pick } = reveal;
  const [high, low] = [rateOf(reveal[better]).value, rateOf(reveal[otherSide(better)]).value];
  const said = pick === better ? 'Right.' : 'Wrong.';
  if (low === 0) return `${said} Nobody clicked ${LETTERS[otherSide(better)]}.`;

  const times = high / low;
  const more =
    times >= 1.95
      ? `${Math.abs(times - 2) < 0.05 ? 'twice' : `${number(times, 1)} times`} as often`
      : `${percent(times - 1, 0)} more often`;
  return `${said} ${LETTERS[better]} was clicked ${more}.`;
}

/** How far the truth itself can be trusted: "The intervals overlap; with 95% probability A is really the better one." */
export function truthWords(reveal: TasteReveal, { chance }: Format): string {
  const [high, low] = [rateOf(reveal[reveal.better]), rateOf(reveal[otherSide(reveal.better)])];
  const sure = reveal.better === 'first' ? reveal.firstSure : 1 - reveal.firstSure;
  const touch = high.low > low.high ? 'The intervals do not touch' : 'The intervals overlap';

  return `${touch}; with ${chance(sure)} probability ${LETTERS[reveal.better]} is really the better one.`;
}

/** What one's sureness cost beside the ranker's. `own` and `ranker` are probabilities given to the better one. */
export function costWords(own: number, ranker: number, better: Side, { number }: Format): string {
  const cost = (said: number) => number((1 - said) ** 2, 2);
  const [mine, theirs] = [cost(own), cost(ranker)];
  if (mine === theirs) return `You and the ranker paid the same: ${mine}.`;
  if (own > 0.5 && ranker > 0.5)
    return own > ranker
      ? `You were surer than the ranker, and it paid: ${mine} against its ${theirs}.`
      : `The ranker was surer than you, and it paid: ${theirs} against your ${mine}.`;
  if (own < 0.5 && ranker < 0.5)
    return own < ranker
      ? `You were surer of the wrong one than the ranker: ${mine} against its ${theirs}.`
      : `The ranker was surer of the wrong one than you: ${theirs} against your ${mine}.`;
  const leaned = LETTERS[ranker > 0.5 ? better : otherSide(better)];

  return `The ranker leaned to ${leaned}: it paid ${theirs}, you ${mine}.`;
}

/** What calibration says so far, by the step that misses by most, else by the one that was said most often. */
export function stepWords(bins: readonly ReliabilityBin[], { percent }: Format): string {
  const drawn = bins.flatMap(({ said, came, n }) => (said === null || came === null ? [] : [{ said, came, n }]));
  const misses = drawn.filter(({ said, came }) => said < came.low || said > came.high);
  const [told] = (misses.length > 0 ? misses : drawn).toSorted((a, b) => b.n - a.n);
  if (!told) return 'No step has been said five times yet.';

  const { said, came, n } = told;
  const right = `At ${percent(said, 0)} you were right ${Math.round(came.share * n)} times of ${n}.`;
  if (said > came.high) return `${right} Too sure.`;
  if (said < came.low) return `${right} Too shy.`;
  return `${right} Too few to say that it is off.`;
}

/** Whether the ranker was as right as it was sure, over pairs of mean sureness `said`; nothing of fewer than a step needs. */
export function rankerWords({ n, right }: Score, said: number, { percent }: Format): string {
  const interval = wilsonInterval(right, n);
  if (!interval || n < LEAST_OF_STEP) return '';
  const line = `The ranker said ${percent(said, 0)} on average and was right on ${percent(right / n, 0)} of the same ${n}`;
  if (said < interval.low) return `${line}: too shy.`;
  if (said > interval.high) return `${line}: too sure.`;
  return `${line}: too few to call it off.`;
}

/** One's edge over another player, told as better or worse only where its interval clears zero. */
export function edgeWords(name: string, edge: Edge | null, { number }: Format): string {
  if (edge === null) return `Ten common pairs tell you from ${name}.`;
  const [low, high] = [number(Math.abs(edge.low), 3), number(Math.abs(edge.high), 3)];
  if (edge.low > 0) return `Better than ${name} by ${number(edge.mean, 3)} a pair (${low} to ${high}, n ${edge.n}).`;
  if (edge.high < 0) return `Behind ${name} by ${number(-edge.mean, 3)} a pair (${high} to ${low}, n ${edge.n}).`;
  return `${edge.n} pairs cannot tell you from ${name}.`;
}
