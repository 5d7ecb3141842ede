import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { ORPHAN_GUARD, ROOT } from '../database/paths';
import type { ChildEnv } from './child-env';
import type { ProcessSpec } from './processes';

export interface Child {
  pid: number | undefined;
  /** Exit status, or 1 when a signal ended it. Never rejects. */
  exited: Promise<number>;
  /** Says something to the process; lost when it has ended. */
  send(message: object): void;
  /** Asks with SIGTERM, waits `graceMs`, then kills. */
  stop(graceMs: number): Promise<void>;
}

function relay(stream: Readable | null, name: string, write: (line: string) => void): void {
  if (!stream) return;
  createInterface({ input: stream }).on('line', (line) => write(line.startsWith('{') ? line : `${name} | ${line}`));
}

function exitOf(process: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    process.once('error', () => resolve(1));
    process.once('exit', (status) => resolve(status ?? 1));
  });
}

/**
 * Starts node with the spec's arguments in the repository's root. JSON lines pass as they are, other lines get the
 * process's name before them. It has a process group of its own: Ctrl-C reaches the supervisor alone, which ends all in order.
 */
export function startChild(
  spec: ProcessSpec,
  options: { env: ChildEnv; write: (line: string) => void; onMessage?: (message: unknown) => void },
): Child {
  const child = spawn(process.execPath, ['--import', ORPHAN_GUARD, ...spec.args], {
    cwd: ROOT,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  relay(child.stdout, spec.name, options.write);
  relay(child.stderr, spec.name, options.write);
  if (options.onMessage) child.on('message', options.onMessage);
  const exited = exitOf(child);

  return {
    pid: child.pid,
    exited,
    send: (message) => {
      if (child.connected) child.send(message);
    },
    stop: async (graceMs) => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}
