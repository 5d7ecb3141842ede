import { createHash } from 'node:crypto';

/** Twelve arms fit the database's column; more are named by their digest. */
const LONGEST = 480;

/** Some ids in one text that stands for them, whatever their order. */
export function idsKey(ids: readonly string[], longest = LONGEST): string {
  const text = [...ids].sort().join(',');

  return text.length <= longest ? text : createHash('sha256').update(text).digest('hex');
}

/** What a suggestion is about: the same proposal of the same arms has the same key, whatever the figures say. */
export function suggestionKey(kind: string, metric: string, armIds: readonly string[], says: string): string {
  return `${kind}:${metric}:${idsKey(armIds)}:${says}`;
}
