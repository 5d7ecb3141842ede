import type { ShellNavItem } from './shell-types';

/** Whether an address belongs to a desk. */
export function isHere(
  { to, end = false, also = [] }: Pick<ShellNavItem, 'to' | 'end' | 'also'>,
  pathname: string,
): boolean {
  const under = (address: string) => pathname === address || (!end && pathname.startsWith(`${address}/`));

  return [to, ...also].some(under);
}
