import { once } from 'node:events';
import type { Env } from './env';

/** What the supervisor tells a process that it held: begin. */
export const BEGIN = { kind: 'begin' } as const;

/**
 * Holds a process that the supervisor started early, until it is told to begin: what it is made of is loaded while the database gets
 * ready. One that nobody holds begins at once.
 */
export async function waitToBegin({ UPBEAT_HELD }: Pick<Env, 'UPBEAT_HELD'>): Promise<void> {
  if (UPBEAT_HELD !== 'on' || !process.send) return;
  // The channel keeps no process alive by itself (stack/bin/end-with-parent.mjs).
  process.channel?.ref();
  await once(process, 'message');
  process.channel?.unref();
}
