/** How many ways there are to take `k` of `n`, order aside. */
export function countCombinations(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k; i += 1) count = (count * (n - k + i)) / i;

  return Math.round(count);
}

/** The `rank`-th way (from 0, in reading order) to take `k` of `items`; all of them where there are no more than `k`. */
export function combination<Item>(items: readonly Item[], k: number, rank: number): Item[] {
  if (items.length <= k) return [...items];
  const taken: Item[] = [];
  let left = rank % countCombinations(items.length, k);
  items.forEach((item, at) => {
    const open = k - taken.length;
    if (open === 0) return;
    const withIt = countCombinations(items.length - at - 1, open - 1);
    if (left < withIt) taken.push(item);
    else left -= withIt;
  });

  return taken;
}
