import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, request, test, type APIRequestContext } from '@playwright/test';
import { newId } from '@upbeat/core/ids';
import { openDataApi, type Read } from '../fixtures/data-api';
import { demoFolder } from '../fixtures/demo-folder';
import { beginImport, hidden, killAndAwait, post, submit, supervisorOf, until, untilPages } from '../fixtures/killing';
import { killProcess, type ProcessName } from '../fixtures/processes';
import { RIVAL, WINNER, searchReport } from '../fixtures/search-report';
import { startApp, type RunningApp } from '../fixtures/start-app';

const BASE = '/w/harbour';

interface Copy {
  app: RunningApp;
  web: APIRequestContext;
  read: Read;
}

async function open(dataDir: string, aheadDays: number): Promise<Copy> {
  const app = await startApp({ demo: true, dataDir, aheadDays });
  const web = await request.newContext({ baseURL: app.url, extraHTTPHeaders: { origin: app.url } });
  await submit(web, '/sign-in', [
    ['email', app.email],
    ['password', app.password],
    ['next', ''],
  ]);

  return { app, web, read: await openDataApi(supervisorOf(app), app.email, app.password) };
}

async function close({ app, web }: Copy): Promise<void> {
  await web.dispose();
  await app.stop();
}

const untilIdle = (read: Read): Promise<true> =>
  until('all work has ended', async () => {
    const jobs = await read<{ id: string }>('jobs?select=id&status=in.(queued,running)');
    return jobs?.length === 0 ? true : null;
  });

/** Lands a file and kills the worker while it reads what the file brought: each time that it starts again, a little later in its work. */
async function landAndKillReading({ app, web, read }: Copy, text: string): Promise<number> {
  await beginImport(web, BASE, { text, account: 'Harbour Google', timeZone: 'Europe/Dublin' });
  let kills = 0;
  for (const after of [0, 60, 200]) {
    const running = await until(
      'the results are being read, or all is read',
      async () => {
        const open = await read<{ kind: string; status: string }>('jobs?select=kind,status&status=in.(queued,running)');
        if (open === null) return null;
        if (open.length === 0) return 'over';
        return open.some(({ kind, status }) => kind === 'read-results' && status === 'running') ? 'running' : null;
      },
      2,
    );
    if (running === 'over') break;
    await wait(after);
    await killAndAwait(app, 'worker');
    kills += 1;
  }
  await untilIdle(read);

  return kills;
}

/** Posts a form while a process is killed under it, then posts the same form again until it is taken; answers where it leads. */
async function submitThroughKill(
  { app, web }: Copy,
  name: ProcessName,
  path: string,
  fields: [string, string][],
): Promise<string> {
  const first = post(web, path, fields).catch(() => null);
  await wait(15);
  killProcess(supervisorOf(app), name);
  await first;
  await untilPages(web);

  return until('the form is taken', async () => {
    const reply = await post(web, path, fields).catch(() => null);
    if (reply === null || reply.status >= 500) return null;
    expect(reply.status, reply.text.slice(0, 500)).toBeLessThan(400);
    return reply.to;
  });
}

interface Suggested {
  id: string;
  key: string;
  status: string;
}

const suggestionsOf = async (read: Read, filter: string): Promise<Suggested[]> =>
  (await read<Suggested>(`suggestions?select=id,key,status&kind=eq.variant_winner&${filter}`)) ?? [];

test('suggestion, decision and outcome survive kill -9 at each step, once each', async () => {
  test.setTimeout(300_000);
  const dataDir = demoFolder();
  let copy = await open(dataDir, 0);
  try {
    // The last days are restated, and whoever reads them is killed again and again.
    const killed = await landAndKillReading(copy, searchReport('kill', -8, -1, { [WINNER]: 0.047, [RIVAL]: 0.038 }));
    expect(killed).toBeGreaterThan(0);
    const standing = await suggestionsOf(copy.read, 'status=eq.open');
    expect(new Set(standing.map(({ key }) => key)).size).toBe(standing.length);
    const readings = await copy.read<{ group_key: string; metric: string; kind: string }>(
      'readings?select=kind,metric,group_key',
    );
    expect(readings?.length).toBeGreaterThan(0);
    const [suggestion] = standing;
    if (!suggestion) throw new Error('Nothing is suggested.');

    // The forecast while the web is killed, the decision while the database is.
    const path = `${BASE}/suggestions/${suggestion.id}`;
    const asked = await (await copy.web.get(path)).text();
    await submitThroughKill(copy, 'web', path, [
      ['intent', 'forecast'],
      ['key', newId()],
      ['rowVersion', hidden(asked, 'rowVersion')],
      ['ratio', '1.05'],
      ['sureness', 'fairly'],
    ]);
    const page = await (await copy.web.get(path)).text();
    const decided = await submitThroughKill(copy, 'db', path, [
      ['intent', 'decide'],
      ['key', newId()],
      ['rowVersion', hidden(page, 'rowVersion')],
      ['choice', 'apply'],
      ['also', ''],
      ['reason', 'The gap held.'],
    ]);
    expect(decided).toContain('/decisions/');
    const count = async (from: string): Promise<number> => (await copy.read<{ id: string }>(from))?.length ?? -1;
    const decision = decided.split('/').at(-1) ?? '';
    expect(await count(`decisions?select=id&suggestion_id=eq.${suggestion.id}`)).toBe(1);
    expect(await count(`outcomes?select=id&decision_id=eq.${decision}&status=eq.waiting`)).toBe(1);
    expect(await count(`forecasts?select=id&suggestion_id=eq.${suggestion.id}&author_kind=eq.person`)).toBe(1);
    const [applied] = await suggestionsOf(copy.read, `id=eq.${suggestion.id}`);
    expect(applied?.status).toBe('applied');

    // The window is over; whoever measures the outcome is killed again and again.
    await close(copy);
    copy = await open(dataDir, 17);
    expect(await landAndKillReading(copy, searchReport('kill, later', 1, 15, { [WINNER]: 0.047 }))).toBeGreaterThan(0);
    const [outcome] =
      (await copy.read<{ id: string; status: string }>(`outcomes?select=id,status&decision_id=eq.${decision}`)) ?? [];
    expect(outcome?.status).toBe('measured');
    const frozen = await count(`forecasts?select=id&suggestion_id=eq.${suggestion.id}`);
    expect(frozen).toBeGreaterThanOrEqual(2);
    expect(await count(`forecast_scores?select=id&outcome_id=eq.${outcome?.id}`)).toBe(frozen);
    expect(await count(`lessons?select=id&outcome_id=eq.${outcome?.id}`)).toBe(1);
    expect(await count(`jobs?select=id&status=eq.failed`)).toBe(0);
  } finally {
    await close(copy);
    rmSync(dataDir, { recursive: true, force: true });
  }
});
