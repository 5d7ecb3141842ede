import { setTimeout as wait } from 'node:timers/promises';
import { median, timed } from './measure';
import { open } from './visitor';
import type { Desk } from './workspace';

/** Pages that are measured, beside one that only loads the shell. */
export const PAGES = {
  empty: '/settings/about',
  references: '/references',
  performance: '/performance',
  'performance, all 180 days': '/performance?period=all',
} as const;
export type PageName = keyof typeof PAGES;
const NAMES = Object.keys(PAGES) as PageName[];

/** Milliseconds a page, each the median of its runs. */
export type PageTimes = Record<PageName, number>;

const WARM_UP = 2;
const RUNS = 11;
/** Where pages are slow, fewer rounds have to do. */
const ENOUGH_MS = 25_000;
const FEWEST = 3;
const BREATH_MS = 500;

type Runs = Record<PageName, number[]>;

const noRuns = (): Runs => ({ empty: [], references: [], performance: [], 'performance, all 180 days': [] });

async function round(desk: Desk, runs: Runs): Promise<void> {
  for (const name of NAMES) {
    const { ms } = await timed(() => open(desk.visitor, desk.base + PAGES[name]));
    runs[name].push(ms);
  }
}

function middle(runs: Runs): PageTimes {
  return Object.fromEntries(NAMES.map((name) => [name, median(runs[name])])) as PageTimes;
}

function isWanting(runs: Runs, begun: number): boolean {
  const rounds = runs.empty.length;

  return rounds < FEWEST || (rounds < RUNS && performance.now() - begun < ENOUGH_MS);
}

/** Every page in turn, so that whatever else the machine does falls on all of them alike. */
export async function pagesAtRest(desk: Desk): Promise<{ times: PageTimes; rounds: number }> {
  for (let run = 0; run < WARM_UP; run += 1) await round(desk, noRuns());
  const runs = noRuns();
  const begun = performance.now();
  while (isWanting(runs, begun)) await round(desk, runs);

  return { times: middle(runs), rounds: runs.empty.length };
}

/** The same while something is under way, with a breath between pages; ends with it, or after as many rounds as at rest. */
export async function pagesWhile(
  desk: Desk,
  isUnderWay: () => Promise<boolean>,
): Promise<{ times: PageTimes; rounds: number }> {
  const runs = noRuns();
  const begun = performance.now();
  while (isWanting(runs, begun) && (await isUnderWay())) {
    await round(desk, runs);
    await wait(BREATH_MS);
  }

  return { times: middle(runs), rounds: runs.empty.length };
}
