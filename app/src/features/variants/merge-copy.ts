import type { CopyFields } from '@upbeat/core/channels';

export type Side = 'mine' | 'theirs';

/** One place where two windows disagree: an entry, or a whole field whose number of entries differs. */
export interface Clash {
  /** "headline:2", or "headline" for the whole field. */
  id: string;
  field: string;
  /** Null for the whole field. */
  index: number | null;
  mine: readonly string[];
  theirs: readonly string[];
  /** The side that alone changed since both started, else mine. */
  offered: Side;
}

/** Where `mine` and `theirs` differ; `base` is what both started from. */
export function findClashes(base: CopyFields, mine: CopyFields, theirs: CopyFields): Clash[] {
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];

  return fields.flatMap((field): Clash[] => {
    const start = base[field] ?? [];
    const left = mine[field] ?? [];
    const right = theirs[field] ?? [];
    if (left.length !== right.length || left.length !== start.length) {
      return same(left, right)
        ? []
        : [
            {
              id: field,
              field,
              index: null,
              mine: left,
              theirs: right,
              offered: same(left, start) ? 'theirs' : 'mine',
            },
          ];
    }

    return left.flatMap((text, index): Clash[] => {
      const other = right[index] ?? '';
      if (text === other) return [];
      const offered = text === start[index] ? 'theirs' : 'mine';
      return [{ id: `${field}:${index}`, field, index, mine: [text], theirs: [other], offered }];
    });
  });
}

/** The copy that results when every clash is settled; what does not clash is the same on both sides. */
export function settleClashes(mine: CopyFields, clashes: readonly Clash[], choices: Record<string, Side>): CopyFields {
  return clashes.reduce((copy, clash) => {
    if ((choices[clash.id] ?? clash.offered) === 'mine') return copy;
    if (clash.index === null) return { ...copy, [clash.field]: [...clash.theirs] };
    return { ...copy, [clash.field]: (copy[clash.field] ?? []).with(clash.index, clash.theirs[0] ?? '') };
  }, mine);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
