/** An origin that nobody has: what does not stay on it was meant to lead elsewhere. */
const HERE = 'https://here.invalid';

/**
 * A path of our own to go to, or `otherwise`. It is read as browsers read it, so that neither `//host`, nor a backslash, nor a tab
 * between slashes leads to another origin.
 */
export function safeNext(next: string | null | undefined, otherwise = '/'): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return otherwise;
  const url = new URL(next, HERE);

  return url.origin === HERE ? `${url.pathname}${url.search}${url.hash}` : otherwise;
}

/** Adds where to come back to, unless that is the front door. */
export function withNext(path: string, next: string): string {
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}
