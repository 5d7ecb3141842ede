import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { action as confirm, loader as openConfirm } from '~/routes/auth/confirm';
import { action as forgot } from '~/routes/auth/forgot';
import { loader as home } from '~/routes/auth/home';
import { loader as outbox } from '~/routes/auth/outbox';
import { action as reset } from '~/routes/auth/reset';
import { action as signIn, loader as openSignIn } from '~/routes/auth/sign-in';
import { action as signOut } from '~/routes/auth/sign-out';
import { action as signUp } from '~/routes/auth/sign-up';
import { action as newWorkspace, loader as openNewWorkspace } from '~/routes/workspace/new';
import { loader as settingsPage } from '~/routes/settings/workspace';
import { openTestBrowser, testSettings, type TestBrowser } from '~/testing/test-browser';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';

const PASSWORD = 'correct horse battery';
const REGION = { currency: 'EUR', timeZone: 'Europe/Dublin', locale: 'en-IE' };

let stack: TestStack;
let browser: TestBrowser;
beforeAll(async () => {
  stack = await openTestStack();
});
afterAll(() => stack.stop());
beforeEach(() => {
  browser = openTestBrowser(testSettings(stack));
});

const errorsOf = (body: unknown): unknown => (body as { result: { error?: unknown } }).result.error;

/** Sessions are ended by the second: a token of the same second counts as issued before. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100));

async function makeOwner(email: string, slug: string): Promise<void> {
  await browser.post(signUp, '/sign-up', { name: 'Ines Okafor', email, password: PASSWORD });
  const form = await browser.get(openNewWorkspace, '/workspaces/new');
  const { id } = (form.body as { defaults: { id: string } }).defaults;
  await browser.post(newWorkspace, '/workspaces/new', { id, name: 'Fernhill', slug, brandName: 'Fernhill', ...REGION });
}

test('sign-up leads to a first workspace, and that to its Today', async () => {
  const signedUp = await browser.post(signUp, '/sign-up', {
    name: 'Ines Okafor',
    email: 'Ines@Fernhill.example',
    password: PASSWORD,
  });
  expect(signedUp.to).toBe('/workspaces/new');
  expect((await browser.get(home, '/')).to).toBe('/workspaces/new');

  const form = await browser.get(openNewWorkspace, '/workspaces/new');
  const { id } = (form.body as { defaults: { id: string } }).defaults;
  const fields = {
    id,
    name: 'Fernhill',
    slug: 'fernhill',
    brandName: 'Fernhill Coffee',
    website: 'fernhill.example',
    ...REGION,
  };
  expect((await browser.post(newWorkspace, '/workspaces/new', fields)).to).toBe('/w/fernhill/today');
  expect((await browser.post(newWorkspace, '/workspaces/new', fields)).to).toBe('/w/fernhill/today');
  expect(await stack.sql(`select name, website from public.brands`)).toEqual([
    { name: 'Fernhill Coffee', website: 'https://fernhill.example' },
  ]);
  expect(await stack.sql(`select display_name, email from public.profiles`)).toEqual([
    { display_name: 'Ines Okafor', email: 'ines@fernhill.example' },
  ]);
  expect((await browser.get(home, '/')).to).toBe('/w/fernhill/today');

  const taken = await browser.post(newWorkspace, '/workspaces/new', { ...fields, id: crypto.randomUUID() });
  expect([taken.status, errorsOf(taken.body)]).toEqual([409, { slug: ['That address is taken. Choose another.'] }]);
});

test('an unknown e-mail and a wrong password get one and the same answer, with the tries counted', async () => {
  await makeOwner('known@example.test', 'known');
  const stranger = openTestBrowser(testSettings(stack), { ip: '192.0.2.7' });
  const known = await stranger.post(signIn, '/sign-in', { email: 'known@example.test', password: 'not this one' });
  const unknown = await stranger.post(signIn, '/sign-in', { email: 'nobody@example.test', password: 'not this one' });

  expect(known.status).toBe(400);
  expect(errorsOf(known.body)).toEqual({
    password: ['That e-mail and password do not match. 4 tries left before a pause.'],
  });
  expect(errorsOf(unknown.body)).toEqual(errorsOf(known.body));
  expect(JSON.stringify(known.body)).not.toContain('not this one');
});

test('after five tries a pause begins that names its seconds', async () => {
  const again = () => browser.post(signIn, '/sign-in', { email: 'pause@example.test', password: 'wrong' });
  for (let i = 0; i < 4; i += 1) await again();
  expect(errorsOf((await again()).body)).toEqual({
    password: [expect.stringContaining('A pause of a minute begins now.')],
  });
  const refused = await again();

  expect(refused.status).toBe(429);
  expect(errorsOf(refused.body)).toEqual({ '': ['Too many tries. Wait 60 seconds, then try again.'] });
});

test('sign-in begins a new session and leads back, but only on our origin', async () => {
  await makeOwner('back@example.test', 'back');
  const before = await stack.sql<{ id: string }>(
    `select s.id from auth.sessions s join auth.users u on u.id = s.user_id where u.email = 'back@example.test'`,
  );
  const good = await browser.post(signIn, '/sign-in', {
    email: 'back@example.test',
    password: PASSWORD,
    next: '/w/back/settings?tab=a',
  });
  expect(good.to).toBe('/w/back/settings?tab=a');
  const after = await stack.sql<{ id: string }>(
    `select s.id from auth.sessions s join auth.users u on u.id = s.user_id where u.email = 'back@example.test'`,
  );
  expect([after.length, after[0]?.id === before[0]?.id]).toEqual([1, false]);

  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example']) {
    expect((await browser.post(signIn, '/sign-in', { email: 'back@example.test', password: PASSWORD, next })).to).toBe(
      '/',
    );
    expect((await browser.get(openSignIn, `/sign-in?next=${encodeURIComponent(next)}`)).to).toBe('/');
  }
});

test('forgot answers known and unknown e-mails alike; the link sets a password once and ends every session', async () => {
  await makeOwner('forgets@example.test', 'forgets');
  const elsewhere = openTestBrowser(testSettings(stack));
  await elsewhere.post(signIn, '/sign-in', { email: 'forgets@example.test', password: PASSWORD });
  const stranger = openTestBrowser(testSettings(stack));
  const known = await stranger.post(forgot, '/forgot', { email: 'forgets@example.test' });
  const unknown = await stranger.post(forgot, '/forgot', { email: 'nobody@example.test' });
  expect(known).toEqual(unknown);

  const mail = await vi.waitUntil(() => stack.outbox.list().find((one) => one.to === 'forgets@example.test'));
  expect(stack.outbox.list().some((one) => one.to === 'nobody@example.test')).toBe(false);
  const link = new URL(/http\S+/.exec(mail.text)?.[0] ?? '');
  const opened = await stranger.get(openConfirm, link.pathname + link.search);
  const tokenHash = new URL(opened.to ?? '', link).searchParams.get('token_hash') ?? '';
  await nextSecond();
  expect((await stranger.post(reset, '/reset', { tokenHash, password: 'short' })).status).toBe(400);
  const changed = await stranger.post(reset, '/reset', { tokenHash, password: 'a new and longer one' });
  expect(changed.to).toBe('/sign-in?done=password');
  const again = await stranger.post(reset, '/reset', { tokenHash, password: 'a third and longer one' });
  expect(again.status).toBe(404);

  const shut = await elsewhere.get(settingsPage, '/w/forgets/settings', { workspace: 'forgets' });
  expect(shut.to).toBe('/sign-in?next=%2Fw%2Fforgets%2Fsettings');
  expect((await elsewhere.get(home, '/')).to).toBe('/sign-in');
  await nextSecond();
  expect((await elsewhere.post(signIn, '/sign-in', { email: 'forgets@example.test', password: PASSWORD })).status).toBe(
    400,
  );
  expect(
    (await elsewhere.post(signIn, '/sign-in', { email: 'forgets@example.test', password: 'a new and longer one' })).to,
  ).toBe('/');
});

test('signing out everywhere shuts the other browser on its next request, and it makes nothing more', async () => {
  await makeOwner('everywhere@example.test', 'everywhere');
  const elsewhere = openTestBrowser(testSettings(stack));
  await elsewhere.post(signIn, '/sign-in', { email: 'everywhere@example.test', password: PASSWORD });
  const form = await elsewhere.get(openNewWorkspace, '/workspaces/new');
  await nextSecond();
  expect((await browser.post(signOut, '/sign-out', { scope: 'everywhere' })).to).toBe('/sign-in?done=everywhere');

  const { id } = (form.body as { defaults: { id: string } }).defaults;
  const made = await elsewhere.post(newWorkspace, '/workspaces/new', {
    id,
    name: 'Late',
    slug: 'too-late',
    brandName: 'Late',
    ...REGION,
  });
  expect([made.status, made.to]).toEqual([401, null]);
  expect((await elsewhere.get(settingsPage, '/w/everywhere/settings', { workspace: 'everywhere' })).to).toMatch(
    /^\/sign-in/,
  );
  expect((await elsewhere.get(openSignIn, '/sign-in')).to).toBeNull();
});

test('a false link of a mail is refused and signs nobody in', async () => {
  const opened = await browser.get(openConfirm, '/auth/confirm?token_hash=abc&type=signup');
  expect(opened.body).toEqual({ link: { token_hash: 'abc', type: 'signup' } });
  expect((await browser.post(confirm, '/auth/confirm', { token_hash: 'abc', type: 'signup' })).status).toBe(404);
  expect((await browser.get(openConfirm, '/auth/confirm?token_hash=abc&type=odd')).status).toBe(404);
  expect((await browser.get(home, '/')).to).toMatch(/^\/sign-in/);
});

test('the outbox opens with the token of the start only, and never on a public address', async () => {
  const token = 'the-token-of-this-start';
  const at = (env: Record<string, string>) =>
    openTestBrowser(testSettings(stack, { UPBEAT_START_TOKEN: token, ...env }));
  const path = `/outbox?token=${token}`;

  expect((await at({}).get(outbox, path)).status).toBe(200);
  expect((await at({}).get(outbox, '/outbox?token=another')).status).toBe(403);
  expect((await at({}).get(outbox, '/outbox')).status).toBe(403);
  expect((await at({ HOST: '0.0.0.0' }).get(outbox, path)).status).toBe(404);
  expect((await at({ UPBEAT_PUBLIC_URL: 'https://upbeat.example.com' }).get(outbox, path)).status).toBe(404);
  expect((await at({ UPBEAT_HOME: 'hosted' }).get(outbox, path)).status).toBe(404);
});

test('the demo signs in on this machine only', async () => {
  await stack.asUser('demo@harbour.example');
  const at = (env: Record<string, string>) =>
    openTestBrowser(testSettings(stack, { UPBEAT_DEMO_EMAIL: 'demo@harbour.example', ...env }));
  const fields = { email: 'demo@harbour.example', password: PASSWORD };

  expect((await at({ HOST: '0.0.0.0' }).post(signIn, '/sign-in', fields)).status).toBe(403);
  expect((await at({ UPBEAT_PUBLIC_URL: 'https://upbeat.example.com' }).post(signIn, '/sign-in', fields)).status).toBe(
    403,
  );
  expect((await at({}).post(signIn, '/sign-in', fields)).to).toBe('/');
});

test('where addresses are confirmed, signing up says the same of a known e-mail and of a new one, and begins no session', async () => {
  const confirming = await openTestStack({ confirmAddresses: true });
  try {
    const at = () => openTestBrowser(testSettings(confirming));
    const fields = { name: 'Ines Okafor', password: PASSWORD };
    const fresh = await at().post(signUp, '/sign-up', { ...fields, email: 'here@example.test' });
    const known = await at().post(signUp, '/sign-up', { ...fields, email: 'here@example.test' });
    expect([fresh.status, fresh.to, fresh.body]).toEqual([200, null, { result: {}, mailTo: 'here@example.test' }]);
    expect(known).toEqual(fresh);
    expect(await confirming.sql(`select count(*)::int as sessions from auth.sessions`)).toEqual([{ sessions: 0 }]);

    const mail = await vi.waitUntil(() => confirming.outbox.list().find((one) => one.to === 'here@example.test'));
    const link = new URL(/http\S+/.exec(mail.text)?.[0] ?? '');
    const { link: opened } = (await at().get(openConfirm, link.pathname + link.search)).body as {
      link: Record<string, string>;
    };
    const reader = at();
    expect((await reader.post(confirm, '/auth/confirm', opened)).to).toBe('/');
    expect((await reader.get(home, '/')).to).toBe('/workspaces/new');
  } finally {
    await confirming.stop();
  }
});
