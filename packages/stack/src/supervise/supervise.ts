import { setTimeout as wait } from 'node:timers/promises';
import { StackMessageSchema } from '../database/messages';
import { type Child, startChild } from './child';
import { type KeptAlive, keepAlive } from './keep-alive';
import type { ChildEnv } from './child-env';
import type { ProcessSpec, ProcessSpecs } from './processes';

/** How long each process may take to end what it has begun. */
const GRACE_MS = 10_000;
/** How long the web process may take to answer its first request before its address is printed anyway. */
const WEB_PATIENCE_MS = 60_000;

export interface SuperviseOptions {
  specs: ProcessSpecs;
  env: ChildEnv;
  /** Asked until something answers; then the start is over. */
  webUrl: string;
  write: (line: string) => void;
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

function startDatabase(spec: ProcessSpec, options: SuperviseOptions): { kept: KeptAlive; ready: Promise<number> } {
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
        else onFailed(new StartError(message.data.message));
      },
    });
  const kept = keepAlive(spec.name, start, options.write, options.restartPauseMs);
  void kept.ended.then((status) => onFailed(new StartError(`The database process ended with status ${status ?? 0}.`)));

  return { kept, ready: first };
}

async function runOnce(spec: ProcessSpec, options: SuperviseOptions): Promise<void> {
  const status = await startChild(spec, { env: options.env, write: options.write }).exited;
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
 * Starts the database and waits until it is migrated and answers, runs the seed, starts the others, waits for the web
 * process. Whatever ends by itself is started again. Throws a StartError when the database cannot start.
 */
export async function supervise(options: SuperviseOptions): Promise<Supervision> {
  const { specs } = options;
  const database = specs.database ? startDatabase(specs.database, options) : null;
  const applied = (await database?.ready) ?? 0;
  if (specs.seed) await runOnce(specs.seed, options);
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
