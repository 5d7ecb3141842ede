/** A source of uniform numbers in [0, 1). Everything random takes one, so that a seed repeats it. */
export type Random = () => number;

/** A seeded generator: sfc32 (Chris Doty-Humphrey's Small Fast Counting generator, 32-bit), its state filled from the seed by splitmix32. */
export function seededRandom(seed: number | string): Random {
  let state = typeof seed === 'number' ? Math.trunc(seed) | 0 : hashSeed(seed);
  const splitmix = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = 1;

  const random: Random = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) random();
  return random;
}

/** A whole number from 0 to `below` - 1. */
export function randomInt(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** A standard normal number (Box-Muller). */
export function randomNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** A Poisson count: Knuth's product for small means, for large ones the normal with continuity correction. */
export function randomPoisson(random: Random, mean: number): number {
  if (mean <= 0) return 0;
  if (mean > 50) return Math.max(0, Math.floor(mean + Math.sqrt(mean) * randomNormal(random) + 0.5));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** Successes in `trials` draws of probability `p`: drawn one by one when few, Poisson when rare, normal when both outcomes are many. */
export function randomBinomial(random: Random, trials: number, p: number): number {
  if (trials <= 0 || p <= 0) return 0;
  if (p >= 1) return trials;
  if (p > 0.5) return trials - randomBinomial(random, trials, 1 - p);
  if (trials <= 64) {
    let successes = 0;
    for (let trial = 0; trial < trials; trial += 1) if (random() < p) successes += 1;
    return successes;
  }
  const mean = trials * p;
  if (mean < 30) return Math.min(trials, randomPoisson(random, mean));
  const drawn = Math.floor(mean + Math.sqrt(mean * (1 - p)) * randomNormal(random) + 0.5);
  return Math.min(trials, Math.max(0, drawn));
}

/** A Gamma(shape, 1) number (Marsaglia and Tsang, ACM TOMS 26, 2000). */
export function randomGamma(random: Random, shape: number): number {
  if (shape < 1) return randomGamma(random, shape + 1) * Math.pow(1 - random(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = randomNormal(random);
    const v = Math.pow(1 + c * x, 3);
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A Beta(a, b) number, as the share of two gammas. */
export function randomBeta(random: Random, a: number, b: number): number {
  const x = randomGamma(random, a);
  return x / (x + randomGamma(random, b));
}

/** A word as a 32-bit seed (FNV-1a). */
function hashSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
