import { expect, test } from '@playwright/test';
import { appUrl, signInToHarbour, watchForErrors } from '../fixtures/app';
import { acceptFirstIdea, approveCopy, createCampaign, draftIdeas, FERRIES, fillBrief } from '../fixtures/loop';

test('a brief for LinkedIn, X and SMS becomes copy whose counters tell what each channel takes, and is approved', async ({
  page,
}) => {
  const noErrors = watchForErrors(page);
  await signInToHarbour(page);
  const campaign = await createCampaign(page, `${appUrl()}/w/harbour`, `Ferries by phone ${Date.now()}`);
  for (const name of ['Google search ad', 'Meta feed', 'E-mail', 'LinkedIn image ad', 'X post', 'SMS'])
    await page.getByText(name, { exact: true }).click();
  await fillBrief(page, FERRIES);
  await draftIdeas(page, campaign);

  await acceptFirstIdea(page, campaign, 'SMS');
  const text = page.getByLabel('Text', { exact: true });
  await expect(text).toHaveValue(/^Harbour\b.*https:\/\/harbour\.example\/ferries Reply STOP to end\.$/);
  await expect(page.getByText(/^1 segment, billed as one message/)).toBeVisible();
  const drafted = await text.inputValue();
  await text.fill(`${drafted} It’s on us.`);
  await expect(
    page.getByText(/“’” is outside the SMS alphabet, so that a segment holds 67 instead of 153/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Apply: “’” is outside the SMS alphabet' }).click();
  await expect(text).toHaveValue(`${drafted} It's on us.`);
  await text.fill(drafted);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await approveCopy(page);

  await page.goto(campaign);
  await page
    .getByRole('link', { name: /LinkedIn image ad/ })
    .first()
    .click();
  await page.waitForURL(/\/variants\//);
  await page.getByRole('textbox', { name: 'Intro' }).fill(`Fees first. ${'x'.repeat(150)}`);
  await expect(page.getByText('162 of 600 characters')).toBeAttached();
  await page.getByRole('button', { name: 'see more' }).click();

  await page.goto(campaign);
  await page
    .getByRole('link', { name: /X post/ })
    .first()
    .click();
  await page.waitForURL(/\/variants\//);
  await page.getByLabel('Text', { exact: true }).fill('See it: https://harbour.com/a/long/way/to/the/prices');
  await expect(page.getByText('31 of 280 characters as X weighs them')).toBeAttached();
  noErrors();
});
