import { expect, test } from '@playwright/test';
import { dailyRows } from '@upbeat/exchange/generator/daily-rows';
import { printGoogleReport } from '@upbeat/exchange/generator/print-google-report';
import { appUrl, signInToHarbour, watchForErrors } from '../fixtures/app';
import {
  FERRIES,
  acceptFirstIdea,
  approveCopy,
  createCampaign,
  draftIdeas,
  fillBrief,
  importFile,
  placeCopy,
} from '../fixtures/loop';

const AD = 'Ferry crossings, search';

/** Ten days of one ad, as Google exports them. */
function export10Days(): { text: string; clicks: number } {
  const truth = {
    seed: 'journey',
    currency: 'EUR',
    firstDay: '2026-11-01',
    lastDay: '2026-11-10',
    campaigns: [
      {
        name: 'Ferries',
        adGroup: 'All',
        dailyBudget: 80,
        cpm: 20,
        ads: [{ name: AD, ctr: 0.05, conversionRate: 0.06, valuePerConversion: 30 }],
      },
    ],
  };
  const rows = [...dailyRows(truth)];
  return { text: [...printGoogleReport(rows, truth)].join(''), clicks: rows.reduce((sum, row) => sum + row.clicks, 0) };
}

test('Harbour: from a brief to an approved ad, and its results on the dashboard', async ({ page }) => {
  const noErrors = watchForErrors(page);
  await signInToHarbour(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/wait/);
  const base = `${appUrl()}/w/harbour`;

  const campaign = await createCampaign(page, base, 'Ferry crossings');
  await fillBrief(page, FERRIES);
  await draftIdeas(page, campaign);
  await acceptFirstIdea(page, campaign, 'Google search ad');
  await page.getByRole('button', { name: 'Rank these headlines' }).click();
  await expect(page.getByRole('list', { name: 'Best first' }).getByRole('listitem').first()).toBeVisible();
  await approveCopy(page);
  await placeCopy(page, AD);

  const file = export10Days();
  await importFile(page, base, { name: 'ferries.csv', text: file.text, account: 'Harbour Google' });
  await expect(page.getByText(AD).first()).toBeVisible();

  await page.goto(campaign);
  await page
    .getByRole('link', { name: new RegExp(AD) })
    .first()
    .click();
  await expect(page.getByText(file.clicks.toLocaleString('en-GB')).first()).toBeVisible();
  await page.goto(`${base}/performance`);
  await expect(page.locator('main table').getByText('Ferry crossings').first()).toBeVisible();
  noErrors();
});
