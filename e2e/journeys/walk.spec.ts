import axe from 'axe-core';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { appUrl, signInToHarbour, watchForErrors } from '../fixtures/app';
import { PAGES } from '../fixtures/pages';

/** Pages of Harbour with an id in their address, found as a person finds them. */
async function deepPages(page: Page, base: string): Promise<string[]> {
  await page.goto(`${base}/studio`);
  await page
    .getByRole('link', { name: /Fees you can see/ })
    .first()
    .click();
  await page.waitForURL(/\/campaigns\//);
  const campaign = page.url();
  const linked = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const first = (part: string): string[] =>
    linked
      .filter((href) => href.includes(part))
      .slice(0, 1)
      .map((href) => new URL(href, campaign).href);
  await page.goto(`${base}/references`);
  const reference = await page.locator('main table a[href*="ref"]').first().getAttribute('href');
  const second: string[] = [];
  for (const [list, part] of [
    ['performance', '/suggestions/'],
    ['decisions', '/decisions/0'],
    ['lessons', '/lessons/0'],
    ['experiments', '/experiments/0'],
  ] as const) {
    await page.goto(`${base}/${list}`);
    const href = await page.locator(`main a[href*="${part}"]`).first().getAttribute('href');
    if (href) second.push(new URL(href, base).href);
  }
  await page.goto(`${base}/imports`);
  const landed = await page
    .getByRole('link', { name: /google_ads_simulated/ })
    .first()
    .getAttribute('href');
  const waiting = await page
    .getByRole('link', { name: /meta_ads_weekend/ })
    .first()
    .getAttribute('href');
  return [
    campaign,
    `${campaign}/brief`,
    `${campaign}/ideas`,
    ...first('/ideas/'),
    ...first('/pieces/'),
    ...first('/placements/'),
    ...first('/runs/'),
    ...second,
    ...[reference, landed, waiting].flatMap((href) => (href ? [new URL(href, `${base}/references`).href] : [])),
  ];
}

/** Both themes have the same markup: in dark only its colours are left to check. */
const THEMES = [
  { theme: 'light', rules: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  { theme: 'dark', rules: ['color-contrast', 'link-in-text-block'] },
] as const;

/** What axe calls serious or critical of a page as it stands. It is put into the page once: a builder does so for each look, at four times the price. */
async function seriousOnes(page: Page, rules: readonly string[]): Promise<string[]> {
  const violations = await page.evaluate(
    async (runOnly) => {
      const { axe: looker } = globalThis as unknown as { axe: typeof axe };
      const found = await looker.run(document, { runOnly, resultTypes: ['violations'] });
      return found.violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes[0]?.target.join(' ') }));
    },
    [...rules],
  );

  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, at }) => `${id} ${at}`);
}

/** What is wrong with a page, in these themes from one visit. */
async function check(page: Page, address: string, themes: readonly (typeof THEMES)[number][]): Promise<string[]> {
  const reply = await page.goto(address);
  const name = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, ':id');
  const faults: string[] = [];
  if (!reply || reply.status() >= 400) faults.push(`${name}: ${reply?.status()}`);
  if ((await page.locator('h1').count()) !== 1) faults.push(`${name}: ${await page.locator('h1').count()} h1`);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (sideways > 0) faults.push(`${name}: scrolls sideways by ${sideways} px`);
  await page.evaluate(axe.source);
  for (const { theme, rules } of themes) {
    await page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), theme);
    for (const fault of await seriousOnes(page, rules)) faults.push(`${name} ${theme}: ${fault}`);
  }
  return faults;
}

// The walks go beside each other; the wide one, which looks at both themes, is split so that they end together.
test.describe.configure({ mode: 'parallel' });
// Colours that are still on their way between themes have no contrast to measure.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Which pages each walk takes: every `every`th, beginning with the one at `from`. */
const WALKS = [
  { width: 1440, part: 'even', every: 2, from: 0 },
  { width: 1440, part: 'odd', every: 2, from: 1 },
  { width: 390, part: 'all', every: 1, from: 0 },
] as const;

for (const { width, part, every, from } of WALKS) {
  test(`every page (${part}) at ${width} px, light and dark: answers, one heading, no sideways scroll, nothing serious for axe`, async ({
    page,
    context,
  }) => {
    test.setTimeout(1_200_000);
    const noErrors = watchForErrors(page);
    await signInToHarbour(page);
    const base = `${appUrl()}/w/harbour`;
    const addresses = [
      ...PAGES.map((path) => `${base}/${path}`),
      ...(await deepPages(page, base)),
      `${appUrl()}/dev/components`,
    ].filter((_, at) => at % every === from);
    await context.addCookies([{ name: 'theme', value: 'light', url: appUrl() }]);
    await page.setViewportSize({ width, height: width === 390 ? 844 : 1000 });
    const faults: string[] = [];
    // Colours do not depend on the width: of a phone's dark page only its frame is left, which is the same on every page.
    for (const [i, address] of addresses.entries())
      faults.push(...(await check(page, address, width === 1440 || i === 0 ? THEMES : THEMES.slice(0, 1))));
    expect(faults).toEqual([]);
    noErrors();
  });
}
