/** Entry point of the supervisor: `npm start` and `npm run dev` come here through bin/start.mjs. */
import { resolve } from 'node:path';
import { type Env, EnvError, readEnv } from '@upbeat/config/env';
import { isPublicAddress } from '@upbeat/config/public-address';
import { z } from 'zod';
import { ROOT } from './database/paths';
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

/** The first signal drains; a second one ends at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let asked = false;
  const onSignal = (): void => {
    if (asked) process.exit(1);
    asked = true;
    print('Upbeat is stopping: running work is ended in order. Press Ctrl-C again to stop at once.');
    void stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** Runs Upbeat until it is stopped; resolves only when it could not start or cannot go on, with the exit status. */
export async function run(options: { dev: boolean }): Promise<number> {
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
  stopOnSignal(async () => started?.stop());
  started = await supervise({
    specs: processSpecs({ dev: options.dev, embedded, demo: env.demo }),
    env: children,
    webUrl: `http://${env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST}:${env.PORT}/health`,
    write: print,
  });
  await showReady(env, started, children, own);
  print(await started.failed);
  await started.stop();

  return 1;
}

/** run() with failures turned into one sentence each. */
export async function runOrExplain(options: { dev: boolean }): Promise<number> {
  try {
    return await run(options);
  } catch (error) {
    if (!(error instanceof EnvError) && !(error instanceof StartError)) throw error;
    print(error.message);
    return 1;
  }
}
