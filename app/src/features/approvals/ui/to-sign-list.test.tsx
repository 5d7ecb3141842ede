import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { SignedOne } from '@upbeat/commands/copy/sign-many';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { ROUTER_FUTURE } from '~/testing/router-future';
import type { ToSignRow } from '../to-sign-screen.server';
import { outcomeWords } from '../sign-many-words';
import { ToSignList } from './to-sign-list';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const row = (variantId: string, more: Partial<ToSignRow> = {}): ToSignRow => ({
  variantId,
  versionId: `${variantId}-1`,
  label: 'A',
  name: `Piece ${variantId}`,
  channel: 'email',
  campaign: 'Fees',
  brand: 'Harbour',
  fields: { subject: [`Subject ${variantId}`], body: ['Body'] },
  firstLine: `Subject ${variantId}`,
  blocking: 0,
  warnings: 0,
  since: '2026-11-24T09:00:00Z',
  submittedBy: 'Maya',
  signed: 0,
  people: 1,
  shut: null,
  ...more,
});

function show(rows: readonly ToSignRow[], results: readonly SignedOne[]) {
  const sent: FormData[] = [];
  const router = createMemoryRouter(
    [
      {
        path: '/',
        element: <ToSignList screen={{ rows: [...rows], base: '/w/harbour', key: 'key-many' }} />,
        action: async ({ request }) => {
          sent.push(await request.formData());
          return { results };
        },
      },
    ],
    { future: ROUTER_FUTURE },
  );
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);

  return sent;
}

test('several are chosen, the question names what cannot be approved and why, and only the others are sent', async () => {
  const sent = show(
    [row('one'), row('two', { shut: '2 findings block it', blocking: 2 }), row('three')],
    [
      { variantId: 'one', kind: 'signed', isApproved: true },
      { variantId: 'three', kind: 'refused', reason: 'You have signed this copy.' },
    ],
  );
  fireEvent.click(screen.getByLabelText('Choose all on this page'));
  fireEvent.click(screen.getByRole('button', { name: 'Approve 3' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('heading', { name: 'Approve 2 of 3?' })).toBeTruthy();
  expect(within(dialog).getByLabelText('Will not be signed').textContent).toContain(
    'Piece two, E-mail A: 2 findings block it',
  );
  fireEvent.click(within(dialog).getByRole('button', { name: 'Approve 2' }));

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.getAll('copies')).toEqual(['one~one-1', 'three~three-1']);
  await screen.findByText(/1 piece of copy could not be signed/);
  expect(screen.getByText('Not signed: You have signed this copy.')).toBeTruthy();
});

test('a preview opens in place, and script in it is drawn as text', () => {
  const attack = '<img src=x onerror=alert(1)>';
  show([row('one', { fields: { subject: [attack], body: [attack] }, firstLine: attack })], []);
  fireEvent.click(screen.getByRole('button', { name: 'Preview Piece one, E-mail A' }));
  expect(document.querySelectorAll('img[src="x"]')).toHaveLength(0);
  expect(document.body.textContent).toContain(attack);
});

test('the outcome counts honestly', () => {
  const signed = (isApproved: boolean): SignedOne => ({ variantId: 'x', kind: 'signed', isApproved });
  const refused: SignedOne = { variantId: 'y', kind: 'refused', reason: 'No.' };
  expect(outcomeWords([signed(true), signed(true)])).toBe('2 pieces of copy approved.');
  expect(outcomeWords([signed(false), signed(true), refused])).toBe(
    '2 pieces of copy signed, 1 of them approved now; the others wait for another member. 1 piece of copy could not be signed: each says why.',
  );
  expect(outcomeWords([refused])).toBe('Nothing was signed. 1 piece of copy could not be signed: each says why.');
});
