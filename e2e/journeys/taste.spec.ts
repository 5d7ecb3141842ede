import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { appUrl, watchForErrors } from '../fixtures/app';

const LIBRARY = fileURLToPath(new URL('../../supabase/library/upworthy.tsv.gz', import.meta.url));
const VERDICT = /^(Right|Wrong)\./;

/** "clicks of impressions" of every arm of the archive, by headline: one may have run more than once. */
function readCounts(): Map<string, Set<string>> {
  const counts = new Map<string, Set<string>>();
  for (const line of gunzipSync(readFileSync(LIBRARY)).toString('utf8').split('\n').slice(1)) {
    const [, , , , impressions, clicks, headline = ''] = line.split('\t');
    counts.set(headline, (counts.get(headline) ?? new Set()).add(`${clicks} of ${impressions}`));
  }

  return counts;
}

/** Everything that the app has sent to the page so far, the page itself included. */
function collect(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).origin !== new URL(appUrl()).origin || response.status() >= 300) return;
    if (/\.(js|css|woff2|json)$/.test(new URL(response.url()).pathname)) return;
    bodies.push(response.text().catch(() => ''));
  });

  return async () => `${(await Promise.all(bodies.splice(0))).join('\n')}\n${await page.content()}`;
}

/** The two opened headlines with their counts as they are written, thousands without marks. */
async function openedSides(page: Page): Promise<{ headline: string; counts: string }[]> {
  return page.locator('main article').evaluateAll((cards) =>
    cards.map((card) => ({
      headline: card.querySelector('h2')?.textContent ?? '',
      counts: (card.querySelector('a')?.textContent ?? '').replaceAll(/(?<=\d)[,.\s](?=\d{3})/g, ''),
    })),
  );
}

/** A new person in a workspace of their own, who has answered nothing; returns where Taste is. */
async function openOwnTaste(page: Page): Promise<string> {
  const name = `taste-${Date.now()}`;
  await page.goto(`${appUrl()}/sign-up`);
  await page.getByLabel('Your name').fill('Tess Eye');
  await page.getByLabel('Work e-mail').fill(`${name}@eye.example`);
  await page.getByLabel('Password', { exact: true }).fill('a long pass phrase of mine');
  await page.getByRole('button', { name: /Create|Sign up/ }).click();
  await page.waitForURL('**/workspaces/new');
  await page.getByLabel('Workspace', { exact: true }).fill(name);
  await page.getByLabel('Brand', { exact: true }).fill('Eye');
  await page.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL('**/today');

  return page.url().replace(/today.*$/, 'taste');
}

const pickFocused = (page: Page) => expect(page.locator('input[name="pick"]').first()).toBeFocused();

test('a pair put off makes room for another and stays sealed at its own address', async ({ page }) => {
  const taste = await openOwnTaste(page);
  await page.goto(taste);
  const pairId = page.locator('input[name="pairId"]');
  await pickFocused(page);
  const sealed = await pairId.inputValue();
  await page.keyboard.press('s');
  await expect(pairId).not.toHaveValue(sealed);
  await pickFocused(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pick one of the two headlines.')).toBeVisible();

  await page.goto(`${taste}/${sealed}`);
  await page.waitForURL(/\/taste$/);
  await expect(page.getByText('Result sealed')).toHaveCount(2);
});

test('a day of Taste by keyboard alone: nothing of a result is sent before the answer, and then the archive’s own figures', async ({
  page,
}) => {
  const noErrors = watchForErrors(page);
  const archive = readCounts();
  const taste = await openOwnTaste(page);
  const sent = collect(page);
  await page.goto(taste);
  let cost = 0;
  let right = 0;

  for (let at = 1; at <= 10; at += 1) {
    await expect(page.getByRole('img', { name: `Pair ${at} of 10` })).toBeVisible();
    // The focus begins at the headlines once the page's script runs.
    await pickFocused(page);
    const before = await sent();
    await page.keyboard.press(at % 2 === 0 ? 'b' : 'a');
    if (at === 3) await page.keyboard.press('ArrowRight');
    await page.keyboard.press(String(((at + 1) % 5) + 1));
    const sureness = 50 + 10 * ((at + 1) % 5);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/taste\/[0-9a-f-]{36}/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(VERDICT);
    await expect(page.getByRole('link', { name: at === 10 ? /Score of the ten/ : /Next pair/ })).toBeFocused();

    const isRight = (await page.getByRole('heading', { level: 1 }).innerText()).startsWith('Right');
    right += isRight ? 1 : 0;
    cost += (isRight ? 1 - sureness / 100 : sureness / 100) ** 2 / 10;
    const sides = await openedSides(page);
    expect(sides).toHaveLength(2);
    for (const { headline, counts } of sides) {
      expect([...(archive.get(headline) ?? [])]).toContain(counts);
      expect(before).toContain(headline.slice(0, 12));
    }
    // One of two such figures may stand on a page by chance, as a year does.
    const shown = sides.map(({ counts }) => Number(counts.split(' of ')[1]));
    const leaked = shown.filter((count) =>
      new RegExp(`\\b(${count}|${count.toLocaleString('en-GB')})\\b`).test(before),
    );
    expect(leaked.length).toBeLessThan(2);
    expect(before).not.toMatch(/rankerFirst|rankerReasons|firstSure|"better"/);
    await sent();
    await page.keyboard.press('Enter');
  }

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${right} of 10 right, Brier ${cost.toFixed(3)}.`);
  await expect(page.getByRole('list').filter({ hasText: 'the ranker' }).getByRole('listitem')).toHaveCount(10);
  await expect(page.getByRole('link', { name: 'Ten more' })).toBeVisible();
  noErrors();
});
