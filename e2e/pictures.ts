/** Takes the README's pictures anew: `node --import tsx e2e/pictures.ts [folder] [width] [light|dark]`; without arguments, docs/images at 1440 px, light. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { signIn } from './fixtures/app';
import { demoFolder } from './fixtures/demo-folder';
import { startApp } from './fixtures/start-app';

const [folder = fileURLToPath(new URL('../docs/images', import.meta.url)), width = '1440', theme = 'light'] =
  process.argv.slice(2);

/** First address on a page that leads to a part of it. */
async function linked(page: Page, from: string, part: string): Promise<string> {
  await page.goto(from);
  const href = await page.locator(`main a[href*="${part}"]`).first().getAttribute('href');
  if (!href) throw new Error(`${from} leads to no ${part}.`);

  return new URL(href, from).href;
}

/** Pages by the name of their picture. */
async function pages(page: Page, url: string): Promise<[string, string][]> {
  const base = `${url}/w/harbour`;
  await page.goto(`${base}/studio`);
  const fees = await page
    .getByRole('link', { name: /Fees you can see/ })
    .first()
    .getAttribute('href');
  const campaign = new URL(fees ?? '', url).href;

  return [
    ['today', `${base}/today`],
    ['brand', `${base}/brand`],
    ['brief', `${campaign}/brief`],
    ['ideas', `${campaign}/ideas`],
    ['editor', await linked(page, await linked(page, campaign, '/pieces/'), '/variants/')],
    ['export', `${campaign}/export`],
    ['taste', `${base}/taste`],
    ['prompt', `${base}/prompts/draft-ideas`],
    ['import', await linked(page, `${base}/imports`, '/imports/0')],
    ['performance', `${base}/performance`],
    ['suggestion', await linked(page, `${base}/performance`, '/suggestions/')],
    ['decision', await linked(page, `${base}/decisions`, '/decisions/0')],
    ['lesson', await linked(page, `${base}/lessons`, '/lessons/0')],
    ['experiment', await linked(page, `${base}/experiments`, '/experiments/0')],
    ['strategy', `${base}/strategy`],
    ['orchestration', `${base}/orchestration`],
    ['references', `${base}/references`],
    ['what-worked', `${base}/references/what-worked`],
  ];
}

const dataDir = demoFolder();
const app = await startApp({ demo: true, dataDir });
const chosen = process.env['UPBEAT_CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  ...(existsSync(chosen) ? { executablePath: chosen } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({
    viewport: { width: Number(width), height: Number(width) < 600 ? 844 : 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/Dublin',
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'theme', value: theme, url: app.url }]);
  const page = await context.newPage();
  const take = (name: string): Promise<Buffer> =>
    page.screenshot({ path: join(folder, `${name}-${theme}.png`), fullPage: Number(width) < 600 });
  await page.goto(`${app.url}/sign-in`);
  await take('sign-in');
  await signIn(page, app.email, app.password, app.url);
  await page.waitForURL('**/today');
  for (const [name, address] of await pages(page, app.url)) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await take(name);
  }
} finally {
  await browser.close();
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
