import { Fragment } from 'react';
import type { DiffLine } from '../line-diff';

const SIGNS: Record<DiffLine['kind'], string> = { same: '', added: '+', removed: '−' };
const WORDS: Record<DiffLine['kind'], string> = { same: '', added: 'Added: ', removed: 'Removed: ' };

/** A text with its variables boxed. */
function WithVariables({ text }: { text: string }) {
  return text.split(/(\{\{[^{}]*\}\})/).map((part, at) =>
    part.startsWith('{{') ? (
      <code key={at} className="prompt-variable">
        {part.slice(2, -2).trim()}
      </code>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}

/** Lines of a prompt with their numbers; what came is green with a plus, what went is red with a minus. */
export function PromptLines({ lines, label }: { lines: readonly DiffLine[]; label: string }) {
  return (
    <ol className="prompt-lines" aria-label={label}>
      {lines.map(({ kind, text, n }, at) => (
        <li key={at} data-kind={kind}>
          <span aria-hidden="true">{n}</span>
          <span aria-hidden="true">{SIGNS[kind]}</span>
          <span>
            {kind !== 'same' && <span className="sr-only">{WORDS[kind]}</span>}
            <WithVariables text={text} />
          </span>
        </li>
      ))}
    </ol>
  );
}
