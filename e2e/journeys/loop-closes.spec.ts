import { readFileSync, rmSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { signIn, watchForErrors } from '../fixtures/app';
import { chartsOf } from '../fixtures/charts';
import { demoFolder } from '../fixtures/demo-folder';
import { FERRIES, createCampaign, fillBrief, importFile } from '../fixtures/loop';
import { RIVAL, WINNER, feedReport, searchReport } from '../fixtures/search-report';
import { startApp, type RunningApp } from '../fixtures/start-app';

const CHARTED = ['performance', 'strategy', 'decisions', 'decisions/calibration', 'lessons', 'experiments'];

const ACCOUNT = 'Harbour Google';

/** Goes to Harbour at a copy that was started (again), signing in unless the session still holds; answers where it lives there. */
async function enter(page: Page, app: RunningApp): Promise<string> {
  const base = `${app.url}/w/harbour`;
  await page.goto(`${base}/today`);
  if (page.url().includes('/sign-in')) await signIn(page, app.email, app.password, app.url);
  await page.waitForURL('**/today');

  return base;
}

/** Stops a copy with no page open on it. */
async function leave(page: Page, app: RunningApp): Promise<void> {
  await page.goto('about:blank');
  await app.stop();
}

/** Loads a page again until the worker has left something on it. */
async function untilShown(page: Page, address: string, shown: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(address);
        return shown.count();
      },
      { timeout: 90_000, intervals: [1_500] },
    )
    .toBeGreaterThan(0);
}

test('a result becomes a suggestion, a decision, an outcome, a lesson and the next idea; a later result reopens the lesson', async ({
  page,
}) => {
  test.setTimeout(480_000);
  const noErrors = watchForErrors(page);
  const dataDir = demoFolder();
  let app = await startApp({ demo: true, dataDir });
  try {
    // Results suggest; the person forecasts before the engine's forecast is shown, then decides.
    let base = await enter(page, app);
    const before = await chartsOf(page, base, CHARTED);
    await page.goto(`${base}/performance`);
    await page
      .getByRole('link', { name: /Forecast, then apply/ })
      .first()
      .click();
    await page.waitForURL(/\/suggestions\//);
    await expect(page.getByText(/sealed until yours/)).toBeVisible();
    await page.getByRole('button', { name: 'Lock my forecast' }).click();
    await page.getByRole('radio', { name: /^Apply/ }).check();
    await expect(page.getByText(/sealed until yours/)).toHaveCount(0);
    await page.getByLabel(/^Read again/).fill('The gap held on every day since the second ad began.');
    await page.getByRole('button', { name: 'Apply it' }).click();
    await page.waitForURL(/\/decisions\//);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).first().click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/Paused/);
    const decision = new URL(page.url()).pathname;
    await leave(page, app);

    // Two weeks later the winner's days alone come in: the outcome is measured and scored.
    app = await startApp({ demo: true, dataDir, aheadDays: 17 });
    base = await enter(page, app);
    await importFile(page, base, {
      name: 'two-weeks.csv',
      text: searchReport('alone', 1, 15, { [WINNER]: 0.046 }),
      account: ACCOUNT,
    });
    await untilShown(page, `${app.url}${decision}`, page.getByRole('main').getByText(/^Happened/));
    await page
      .getByRole('main')
      .getByRole('link', { name: /^On .*bring/ })
      .first()
      .click();
    await page.waitForURL(/\/lessons\//);
    const lesson = new URL(page.url()).pathname;
    const claim = await page.getByLabel('Claim').inputValue();
    await page.getByRole('button', { name: 'Accept the lesson' }).click();
    await expect(page.getByText('The next briefs that it fits are given it.')).toBeVisible();

    // The next brief is given it: an idea cites it and says what it changed.
    const campaign = await createCampaign(page, base, 'Ferry crossings');
    await fillBrief(page, FERRIES);
    await page.getByRole('button', { name: /^Draft 12/ }).click();
    const cited = page.getByRole('article').getByRole('link', { name: claim, exact: true });
    await untilShown(page, `${campaign}/ideas`, cited);
    await expect(
      page
        .getByRole('article')
        .getByText(/follows this lesson/)
        .first(),
    ).toBeVisible();
    await cited.first().click();
    await page.waitForURL(`**${lesson}`);
    await expect(page.getByText('Ferry crossings').first()).toBeVisible();
    await leave(page, app);

    // A month later both ran again and the rival was better: the lesson is open again.
    app = await startApp({ demo: true, dataDir, aheadDays: 33 });
    base = await enter(page, app);
    await importFile(page, base, {
      name: 'both-again.csv',
      text: searchReport('both', 16, 31, { [WINNER]: 0.03, [RIVAL]: 0.05 }),
      account: ACCOUNT,
    });
    await untilShown(page, `${app.url}${lesson}`, page.getByText(/A later result contradicts it/));
    await page.goto(`${app.url}${new URL(campaign).pathname}/ideas`);
    await expect(
      page
        .getByRole('article')
        .getByText(/reopened since/)
        .first(),
    ).toBeVisible();
    // What the journey did is drawn: no chart stands as it stood, and the test that ran meanwhile shows its arms.
    await importFile(page, base, { name: 'feed.csv', text: feedReport('feed', 1, 31), account: 'Harbour Meta' });
    await page.goto(`${base}/experiments`);
    const asked = await page
      .getByRole('link', { name: 'Two sentences or one, on the feed' })
      .first()
      .getAttribute('href');
    await untilShown(page, `${app.url}${asked}`, page.getByRole('img', { name: /80% interval/ }));
    const after = await chartsOf(page, base, CHARTED);
    expect(Object.keys(before).length).toBeGreaterThan(8);
    expect(Object.keys(before).filter((chart) => after[chart] === before[chart])).toEqual([]);
    noErrors();
  } finally {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
