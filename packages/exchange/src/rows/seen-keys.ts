import { unsupported } from '../bytes/refuse-foreign-file';

const FIRST_CAPACITY = 1 << 12;
const MOST_ROWS = 20_000_000;

/**
 * Remembers the natural key of every row of a file in 16 bytes a row (64 bits of its SHA-256, a fingerprint of its figures,
 * its line), so that duplicates are found in files that do not fit in memory. Two different keys among 10 million rows
 * share 64 bits with a probability under one in 100,000.
 */
export class SeenKeys {
  private keys = new BigUint64Array(FIRST_CAPACITY);
  private figures = new Uint32Array(FIRST_CAPACITY);
  private lines = new Uint32Array(FIRST_CAPACITY);
  private size = 0;

  /** Null for a new key; else the line that has it and whether its figures are the same. */
  add(digest: Buffer, figures: string, line: number): { line: number; identical: boolean } | null {
    const key = digest.readBigUInt64BE(0) || 1n;
    const fingerprint = fnv1a(figures);
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return { line: this.lines[slot] ?? 0, identical: this.figures[slot] === fingerprint };

    this.put(slot, key, fingerprint, line);
    this.size += 1;
    if (this.size > MOST_ROWS)
      throw unsupported('This file has more than 20 million rows. Export a shorter period at a time.');
    if (this.size * 4 > this.keys.length * 3) this.grow();
    return null;
  }

  private slotOf(key: bigint): number {
    const mask = this.keys.length - 1;
    let slot = Number(key & BigInt(mask));
    while (this.keys[slot] !== 0n && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private put(slot: number, key: bigint, figures: number, line: number): void {
    this.keys[slot] = key;
    this.figures[slot] = figures;
    this.lines[slot] = line;
  }

  private grow(): void {
    const { keys, figures, lines } = this;
    this.keys = new BigUint64Array(keys.length * 2);
    this.figures = new Uint32Array(keys.length * 2);
    this.lines = new Uint32Array(keys.length * 2);
    keys.forEach((key, slot) => {
      if (key !== 0n) this.put(this.slotOf(key), key, figures[slot] ?? 0, lines[slot] ?? 0);
    });
  }
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): tells identical figures from different ones, nothing more. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
