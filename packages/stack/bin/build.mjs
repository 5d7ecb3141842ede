import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  for (const file of ['package-lock.json', 'app/package.json', 'app/vite.config.ts'])
    if (existsSync(join(root, file))) add(file);
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
 * Builds the app when there is no build or a source changed since; resolves with the exit status.
 * @param {string} root
 */
export async function buildIfNeeded(root) {
  const stampFile = join(root, 'app', 'build', '.stamp');
  const server = join(root, 'app', 'build', 'server', 'index.js');
  const stamp = sourceStamp(root);
  if (existsSync(server) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 0;

  process.stdout.write('Building the app (once per change) ...\n');
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const status = await new Promise((resolve, reject) => {
    const building = spawn(process.execPath, [turbo, 'run', 'build', '--output-logs=errors-only'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    });
    building.on('error', reject);
    building.on('exit', resolve);
  });
  if (status !== 0 || !existsSync(server)) return status || 1;
  writeFileSync(stampFile, stamp);

  return 0;
}
