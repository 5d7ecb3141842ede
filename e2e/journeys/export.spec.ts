import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { appUrl, watchForErrors } from '../fixtures/app';
import { acceptFirstIdea, createCampaign, draftIdeas, fillBrief } from '../fixtures/loop';

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name} ${n + 1}`);
/** Columns of a responsive search ad, as Google Ads Editor names them in its own export. */
const EDITOR_COLUMNS = [
  'Campaign',
  'Ad Group',
  'Ad type',
  ...numbered('Headline', 15),
  ...numbered('Description', 4),
  'Path 1',
  'Path 2',
  'Final URL',
  'Status',
];

/** A new account with a workspace of its own; ends on Today. */
async function newWorkspace(page: Page): Promise<string> {
  await page.goto(`${appUrl()}/sign-up`);
  await page.getByLabel('Your name').fill('Tara Quay');
  await page.getByLabel('Work e-mail').fill(`tara-${Date.now()}@tern.example`);
  await page.getByLabel('Password', { exact: true }).fill('a long pass phrase of mine');
  await page.getByRole('button', { name: /Create|Sign up/ }).click();
  await page.waitForURL('**/workspaces/new');
  await page.getByLabel('Workspace', { exact: true }).fill(`Tern ${Date.now()}`);
  await page.getByLabel('Brand', { exact: true }).fill('Tern');
  await page.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL('**/today');

  return page.url().replace(/\/today$/, '');
}

/** Invites a marketer and joins as them in a browser of their own. */
async function joinAsMarketer(page: Page, base: string, browser: Browser): Promise<Page> {
  const email = `milo-${Date.now()}@tern.example`;
  await page.goto(`${base}/settings/members`);
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('radio', { name: /^Marketer/ }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  const mails = await (await page.request.get(process.env['E2E_OUTBOX'] ?? '')).text();
  const to = mails.indexOf(email);
  const link = /\/invite\/[A-Za-z0-9_-]+/.exec(mails.slice(to))?.[0] ?? '';
  expect(link).not.toBe('');
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(`${appUrl()}/sign-up?next=${encodeURIComponent(link)}`);
  await theirs.getByLabel('Your name').fill('Milo Strand');
  await theirs.getByLabel('Work e-mail').fill(email);
  await theirs.getByLabel('Password', { exact: true }).fill('a long pass phrase of ours');
  await theirs.getByRole('button', { name: /Create|Sign up/ }).click();
  await theirs.waitForURL(`**${link}`);
  await theirs.getByRole('button', { name: /Join|Accept/ }).click();
  await theirs.waitForURL('**/today');

  return theirs;
}

/** Submits the open copy and signs it as one of two. */
async function submitAndSign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText(/you signed|you have signed/i).first()).toBeVisible();
}

async function sign(page: Page, variant: string): Promise<void> {
  await page.goto(variant);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText('Approved by', { exact: false }).first()).toBeVisible();
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);

  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('two people sign, an edit voids it, both sign again, and the files that leave are what was signed', async ({
  page,
  browser,
}) => {
  const noErrors = watchForErrors(page);
  const base = await newWorkspace(page);
  await page.goto(`${base}/settings/approvals`);
  await page.getByRole('radio', { name: '2', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('The approval rule is saved.')).toBeVisible();
  const second = await joinAsMarketer(page, base, browser);

  const campaign = await createCampaign(page, base, 'Fees you can see');
  await fillBrief(page, {
    product: 'the Tern card',
    action: 'open an account',
    called: 'people who travel',
    pain: 'paying twice for one ferry ticket',
    benefit: 'pay for a ferry in any currency',
    offer: 'No fee on ferry tickets until 1 June 2027',
    proof: 'The rate is on screen before you confirm',
    url: 'https://tern.example/ferries?ref=brief#rates',
  });
  await draftIdeas(page, campaign);
  await acceptFirstIdea(page, campaign, 'Google search ad');
  const variant = page.url();

  await submitAndSign(page);
  await page.goto(`${campaign}/export?format=google-ads-editor`);
  await expect(page.getByText('Waits for one signature.')).toBeVisible();
  await expect(page.getByText('Nothing is approved yet.')).toBeVisible();
  await sign(second, variant);

  await page.goto(variant);
  await page.getByRole('button', { name: 'Edit the copy' }).click();
  const headline = page.getByLabel('Headline 1', { exact: true });
  await headline.fill('Ferries, fees and 手数料');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.goto(`${campaign}/export?format=google-ads-editor`);
  await expect(page.getByText('No longer approved: the copy changed after it was signed.')).toBeVisible();

  await page.goto(variant);
  await submitAndSign(page);
  await sign(second, variant);
  await page.goto(variant);
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(page.getByText('Write the ad group’s name on the platform.')).toBeVisible();
  await page.getByLabel('Ad group').fill('Ferries, "exact"');
  await page.getByLabel('Source', { exact: true }).fill('Google Search');
  await expect(page.locator('[data-final-url]').first()).toContainText(
    '?ref=brief&utm_source=google-search&utm_medium=cpc',
  );

  const ads = await download(page, 'Download');
  expect(ads.name).toBe('upbeat-fees-you-can-see-google-ads-editor.csv');
  expect([...ads.bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  const rows: string[][] = parse(ads.bytes.toString('utf16le').slice(1), { delimiter: '\t' });
  expect(rows[0]).toEqual(EDITOR_COLUMNS);
  expect(rows).toHaveLength(2);
  const cell = (name: string) => rows[1]?.[EDITOR_COLUMNS.indexOf(name)];
  expect(cell('Ad type')).toBe('Responsive search ad');
  expect(cell('Headline 1')).toBe('Ferries, fees and 手数料');
  expect(cell('Ad Group')).toBe('Ferries, "exact"');
  expect(cell('Status')).toBe('Paused');
  expect(cell('Final URL')).toMatch(
    /^https:\/\/tern\.example\/ferries\?ref=brief&utm_source=google-search&utm_medium=cpc&utm_campaign=fees-you-can-see&utm_content=[^&]+#rates$/,
  );
  await page.goto(`${base}/changes`);
  await expect(page.getByText(/exported “/).first()).toBeVisible();

  await page.goto(campaign);
  await page
    .getByRole('link', { name: /E-mail/ })
    .first()
    .click();
  await page.waitForURL(/\/variants\//);
  const mail = page.url();
  await submitAndSign(page);
  await sign(second, mail);
  await page.goto(`${campaign}/export?format=e-mail`);
  await page.getByLabel('Postal address of the sender').fill('1 Quay, Cork, Ireland');
  await page.getByLabel('Where to unsubscribe').fill('*|UNSUB|*');
  const html = await download(page, 'HTML');
  await looksRight(browser, html.bytes.toString('utf8'));
  noErrors();
});

/** The message in a browser, as a desk and a phone show it, by day and by night. */
async function looksRight(browser: Browser, html: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const noErrors = watchForErrors(page);
      await page.setContent(html);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await expect(page.locator('.u-page').first()).toHaveCSS(
        'background-color',
        colorScheme === 'dark' ? 'rgb(20, 18, 15)' : 'rgb(242, 240, 235)',
      );
      await expect(page.getByText('1 Quay, Cork, Ireland')).toBeVisible();
      await expect(page.locator('a').first()).toHaveAttribute('href', /utm_source=newsletter&utm_medium=email/);
      await test.info().attach(`e-mail ${width} ${colorScheme}`, {
        body: await page.screenshot({ fullPage: true }),
        contentType: 'image/png',
      });
      noErrors();
      await context.close();
    }
  }
}
