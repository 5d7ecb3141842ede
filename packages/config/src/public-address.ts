const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Whether strangers can reach this installation: it listens beyond this machine, or is published under https. The demo and the outbox then stay shut. */
export function isPublicAddress({ host, publicUrl }: { host: string; publicUrl: string }): boolean {
  return !LOOPBACK.has(host) || publicUrl.startsWith('https:');
}
