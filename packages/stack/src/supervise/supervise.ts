import { setTimeout as wait } from 'node:timers/promises';
import { MoveClockSchema } from '@upbeat/core/clock-message';
import type { ClockMoved, MoveClock } from '@upbeat/core/clock-message';
import { StackMessageSchema } from '../database/messages';
import { type Child, startChild } from './child';
import { type KeptAlive, keepAlive } from './keep-alive';
import type { ChildEnv } from './child-env';
import type { ProcessSpec, ProcessSpecs } from './processes';

/** How long each process may take to end what it has begun. */
const GRACE_MS = 10_000;
/** How long the web process may take to answer its first request before its address is printed anyway. */
const WEB_PATIENCE_MS = 60_000;
/** How long the database may take to put its clock right; started again, it does so by itself. */
const CLOCK_PATIENCE_MS = 5_000;

export interface SuperviseOptions {
  specs: ProcessSpecs;
  env: ChildEnv;
  /** Asked until something answers; then the start is over. */
  webUrl: string;
  write: (line: string) => void;
  /** Resolves with the exit status of the build that the others run. */
  built: Promise<number>;
  restartPauseMs?: number;
}

export interface Supervision {
  /** Migrations that this start applied; 0 on a warm start and for a hosted project. */
  applied: number;
  /** Resolves when a process failed for good, with a sentence; never otherwise. */
  failed: Promise<string>;
  /** Ends web and worker, then the database. A second call changes nothing. */
  stop(): Promise<void>;
}

/** The database process could not start; the message is its own. */
export class StartError extends Error {}

interface RunningDatabase {
  kept: KeptAlive;
  /** Migrations applied, once it answers for the first time. */
  ready: Promise<number>;
  /** Resolves when its clock was moved. */
  moveClock(move: MoveClock): Promise<void>;
}

function startDatabase(spec: ProcessSpec, options: SuperviseOptions): RunningDatabase {
  let onMoved: () => void = () => undefined;
  let onReady: (applied: number) => void = () => undefined;
  let onFailed: (error: Error) => void = () => undefined;
  const first = new Promise<number>((resolve, reject) => {
    onReady = resolve;
    onFailed = reject;
  });
  const start = (): Child =>
    startChild(spec, {
      env: options.env,
      write: options.write,
      onMessage: (raw) => {
        const message = StackMessageSchema.safeParse(raw);
        if (!message.success) return;
        if (message.data.kind === 'ready') onReady(message.data.applied);
        else if (message.data.kind === 'clock-moved') onMoved();
        else onFailed(new StartError(message.data.message));
      },
    });
  const kept = keepAlive(spec.name, start, options.write, options.restartPauseMs);
  void kept.ended.then((status) => onFailed(new StartError(`The database process ended with status ${status ?? 0}.`)));

  return {
    kept,
    ready: first,
    moveClock: (move) =>
      new Promise((resolve) => {
        onMoved = resolve;
        kept.send(move);
      }),
  };
}

/** The seed lives through the demo's past with the database's clock behind; however it ends, the clock is right again afterwards. */
async function runSeed(spec: ProcessSpec, options: SuperviseOptions, database: RunningDatabase | null): Promise<void> {
  let moved = false;
  const seed = startChild(spec, {
    env: options.env,
    write: options.write,
    onMessage: (raw) => {
      const asked = MoveClockSchema.safeParse(raw);
      if (!asked.success || !database) return;
      moved = true;
      const answer: ClockMoved = { kind: 'clock-moved' };
      void database.moveClock(asked.data).then(() => seed.send(answer));
    },
  });
  const status = await seed.exited;
  if (moved && database)
    await Promise.race([database.moveClock({ kind: 'move-clock', behindMs: 0 }), wait(CLOCK_PATIENCE_MS)]);
  if (status !== 0) options.write(`${spec.name} ended with status ${status}; the start goes on without what it makes.`);
}

async function waitForAnswer(url: string): Promise<void> {
  const deadline = performance.now() + WEB_PATIENCE_MS;
  while (performance.now() < deadline) {
    const answered = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
}

/**
 * Starts the database and waits until it is migrated and answers, runs the seed, starts the others once they are built, waits
 * for the web process. Whatever ends by itself is started again. Throws a StartError when the database cannot start or the
 * build failed.
 */
export async function supervise(options: SuperviseOptions): Promise<Supervision> {
  const { specs } = options;
  const database = specs.database ? startDatabase(specs.database, options) : null;
  const applied = (await database?.ready) ?? 0;
  if (specs.seed) await runSeed(specs.seed, options, database);
  if ((await options.built) !== 0) {
    await database?.kept.stop(GRACE_MS);
    throw new StartError('The build failed; what went wrong stands above.');
  }
  const others = specs.others.map((spec) =>
    keepAlive(
      spec.name,
      () => startChild(spec, { env: options.env, write: options.write }),
      options.write,
      options.restartPauseMs,
    ),
  );
  const failed = new Promise<string>((resolve) => {
    for (const kept of [...others, ...(database ? [database.kept] : [])]) {
      void kept.ended.then((status) => {
        if (status !== null) resolve(`A process ended with status ${status}, which a restart would not mend.`);
      });
    }
  });
  await Promise.race([waitForAnswer(options.webUrl), failed]);
  let stopped: Promise<void> | null = null;

  return {
    applied,
    failed,
    stop: () => {
      stopped ??= Promise.all(others.map((kept) => kept.stop(GRACE_MS))).then(() => database?.kept.stop(GRACE_MS));
      return stopped;
    },
  };
}
