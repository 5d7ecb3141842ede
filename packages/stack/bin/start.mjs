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
if (!existsSync(join(root, 'node_modules', 'tsx'))) {
  process.stdout.write('The dependencies are not installed. Run `npm ci` first.\n');
  process.exit(1);
}
process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');

// The database gets ready meanwhile; only the web process needs the build.
const built = dev ? Promise.resolve(0) : import('./build.mjs').then(({ buildIfNeeded }) => buildIfNeeded(root));

const { register } = await import('tsx/esm/api');
register();
const { runOrExplain } = await import('../src/main.ts');
process.exit(await runOrExplain({ dev, npmShell, built }));
