import { expect, test } from '@playwright/test';
import { appUrl, signIn, signInToHarbour } from '../fixtures/app';

test('an invited viewer sees everything, is offered nothing, and loses access when removed', async ({
  page,
  browser,
}) => {
  await signInToHarbour(page);
  const email = `board-${Date.now()}@harbour.example`;
  await page.goto(`${appUrl()}/w/harbour/settings/members`);
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('radio', { name: /^Viewer/ }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(email).first()).toBeVisible();
  const outbox = process.env['E2E_OUTBOX'] ?? '';
  const mails = await (await page.request.get(outbox)).text();
  const link = /\/invite\/[A-Za-z0-9_-]+/.exec(mails)?.[0] ?? '';
  expect(link).not.toBe('');

  const guest = await browser.newContext();
  const theirs = await guest.newPage();
  await theirs.goto(`${appUrl()}/sign-up?next=${encodeURIComponent(link)}`);
  await theirs.getByLabel('Your name').fill('Board Member');
  await theirs.getByLabel('Work e-mail').fill(email);
  await theirs.getByLabel('Password', { exact: true }).fill('a long pass phrase of ours');
  await theirs.getByRole('button', { name: /Create|Sign up/ }).click();
  await theirs.waitForURL(`**${link}`);
  await theirs.getByRole('button', { name: /Join|Accept/ }).click();
  await theirs.waitForURL('**/w/harbour/today');
  await theirs.goto(`${appUrl()}/w/harbour/studio`);
  await expect(theirs.getByRole('link', { name: 'New campaign' })).toHaveCount(0);
  const forbidden = await theirs.goto(`${appUrl()}/w/harbour/campaigns/new`);
  expect(forbidden?.status()).toBe(403);

  await page.reload();
  await page.getByRole('button', { name: 'Remove Board Member' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /Remove/ })
    .click();
  await expect(page.getByText(email)).toHaveCount(0);
  const after = await theirs.goto(`${appUrl()}/w/harbour/studio`);
  expect(after?.status()).toBe(404);
  await guest.close();
});

test('a wrong password is told at the field, and what was typed stays', async ({ page }) => {
  await signIn(page, 'nobody@harbour.example', 'not the password');
  await expect(page.getByText(/do not match/)).toBeVisible();
  await expect(page.getByLabel('Work e-mail')).toHaveValue('nobody@harbour.example');
});
