import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Review, ReviewItem } from '@upbeat/db/review-links/row';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { ROUTER_FUTURE } from '~/testing/router-future';
import { LinkActSchema, ReviewActSchema } from './forms';
import { ReviewPage } from './ui/review-page';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const ID = '01900000-0000-7000-8000-000000000001';
const item = (more: Partial<ReviewItem> = {}): ReviewItem => ({
  variantId: ID,
  label: 'A',
  status: 'submitted',
  name: 'Every fee',
  channel: 'email',
  brand: 'Harbour',
  version: { id: ID, number: 2, fields: { subject: ['See the fee'], body: ['Body'] }, at: '2026-11-24T09:00:00Z' },
  changed: false,
  verdict: null,
  comments: [],
  ...more,
});

function show(items: ReviewItem[], more: Partial<Review> = {}) {
  const sent: FormData[] = [];
  const review = { label: 'Erin', mayApprove: true, expiresAt: '2026-12-24T09:00:00Z', items, ...more };
  const router = createMemoryRouter(
    [
      {
        path: '/',
        element: <ReviewPage review={review} />,
        action: async ({ request }) => {
          sent.push(await request.formData());
          return { result: { error: { name: ['Say who you are.'] } } };
        },
      },
    ],
    { future: ROUTER_FUTURE },
  );
  const shown = render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);

  return { ...shown, sent };
}

test('a refused answer stands at its field and keeps what was typed', async () => {
  const { sent } = show([item()]);
  const text = screen.getByLabelText('Comment, or what should change');
  fireEvent.change(text, { target: { value: 'Name the price.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ask for changes' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.get('intent')).toBe('changes');
  expect(sent[0]?.get('versionId')).toBe(ID);
  expect(await screen.findByText('Say who you are.')).toBeTruthy();
  expect(text).toHaveProperty('value', 'Name the price.');
});

test('a yes is offered where the link allows it and the copy is up for review, and nowhere else', () => {
  const offers = () => screen.queryByRole('button', { name: 'Approve' }) !== null;
  const first = show([item()]);
  expect(offers()).toBe(true);
  first.unmount();
  const second = show([item()], { mayApprove: false });
  expect(offers()).toBe(false);
  expect(screen.getByRole('button', { name: 'Comment' })).toBeTruthy();
  second.unmount();
  const third = show([
    item({
      status: 'draft',
      verdict: { verdict: 'approved', name: 'Erin', note: '', at: 'x', void: 'The copy changed.' },
    }),
  ]);
  expect(offers()).toBe(false);
  expect(screen.getByText(/cannot be approved now/)).toBeTruthy();
  expect(screen.getByText('Erin approved an earlier state. The copy changed.')).toBeTruthy();
  third.unmount();
  show([]);
  expect(screen.getByText('Nothing is up for review now.')).toBeTruthy();
});

test('script from either side is drawn as text', () => {
  const attack = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const { container } = show([
    item({
      name: attack,
      version: { id: ID, number: 1, fields: { subject: [attack], body: [attack] }, at: '2026-11-24T09:00:00Z' },
      comments: [
        {
          id: 'c',
          name: attack,
          text: attack,
          at: '2026-11-24T09:00:00Z',
          field: null,
          entry: null,
          isResolved: false,
        },
      ],
    }),
  ]);
  expect(container.querySelectorAll('img, script')).toHaveLength(0);
  expect(container.textContent).toContain('<script>alert(2)</script>');
});

test('what strangers send is read strictly: a name, words, one entry of the copy, and nothing beyond', () => {
  const comment = { intent: 'comment', variantId: ID, name: ' Erin ', text: 'Hi', about: 'headline 2' };
  expect(ReviewActSchema.parse(comment)).toMatchObject({ name: 'Erin', about: { field: 'headline', entry: 2 } });
  for (const wrong of [
    { name: ' ' },
    { text: '' },
    { about: 'password 1' },
    { about: 'headline -1' },
    { variantId: 'x' },
  ])
    expect(ReviewActSchema.safeParse({ ...comment, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  expect(ReviewActSchema.safeParse({ intent: 'changes', variantId: ID, versionId: ID, name: 'E' }).success).toBe(false);
  const link = { intent: 'create', key: 'key-for-it', subject: 'piece', label: 'Erin', may: 'comment', days: '7' };
  expect(LinkActSchema.parse(link)).toMatchObject({ days: 7 });
  expect(LinkActSchema.safeParse({ ...link, days: '365' }).success).toBe(false);
});
