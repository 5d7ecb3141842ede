import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Comment } from '@upbeat/db/comments/row';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { ROUTER_FUTURE } from '~/testing/router-future';
import { threadsOf } from '../threads';
import { CommentsCard } from './comments-card';
import type { CommentsCardProps } from './comments-card';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const MEMBERS = [
  { id: '01900000-0000-7000-8000-0000000000a1', name: 'Leila Haddad' },
  { id: '01900000-0000-7000-8000-0000000000a2', name: 'Jonas Weber' },
];
const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  parentId: null,
  anchor: { field: 'headline', entry: 0, start: 0, quote: 'See' },
  text: 'Does support say this?',
  version: 3,
  mentions: [],
  authorId: 'me',
  author: 'Maya',
  guest: null,
  at: '2026-11-24T09:40:00Z',
  editedAt: null,
  deletedAt: null,
  rowVersion: 1,
  resolvedAt: null,
  resolvedBy: null,
  ...more,
});

function show(comments: readonly Comment[], more: Partial<CommentsCardProps> = {}, headline = 'See the fee') {
  const sent: FormData[] = [];
  const props: CommentsCardProps = {
    threads: threadsOf(comments, { headline: [headline] }),
    members: MEMBERS,
    action: '/comments',
    me: 'me',
    anchor: null,
    onAnchor: () => undefined,
    onShow: () => undefined,
    showsResolved: false,
    onShowResolved: () => undefined,
    isCut: false,
    ...more,
  };
  const router = createMemoryRouter(
    [
      { path: '/', element: <CommentsCard {...props} /> },
      {
        path: '/comments',
        action: async ({ request }) => {
          sent.push(await request.formData());
          return { done: true };
        },
      },
    ],
    { future: ROUTER_FUTURE },
  );

  return { sent, ...render(<RouterProvider router={router} future={{ v7_startTransition: true }} />) };
}

const write = (field: HTMLElement, text: string) => {
  fireEvent.change(field, { target: { value: text } });
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(text.length, text.length);
  fireEvent.select(field);
};

test('a member is mentioned by keyboard alone, and the comment is sent with his id', async () => {
  const { sent } = show([]);
  const field = screen.getByLabelText('Comment on the whole copy');
  write(field, 'Look, @');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Leila Haddad', 'Jonas Weber']);
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Jonas Weber');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(field).toHaveProperty('value', 'Look, @Jonas Weber ');
  expect(screen.queryByRole('option')).toBeNull();
  fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.getAll('mentions')).toEqual([MEMBERS[1]?.id]);
  await waitFor(() => expect(field).toHaveProperty('value', ''));
});

test('Escape shuts the offer and leaves the words', () => {
  show([]);
  const field = screen.getByLabelText('Comment on the whole copy');
  write(field, '@le');
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(screen.queryByRole('option')).toBeNull();
  expect(field).toHaveProperty('value', '@le');
});

test('script in a comment is drawn as text', () => {
  const attack = '<img src=x onerror=alert(1)>@Leila Haddad<script>alert(2)</script>';
  const { container } = show([comment('a', { text: attack, author: '<b>Eve</b>' })]);
  expect(container.querySelectorAll('img, script')).toHaveLength(0);
  expect(container.textContent).toContain('<script>alert(2)</script>');
  expect(container.textContent).toContain('<b>Eve</b>');
});

test('words that are no longer in the copy say so, and resolved threads are folded', () => {
  const resolved = comment('b', { text: 'Settled', resolvedAt: '2026-11-24T10:00:00Z', resolvedBy: 'Jonas Weber' });
  const shown = show([comment('a'), resolved], {}, 'Other words');
  expect(screen.getByText('These words are no longer in the copy.')).toBeTruthy();
  expect(screen.queryByText('Settled')).toBeNull();
  expect(screen.getByRole('button', { name: 'Show 1 resolved' })).toBeTruthy();
  shown.unmount();
  show([comment('a'), resolved], { showsResolved: true });
  expect(screen.getByText('Settled')).toBeTruthy();
  expect(screen.getByText('Resolved by Jonas Weber.')).toBeTruthy();
});

test('who may only look has no verb and no field; somebody else’s comment cannot be edited', () => {
  const shown = show([comment('a')], { me: null });
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Resolve' })).toBeNull();
  shown.unmount();
  show([comment('a', { authorId: 'somebody' })]);
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Resolve' })).toBeTruthy();
});
