/** Saturation of repeated terms and strength of length normalisation; the values of Robertson and Zaragoza (2009). */
const K1 = 1.2;
const B = 0.75;

/**
 * Okapi BM25 of each document for a bag of query terms (Robertson and Zaragoza 2009), with the non-negative idf
 * ln(1 + (N - n + 0.5) / (n + 0.5)). Query terms count once; documents are lists of stems.
 */
export function bm25(queryTerms: readonly string[], documents: readonly (readonly string[])[]): number[] {
  const query = new Set(queryTerms);
  const total = documents.length;
  const meanLength = documents.reduce((sum, terms) => sum + terms.length, 0) / Math.max(total, 1);
  const counts = documents.map((terms) => {
    const count = new Map<string, number>();
    for (const term of terms) if (query.has(term)) count.set(term, (count.get(term) ?? 0) + 1);

    return count;
  });
  const holding = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  const idf = (term: string): number => {
    const n = holding.get(term) ?? 0;

    return Math.log(1 + (total - n + 0.5) / (n + 0.5));
  };

  return counts.map((count, at) => {
    const norm = K1 * (1 - B + (B * (documents[at]?.length ?? 0)) / Math.max(meanLength, 1));
    let score = 0;
    for (const [term, frequency] of count) score += (idf(term) * frequency * (K1 + 1)) / (frequency + norm);

    return score;
  });
}
