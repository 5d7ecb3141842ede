import { listPatterns } from '../../src/draft-ideas/patterns/all';
import { PLACE } from '../../src/draft-ideas/render';

/** Authored patterns by the field they write ("linkedin_image.intro"), in the order of their first; the idea card's and an e-mail's paragraphs under their own names. */
export function countPatterns(): { total: number; byField: Record<string, number> } {
  const byField: Record<string, number> = {};
  const all = listPatterns();
  for (const { field } of all) {
    const place = PLACE[field];
    const key = place ? `${place.channel}.${place.field}` : `idea.${field}`;
    byField[key] = (byField[key] ?? 0) + 1;
  }

  return { total: all.length, byField };
}
