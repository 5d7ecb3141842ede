import type { Fix } from '@upbeat/brand/findings';

/** What goes and what comes, with a few words on either side. */
export interface FixPreview {
  before: string;
  remove?: string;
  insert?: string;
  after: string;
}

const CONTEXT = 24;

/** A fix narrowed to the words it changes: a fix over a whole entry would hide the one word that matters. */
export function previewFix(text: string, { span, text: replacement }: Fix): FixPreview {
  const old = text.slice(span.start, span.end);
  const head = commonWords(old, replacement, (words) => words);
  const tail = commonWords(old.slice(head.length), replacement.slice(head.length), (words) => words.toReversed());
  const before = text.slice(0, span.start) + head;
  const after = tail + text.slice(span.end);

  return {
    before: before.length > CONTEXT ? `…${before.slice(-CONTEXT).replace(/^\S*\s/, '')}` : before,
    remove: old.slice(head.length, old.length - tail.length).trim() || undefined,
    insert: replacement.slice(head.length, replacement.length - tail.length).trim() || undefined,
    after: after.length > CONTEXT ? `${after.slice(0, CONTEXT).replace(/\s\S*$/, '')}…` : after,
  };
}

/** The whole words that two texts share at one end, with the space between them. */
function commonWords(a: string, b: string, order: (words: string[]) => string[]): string {
  const left = order(a.split(/(?<=\s)/));
  const right = order(b.split(/(?<=\s)/));
  const same = left.findIndex((word, index) => word !== right[index]);

  return order(left.slice(0, same === -1 ? Math.min(left.length, right.length) : same)).join('');
}
