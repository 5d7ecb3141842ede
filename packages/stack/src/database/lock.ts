import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { now } from '@upbeat/core/clock';
import { z } from 'zod';
import { isErrorCode } from './error-code';

const HolderSchema = z.object({ pid: z.number(), host: z.string(), born: z.string(), token: z.string() });
type Holder = z.infer<typeof HolderSchema>;

/** Another process has the data folder open. The message is for the person who started this one. */
export class LockedError extends Error {
  constructor(folder: string, holder: { pid: number; host: string }) {
    super(
      `The data folder ${folder} is in use by process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}. ` +
        `Stop that copy first, or start this one with another UPBEAT_DATA_DIR (and PORT).`,
    );
    this.name = 'LockedError';
  }
}

const HEARTBEAT_MS = 2_000;
/** A holder on another machine (or in another container) counts as gone after this long without a heartbeat. */
const SILENCE_MS = 20_000;

/** Start time of a process, so that a number given out anew is not taken for its former owner. Empty where /proc is absent. */
function bornAt(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return '';
  const text = readFileSync(stat, 'utf8');

  return text.slice(text.lastIndexOf(')')).split(' ')[20] ?? '';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrorCode(error, 'EPERM');
  }
}

function isHeld(holder: Holder, file: string): boolean {
  if (holder === NOBODY) return false;
  if (holder.host !== hostname()) {
    const beat = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return now().getTime() - beat < SILENCE_MS;
  }
  if (holder.pid === process.pid && holder.born === bornAt(process.pid)) return true;

  return holder.pid !== process.pid && isAlive(holder.pid) && bornAt(holder.pid) === holder.born;
}

/** Stands for a file that a power cut left empty or torn. */
const NOBODY: Holder = { pid: 0, host: '', born: '', token: '' };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  if (!existsSync(file)) return null;
  const parsed = HolderSchema.safeParse(parseJson(readFileSync(file, 'utf8')));

  return parsed.success ? parsed.data : NOBODY;
}

/** Puts a dead holder's file away. Moving is atomic, so of two starters one moves it; what was moved is looked at again. */
function putAway(file: string, dead: Holder): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved && moved.token !== dead.token) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/** The file appears with its content at once: it is written aside and linked, which fails when the name is taken. */
function tryTake(file: string, mine: Holder): boolean {
  const draft = `${file}.${mine.token}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Takes the data folder for this process; returns the function that gives it back. A holder that died, by kill -9 too,
 * is noticed at once. One that lives is waited for `patienceMs` (it may be closing), then a LockedError names it.
 */
export async function lockFolder(folder: string, patienceMs = 3_000): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock.json');
  const mine: Holder = { pid: process.pid, host: hostname(), born: bornAt(process.pid), token: randomUUID() };
  const deadline = performance.now() + patienceMs;
  while (!tryTake(file, mine)) {
    const holder = readHolder(file);
    if (holder && !isHeld(holder, file)) putAway(file, holder);
    else if (performance.now() > deadline) throw new LockedError(folder, holder ?? mine);
    else await wait(100);
  }
  const heartbeat = setInterval(() => utimesSync(file, now(), now()), HEARTBEAT_MS);
  heartbeat.unref();

  return () => {
    clearInterval(heartbeat);
    if (readHolder(file)?.token === mine.token) rmSync(file, { force: true });
  };
}
