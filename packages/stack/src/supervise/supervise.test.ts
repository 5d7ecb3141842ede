import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { EXIT_FOR_GOOD } from '../database/messages';
import { freePort } from './port';
import { StartError, supervise } from './supervise';

const folder = mkdtempSync(join(tmpdir(), 'upbeat-supervise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that notes its ends in a shared file, so that their order can be read. */
function script(name: string, lines: string): { name: string; args: string[] } {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';\nconst note = (text) => appendFileSync('${folder}/notes', text + '\\n');\n${lines}\n`,
  );
  return { name, args: [file] };
}
const notes = (): string[] =>
  existsSync(join(folder, 'notes')) ? readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n') : [];
/** As a process does that was started early: it begins once it is told. */
const HELD = `process.channel.ref(); await new Promise((told) => process.once('message', told));`;
const onTerm = (name: string): string =>
  `process.on('SIGTERM', () => { note('${name} ended'); process.exit(0); }); setInterval(() => {}, 1000);`;

async function until(check: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !check(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(check()).toBe(true);
}
const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'test' as const };

test('a killed process starts again and says so; on stop the database ends last', { timeout: 30_000 }, async () => {
  const port = await freePort();
  const lines: string[] = [];
  const running = await supervise({
    specs: {
      database: script('db', `${onTerm('db')} note('db up'); process.send({ kind: 'ready', port: 1, applied: 3 });`),
      seed: script('seed', `note('seed waits'); ${HELD} note('seeded'); process.exit(0);`),
      others: [
        script(
          'web',
          // It notes that it runs once it can be asked to end.
          `import { createServer } from 'node:http';
           ${onTerm('web')} ${HELD} createServer((_, reply) => reply.end('ok')).listen(${port}); note('web ' + process.pid); console.log('{"msg":"json"}'); console.log('plain');`,
        ),
        script('worker', onTerm('worker')),
      ],
    },
    env,
    built: Promise.resolve(0),
    seededFile: null,
    webUrl: `http://127.0.0.1:${port}/`,
    write: (line) => lines.push(line),
    restartPauseMs: 50,
  });
  expect(running.applied).toBe(3);
  // The seed and web are started beside the database; web begins when the seed has ended.
  const order = notes().filter((note) => note === 'seeded' || note.startsWith('web '));
  expect([order[0], order.length]).toEqual(['seeded', 2]);
  await until(() => lines.includes('{"msg":"json"}') && lines.includes('web | plain'));

  const pidOf = (note: string | undefined): number => Number(note?.split(' ')[1]);
  process.kill(pidOf(notes().find((note) => note.startsWith('web '))), 'SIGKILL');
  await until(() => notes().filter((note) => /^web \d/.test(note)).length === 2);
  expect(lines.some((line) => line.startsWith('web ended with status 1; it starts again'))).toBe(true);

  await running.stop();
  expect(
    notes()
      .filter((note) => note.endsWith(' ended'))
      .sort(),
  ).toEqual(['db ended', 'web ended', 'worker ended']);
  expect(notes().at(-1)).toBe('db ended');
});

test(
  'the seed moves the clock through the supervisor, which puts it right when the seed ended badly',
  { timeout: 30_000 },
  async () => {
    const clocked = script(
      'clocked',
      `process.on('message', (asked) => { note('clock ' + asked.behindMs); process.send({ kind: 'clock-moved' }); });
     ${onTerm('clocked')} process.send({ kind: 'ready', port: 1, applied: 0 });`,
    );
    const seed = script(
      'past',
      `${HELD} process.on('message', (answer) => { note('told ' + answer.kind); process.exit(1); }); process.send({ kind: 'move-clock', behindMs: 5000 }); setInterval(() => {}, 1000);`,
    );
    const port = await freePort();
    const web = script(
      'page',
      `import { createServer } from 'node:http'; createServer((_, reply) => reply.end('ok')).listen(${port}); ${onTerm('page')}`,
    );
    const running = await supervise({
      specs: { database: clocked, seed, others: [web] },
      env,
      built: Promise.resolve(0),
      seededFile: null,
      webUrl: `http://127.0.0.1:${port}/`,
      write: () => undefined,
    });
    expect(notes().filter((note) => /^(clock|told) /.test(note))).toEqual([
      'clock 5000',
      'told clock-moved',
      'clock 0',
    ]);
    await running.stop();
  },
);

test('a seed that ended well is spared until a migration is applied', { timeout: 30_000 }, async () => {
  const seededFile = join(folder, 'seeded');
  const start = async (applied: number, seedStatus: number): Promise<number> => {
    const port = await freePort();
    const before = notes().filter((note) => note === 'sown').length;
    const running = await supervise({
      specs: {
        database: script(
          `base ${applied}`,
          `${onTerm('base')} process.send({ kind: 'ready', port: 1, applied: ${applied} });`,
        ),
        seed: script(`sower ${seedStatus}`, `${HELD} note('sown'); process.exit(${seedStatus});`),
        others: [
          script(
            `site ${applied}`,
            `import { createServer } from 'node:http'; createServer((_, reply) => reply.end('ok')).listen(${port}); ${onTerm('site')}`,
          ),
        ],
      },
      env,
      built: Promise.resolve(0),
      seededFile,
      webUrl: `http://127.0.0.1:${port}/`,
      write: () => undefined,
    });
    await running.stop();

    return notes().filter((note) => note === 'sown').length - before;
  };
  expect([await start(3, 1), await start(0, 0), await start(0, 0), await start(1, 0), await start(0, 0)]).toEqual([
    1, 1, 0, 1, 0,
  ]);
});

test('a database that cannot start ends the start with its own sentence', { timeout: 30_000 }, async () => {
  const broken = script(
    'broken',
    `process.send({ kind: 'failed', message: 'The folder is in use.' }, () => process.exit(${EXIT_FOR_GOOD}));`,
  );
  const start = supervise({
    specs: {
      database: broken,
      seed: script('idle seed', `${onTerm('idle seed')} ${HELD} note('never seeded');`),
      others: [script('idle web', `${onTerm('idle web')} ${HELD} note('never served');`)],
    },
    env,
    built: Promise.resolve(0),
    seededFile: null,
    webUrl: 'http://127.0.0.1:1/',
    write: () => undefined,
  });
  await expect(start).rejects.toThrow(StartError);
  await expect(start).rejects.toThrow('The folder is in use.');
  expect(notes()).not.toContain('never seeded');
  expect(notes()).not.toContain('never served');
});

test('a build that fails ends the start, and the database with it', { timeout: 30_000 }, async () => {
  const store = script('store', `${onTerm('store')} process.send({ kind: 'ready', port: 1, applied: 0 });`);
  const start = supervise({
    specs: { database: store, seed: null, others: [script('never', `note('never up');`)] },
    env,
    built: Promise.resolve(2),
    seededFile: null,
    webUrl: 'http://127.0.0.1:1/',
    write: () => undefined,
  });
  await expect(start).rejects.toThrow('The build failed');
  expect(notes()).toContain('store ended');
  expect(notes()).not.toContain('never up');
});

test('a child ends when its supervisor is killed', { timeout: 30_000 }, async () => {
  const { startChild } = await import('./child');
  const child = startChild(
    script('orphan', `note('orphan up'); ${onTerm('orphan')}; setTimeout(() => process.disconnect(), 50);`),
    { env, write: () => undefined },
  );
  expect(await child.exited).toBe(0);
  expect(notes()).toContain('orphan ended');
});
