/** Saturation of repeated terms and strength of length normalisation; the values of Robertson and Zaragoza (2009). */
const K1 = 1.2;
const B = 0.75;

/** What BM25 knows of a collection: how many documents hold each term, how many there are, and their mean length in terms. */
export interface TermStatistics {
  documents: number;
  meanLength: number;
  holding: ReadonlyMap<string, number>;
}

/** Counts the terms of documents, each a list of stems. */
export function countTerms(documents: readonly (readonly string[])[]): TermStatistics {
  const holding = new Map<string, number>();
  let length = 0;
  for (const terms of documents) {
    length += terms.length;
    for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1);
  }

  return { documents: documents.length, meanLength: length / Math.max(documents.length, 1), holding };
}

/** Rarity of a term: ln(1 + (N - n + 0.5) / (n + 0.5)), never negative. */
function idfOf({ documents, holding }: TermStatistics, term: string): number {
  const n = holding.get(term) ?? 0;

  return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
}

/**
 * Okapi BM25 of one document for a bag of query terms (Robertson and Zaragoza 2009). Query terms count once; the document may be of
 * another collection than the statistics.
 */
export function bm25(query: ReadonlySet<string>, terms: readonly string[], statistics: TermStatistics): number {
  const counts = new Map<string, number>();
  for (const term of terms) if (query.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const norm = K1 * (1 - B + (B * terms.length) / Math.max(statistics.meanLength, 1));
  let score = 0;
  for (const [term, count] of counts) score += (idfOf(statistics, term) * count * (K1 + 1)) / (count + norm);

  return score;
}
