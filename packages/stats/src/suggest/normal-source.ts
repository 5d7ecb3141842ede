import type { Random } from '@upbeat/core/random';

/** Standard normal numbers by Box and Muller, both of each pair used: twice as fast where tens of thousands are drawn. */
export function normalSource(random: Random): () => number {
  let spare: number | null = null;

  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
