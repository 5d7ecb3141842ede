/** `npm test`: every check, cheapest first, with its seconds. Stops at the first failure and says which. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
process.chdir(root);

/** Room that the databases of two test runners and of the journeys need at most, in bytes. */
const ROOM = 4 * 2 ** 30;
const MEMORY = '/dev/shm';

/** A folder for what checks write and throw away: in memory where there is room, since dozens of databases come and go. */
function scratchFolder() {
  const roomy = existsSync(MEMORY) && statfsSync(MEMORY).bavail * statfsSync(MEMORY).bsize > ROOM;
  const folder = mkdtempSync(join(roomy ? MEMORY : tmpdir(), 'upbeat-test-'));
  // PostgreSQL runs as another user and has to get through to its own folder.
  chmodSync(folder, 0o711);
  // What was interrupted may still be writing there.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

  return folder;
}

const env = {
  ...process.env,
  TMPDIR: scratchFolder(),
  FORCE_COLOR: '0',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  SB_LITE_TELEMETRY: '0',
};
const results = [];

/** Runs one check to its end; a `held` one prints all it said when it is over, since another runs beside it. */
function run(name, command, args, { extra = {}, held = false } = {}) {
  const started = performance.now();
  const said = [];
  if (!held) process.stdout.write(`\n── ${name}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: held ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...env, ...extra },
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      if (held) process.stdout.write(`\n── ${name}\n${Buffer.concat(said).toString()}`);
      results.push({ name, seconds, code });
      if (code === 0) resolve();
      else reject(new Error(`${name} failed`));
    });
  });
}

/** Runs checks that keep one core busy, two at a time. After a failure none is begun; the one beside it ends before the failure is thrown. */
async function twoAtATime(checks) {
  const waiting = [...checks];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await next().catch((error) => {
        waiting.length = 0;
        throw error;
      });
  };
  const lanes = await Promise.allSettled([lane(), lane()]);
  const failed = lanes.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

const held =
  (name, command, ...args) =>
  () =>
    run(name, command, args, { held: true });
const vitest = (name, projects, { only = [], extra = {}, held = false } = {}) => {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return run(name, 'npx', ['--no-install', 'vitest', 'run', ...chosen, '--reporter', 'dot', ...only], { extra, held });
};

/** Real PostgreSQL for the data layer's second run; null where the machine has none, which is said. Any other failure to start it is thrown. */
async function postgres() {
  const script = ['--import', 'tsx', 'packages/stack/src/testing/postgres-main.ts'];
  const child = spawn(process.execPath, script, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const line = await new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      if (text.includes('\n')) resolve(text.split('\n')[0]);
    });
    child.on('error', () => resolve(''));
    child.on('exit', () => resolve(text.split('\n')[0]));
  });
  if (line.startsWith('postgres'))
    return { url: line, stop: () => new Promise((done) => (child.on('exit', done), child.stdin.end())) };
  if (!line.startsWith('not run:')) throw new Error('database on PostgreSQL failed: the server did not start');
  process.stdout.write(`\n── database on PostgreSQL: ${line}\n`);
  return null;
}

/** Whether a browser is there and starts: one without its system libraries, or a stub that asks for a snap, does not. */
const starts = (path) =>
  Boolean(path) &&
  existsSync(path) &&
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** Where Playwright keeps the browser that it downloads. */
function playwrightBrowser() {
  const script = "import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout;
}

/** A browser for the journeys: one that is here; else, as root on Debian, apt's, which brings its libraries; else Playwright's own. */
function browser() {
  const known = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = () => [process.env.UPBEAT_CHROMIUM, ...known, playwrightBrowser()].find(starts);
  const here = found();
  if (here) return here;
  process.stdout.write('No Chromium that starts; installing one.\n');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('sh', ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'], {
      stdio: 'inherit',
      timeout: 600_000,
    });
    const installed = found();
    if (installed) return installed;
  }
  spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const own = found();
  if (own) return own;
  throw new Error(
    'The journeys need a browser: install Chromium (Debian: apt-get install chromium) or set UPBEAT_CHROMIUM to one.',
  );
}

const started = performance.now();
let failure = null;
try {
  await twoAtATime([
    held('lint, import rules, dead code', 'npm', 'run', '-s', 'lint'),
    held('types', 'npm', 'run', '-s', 'typecheck'),
    held('copy-paste', 'npx', '--no-install', 'jscpd', '--config', '.jscpd.json', '--silent'),
    held('build', 'npm', 'run', '-s', 'build'),
    held('template of a database', process.execPath, '--import', 'tsx', 'packages/stack/src/testing/template-main.ts'),
  ]);
  await vitest('unit, conformance, components and the build', ['unit', 'ui', 'build']);
  await vitest('database on PGlite', ['database']);
  const server = await postgres();
  if (server) {
    try {
      // The data layer again: what calls it from a page has been through it on PGlite.
      await vitest('database on PostgreSQL', ['database'], {
        only: ['packages/', 'supabase/'],
        extra: { UPBEAT_TEST_DATABASE_URL: server.url },
      });
    } finally {
      await server.stop();
    }
  }
  // Before it can be walked through, a first start keeps one core busy.
  const journeys = ['--no-install', 'playwright', 'test', '--config', 'e2e/playwright.config.ts'];
  const extra = { UPBEAT_CHROMIUM: browser() };
  await twoAtATime([
    () => run('journeys in a browser', 'npx', journeys, { extra }),
    () => vitest('the stack', ['stack'], { held: true }),
  ]);
} catch (error) {
  failure = error;
}
process.stdout.write('\n');
for (const { name, seconds, code } of results)
  process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${seconds.toFixed(1).padStart(6)} s  ${name}\n`);
process.stdout.write(`${((performance.now() - started) / 60_000).toFixed(1)} minutes\n`);
if (failure) process.stderr.write(`${failure.message}\n`);
process.stdout.write(
  `${results.filter((r) => r.code === 0).length} passed, ${results.filter((r) => r.code !== 0).length + (failure && results.every((r) => r.code === 0) ? 1 : 0)} failed\n`,
);
process.exitCode = failure ? 1 : 0;
