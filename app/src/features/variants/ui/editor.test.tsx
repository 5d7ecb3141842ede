import { checkCopy } from '@upbeat/brand/check-copy';
import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { CHANNEL_FIELDS, CHANNELS } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ROUTER_FUTURE } from '~/testing/router-future';
import type { EditorScreen } from '../editor.server';
import { Editor } from './editor';
import type { CopyBody, SendReply } from './send-copy';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const RSA: CopyFields = {
  headline: ['See Every Fee First', 'Fees Shown Before You Pay', 'A Card With Plain Prices'],
  description: ['The fee is shown on screen.', 'Open an account from your phone.'],
  path1: ['fees'],
  path2: ['plain'],
  final_url: ['https://harbour.example/fees'],
};

function contextOf(channel: Channel): EditorScreen['context'] {
  return {
    channel,
    locale: 'en-GB',
    rules: [{ id: 'r1', config: { kind: 'banned', words: ['cheap'] }, severity: 'block', reason: '' }],
    claims: [],
    brief: EMPTY_BRIEF,
    market: '',
    today: '2026-11-24',
    brandName: 'Harbour',
    allowlist: [],
    facts: [],
    structures: [],
  };
}

function screenOf(channel: Channel, fields: CopyFields, mayWrite = true): EditorScreen {
  const id = '01900000-0000-7000-8000-000000000001';
  const context = contextOf(channel);
  return {
    variant: {
      id,
      label: 'A',
      status: 'draft',
      fields,
      provenance: [],
      rowVersion: 1,
      savedAt: '2026-11-24T09:41:00Z',
      submittedBy: null,
      editedBy: null,
    },
    piece: { id, name: 'Every fee', channel, locale: 'en-GB', ideaId: null },
    campaign: { id, name: 'Fees', market: '' },
    brief: { id, title: 'Brief' },
    brand: { name: 'Harbour', website: '' },
    siblings: [{ id, label: 'A', status: 'draft' }],
    others: [],
    firstRun: null,
    head: null,
    approvals: [],
    policy: { people: 1, authorMaySign: true },
    placements: 0,
    names: {},
    versions: [],
    plan: { plannedFor: null, rowVersion: 1 },
    talk: { comments: [], members: [], editors: [], outsiderCounts: false, outside: [], links: [] },
    context,
    check: checkCopy({ ...context, fields }),
    limits: LIMITS_VERSION.slice(0, 10),
    me: { userId: 'me', mayWrite, mayApprove: mayWrite, mayComment: mayWrite, mayPlace: mayWrite },
    keys: {
      submit: 'key-submit',
      sign: 'key-sign-1',
      return: 'key-return',
      add: 'key-add-1',
      withdraw: 'key-withdraw',
    },
  };
}

function show(shown: EditorScreen, send: (body: CopyBody) => Promise<SendReply>) {
  const element = <Editor screen={shown} base="/w/harbour" send={send} onStatus={() => undefined} />;
  const router = createMemoryRouter([{ path: '*', element }], { future: ROUTER_FUTURE });

  return render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);
}

const kept = (rowVersion: number): SendReply => ({
  kind: 'saved',
  rowVersion,
  savedAt: '2026-11-24T09:42:00Z',
  status: 'draft',
});
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    await vi.dynamicImportSettled();
  });

test('script and markup in every field of every channel are shown as the words they are', () => {
  const attack = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'{{x}}';
  for (const channel of CHANNELS) {
    const fields = Object.fromEntries(
      CHANNEL_FIELDS[channel].map((field) => [field, [attack, attack, attack, attack]]),
    );
    const { container } = show(screenOf(channel, { ...fields, final_url: ['javascript:alert(3)'] }), async () =>
      kept(2),
    );

    expect(container.querySelectorAll('img, script, iframe, a[href^="javascript"]'), channel).toHaveLength(0);
    expect(container.textContent, channel).toContain('<script>alert(2)</script>');
    cleanup();
  }
});

test('a finding appears as one writes, its span is marked, and its fix is applied and saved', async () => {
  const send = vi.fn(async (_: CopyBody) => kept(2));
  const { container } = show(screenOf('google_rsa', RSA), send);
  write('Headline 2', 'Fees Shown First!!');
  expect(screen.queryByText('Repeated punctuation')).toBeNull();
  await pass(200);

  expect(container.querySelector('.mirror .span-mark')?.textContent).toContain('!');
  fireEvent.click(screen.getByRole('button', { name: 'Apply: Repeated punctuation' }));
  await pass(1_200);
  const [body] = send.mock.lastCall ?? [];
  expect(body?.fields['headline']?.[1]).not.toContain('!!');
  expect(screen.queryByText('Repeated punctuation')).toBeNull();
});

test('counters follow each key, and a list is filled, ordered and emptied by keyboard', async () => {
  show(screenOf('google_rsa', RSA), async () => kept(2));
  write('Headline 1', 'x'.repeat(31));
  expect(screen.getByText('31 of 30 characters, over the limit')).toBeTruthy();

  fireEvent.keyDown(screen.getByLabelText('Headline 3'), { key: 'Enter' });
  expect(document.activeElement).toBe(screen.getByLabelText('Headline 4'));
  write('Headline 4', 'New');
  fireEvent.keyDown(screen.getByLabelText('Headline 4'), { key: 'ArrowUp', altKey: true });
  expect(document.activeElement).toHaveProperty('value', 'New');
  expect(document.activeElement).toBe(screen.getByLabelText('Headline 3'));
  write('Headline 3', '');
  fireEvent.keyDown(screen.getByLabelText('Headline 3'), { key: 'Backspace' });
  expect(screen.queryByLabelText('Headline 4')).toBeNull();
  expect(screen.getByLabelText('Headline 3')).toHaveProperty('value', 'A Card With Plain Prices');
  await pass(1_000);
});

test('words that are typed and taken back leave nothing to save, and the page says so', async () => {
  const send = vi.fn(async (_: CopyBody) => kept(2));
  show(screenOf('google_rsa', RSA), send);
  write('Headline 1', 'Only A Thought');
  write('Headline 1', RSA['headline']?.[0] ?? '');
  expect(screen.getByText('Not saved yet')).toBeTruthy();
  await pass(900);

  expect(screen.getByText('Saved 09:41')).toBeTruthy();
  expect(send).not.toHaveBeenCalled();
  expect(sessionStorage).toHaveLength(0);
});

test('a failed save keeps the words, in this tab too, and is tried again until it is kept', async () => {
  const send = vi
    .fn<(body: CopyBody) => Promise<SendReply>>()
    .mockResolvedValueOnce({ kind: 'refused', message: 'no answer', isFinal: false })
    .mockResolvedValue(kept(2));
  show(screenOf('google_rsa', RSA), send);
  write('Headline 1', 'Kept Through A Fault');
  await pass(900);

  expect(screen.getByText('Not saved: no answer')).toBeTruthy();
  expect(screen.getByLabelText('Headline 1')).toHaveProperty('value', 'Kept Through A Fault');
  expect(JSON.stringify({ ...sessionStorage })).toContain('Kept Through A Fault');
  await pass(5_000);
  expect(send).toHaveBeenCalledTimes(2);
  expect(screen.getByText('Saved 09:42')).toBeTruthy();
  expect(sessionStorage).toHaveLength(0);
});

test('words that an earlier page could not save are there when the variant opens again', async () => {
  const shown = screenOf('google_rsa', RSA);
  const fields = { ...RSA, headline: ['Left Behind', ...(RSA['headline'] ?? []).slice(1)] };
  sessionStorage.setItem(`upbeat-draft-${shown.variant.id}`, JSON.stringify({ rowVersion: 1, base: RSA, fields }));
  const send = vi.fn(async (_: CopyBody) => kept(2));
  show(shown, send);
  await pass(900);

  expect(screen.getByLabelText('Headline 1')).toHaveProperty('value', 'Left Behind');
  expect(send.mock.lastCall?.[0].fields).toEqual(fields);
});

test('another window was first: both texts stand side by side, and what one settles on is saved over the newer version', async () => {
  const theirs = { ...RSA, headline: ['Theirs First', 'Theirs Second', 'A Card With Plain Prices'] };
  const conflict = {
    kind: 'conflict' as const,
    theirs: { fields: theirs, rowVersion: 5, savedAt: '2026-11-24T09:43:00Z', by: 'Jonas' },
  };
  const send = vi
    .fn<(body: CopyBody) => Promise<SendReply>>()
    .mockResolvedValueOnce(conflict)
    .mockResolvedValue(kept(6));
  show(screenOf('google_rsa', RSA), send);
  write('Headline 1', 'Mine First');
  await pass(900);

  await screen.findByText('Jonas saved this at 09:43, while you wrote');
  expect(screen.getByRole('button', { name: 'Bring both texts together first' })).toHaveProperty('disabled', true);
  write('Headline 3', 'Written Meanwhile');
  await pass(2_000);
  expect(send).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'Save what I chose' }));
  await pass(100);

  expect(send.mock.lastCall?.[0]).toEqual({
    rowVersion: 5,
    keepFirst: true,
    fields: { ...RSA, headline: ['Mine First', 'Theirs Second', 'Written Meanwhile'] },
  });
  await waitFor(() => expect(screen.getByLabelText('Headline 2')).toHaveProperty('value', 'Theirs Second'));
  expect(screen.queryByText('Save what I chose')).toBeNull();
});

test('a viewer reads everything and finds nothing to press that would change it', () => {
  const { container } = show(screenOf('google_rsa', RSA, false), async () => kept(2));

  expect([...container.querySelectorAll('textarea')].every((area) => area.readOnly)).toBe(true);
  expect(screen.queryByRole('button', { name: /Submit|Add|Keep this version|Apply|Undo/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Copy as text' })).toBeTruthy();
});
