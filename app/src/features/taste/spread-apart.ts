/** Places at least `gap` apart, in the order given, each as near to where it was wanted as pushing downwards from the top allows. */
export function spreadApart(wanted: readonly number[], gap: number): number[] {
  const places = [...wanted];
  const fromTop = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let least = -Infinity;
  for (const at of fromTop) {
    const place = Math.max(places[at] ?? 0, least);
    places[at] = place;
    least = place + gap;
  }

  return places;
}
