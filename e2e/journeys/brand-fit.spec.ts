import { expect, test } from '@playwright/test';
import { appUrl, watchForErrors } from '../fixtures/app';
import { acceptFirstIdea, createCampaign, draftIdeas, fillBrief } from '../fixtures/loop';

/** Five texts of one hand: contractions, and a comma before the last part of a list. */
const LIKED = [
  "We don't do slogans. We do crust, crumb, and salt. It's simple, and it's slow. You won't find a shortcut here. We'll save you a slice.",
  "It's the one with the mill, the church, and the long queue. You can't miss it. We'll keep a loaf for you if you send an e-mail by noon.",
  "You don't need much. Flour, water, and salt will do. We'll show you how on Tuesday. It's at the shop, it's loud, and it's warm.",
  "Good bread takes its time. We've baked ours for years, and we still can't rush it. It's rye, spelt, and wheat from the mill.",
  "It's the week we've waited for. Rye flour, cold water, and a day of patience. You'll taste the wait. We won't say more than that.",
];

test('rules learned from five texts show in copy that exists, and its safe fixes make it keep them', async ({
  page,
}) => {
  const noErrors = watchForErrors(page);
  await page.goto(`${appUrl()}/sign-up`);
  await page.getByLabel('Your name').fill('Bo Crumb');
  await page.getByLabel('Work e-mail').fill(`bo-${Date.now()}@crumb.example`);
  await page.getByLabel('Password', { exact: true }).fill('a long pass phrase of mine');
  await page.getByRole('button', { name: /Create|Sign up/ }).click();
  await page.waitForURL('**/workspaces/new');
  await page.getByLabel('Workspace', { exact: true }).fill(`Crumb ${Date.now()}`);
  await page.getByLabel('Brand', { exact: true }).fill('Crumb');
  await page.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL('**/today');
  const base = page.url().replace(/\/today$/, '');

  const campaign = await createCampaign(page, base, 'Rye on Saturdays');
  await fillBrief(page, {
    product: 'the Crumb bread box',
    action: 'pick a loaf',
    called: 'people who like toast',
    pain: 'bread that is stale by noon',
    benefit: 'eat warm bread at breakfast',
    offer: 'Free delivery on Saturdays',
    proof: 'Baked in one oven in the old town',
    url: 'https://crumb.example/rye',
  });
  await draftIdeas(page, campaign);
  await acceptFirstIdea(page, campaign, 'Google search ad');
  const variant = page.url();
  await page.getByLabel('Description 1', { exact: true }).fill('It is rye, spelt and wheat.');
  await page.getByLabel('Description 2', { exact: true }).fill('Pick a loaf. We do not rush it.');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  // Too little to read: said at the field, and nothing is lost.
  await page.goto(`${base}/brand`);
  await page.getByRole('link', { name: 'From texts you like' }).click();
  await page.getByLabel('Text 1').fill('Four words, no more.');
  await page.getByRole('button', { name: 'Read these texts' }).click();
  await expect(page.getByText('At least 20 words: this has 4. Paste the whole text.')).toBeVisible();
  for (const [at, text] of LIKED.entries()) await page.getByLabel(`Text ${at + 1}`).fill(text);
  await page.getByRole('button', { name: 'Read these texts' }).click();
  await expect(page.getByText(/rules proposed from 5 texts/)).toBeVisible();
  for (const key of ['contraction', 'serial_comma']) {
    const proposal = page.locator(`[data-proposal="${key}"]`);
    await proposal.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(proposal.getByText('Rule added')).toBeVisible();
  }

  await page.goto(variant);
  const card = page.getByRole('region', { name: 'Brand fit' });
  await expect(card.getByText('“It is” is not contracted')).toBeVisible();
  await expect(card.getByText(/Counted in 5 texts we like/).first()).toBeVisible();
  await card.getByRole('button', { name: 'Rule by rule' }).click();
  const rules = card.getByRole('list', { name: 'Fit by rule' });
  await expect(rules.getByText('2 findings')).toBeVisible();

  // A finding is reached by keyboard: its title leads to the words.
  await card.getByRole('button', { name: '“It is” is not contracted', exact: true }).press('Enter');
  await expect(page.getByLabel('Description 1', { exact: true })).toBeFocused();

  await card.getByRole('button', { name: /^Apply all safe fixes \(\d+\)$/ }).click();
  await expect(page.getByLabel('Description 1', { exact: true })).toHaveValue("It's rye, spelt, and wheat.");
  await expect(rules.getByText('kept')).toHaveCount(2);
  await expect(rules.getByText(/finding/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByLabel('Description 1', { exact: true })).toHaveValue('It is rye, spelt and wheat.');
  noErrors();
});
