import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../src/database/paths';
import { freePort } from '../src/supervise/port';

/** A copy of Upbeat of its own, started by bin/start.mjs as a person starts it. */
export interface Copy {
  url: string;
  /** Seconds from start to ready, as it prints them. */
  seconds: number;
  /** Address of its data API; the port is in the log of the database process. */
  dataUrl: string;
  /** Lines it has printed that are no news of a request, for when something fails. */
  lastWords(): string;
  stop(): Promise<void>;
}

const PATIENCE_MS = 180_000;

/** A data folder for one block, and how to be rid of it; it goes too when the run is broken off. */
export function makeDataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'upbeat-bench-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);

  return { folder, remove };
}

/** Builds the app if its sources changed, so that no start below has a build in it. */
export function buildFirst(): void {
  const script = `const { buildIfNeeded } = await import('./packages/stack/bin/build.mjs'); const { bundled, app } = await buildIfNeeded(process.cwd() + '/'); process.exit(bundled || (await app))`;
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The app does not build.');
}

/** Starts a copy on a free port. `databaseUrl` empty means the embedded database. Throws all it printed when it does not get ready. */
export async function startCopy(dataFolder: string, databaseUrl: string): Promise<Copy> {
  const port = await freePort();
  const child = spawn(process.execPath, ['packages/stack/bin/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Empty values count as absent and keep a .env file from deciding what is measured.
    env: {
      ...process.env,
      PORT: String(port),
      UPBEAT_DATA_DIR: dataFolder,
      DATABASE_URL: databaseUrl,
      SUPABASE_URL: '',
      SMTP_URL: '',
      UPBEAT_PUBLIC_URL: '',
      UPBEAT_DEMO: 'on',
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
    },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => printed.push(data.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.once('exit', () => child.kill('SIGTERM'));
  const find = (pattern: RegExp): string | undefined => pattern.exec(printed.join(''))?.[1];
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };

  const deadline = performance.now() + PATIENCE_MS;
  while (find(/Ready in:\s+([\d.]+) s/) === undefined) {
    if (child.exitCode !== null || performance.now() > deadline) {
      if (child.exitCode === null) await stop();
      throw new Error(`The copy did not start:\n${printed.join('')}`);
    }
    await wait(50);
  }
  if (find(/(Building the app)/)) throw new Error('A source changed and the start had a build in it. Run again.');

  return {
    url: `http://localhost:${port}`,
    seconds: Number(find(/Ready in:\s+([\d.]+) s/)),
    lastWords: () =>
      printed
        .join('')
        .split('\n')
        .filter((text) => !text.includes('"level":"info"'))
        .slice(-20)
        .join('\n'),
    dataUrl: `http://127.0.0.1:${find(/"name":"db","port":(\d+)/) ?? ''}`,
    stop,
  };
}
