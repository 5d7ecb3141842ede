import { sequenceDiff } from '~/components/sequence-diff';

/** A line of a prompt as it is shown: where it stands in the newer text, and whether it came or went. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  text: string;
  /** Line number in the newer text; null where the line is gone. */
  n: number | null;
}

/** What changed between two texts, by line. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];

  return sequenceDiff(a, b, (one, other) => one === other).map((step) =>
    step.kind === 'removed'
      ? { kind: 'removed', text: a[step.a] ?? '', n: null }
      : { kind: step.kind, text: b[step.b] ?? '', n: step.b + 1 },
  );
}
