import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startFakeServer } from '@upbeat/copilot/testing/fake-server';
import { appUrl, watchForErrors } from '../fixtures/app';
import { createCampaign, fillBrief } from '../fixtures/loop';

const BRIEF = {
  product: 'the Quill trail shoe',
  action: 'try a pair at home',
  called: 'people who run on trails',
  pain: 'slipping on wet stone',
  benefit: 'keep your footing on wet stone',
  offer: 'Free returns for 60 days',
  proof: 'Tested on 40 miles of Irish trail',
  url: 'https://quill.example/trail',
};

async function newWorkspace(page: Page): Promise<string> {
  await page.goto(`${appUrl()}/sign-up`);
  await page.getByLabel('Your name').fill('Ines Okafor');
  await page.getByLabel('Work e-mail').fill(`ines-${Date.now()}@prompts.example`);
  await page.getByLabel('Password', { exact: true }).fill('a long pass phrase of mine');
  await page.getByRole('button', { name: /Create|Sign up/ }).click();
  await page.waitForURL('**/workspaces/new');
  await page.getByLabel('Workspace', { exact: true }).fill(`Prompts ${Date.now() % 100_000}`);
  await page.getByLabel('Brand', { exact: true }).fill('Quill');
  await page.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL(/\/w\/[^/]+\/today/);

  return page.url().replace(/\/today.*/, '');
}

/** Edits the prompt's text by adding a line, and keeps it. */
async function keepVersion(page: Page, prompt: string, line: string): Promise<void> {
  await page.goto(`${prompt}/edit`);
  const text = page.getByLabel('Text', { exact: true });
  await text.fill(`${await text.inputValue()}\n${line}`);
  await page.getByRole('button', { name: /^Keep as v/ }).click();
}

async function promote(page: Page, verb: RegExp, reason: string): Promise<void> {
  await page.getByRole('button', { name: verb }).click();
  await page.getByLabel('Why').fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: verb }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a workspace sets a model, forks a prompt, tries it, promotes it and goes back; a model that dies leaves nothing half-saved', async ({
  page,
}) => {
  const noErrors = watchForErrors(page);
  const fake = await startFakeServer();
  const base = await newWorkspace(page);
  const prompt = `${base}/prompts/draft-ideas`;

  // Without a model the prompt's page says what works and where to add one.
  await page.goto(prompt);
  await expect(page.getByText('A dry run asks a model, and none is set')).toBeVisible();
  await page.getByRole('link', { name: 'Add a model in Settings, Models' }).click();
  await page.getByRole('button', { name: 'Add a model' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Provider').selectOption('openai_compatible');
  await dialog.getByLabel('Model', { exact: true }).fill('fake-model');
  await dialog.getByLabel('Price in, $').fill('1');
  await dialog.getByLabel('Price out, $').fill('1');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText('Say where the model is served.')).toBeVisible();
  await dialog.getByLabel('Address').fill(fake.baseUrl);
  await dialog.getByLabel('Key, if it asks for one').fill('sk-journey-4f2a');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Key •••• 4f2a/)).toBeVisible();
  expect(await page.content()).not.toContain('sk-journey');
  fake.state.next = [401];
  await page.getByRole('button', { name: 'Test connection of fake-model' }).click();
  await expect(page.getByText(/refused the key/)).toBeVisible();
  await page.getByRole('button', { name: 'Test connection of fake-model' }).click();
  await expect(page.getByText(/Answered in/)).toBeVisible();

  // Fork; break a variable; mend it.
  await keepVersion(page, prompt, 'Say {{brief.offer}} once.');
  await expect(
    page.getByText('{{brief.offer}} is no variable of this prompt. Did you mean {{slots.offer}}?'),
  ).toBeVisible();
  const text = page.getByLabel('Text', { exact: true });
  await text.fill((await text.inputValue()).replace('{{brief.offer}}', '{{slots.offer}}'));
  await page.getByRole('button', { name: 'Keep as v1' }).click();
  await page.waitForURL(/prompts\/draft-ideas\?v=1/);
  await keepVersion(page, prompt, 'Write as a person speaks.');
  await page.waitForURL(/\?v=2/);
  await expect(page.getByText('Added: Write as a person speaks.')).toBeAttached();

  // Version 2 beside version 1, over the same briefs.
  await page.getByLabel('One side').selectOption({ label: 'v1' });
  await page.getByLabel('Other side').selectOption({ label: 'v2' });
  await page.getByRole('button', { name: 'Dry run' }).click();
  const table = page.getByRole('region', { name: 'What each side wrote' });
  await expect(table.getByText(/^v2, \d+ of 18$/)).toBeVisible({ timeout: 60_000 });
  await expect(table.getByRole('img', { name: /^Schema passes, Limits passes/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dry run' })).toBeVisible();

  await promote(page, /^Promote v2/, 'It reads better over three briefs');
  await expect(page.getByText('It reads better over three briefs')).toBeVisible();

  // A draft follows version 2, and its run says so.
  const campaign = await createCampaign(page, base, 'Trail shoes in autumn');
  await fillBrief(page, BRIEF);
  await expect(page.getByRole('button', { name: /^Draft 12/ })).toBeVisible();
  // Two calls answer; the third dies in mid-answer, and so does its one retry.
  const asked = fake.state.asked.length;
  fake.state.next = ['answer', 'answer'];
  fake.state.otherwise = 'die';
  await page.getByRole('button', { name: /^Draft 12/ }).click();
  await expect(page.getByText('The draft failed').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/One retry was made\./).first()).toBeVisible();
  expect(fake.state.asked.length - asked).toBe(4);
  expect(fake.state.asked.at(-1)).toContain('Write as a person speaks.');
  await page.goto(`${campaign}/ideas`);
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(6);
  await page.getByRole('button', { name: 'Use a template draft' }).click();
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(18, { timeout: 60_000 });

  // The list of runs leads to the one that followed version 2.
  await page.goto(`${base}/runs?step=draft-ideas&model=fake-model`);
  await page
    .getByRole('link', { name: /Draft ideas/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: 'draft-ideas v2', exact: true })).toBeVisible();
  await expect(page.getByText('$0.0022')).toBeVisible();

  // And back to the built-in text.
  await page.goto(`${prompt}?v=b`);
  await promote(page, /^Go back to built-in/, 'The model was not up to it');
  await expect(page.getByText('The model was not up to it')).toBeVisible();
  noErrors();
  await fake.stop();
});
