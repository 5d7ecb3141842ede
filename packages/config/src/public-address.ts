const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

/**
 * Whether strangers can reach this installation: it listens beyond this machine, or is published under https or under
 * a name that is not this machine's own (a proxy may stand before it). The demo and the outbox then stay shut.
 */
export function isPublicAddress({ host, publicUrl }: { host: string; publicUrl: string }): boolean {
  const { protocol, hostname } = new URL(publicUrl);

  return !LOOPBACK.has(host) || protocol === 'https:' || !LOOPBACK.has(hostname);
}
