/** The same address with some parameters set or (null) taken off; a change of filter goes back to the first page. */
export function withParams(params: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(params);
  if (!('ref' in changes)) {
    next.delete('after');
    next.delete('seen');
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();

  return text === '' ? '.' : `?${text}`;
}
