import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { BEGIN } from '@upbeat/config/wait-to-begin';
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
  /** File beside an embedded database that says that the seed has nothing left to do in it; null where the database is elsewhere. */
  seededFile: string | null;
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
  /** Resolves when its process is loaded and opens the data, or has failed. */
  loaded: Promise<void>;
  /** Migrations applied, once it answers for the first time. */
  ready: Promise<number>;
  /** Resolves when its clock was moved. */
  moveClock(move: MoveClock): Promise<void>;
}

function startDatabase(spec: ProcessSpec, options: SuperviseOptions): RunningDatabase {
  let onMoved: () => void = () => undefined;
  let onLoaded: () => void = () => undefined;
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
        onLoaded();
        if (message.data.kind === 'ready') onReady(message.data.applied);
        else if (message.data.kind === 'clock-moved') onMoved();
        else if (message.data.kind === 'failed') onFailed(new StartError(message.data.message));
      },
    });
  const loaded = new Promise<void>((resolve) => (onLoaded = resolve));
  const kept = keepAlive(spec.name, start, options.write, options.restartPauseMs);
  void kept.ended.then((status) => {
    onLoaded();
    onFailed(new StartError(`The database process ended with status ${status ?? 0}.`));
  });

  return {
    kept,
    loaded,
    ready: first,
    moveClock: (move) =>
      new Promise((resolve) => {
        onMoved = resolve;
        kept.send(move);
      }),
  };
}

/** Starts the seed, which waits to begin; `run` lets it and resolves at its end. */
interface HeldSeed {
  run(): Promise<void>;
  stop(): Promise<void>;
}

/** The seed lives through the demo's past with the database's clock behind; however it ends, the clock is right again afterwards. */
function holdSeed(spec: ProcessSpec, options: SuperviseOptions, database: RunningDatabase | null): HeldSeed {
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

  return {
    run: async () => {
      seed.send(BEGIN);
      const status = await seed.exited;
      if (status === 0 && options.seededFile) writeFileSync(options.seededFile, '');
      if (moved && database)
        await Promise.race([database.moveClock({ kind: 'move-clock', behindMs: 0 }), wait(CLOCK_PATIENCE_MS)]);
      if (status !== 0)
        options.write(`${spec.name} ended with status ${status}; the start goes on without what it makes.`);
    },
    stop: () => seed.stop(GRACE_MS),
  };
}

/** Processes that are kept running; until `begin` they are only loaded. */
interface HeldCrew {
  kept: KeptAlive[];
  begin(): void;
  stop(): Promise<void>;
}

function holdCrew(specs: readonly ProcessSpec[], options: SuperviseOptions): HeldCrew {
  let begun = false;
  const kept = specs.map((spec) =>
    keepAlive(
      spec.name,
      () => {
        const child = startChild(spec, { env: options.env, write: options.write });
        if (begun) child.send(BEGIN);
        return child;
      },
      options.write,
      options.restartPauseMs,
    ),
  );

  return {
    kept,
    begin: () => {
      begun = true;
      for (const one of kept) one.send(BEGIN);
    },
    stop: async () => {
      await Promise.all(kept.map((one) => one.stop(GRACE_MS)));
    },
  };
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

/** True where an earlier start's seed ended well: then its process, a second of a processor, is spared. */
const isSeeded = ({ seededFile }: SuperviseOptions): boolean => seededFile !== null && existsSync(seededFile);

/**
 * Starts the database, and while it opens its data the seed and the others, as far as they are built: what these are made of is loaded meanwhile.
 * Once the database is migrated and answers the seed runs, after it the others begin; then it waits for the web process. Whatever
 * ends by itself is started again. Throws a StartError when the database cannot start or the build failed, with nothing left running.
 */
export async function supervise(options: SuperviseOptions): Promise<Supervision> {
  const { specs } = options;
  const database = specs.database ? startDatabase(specs.database, options) : null;
  // All wait for the database in the end: it loads first and alone, the others while it opens its data.
  await database?.loaded;
  const hold = (): HeldSeed | null => (specs.seed ? holdSeed(specs.seed, options, database) : null);
  let seed = isSeeded(options) ? null : hold();
  const built = options.built.then((status) => (status === 0 ? holdCrew(specs.others, options) : null));
  let applied: number;
  let crew: HeldCrew | null;
  try {
    applied = (await database?.ready) ?? 0;
    // A new database beside an old mark, or an upgrade: the seed looks again.
    if (applied > 0) seed ??= hold();
    await seed?.run();
    crew = await built;
  } catch (error) {
    await Promise.all([seed?.stop(), built.then((held) => held?.stop())]);
    throw error;
  }
  if (crew === null) {
    await database?.kept.stop(GRACE_MS);
    throw new StartError('The build failed; what went wrong stands above.');
  }
  crew.begin();
  const { kept: others, stop: stopOthers } = crew;
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
      stopped ??= stopOthers().then(() => database?.kept.stop(GRACE_MS));
      return stopped;
    },
  };
}
