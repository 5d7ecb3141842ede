import type { Mentionable } from '@upbeat/db/comments/row';
import { piecesOf } from '../mentions';

/** The words of a comment, drawn as text; members who are mentioned stand out. */
export function CommentText({ text, members }: { text: string; members: readonly Mentionable[] }) {
  return (
    <p className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
      {piecesOf(text, members).map(({ text: words, id }, index) => (id === null ? words : <b key={index}>{words}</b>))}
    </p>
  );
}
