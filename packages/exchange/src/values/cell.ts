/** A parsed cell: its value, or why it cannot be one (a clause that follows "because"). */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string };

export function good<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function bad(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}

/** True for an empty cell and for the dashes the platforms write where there is no figure. */
export function isBlank(cell: string): boolean {
  return cell === '' || /^\s*(?:-{1,2}|[–—])?\s*$/.test(cell);
}
