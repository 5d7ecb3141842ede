import type { Mentionable } from '@upbeat/db/comments/row';

/** What is being typed after an @, and where the @ stands. */
export interface MentionQuery {
  at: number;
  text: string;
}

const LONGEST_NAME = 80;

/** The mention that the caret is in: an @ at the start or after a blank or bracket, with at most one blank behind it. Null where there is none. */
export function mentionAt(text: string, caret: number): MentionQuery | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || before.length - at > LONGEST_NAME || (at > 0 && !/[\s([]/.test(before.charAt(at - 1)))) return null;
  const typed = before.slice(at + 1);

  return /\n|\s{2}|\s\S*\s/.test(typed) ? null : { at, text: typed };
}

const SHOWN = 6;

/** Members whose name, or a part of it, begins as typed. */
export function mentionable(members: readonly Mentionable[], typed: string): Mentionable[] {
  const sought = typed.trim().toLocaleLowerCase();

  return members
    .filter(({ name }) => {
      const lower = name.toLocaleLowerCase();
      return lower.startsWith(sought) || lower.split(/\s+/).some((part) => part.startsWith(sought));
    })
    .slice(0, SHOWN);
}

/** The text with the mention completed, and where the caret goes. */
export function completeMention(
  text: string,
  { at, text: typed }: MentionQuery,
  name: string,
): { text: string; caret: number } {
  const put = `@${name} `;

  return {
    text: text.slice(0, at) + put + text.slice(at + 1 + typed.length).replace(/^ /, ''),
    caret: at + put.length,
  };
}

/** A piece of a comment: plain words, or a mention of somebody. */
export interface Piece {
  text: string;
  id: string | null;
}

/** Splits a text at the mentions of some members; of two names that fit, the longer is meant. */
export function piecesOf(text: string, members: readonly Mentionable[]): Piece[] {
  const byLength = members.toSorted((a, b) => b.name.length - a.name.length);
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const who =
      text[at] === '@' && (at === 0 || /[\s([]/.test(text.charAt(at - 1)))
        ? byLength.find(
            ({ name }) => text.startsWith(name, at + 1) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1 + name.length)),
          )
        : undefined;
    if (!who) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain, id: null });
    plain = '';
    pieces.push({ text: `@${who.name}`, id: who.id });
    at += who.name.length + 1;
  }

  return plain === '' ? pieces : [...pieces, { text: plain, id: null }];
}

/** User ids of those a text mentions, each once. */
export function mentionsIn(text: string, members: readonly Mentionable[]): string[] {
  return [...new Set(piecesOf(text, members).flatMap(({ id }) => (id === null ? [] : [id])))];
}
