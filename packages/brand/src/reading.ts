import { sentences, words } from './words';

/** Syllables of one English word: groups of vowels, without a silent closing e; at least one. Within one of a dictionary's count for most words. */
export function countSyllables(word: string): number {
  const plain = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;

  const spoken = plain
    .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (ending) => ending.charAt(0))
    .replace(/^y/, '');
  const groups = spoken.match(/[aeiouy]{1,2}/g) ?? [];

  return Math.max(1, groups.length);
}

/**
 * Flesch-Kincaid grade level of an English text: 0.39 words per sentence + 11.8 syllables per word - 15.59
 * (Kincaid, Fishburne, Rogers and Chissom, 1975, Research Branch Report 8-75). Null for a text without words.
 */
export function readingGrade(text: string): number | null {
  const all = words(text);
  const parts = sentences(text).length;
  if (all.length === 0 || parts === 0) return null;

  const syllables = all.reduce((sum, { text: word }) => sum + countSyllables(word), 0);

  return 0.39 * (all.length / parts) + 11.8 * (syllables / all.length) - 15.59;
}
