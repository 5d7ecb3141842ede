import { expect, test } from '@playwright/test';
import { appUrl, signInToHarbour, watchForErrors } from '../fixtures/app';
import { PAGES } from '../fixtures/pages';

test('Harbour goes with one click; what stays is an empty workspace whose every page works', async ({ page }) => {
  test.setTimeout(180_000);
  const noErrors = watchForErrors(page);
  await signInToHarbour(page);
  await page.goto(`${appUrl()}/w/harbour/settings/data`);
  await page.getByRole('button', { name: 'Remove Harbour' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /Remove/ })
    .click();
  await page.waitForURL('**/workspaces/new');

  // By role: the page that is left has a “Workspace” of its own until the next one stands.
  await page.getByRole('textbox', { name: 'Workspace', exact: true }).fill('After Harbour');
  await page.getByLabel('Brand', { exact: true }).fill('After');
  await page.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL('**/w/after-harbour/today');
  for (const path of PAGES) {
    const reply = await page.goto(`${appUrl()}/w/after-harbour/${path}`);
    expect(`${path} ${reply?.status()}`).toBe(`${path} 200`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  const gone = await page.goto(`${appUrl()}/w/harbour/today`);
  expect(gone?.status()).toBe(404);
  noErrors();
});
