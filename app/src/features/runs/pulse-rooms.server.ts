import { isAppError } from '@upbeat/core/app-error';
import type { Logger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import { getPulse } from '@upbeat/db/jobs/get-pulse';
import type { Pulse } from '@upbeat/db/jobs/get-pulse';

/** Times of the pulse, in milliseconds. */
export interface PulseTimes {
  /** Between two looks at the database while somebody listens. */
  poll: number;
  /** Between two checks that each listener is still a member; also the silence after which a comment keeps proxies awake. */
  recheck: number;
}
const USUAL: PulseTimes = { poll: 1_000, recheck: 15_000 };

interface Listener {
  db: Db;
  send: (chunk: string) => void;
  close: () => void;
  checkedAt: number;
}

interface Room {
  listeners: Set<Listener>;
  last: string | null;
  timer: NodeJS.Timeout | null;
}

/** One event as the stream carries it. */
export function pulseEvent(pulse: string): string {
  return `event: pulse\ndata: ${pulse}\n\n`;
}

/**
 * Pages of one workspace share one look at the database a second, made with the rights of one of those who listen; each of the
 * others is checked on its own every 15 s, and who is no longer a member is let go. Nobody listening, nothing is asked.
 */
export class PulseRooms {
  private readonly rooms = new Map<string, Room>();

  constructor(
    private readonly times: PulseTimes = USUAL,
    private readonly look: (db: Db, workspaceId: string) => Promise<Pulse | null> = getPulse,
  ) {}

  /** Adds a listener; the answer leaves. `close` is called when the listener is let go. */
  join(workspaceId: string, { log, ...given }: Pick<Listener, 'db' | 'send' | 'close'> & { log: Logger }): () => void {
    const room = this.rooms.get(workspaceId) ?? { listeners: new Set(), last: null, timer: null };
    const listener: Listener = { ...given, checkedAt: performance.now() };
    this.rooms.set(workspaceId, room);
    room.listeners.add(listener);
    if (room.last !== null) listener.send(pulseEvent(room.last));
    if (room.timer === null) this.schedule(workspaceId, room, log, 0);

    return () => this.leave(workspaceId, room, listener);
  }

  /** Lets everybody go (the process drains). */
  closeAll(): void {
    for (const [workspaceId, room] of this.rooms)
      for (const listener of room.listeners) this.letGo(workspaceId, room, listener);
  }

  /** How many listen, over all workspaces. */
  get size(): number {
    return [...this.rooms.values()].reduce((sum, room) => sum + room.listeners.size, 0);
  }

  private leave(workspaceId: string, room: Room, listener: Listener): void {
    room.listeners.delete(listener);
    if (room.listeners.size > 0) return;
    if (room.timer) clearTimeout(room.timer);
    if (this.rooms.get(workspaceId) === room) this.rooms.delete(workspaceId);
  }

  private letGo(workspaceId: string, room: Room, listener: Listener): void {
    this.leave(workspaceId, room, listener);
    listener.close();
  }

  private schedule(workspaceId: string, room: Room, log: Logger, delay = this.times.poll): void {
    room.timer = setTimeout(() => {
      this.beat(workspaceId, room)
        .catch((error: unknown) => log.warn({ error: String(error) }, 'the pulse of a workspace was missed'))
        .finally(() => {
          if (room.listeners.size > 0) this.schedule(workspaceId, room, log);
        });
    }, delay);
    room.timer.unref();
  }

  private async beat(workspaceId: string, room: Room): Promise<void> {
    const [speaker, ...others] = room.listeners;
    if (!speaker) return;
    const pulse = await this.lookAs(workspaceId, room, speaker);
    const now = performance.now();
    for (const listener of others)
      if (now - listener.checkedAt >= this.times.recheck) await this.lookAs(workspaceId, room, listener);
    if (pulse === null) return;

    const said = JSON.stringify(pulse);
    if (said === room.last) return;
    room.last = said;
    for (const listener of room.listeners) listener.send(pulseEvent(said));
  }

  /** Looks with a listener's rights. Who is no member (or signed out) is let go and gets nothing. */
  private async lookAs(workspaceId: string, room: Room, listener: Listener): Promise<Pulse | null> {
    const quiet = performance.now() - listener.checkedAt >= this.times.recheck;
    const pulse = await this.look(listener.db, workspaceId).catch((error: unknown) => {
      if (isAppError(error, 'not_signed_in') || isAppError(error, 'forbidden')) return null;
      throw error;
    });
    if (pulse === null) this.letGo(workspaceId, room, listener);
    else if (quiet) {
      listener.send(': still here\n\n');
      listener.checkedAt = performance.now();
    }

    return pulse;
  }
}
