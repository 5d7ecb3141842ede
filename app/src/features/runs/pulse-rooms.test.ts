import { overrideClock } from '@upbeat/core/clock';
import { silentLogger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import type { Pulse } from '@upbeat/db/jobs/get-pulse';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PulseRooms } from './pulse-rooms.server';
import { streamLife } from './pulse-stream.server';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A stand-in: the rooms hand a client on without looking into it. */
const client = (name: string) => ({ name }) as unknown as Db;
const times = { poll: 1_000, recheck: 15_000 };

function open(rooms: PulseRooms, db: Db) {
  const heard: string[] = [];
  const close = vi.fn();
  const leave = rooms.join('w', { db, log: silentLogger, send: (chunk) => heard.push(chunk), close });

  return { heard, close, leave };
}

test('all pages of a workspace share one look a second, and hear only what changed', async () => {
  let seq = 1;
  const look = vi.fn(async (): Promise<Pulse> => ({ seq: String(seq), jobs: [] }));
  const rooms = new PulseRooms(times, look);
  const [a, b] = [open(rooms, client('a')), open(rooms, client('b'))];

  await vi.advanceTimersByTimeAsync(3_100);
  expect(look.mock.calls.length).toBeLessThanOrEqual(4);
  expect(a.heard).toEqual(['event: pulse\ndata: {"seq":"1","jobs":[]}\n\n']);
  seq = 2;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(b.heard).toHaveLength(2);

  a.leave();
  b.leave();
  const asked = look.mock.calls.length;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(look.mock.calls.length).toBe(asked);
});

test('who is no longer a member is let go within 15 seconds and hears nothing more; the others go on', async () => {
  const [member, removed] = [client('member'), client('removed')];
  let seq = 1;
  const look = async (db: Db): Promise<Pulse | null> => (db === removed ? null : { seq: String(seq), jobs: [] });
  const rooms = new PulseRooms(times, look);
  const [a, b] = [open(rooms, member), open(rooms, removed)];

  await vi.advanceTimersByTimeAsync(16_500);
  expect(b.close).toHaveBeenCalledOnce();
  seq = 9;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(a.heard.at(-1)).toContain('"seq":"9"');
  expect(b.heard.join('')).not.toContain('"seq":"9"');
  expect(rooms.size).toBe(1);
});

test('when the one whose rights are used is let go, the next page speaks for the room', async () => {
  const [gone, member] = [client('gone'), client('member')];
  const look = async (db: Db): Promise<Pulse | null> => (db === gone ? null : { seq: '4', jobs: [] });
  const rooms = new PulseRooms(times, look);
  const [a, b] = [open(rooms, gone), open(rooms, member)];

  await vi.advanceTimersByTimeAsync(1_500);
  expect(a.close).toHaveBeenCalledOnce();
  expect(b.heard.at(-1)).toContain('"seq":"4"');
});

test('a draining process lets everybody go', async () => {
  const rooms = new PulseRooms(times, async () => ({ seq: '1', jobs: [] }));
  const [a, b] = [open(rooms, client('a')), open(rooms, client('b'))];
  rooms.closeAll();

  expect([a.close.mock.calls.length, b.close.mock.calls.length, rooms.size]).toEqual([1, 1, 0]);
});

test('a stream ends before its token is renewed, and never lives longer than four minutes', () => {
  const restore = overrideClock(() => 1_000_000_000);
  const inSeconds = (seconds: number) => 1_000_000 + seconds;

  expect(streamLife(inSeconds(3_600))).toBe(240_000);
  expect(streamLife(inSeconds(155))).toBe(60_000);
  expect(streamLife(inSeconds(60))).toBe(0);
  restore();
});
