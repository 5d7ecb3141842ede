/** The address of the same desk with other parts of the Score; null takes a part away. */
export function addressWith(search: URLSearchParams, parts: Record<string, string | null>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(parts)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }

  return `?${next.toString()}`;
}
