import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { AppError } from '@upbeat/core/app-error';

/** Resolves a name to all its addresses. */
export type Resolve = (host: string) => Promise<string[]>;

/** Loopback, private, link-local, shared, documentation, benchmark, multicast and reserved ranges (IANA special-purpose registries); IPv4 mapped into IPv6 is judged as IPv4. */
const INWARD = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INWARD.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INWARD.addSubnet(net, bits, 'ipv6');

/** Whether an IP address lies in a network that is not the public internet. */
export function isInward(address: string): boolean {
  const family = isIP(address);

  return family === 0 || INWARD.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

const resolveAll: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

function refused(message: string, cause?: unknown): AppError {
  return new AppError('invalid_input', message, { fields: { baseUrl: message }, cause });
}

/**
 * Checks the address of a model server. An installation that strangers reach asks only public addresses, so that nobody makes it
 * knock at its own network; one on a person's own machine may ask Ollama beside it. @throws AppError invalid_input, at `baseUrl`
 */
export async function checkModelAddress(
  baseUrl: string,
  { isLocal, resolve = resolveAll }: { isLocal: boolean; resolve?: Resolve },
): Promise<void> {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw refused('Write a whole address without a name or password in it, such as https://models.example.com/v1.');
  if (isLocal) return;

  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses =
    isIP(host) > 0
      ? [host]
      : await resolve(host).catch((error: unknown) => {
          throw refused(`No server is known under “${host}”. Check the address.`, error);
        });
  if (addresses.length === 0 || addresses.some(isInward))
    throw refused('This address lies in a private network, which an installation open to others does not ask.');
}

/** A fetch for one model server: every request's address is checked anew, and a redirect is refused rather than followed. */
export function guardedFetch(isLocal: boolean): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    await checkModelAddress(url, { isLocal });

    return fetch(input, { ...init, redirect: 'error' });
  };
}
