import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../supervise/port';

const run = promisify(execFile);

/** A running PostgreSQL of its own folder and port, or why there is none. */
export type StartedPostgres =
  | { url: string; version: string; stop: () => Promise<void> }
  | { url: null; reason: string };

const BASE = '/usr/lib/postgresql';
const OLDEST = 15;

function newestBin(): string | null {
  if (!existsSync(BASE)) return null;
  const [newest] = readdirSync(BASE)
    .map(Number)
    .filter((version) => version >= OLDEST && existsSync(join(BASE, String(version), 'bin', 'initdb')))
    .sort((a, b) => b - a);

  return newest === undefined ? null : join(BASE, String(newest), 'bin');
}

interface Identity {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root: user and group ids of postgres, else of nobody. */
function unprivileged(): Identity | null {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:'].map((name) => lines.find((entry) => entry.startsWith(name))).find(Boolean);
  const [, , uid, gid] = line?.split(':') ?? [];

  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

async function waitReady(bin: string, port: number, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const ready = await run(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`PostgreSQL in ${folder} did not answer within ten seconds.`);
}

/**
 * Why startPostgres would give none, or null when it can. Asked while tests are collected; the server is started in a
 * beforeAll, which a filtered run skips, else its afterAll would never stop it.
 */
export function whyNoPostgres(): string | null {
  if (!newestBin()) return `no PostgreSQL ${OLDEST} or newer under ${BASE}`;
  if (process.getuid?.() === 0 && !unprivileged()) return 'started as root, and there is no user postgres or nobody';

  return null;
}

/**
 * Starts PostgreSQL 15 or newer from /usr/lib/postgresql on a spare port, with durability off and its data in a temporary
 * folder that `stop` removes. As root it runs as user postgres or nobody. Where there is no server, says why.
 */
export async function startPostgres(): Promise<StartedPostgres> {
  const bin = newestBin();
  const identity: Identity | null = process.getuid?.() === 0 ? unprivileged() : {};
  if (!bin || !identity) return { url: null, reason: whyNoPostgres() ?? 'unknown' };

  const folder = mkdtempSync(join(tmpdir(), 'upbeat-postgres-'));
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const data = join(folder, 'data');
  const locale = { ...identity, cwd: folder, env: { LC_ALL: 'C', PATH: '/usr/bin:/bin', NODE_ENV: 'test' as const } };
  try {
    await run(join(bin, 'initdb'), ['-D', data, '-U', 'upbeat', '-A', 'trust', '-E', 'UTF8', '--no-sync'], locale);
    const port = await freePort();
    const settings = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: folder,
      fsync: 'off',
      max_connections: 100,
    };
    const server = spawn(
      join(bin, 'postgres'),
      ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      {
        ...locale,
        stdio: 'ignore',
      },
    );
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const stop = async (): Promise<void> => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    };
    await waitReady(bin, port, folder).catch(async (error: unknown) => {
      await stop();
      throw error;
    });

    return { url: `postgres://upbeat@127.0.0.1:${port}/postgres`, version: bin.split('/')[4] ?? '', stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
