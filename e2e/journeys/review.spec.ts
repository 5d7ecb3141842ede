import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { appUrl, watchForErrors } from '../fixtures/app';
import { acceptFirstIdea, createCampaign, draftIdeas, fillBrief } from '../fixtures/loop';

const PASSWORD = 'a long pass phrase of ours';

/** Fills the sign-up form and sends it. */
async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: /Create|Sign up/ }).click();
}

/** A new workspace in which two people sign; answers its address. */
async function openWorkspace(page: Page, stamp: string): Promise<string> {
  await page.goto(`${appUrl()}/sign-up`);
  await signUp(page, 'Nora Marsh', `nora-${stamp}@marsh.example`);
  await page.waitForURL('**/workspaces/new');
  await page.getByLabel('Workspace', { exact: true }).fill(`Marsh ${stamp}`);
  await page.getByLabel('Brand', { exact: true }).fill('Marsh');
  await page.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL('**/today');
  const base = page.url().replace(/\/today$/, '');
  await page.goto(`${base}/settings/approvals`);
  await page.getByRole('group', { name: 'How many people sign' }).getByText('2', { exact: true }).click();
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText(/Two people sign/).first()).toBeVisible();

  return base;
}

/** Asks somebody in; answers the link that he gets. */
async function invite(page: Page, base: string, email: string): Promise<string> {
  await page.goto(`${base}/settings/members`);
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();

  return new URL(await page.getByLabel('Invitation link').inputValue()).pathname;
}

test('copy is signed by two, reviewed by somebody without an account, talked over, changed, and the link ends', async ({
  page,
  browser,
}) => {
  const stamp = Date.now().toString(36);
  const base = await openWorkspace(page, stamp);
  const email = `leila-${stamp}@marsh.example`;
  const invitation = await invite(page, base, email);
  const second = await browser.newContext();
  const theirs = await second.newPage();
  await theirs.goto(`${appUrl()}/sign-up?next=${encodeURIComponent(invitation)}`);
  await signUp(theirs, 'Leila Fen', email);
  await theirs.waitForURL(`**${invitation}`);
  await theirs.getByRole('button', { name: /Join/ }).click();
  await theirs.waitForURL('**/today');

  const campaign = await createCampaign(page, base, 'Tea in winter');
  await fillBrief(page, {
    product: 'the Marsh tea box',
    action: 'order a box',
    called: 'people who drink tea at work',
    pain: 'stale tea from the machine',
    benefit: 'fresh tea in two minutes',
    offer: 'Free delivery in January',
    proof: 'Picked and packed within a month',
    url: 'https://marsh.example/box',
  });
  await draftIdeas(page, campaign);
  await acceptFirstIdea(page, campaign, 'Google search ad');
  // The road to here is watched by the owner's journey.
  const noErrors = watchForErrors(page);
  const variant = page.url();
  await page.getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByLabel('Note with your signature').fill('Read twice.');
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText('1 of 2 signed: you; one more.')).toBeVisible();

  // The second signs from the list of what waits.
  await theirs.goto(`${base}/approvals`);
  await theirs.getByLabel('Choose all on this page').check();
  await theirs.getByRole('button', { name: 'Approve 1', exact: true }).click();
  await theirs.getByRole('dialog').getByRole('button', { name: 'Approve 1', exact: true }).click();
  await expect(theirs.getByRole('status').getByText('1 piece of copy approved.')).toBeVisible();
  // The first one's page says so by itself.
  await expect(page.getByText(/^Approved by you and Leila Fen/)).toBeVisible();

  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByLabel('For whom').fill('Erin of Legal');
  await page.getByLabel('Comment, approve, or ask for changes').check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const review = new URL(await page.getByLabel('Link', { exact: true }).inputValue()).pathname;
  await page.getByRole('button', { name: 'Done' }).click();

  const outside = await browser.newContext();
  const erin = await outside.newPage();
  const noErrorsOutside = watchForErrors(erin);
  await erin.goto(`${appUrl()}${review}`);
  await erin.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(erin.getByText('Say who you are.')).toBeVisible();
  await erin.getByLabel('Your name').fill('Erin Walsh');
  await erin.getByLabel('Comment, or what should change').fill('<b>Is January right?</b>');
  await erin.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(erin.getByText('<b>Is January right?</b>')).toBeVisible();
  await erin.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(erin.getByText('Erin Walsh approved this.')).toBeVisible();
  expect(await outside.cookies()).toEqual([]);
  expect(await erin.textContent('body')).not.toContain('Nora');

  // A mention by keyboard, which notifies.
  await expect(page.getByRole('listitem', { name: 'Comment 1' }).getByText('<b>Is January right?</b>')).toBeVisible();
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await page.getByLabel('Reply to comment 1').pressSequentially('It is, see @lei');
  await page.keyboard.press('Enter');
  await page.keyboard.type('for the dates.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('@Leila Fen')).toBeVisible();
  await theirs.goto(`${base}/notifications`);
  await theirs.getByRole('link', { name: /“/ }).first().click();
  await theirs.waitForURL(/\/variants\//);
  await theirs.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(theirs.getByRole('button', { name: 'Show 1 resolved' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show 1 resolved' })).toBeVisible();

  // A change voids what was said, inside and outside.
  await page.getByRole('button', { name: 'Edit the copy' }).click();
  await page.getByLabel('Headline 1', { exact: true }).fill('Fresh Tea at Work');
  await expect(page.getByText(/^The approval is void\. The copy changed/)).toBeVisible();
  await erin.reload();
  await expect(erin.getByText(/approved an earlier state\. The copy changed after it was given/)).toBeVisible();
  await expect(erin.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  await expect(erin.getByText('Fresh Tea at Work')).toHaveCount(0);

  await page.getByRole('button', { name: 'Take back the link for Erin of Legal' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByRole('button', { name: /Take back the link/ })).toHaveCount(0);
  const dead = await erin.goto(`${appUrl()}${review}`);
  expect(dead?.status()).toBe(404);
  await expect(erin.getByText(/This link does not work, or no longer does/)).toBeVisible();

  // The day it is planned for stands in the calendar.
  await page.goto(variant);
  await page.getByLabel('Day it goes live').fill('2031-03-14');
  await page.getByRole('button', { name: 'Save the day' }).click();
  const calendar = page.getByRole('link', { name: 'Calendar', exact: true });
  await expect(calendar).toHaveAttribute('href', /month=2031-03$/);
  await calendar.click();
  await expect(page.locator('.month-grid').getByText('Google search ad, planned')).toBeVisible();

  noErrors();
  noErrorsOutside();
  await second.close();
  await outside.close();
});
