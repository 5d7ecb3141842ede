import type { Micros } from '@upbeat/core/money';

/**
 * Divides a daily spend among placements in proportion to what each spent (evenly where none did), in whole cents; the last one
 * takes what rounding leaves, so that the parts add up to the whole.
 */
export function splitSpend(whole: Micros, spent: readonly Micros[]): Micros[] {
  const total = spent.reduce((sum, part) => sum + part, 0n);
  const cent = 10_000n;
  const parts = spent.map((part) => {
    const share = total > 0n ? (whole * part) / total : whole / BigInt(spent.length);
    return share - (share % cent);
  });
  const rest = whole - parts.reduce((sum, part) => sum + part, 0n);

  return parts.map((part, at) => (at === parts.length - 1 ? part + rest : part));
}
