import { wordDiff } from '../word-diff';

/** Two versions of a text as one, with what went and what came. */
export function Diff({ before, after }: { before: string; after: string }) {
  return (
    <span className="diff">
      {wordDiff(before, after).map((part, index) => {
        if (part.kind === 'same') return part.text;
        const Tag = part.kind === 'added' ? 'ins' : 'del';
        return (
          <span key={index}>
            <Tag>{part.text.trimEnd()}</Tag>
            {/\s$/.test(part.text) || part.kind === 'removed' ? ' ' : ''}
          </span>
        );
      })}
    </span>
  );
}
