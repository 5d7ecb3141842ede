import type { CopyFields } from '@upbeat/core/channels';
import { diffTokens } from './diff-tokens';
import type { Edit } from './diff-tokens';
import { words } from './words';

/** A run of a word diff. The `same` and `del` runs together are the old text, the `same` and `ins` runs the new one. */
export interface Segment {
  kind: 'same' | 'del' | 'ins';
  text: string;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
/** A lone word up to this length between two changes joins them: alone it would only break up the reading. */
const JOINED_LENGTH = 3;

/** Word diff of two texts; punctuation and runs of space are tokens of their own. */
export function diffText(before: string, after: string): Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];

  return joinChanges(runsOf(diffTokens(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [])));
}

/** Either side of a change, or text that stayed. */
type Run = { same: string } | { del: string; ins: string };

function runsOf(edits: readonly Edit[]): Run[] {
  const runs: Run[] = [];
  for (const { kind, token } of edits) {
    const last = runs.at(-1);
    if (kind === 'same') {
      if (last && 'same' in last) last.same += token;
      else runs.push({ same: token });
      continue;
    }
    const change = last && 'del' in last ? last : { del: '', ins: '' };
    change[kind] += token;
    if (change !== last) runs.push(change);
  }

  return runs;
}

function isJoint(text: string): boolean {
  const inside = words(text);
  const isOnlyWords = text.replace(/[\p{L}\p{N}\p{M}'’-]/gu, '').trim() === '';

  return isOnlyWords && inside.length <= 1 && (inside[0]?.text.length ?? 0) <= JOINED_LENGTH;
}

function joinChanges(runs: readonly Run[]): Segment[] {
  const joined: Run[] = [];
  runs.forEach((run, at) => {
    const last = joined.at(-1);
    if (last && 'del' in last) {
      const next = runs[at + 1];
      const isBridge = 'same' in run && next !== undefined && isJoint(run.same);
      if (isBridge || 'del' in run) {
        last.del += 'same' in run ? run.same : run.del;
        last.ins += 'same' in run ? run.same : run.ins;
        return;
      }
    }
    joined.push({ ...run });
  });

  return joined.flatMap((run): Segment[] => {
    if ('same' in run) return [{ kind: 'same', text: run.same }];
    const sides: Segment[] = [
      { kind: 'del', text: run.del },
      { kind: 'ins', text: run.ins },
    ];
    return sides.filter(({ text }) => text !== '');
  });
}

/** How one entry of a field changed. */
export interface FieldDiff {
  field: string;
  index: number;
  change: 'same' | 'changed' | 'added' | 'removed';
  segments: Segment[];
}

/** Every entry of two pieces of copy, by field (the order of `before`, then new fields) and index. */
export function diffFields(before: CopyFields, after: CopyFields): FieldDiff[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);

  return [...fields].flatMap((field) => {
    const old = before[field] ?? [];
    const fresh = after[field] ?? [];

    return Array.from({ length: Math.max(old.length, fresh.length) }, (_, index): FieldDiff => {
      const segments = diffText(old[index] ?? '', fresh[index] ?? '');
      return { field, index, change: changeOf(old[index], fresh[index]), segments };
    });
  });
}

function changeOf(before: string | undefined, after: string | undefined): FieldDiff['change'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';

  return before === after ? 'same' : 'changed';
}

/** Words that went, came and stayed over any number of segments. */
export function countDiffWords(segments: readonly Segment[]): Record<Segment['kind'], number> {
  const count = { same: 0, del: 0, ins: 0 };
  for (const { kind, text } of segments) count[kind] += words(text).length;

  return count;
}
