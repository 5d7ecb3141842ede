// `npm start` and `npm run dev`: plain JavaScript, so that it can say what is wrong with the Node that runs it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dev = process.argv.includes('--dev');
// Noted before the build: npm may be asked to end meanwhile.
const npmShell = process.env.npm_lifecycle_event === undefined ? null : process.ppid;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stdout.write(`Upbeat needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.\n`);
  process.exit(1);
}
if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  process.stdout.write('The dependencies are not installed. Run `npm ci` first.\n');
  process.exit(1);
}
process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');

// In development each process runs from its source. Else the database gets ready while the app is built: only the web process needs it.
const load = dev
  ? async () => {
      const { register } = await import('tsx/esm/api');
      register();
      return [await import('../src/main.ts'), Promise.resolve(0)];
    }
  : async () => {
      const { buildIfNeeded } = await import('./build.mjs');
      const { bundled, app } = await buildIfNeeded(root);
      if (bundled !== 0) process.exit(1);
      return [await import('../build/supervisor.js'), app];
    };

const [{ runOrExplain }, built] = await load();
process.exit(await runOrExplain({ dev, npmShell, built }));
