import type { CopyFields } from '@upbeat/core/channels';

/** Copy with the steps that led to it. `at` names what the last change touched: typing in one entry is one step. */
export interface History {
  fields: CopyFields;
  past: readonly CopyFields[];
  at: string | null;
}

const MOST_STEPS = 100;

/** A history without a past. */
export function startHistory(fields: CopyFields): History {
  return { fields, past: [], at: null };
}

/** Adds a change. Changes with the same `at` in a row are undone together; null stands alone. */
export function change(history: History, fields: CopyFields, at: string | null): History {
  if (fields === history.fields) return history;
  const joins = at !== null && at === history.at;

  return { fields, at, past: joins ? history.past : [...history.past, history.fields].slice(-MOST_STEPS) };
}

/** One step back; without a past nothing changes. */
export function undo(history: History): History {
  const before = history.past.at(-1);

  return before === undefined ? history : { fields: before, past: history.past.slice(0, -1), at: null };
}
