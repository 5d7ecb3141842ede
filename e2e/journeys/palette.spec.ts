import { expect, test } from '@playwright/test';
import { signInToHarbour } from '../fixtures/app';

test('the palette finds a named thing and does a verb, by keyboard alone', async ({ page }) => {
  await signInToHarbour(page);
  const box = page.getByRole('dialog').getByRole('combobox');
  // The key is heard once the page's script runs.
  await expect(async () => {
    if (!(await box.isVisible())) await page.keyboard.press('ControlOrMeta+k');
    await expect(box).toBeFocused({ timeout: 8_000 });
  }).toPass();
  await box.fill('Fees you can');
  await expect(page.getByRole('option', { name: /Fees you can see/ }).first()).toBeVisible();
  await box.fill('pause fees you can see');
  await expect(page.getByRole('option', { name: /^Pause “Fees you can see, search”/ })).toBeVisible();
  await box.fill('platform rows belong');
  await expect(page.getByRole('option', { name: /^Say where .* platform rows? belongs?/ })).toBeVisible();
  await box.fill('New campaign');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/campaigns/new');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('New campaign');
});
