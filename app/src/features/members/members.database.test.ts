import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as signIn } from '~/routes/auth/sign-in';
import { action as accept, loader as openInvitation } from '~/routes/auth/invite';
import { action as saveApprovals, loader as openApprovals } from '~/routes/settings/approvals';
import { action as eraseAction } from '~/routes/settings/data';
import { action as revoke } from '~/routes/settings/invitation';
import { action as actOnMember } from '~/routes/settings/member';
import { action as inviteAction, loader as openMembers } from '~/routes/settings/members';
import { action as saveProfile, loader as openProfile } from '~/routes/settings/profile';
import { action as saveWorkspace, loader as openWorkspace } from '~/routes/settings/workspace';
import { openTestBrowser, testSettings, type TestBrowser } from '~/testing/test-browser';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import type { MembersPage } from './members-page.server';

const PASSWORD = 'correct horse battery';
const HERE = { workspace: 'fernhill' };
const PATH = '/w/fernhill/settings';

let stack: TestStack;
let owner: TestBrowser;

beforeAll(async () => {
  stack = await openTestStack();
  const client = await stack.asUser('ines@fernhill.example');
  await client.rpc('ensure_profile', { p_display_name: 'Ines Okafor' });
  const region = { p_currency: 'EUR', p_time_zone: 'Europe/Dublin', p_locale: 'en-IE' };
  await client.rpc('create_workspace', {
    p_id: newId(),
    p_name: 'Fernhill',
    p_slug: 'fernhill',
    p_brand_name: 'Fernhill',
    ...region,
  });
  owner = await signedIn('ines@fernhill.example');
});
afterAll(() => stack.stop());

/** A browser of this person; the account is made when there is none. */
async function signedIn(email: string): Promise<TestBrowser> {
  await stack.asUser(email);
  const browser = openTestBrowser(testSettings(stack));
  await browser.post(signIn, '/sign-in', { email, password: PASSWORD });

  return browser;
}

const membersOf = async (browser: TestBrowser): Promise<MembersPage> =>
  (await browser.get(openMembers, `${PATH}/members`, HERE)).body as MembersPage;

const firstError = (body: unknown): string | undefined =>
  Object.values((body as { result: { error?: Record<string, string[]> } }).result.error ?? {})[0]?.[0];

/** Invites and answers the token of the mail. */
async function tokenFor(email: string, role: string): Promise<string> {
  await owner.post(inviteAction, `${PATH}/members`, { key: newId(), email, role }, HERE);
  const mail = stack.outbox.list().find((one) => one.to === email);

  return /\/invite\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

async function join(email: string, role: string): Promise<TestBrowser> {
  const token = await tokenFor(email, role);
  const browser = await signedIn(email);
  await browser.post(accept, `/invite/${token}`, {}, { token });

  return browser;
}

const memberId = async (email: string): Promise<string> =>
  (await membersOf(owner)).members.find((one) => one.email === email)?.id ?? '';

test('an invitation works once, for its own e-mail address only', async () => {
  const token = await tokenFor('jonas@fernhill.example', 'marketer');
  expect(await stack.sql(`select count(*)::int as n from public.invitations where token_hash = $1`, [token])).toEqual([
    { n: 0 },
  ]);

  const nobody = openTestBrowser(testSettings(stack));
  expect((await nobody.get(openInvitation, `/invite/${token}`, { token })).body).toEqual({
    here: `/invite/${token}`,
    email: null,
  });
  expect((await nobody.post(accept, `/invite/${token}`, {}, { token })).to).toBe('/sign-in');

  const other = await signedIn('other@example.test');
  const wrong = await other.post(accept, `/invite/${token}`, {}, { token });
  expect([wrong.status, wrong.body]).toEqual([
    404,
    { refused: 'This invitation is used, expired or meant for another e-mail address.' },
  ]);

  const jonas = await signedIn('jonas@fernhill.example');
  expect((await jonas.post(accept, `/invite/${token}`, {}, { token })).to).toBe('/w/fernhill/today');
  expect((await jonas.post(accept, `/invite/${token}`, {}, { token })).status).toBe(404);
  expect((await membersOf(jonas)).members.map((one) => [one.email, one.role])).toEqual([
    ['ines@fernhill.example', 'owner'],
    ['jonas@fernhill.example', 'marketer'],
  ]);
});

test('an invitation that has expired or was taken back opens nothing', async () => {
  const late = await signedIn('late@example.test');
  const expired = await tokenFor('late@example.test', 'viewer');
  await stack.sql(
    `update public.invitations set expires_at = now() - interval '1 minute' where email = 'late@example.test'`,
  );
  expect((await late.post(accept, `/invite/${expired}`, {}, { token: expired })).status).toBe(404);

  const revoked = await tokenFor('late@example.test', 'viewer');
  const open = (await membersOf(owner)).invitations.find((one) => one.email === 'late@example.test');
  await owner.post(revoke, `${PATH}/invitations/${open?.id}`, {}, { ...HERE, invitation: open?.id ?? '' });
  expect((await late.post(accept, `/invite/${revoked}`, {}, { token: revoked })).status).toBe(404);
});

test('a form that is sent twice makes one invitation, and both mails work', async () => {
  const fields = { key: newId(), email: 'twice@example.test', role: 'analyst' };
  await owner.post(inviteAction, `${PATH}/members`, fields, HERE);
  await owner.post(inviteAction, `${PATH}/members`, fields, HERE);
  const tokens = stack.outbox
    .list()
    .filter((one) => one.to === 'twice@example.test')
    .map((one) => /\/invite\/(\S+)/.exec(one.text)?.[1]);

  expect([tokens.length, new Set(tokens).size]).toEqual([2, 1]);
  expect((await membersOf(owner)).invitations.filter((one) => one.email === 'twice@example.test')).toHaveLength(1);
  const already = await owner.post(
    inviteAction,
    `${PATH}/members`,
    { ...fields, key: newId(), email: 'ines@fernhill.example' },
    HERE,
  );
  expect([already.status, firstError(already.body)]).toEqual([409, 'That person is a member already.']);
});

test('where no mail can be sent the link is shown to the inviter, once', async () => {
  const hosted = openTestBrowser(testSettings(stack, { UPBEAT_HOME: 'hosted' }));
  await hosted.post(signIn, '/sign-in', { email: 'ines@fernhill.example', password: PASSWORD });
  const reply = await hosted.post(
    inviteAction,
    `${PATH}/members`,
    { key: newId(), email: 'byhand@example.test', role: 'viewer' },
    HERE,
  );

  expect(reply.body).toMatchObject({
    invited: 'byhand@example.test',
    link: expect.stringMatching(/^http:\/\/localhost:3000\/invite\/[\w-]{43}$/),
  });
  expect(stack.outbox.list().some((one) => one.to === 'byhand@example.test')).toBe(false);
  expect(JSON.stringify(await membersOf(owner))).not.toContain('/invite/');
});

test('without a mail server the mail waits in the outbox, and the reply says so and shows the link', async () => {
  const fields = { key: newId(), email: 'outbox@example.test', role: 'viewer' };
  const reply = await owner.post(inviteAction, `${PATH}/members`, fields, HERE);
  const mail = stack.outbox.list().find((one) => one.to === 'outbox@example.test');
  const link = /http\S+\/invite\/\S+/.exec(mail?.text ?? '')?.[0];

  expect(link).toBeDefined();
  expect(reply.body).toMatchObject({ outbox: true, link });
});

test('a viewer is offered nothing to manage and is refused by every action', async () => {
  const viewer = await join('viewer@example.test', 'viewer');
  expect((await membersOf(viewer)).mayManage).toBe(false);
  const victim = await memberId('ines@fernhill.example');
  const before = await stack.sql(
    `select name, (select count(*)::int from public.invitations) as invitations from public.workspaces`,
  );

  const region = { currency: 'USD', timeZone: 'UTC', locale: 'en-US' };
  const refused = [
    await viewer.post(inviteAction, `${PATH}/members`, { key: newId(), email: 'x@example.test', role: 'owner' }, HERE),
    await viewer.post(
      actOnMember,
      `${PATH}/members/${victim}`,
      { act: 'role', role: 'viewer' },
      { ...HERE, member: victim },
    ),
    await viewer.post(actOnMember, `${PATH}/members/${victim}`, { act: 'remove' }, { ...HERE, member: victim }),
    await viewer.post(saveWorkspace, PATH, { name: 'Mine', rowVersion: '1', ...region }, HERE),
    await viewer.post(saveApprovals, `${PATH}/approvals`, { people: '1', authorMaySign: 'yes', rowVersion: '1' }, HERE),
    await viewer.post(eraseAction, `${PATH}/data`, { name: 'Fernhill' }, HERE),
  ];

  expect(refused.map((one) => one.status)).toEqual([403, 403, 403, 403, 403, 403]);
  expect(
    await stack.sql(
      `select name, (select count(*)::int from public.invitations) as invitations from public.workspaces`,
    ),
  ).toEqual(before);
});

test('another role holds from the next request on', async () => {
  const maya = await join('maya@example.test', 'owner');
  const id = await memberId('maya@example.test');
  expect((await membersOf(maya)).mayManage).toBe(true);
  await owner.post(actOnMember, `${PATH}/members/${id}`, { act: 'role', role: 'analyst' }, { ...HERE, member: id });

  expect((await membersOf(maya)).mayManage).toBe(false);
  expect(
    (await maya.post(inviteAction, `${PATH}/members`, { key: newId(), email: 'y@example.test', role: 'owner' }, HERE))
      .status,
  ).toBe(403);
});

test('a removed member meets a 404 on the next request; an id of nobody does too', async () => {
  const gone = await join('gone@example.test', 'strategist');
  const id = await memberId('gone@example.test');
  expect((await gone.get(openWorkspace, PATH, HERE)).status).toBe(200);
  await owner.post(actOnMember, `${PATH}/members/${id}`, { act: 'remove' }, { ...HERE, member: id });

  expect((await gone.get(openWorkspace, PATH, HERE)).status).toBe(404);
  expect((await owner.post(actOnMember, `${PATH}/members/x`, { act: 'remove' }, { ...HERE, member: 'x' })).status).toBe(
    404,
  );
  expect(
    (await owner.post(actOnMember, `${PATH}/members/${id}`, { act: 'remove' }, { ...HERE, member: id })).status,
  ).toBe(404);
});

test('the last owner can neither leave nor be made less; others may leave', async () => {
  const id = await memberId('ines@fernhill.example');
  const leave = await owner.post(actOnMember, `${PATH}/members/${id}`, { act: 'remove' }, { ...HERE, member: id });
  expect([leave.status, firstError(leave.body)]).toEqual([409, 'A workspace keeps at least one owner.']);
  const less = await owner.post(
    actOnMember,
    `${PATH}/members/${id}`,
    { act: 'role', role: 'viewer' },
    { ...HERE, member: id },
  );
  expect(less.status).toBe(409);

  const leaver = await join('leaver@example.test', 'marketer');
  const own = await memberId('leaver@example.test');
  expect(
    (await leaver.post(actOnMember, `${PATH}/members/${own}`, { act: 'remove' }, { ...HERE, member: own })).to,
  ).toBe('/');
  expect((await leaver.get(openWorkspace, PATH, HERE)).status).toBe(404);
});

test('settings are saved; a second save from the same page is a conflict that loses nothing', async () => {
  const save = (name: string) =>
    owner.post(
      saveWorkspace,
      PATH,
      { name, currency: 'GBP', timeZone: 'Europe/London', locale: 'en-GB', rowVersion: '1' },
      HERE,
    );
  expect((await save('Fernhill Coffee')).to).toBe(PATH);
  const stale = await save('Fernhill Tea');
  expect([stale.status, firstError(stale.body)]).toEqual([
    409,
    expect.stringContaining('Somebody saved this in the meantime'),
  ]);
  expect((await owner.get(openWorkspace, PATH, HERE)).body).toMatchObject({
    workspace: { name: 'Fernhill Coffee', currency: 'GBP' },
  });

  const rule = { people: '2', authorMaySign: 'no', rowVersion: '1' };
  expect((await owner.post(saveApprovals, `${PATH}/approvals`, rule, HERE)).to).toBe(`${PATH}/approvals`);
  expect(
    (await owner.post(saveApprovals, `${PATH}/approvals`, { ...rule, people: '4', rowVersion: '2' }, HERE)).status,
  ).toBe(400);
  expect((await owner.get(openApprovals, `${PATH}/approvals`, HERE)).body).toMatchObject({
    policy: { people: 2, authorMaySign: false },
  });
});

test('a profile keeps own choices, and an empty one takes over the workspace’s', async () => {
  const saved = await owner.post(
    saveProfile,
    `${PATH}/profile`,
    { name: 'Ines O.', theme: 'dark', locale: 'de-DE', timeZone: '' },
    HERE,
  );
  expect(saved.to).toBe(`${PATH}/profile`);
  expect(saved.headers.get('Set-Cookie')).toContain('theme=dark');
  expect((await owner.get(openProfile, `${PATH}/profile`, HERE)).body).toMatchObject({
    name: 'Ines O.',
    theme: 'dark',
    locale: 'de-DE',
    timeZone: '',
  });
  expect(
    (await owner.post(saveProfile, `${PATH}/profile`, { name: '', theme: 'dark', timeZone: 'Mars/Base' }, HERE)).status,
  ).toBe(400);
});

test('a workspace is erased only by its typed name, and every page of it is gone', async () => {
  const wrong = await owner.post(eraseAction, `${PATH}/data`, { name: 'fernhill' }, HERE);
  expect([wrong.status, firstError(wrong.body)]).toEqual([400, 'The name does not match.']);
  expect((await owner.post(eraseAction, `${PATH}/data`, { name: 'Fernhill Coffee' }, HERE)).to).toBe('/');
  expect((await owner.get(openWorkspace, PATH, HERE)).status).toBe(404);
});
