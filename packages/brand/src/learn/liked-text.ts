import type { CopyLine } from '../copy-lines';
import { sentences, words } from '../words';

/** A text that a person likes, read once. */
export interface LikedText {
  /** Place among the texts given, from 1. */
  number: number;
  text: string;
  /** Short lines without a closing stop that stand alone above other lines. */
  headlines: string[];
  /** Sentences of everything that is no headline, with at least two words. */
  sentences: string[];
  words: number;
}

const MOST_HEADLINE_WORDS = 12;
const LEAST_HEADLINE_WORDS = 3;

/** Reads the texts; blank ones are left out but keep their number. */
export function readLiked(texts: readonly string[]): LikedText[] {
  return texts.flatMap((text, at) => (text.trim() === '' ? [] : [readOne(text, at + 1)]));
}

function readOne(text: string, number: number): LikedText {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isHeadline = (line: string, at: number) =>
    at < lines.length - 1 && !/[.!…:,;]$/.test(line) && words(line).length <= MOST_HEADLINE_WORDS;
  const body = lines.filter((line, at) => !isHeadline(line, at));

  return {
    number,
    text,
    headlines: lines.filter((line, at) => isHeadline(line, at) && words(line).length >= LEAST_HEADLINE_WORDS),
    sentences: body.flatMap((line) => sentences(line).map((one) => one.text)).filter((one) => words(one).length > 1),
    words: words(text).length,
  };
}

/** A sentence as the checks of brand rules read it. */
export function asLine(text: string, field: CopyLine['field'] = 'body'): CopyLine {
  return { field, index: 0, text };
}
