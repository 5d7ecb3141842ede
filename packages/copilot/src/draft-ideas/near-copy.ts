const ARTICLES = new Set(['a', 'an', 'the', 'our', 'your']);
/** Share of common words from which one headline is another with a word changed: 3 of 4 differ by one word at 0.5 and above. */
const NEAR_HEADLINE = 0.5;
/** Sentences repeat the brief's own phrases, so that they may have more in common. */
const NEAR_SENTENCE = 0.6;

/** Words of lines read lately: a draft compares each of its lines with hundreds of others. */
const read = new Map<string, ReadonlySet<string>>();
const MOST_READ = 4000;

function tokens(text: string): ReadonlySet<string> {
  const known = read.get(text);
  if (known) return known;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
  const found = new Set(words.filter((word) => !ARTICLES.has(word)));
  if (read.size >= MOST_READ) read.clear();
  read.set(text, found);

  return found;
}

/** Words that two lines have in common, as a share of all their words (Jaccard), 0 to 1; articles do not count. */
export function sharedShare(a: string, b: string): number {
  const [left, right] = [tokens(a), tokens(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - common;

  return all === 0 ? 1 : common / all;
}

/** Whether a line is one of the others again, or nearly: a headline from half its words, a sentence from three fifths. */
export function isNearCopy(
  line: string,
  others: Iterable<string>,
  kind: 'headline' | 'sentence' = 'headline',
): boolean {
  const most = kind === 'headline' ? NEAR_HEADLINE : NEAR_SENTENCE;
  for (const other of others) if (sharedShare(line, other) >= most) return true;

  return false;
}
