import { sequenceDiff } from './sequence-diff';

/** A stretch of text that stayed, went or came. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words with the space after them, so that joining the parts gives the text back. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** Words are the same whatever space follows them: the last word of a text has none. */
function same(a: string, b: string): boolean {
  return a.trimEnd() === b.trimEnd();
}

/** A lone word of up to three letters between two changes joins them: "a", "of", "the" are no islands. */
function joinIslands(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed });
    if (added) joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (index > 0 && index < parts.length - 1 && part.text.trim().length <= 3) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      joined.push(part);
    }
  });
  flush();

  return joined;
}

/** What changed between two texts, by word (longest common subsequence); removals come before additions. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const parts: DiffPart[] = [];
  for (const step of sequenceDiff(a, b, same)) {
    push(parts, step.kind, (step.kind === 'removed' ? a[step.a] : b[step.b]) ?? '');
  }

  return joinIslands(parts);
}
