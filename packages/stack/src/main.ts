/** Entry point of the supervisor: `npm start` and `npm run dev` come here through bin/start.mjs. */
import { resolve } from 'node:path';
import { type Env, EnvError, readEnv } from '@upbeat/config/env';
import { isPublicAddress } from '@upbeat/config/public-address';
import { z } from 'zod';
import { dataPaths, ROOT } from './database/paths';
import { keepSecrets, type StackSecrets } from './database/secrets';
import { banner } from './supervise/banner';
import { type ChildEnv, childEnv } from './supervise/child-env';
import { freePort, isPortFree } from './supervise/port';
import { processSpecs } from './supervise/processes';
import { StartError, supervise, type Supervision } from './supervise/supervise';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const StatusSchema = z.object({ demo: z.boolean(), mail: z.enum(['outbox', 'smtp']) });

async function askStatus(secrets: StackSecrets, port: number): Promise<z.infer<typeof StatusSchema>> {
  const reply = await fetch(`http://127.0.0.1:${port}/stack/v1/status`, { headers: { apikey: secrets.secretKey } });
  return StatusSchema.parse(await reply.json());
}

async function showReady(
  env: Env,
  started: Supervision,
  children: ChildEnv,
  own: { secrets: StackSecrets; port: number } | null,
): Promise<void> {
  const status = own ? await askStatus(own.secrets, own.port) : null;
  const facts = {
    env,
    applied: started.applied,
    seconds: performance.now() / 1000,
    demo: own && status?.demo ? { email: own.secrets.demoEmail, password: own.secrets.demoPassword } : null,
    // On a public address the page refuses itself, so it is not named.
    outboxUrl:
      status?.mail === 'outbox' && !isPublicAddress({ host: env.HOST, publicUrl: env.publicUrl })
        ? `${env.publicUrl}/outbox?token=${children.UPBEAT_START_TOKEN ?? ''}`
        : null,
  };
  for (const line of banner(facts)) print(line);
}

/** The first signal drains; a second one ends at once. Answers what begins the draining without a signal. */
function stopOnSignal(stop: () => Promise<void>): () => void {
  let asked = false;
  const drain = (): void => {
    if (asked) return;
    asked = true;
    print('Upbeat is stopping: running work is ended in order. Press Ctrl-C again to stop at once.');
    void stop().then(() => process.exit(0));
  };
  const onSignal = (): void => {
    if (asked) process.exit(1);
    drain();
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);

  return drain;
}

export interface RunOptions {
  dev: boolean;
  /** Process id of the shell that an npm script started this in; null without npm. */
  npmShell: number | null;
  /** Resolves with the exit status of the app's build. */
  built: Promise<number>;
}

/** npm that is asked to end takes only the shell between it and its script along, so the script watches for that. */
function stopWithNpm(shell: number, drain: () => void): void {
  setInterval(() => {
    if (process.ppid !== shell) drain();
  }, 500).unref();
}

/** Runs Upbeat until it is stopped; resolves only when it could not start or cannot go on, with the exit status. */
export async function run(options: RunOptions): Promise<number> {
  const env = { ...readEnv(), ...(options.dev ? { NODE_ENV: 'development' as const } : {}) };
  if (!(await isPortFree(env.PORT, env.HOST))) {
    print(
      `Port ${env.PORT} is in use. Stop what runs there, or start with another one: PORT=${env.PORT + 1} npm start`,
    );
    return 1;
  }
  const embedded = env.home !== 'hosted';
  const own = embedded ? { secrets: keepSecrets(resolve(ROOT, env.UPBEAT_DATA_DIR)), port: await freePort() } : null;
  const children = childEnv(env, own?.secrets ?? null, own?.port ?? null);
  let started: Supervision | null = null;
  const drain = stopOnSignal(async () => started?.stop());
  if (options.npmShell !== null) stopWithNpm(options.npmShell, drain);
  started = await supervise({
    specs: processSpecs({ dev: options.dev, embedded, demo: env.demo }),
    env: children,
    webUrl: `http://${env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST}:${env.PORT}/health`,
    write: print,
    built: options.built,
    seededFile: env.home === 'embedded' ? dataPaths(resolve(ROOT, env.UPBEAT_DATA_DIR)).seeded : null,
  });
  await showReady(env, started, children, own);
  print(await started.failed);
  await started.stop();

  return 1;
}

/** run() with failures turned into one sentence each. */
export async function runOrExplain(options: RunOptions): Promise<number> {
  try {
    return await run(options);
  } catch (error) {
    if (!(error instanceof EnvError) && !(error instanceof StartError)) throw error;
    print(error.message);
    return 1;
  }
}
