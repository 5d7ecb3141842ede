type Weigh = (text: string) => number;

let weigh: Weigh | null = null;

/** The browser's twin of x-weight.ts: the same library, fetched only by a page that shows a post on X. */
export async function loadXWeight(): Promise<void> {
  const { xWeight: loaded } = await import('./x-weight');
  weigh = loaded;
}

/** Weighted length of a post. Throws before `loadXWeight` is done: a guess would be a second rule. */
export function xWeight(text: string): number {
  if (weigh === null) throw new Error('A post on X was counted before its counter was loaded.');

  return weigh(text);
}
