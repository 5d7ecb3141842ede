import { expect, test } from '@playwright/test';
import { appUrl, watchForErrors } from '../fixtures/app';
import {
  acceptFirstIdea,
  approveCopy,
  createCampaign,
  draftIdeas,
  fillBrief,
  importFile,
  placeCopy,
  settleMapping,
} from '../fixtures/loop';

const AD = 'Trail shoe, search';

const EXPORT = [
  'Ad report',
  '"November 1, 2026 - November 3, 2026"',
  'Day,Campaign,Ad group,Ad name,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value',
  `2026-11-01,Shoes,Trail,"${AD}",EUR,"1,200",60,84.00,3.00,270.00`,
  `2026-11-02,Shoes,Trail,"${AD}",EUR,"1,100",55,77.50,2.00,180.00`,
  `2026-11-03,Shoes,Trail,"${AD}",EUR,900,41,63.25,1.00,90.00`,
  'Total: Account,,,,EUR,"3,200",156,224.75,6.00,540.00',
  '',
].join('\n');

test('a new owner gets from sign-up to an approved ad within five minutes, then to its results', async ({ page }) => {
  const noErrors = watchForErrors(page);
  const started = performance.now();
  await page.goto(`${appUrl()}/sign-up`);
  await page.getByLabel('Your name').fill('Nora Quill');
  await page.getByLabel('Work e-mail').fill(`nora-${Date.now()}@quill.example`);
  await page.getByLabel('Password', { exact: true }).fill('a long pass phrase of mine');
  await page.getByRole('button', { name: /Create|Sign up/ }).click();
  await page.waitForURL('**/workspaces/new');
  await page.getByLabel('Workspace', { exact: true }).fill('Quill Shoes');
  await page.getByLabel('Brand', { exact: true }).fill('Quill');
  await page.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL('**/w/quill-shoes/today');
  const base = `${appUrl()}/w/quill-shoes`;
  await expect(page.getByText('Harbour')).toHaveCount(0);

  const campaign = await createCampaign(page, base, 'Trail shoes in autumn');
  await fillBrief(page, {
    product: 'the Quill trail shoe',
    action: 'try a pair at home',
    called: 'people who run on trails',
    pain: 'slipping on wet stone',
    benefit: 'keep your footing on wet stone',
    offer: 'Free returns for 60 days',
    proof: 'Tested on 40 miles of Irish trail',
    url: 'https://quill.example/trail',
  });
  await draftIdeas(page, campaign);
  const firstIdea = (performance.now() - started) / 1000;
  await acceptFirstIdea(page, campaign, 'Google search ad');
  await approveCopy(page);
  const approved = (performance.now() - started) / 1000;
  test.info().annotations.push({
    type: 'seconds',
    description: `first ideas ${firstIdea.toFixed(0)}, approved ad ${approved.toFixed(0)}`,
  });
  expect(approved).toBeLessThan(300);

  await placeCopy(page, AD);
  await importFile(page, base, { name: 'quill.csv', text: EXPORT, account: 'Quill Google' });
  await page.goto(`${base}/performance`);
  await expect(page.locator('main table').getByText('Trail shoes in autumn').first()).toBeVisible();
  await expect(page.getByText('€224.75').first()).toBeVisible();
  await expect(page.getByText('€540.00').first()).toBeVisible();

  // The very same file adds nothing.
  await page.goto(`${base}/imports/new`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(EXPORT) });
  await expect(page.getByText(/Nothing would be added|imported already/).first()).toBeVisible();
  noErrors();
});

test('a ZIP called .csv, an empty file and text in a number column are told in words', async ({ page }) => {
  await page.goto(`${appUrl()}/sign-up`);
  await page.getByLabel('Your name').fill('Ada Finch');
  await page.getByLabel('Work e-mail').fill(`ada-${Date.now()}@finch.example`);
  await page.getByLabel('Password', { exact: true }).fill('a long pass phrase of mine');
  await page.getByRole('button', { name: /Create|Sign up/ }).click();
  await page.waitForURL('**/workspaces/new');
  await page.getByLabel('Workspace', { exact: true }).fill('Finch');
  await page.getByLabel('Brand', { exact: true }).fill('Finch');
  await page.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL('**/w/finch/today');
  const base = `${appUrl()}/w/finch`;
  const send = async (name: string, bytes: Buffer): Promise<void> => {
    await page.goto(`${base}/imports/new`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
  };
  await send('export.csv', Buffer.from('504b030414000000080000002100', 'hex'));
  await expect(page.getByText(/ZIP/i).first()).toBeVisible();
  await send('nothing.csv', Buffer.alloc(0));
  await expect(page.getByText(/empty/i).first()).toBeVisible();
  await send('words.csv', Buffer.from(EXPORT.replace('"1,200"', 'many')));
  await settleMapping(page, 'Finch Google');
  await page.getByRole('button', { name: 'Dry run' }).click();
  await expect(page.getByText('many').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 2 rows' })).toBeVisible();
});
