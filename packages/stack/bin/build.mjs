import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES, bundleProcesses } from './bundle.mjs';

/**
 * What the build is made of: paths, sizes and times of change of the app's and the packages' sources.
 * @param {string} root
 */
export function sourceStamp(root) {
  const folders = ['app/src', 'app/server', 'app/public'];
  if (existsSync(join(root, 'packages')))
    folders.push(...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/src`));
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${Math.round(mtimeMs)}\n`);
  };
  const single = [
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.base.json',
    'app/package.json',
    'app/vite.config.ts',
    'packages/stack/bin/bundle.mjs',
  ];
  for (const file of single) if (existsSync(join(root, file))) add(file);
  for (const folder of folders.filter((path) => existsSync(join(root, path)))) {
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
      .sort()
      .forEach(add);
  }

  return hash.digest('hex');
}

/**
 * Runs `build` unless the folder's stamp says that it did for these sources, and what it makes is there; resolves with the exit status.
 * @param {{ folder: string, makes: readonly string[], stamp: string, build: () => Promise<number> }} options
 */
export async function oncePerChange({ folder, makes, stamp, build }) {
  const file = join(folder, '.stamp');
  const stands = [file, ...makes.map((made) => join(folder, made))].every((path) => existsSync(path));
  if (stands && readFileSync(file, 'utf8') === stamp) return 0;
  const status = await build();
  if (status === 0) writeFileSync(file, stamp);

  return status;
}

async function buildApp(root) {
  process.stdout.write('Building the app (once per change) ...\n');
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const status = await new Promise((resolve, reject) => {
    const building = spawn(
      process.execPath,
      [turbo, 'run', 'build', '--filter=@upbeat/app', '--output-logs=errors-only'],
      { cwd: root, stdio: 'inherit', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } },
    );
    building.on('error', reject);
    building.on('exit', resolve);
  });
  if (status !== 0) return status || 1;

  return existsSync(join(root, 'app', 'build', 'server', 'index.js')) ? 0 : 1;
}

/**
 * Bundles the processes, when a source changed since, and resolves when that is done; the app's own build goes on.
 * @param {string} root
 * @returns {Promise<{ bundled: number, app: Promise<number> }>} the exit statuses of both
 */
export async function buildIfNeeded(root) {
  const stamp = sourceStamp(root);
  const bundled = await oncePerChange({
    folder: join(root, 'packages', 'stack', 'build'),
    makes: BUNDLES,
    stamp,
    build: () => bundleProcesses(root),
  });
  const app = oncePerChange({
    folder: join(root, 'app', 'build'),
    makes: ['server/index.js'],
    stamp,
    build: () => buildApp(root),
  });

  return { bundled, app };
}
