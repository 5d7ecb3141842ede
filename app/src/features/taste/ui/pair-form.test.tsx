import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PairForm, type PairFormProps } from './pair-form';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
let isTouched = false;
beforeEach(() => {
  isTouched = false;
  vi.stubGlobal('matchMedia', () => ({ matches: isTouched }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const PAIR = {
  pairId: '32a337cd-5ba1-5fe6-bc87-331a1411acad',
  first: 'She Opened The Letter',
  second: 'A Letter Was Opened',
};

function show(more: Partial<PairFormProps> = {}) {
  const sent: Record<string, string>[] = [];
  const router = createMemoryRouter(
    [
      {
        path: '/',
        element: <PairForm actKey="key-of-act" pair={PAIR} skipTo="/?skip=one" {...more} />,
        action: async ({ request }) => {
          sent.push(Object.fromEntries(await request.formData()) as Record<string, string>);
          return null;
        },
      },
    ],
    { initialEntries: ['/'] },
  );
  render(<RouterProvider router={router} future={{ v7_startTransition: false }} />);
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

  return { router, sent, press, radio };
}

/** What the browser does for Enter in a radio. */
const enter = () => fireEvent.click(screen.getByRole('button', { name: 'Lock and see' }));

test('the focus begins at the headlines, and keys pick, say how sure, and lock', async () => {
  const { press, radio, sent } = show();
  await waitFor(() => expect(document.activeElement).toBe(radio(/She Opened/)));
  expect(screen.getByText('How sure are you of your pick?')).toBeTruthy();

  press('b');
  expect(radio(/A Letter Was/).checked).toBe(true);
  expect(document.activeElement).toBe(radio(/A Letter Was/));
  press('4');
  expect([radio(/80%/).checked, document.activeElement === radio(/80%/)]).toEqual([true, true]);
  expect(screen.getByText(/If right it costs 0\.04, if wrong 0\.64\. A coin always costs 0\.25\./)).toBeTruthy();
  press('A');
  expect(radio(/She Opened/).checked).toBe(true);
  expect(screen.getByText('How sure are you of A?')).toBeTruthy();
  enter();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({ key: 'key-of-act', pairId: PAIR.pairId, pick: 'first', sureness: '80' });
});

test('what is missing is said at its field, the focus goes there, and nothing is sent or lost', async () => {
  const { press, radio, sent } = show();
  await waitFor(() => expect(document.activeElement).toBe(radio(/She Opened/)));
  press('5');
  enter();
  expect(screen.getByText('Pick one of the two headlines.')).toBeTruthy();
  expect(document.activeElement).toBe(radio(/She Opened/));
  press('b');
  expect(screen.queryByText('Pick one of the two headlines.')).toBeNull();
  expect(radio(/90%/).checked).toBe(true);
  expect(sent).toEqual([]);
});

test('a finger is given no focus, and needs none', async () => {
  isTouched = true;
  const { radio, sent } = show();
  fireEvent.click(radio(/A Letter Was/));
  fireEvent.click(radio(/60%/));
  expect(document.activeElement).toBe(document.body);
  enter();
  await waitFor(() => expect(sent[0]).toMatchObject({ pick: 'second', sureness: '60' }));
});

test('S puts the pair off; with a modifier it is the browser’s; the last of a ten cannot be put off', async () => {
  const { press, router } = show();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 's', ctrlKey: true });
  expect(router.state.location.search).toBe('');
  press('s');
  await waitFor(() => expect(router.state.location.search).toBe('?skip=one'));
  cleanup();

  const last = show({ skipTo: null });
  last.press('s');
  expect(screen.queryByRole('link', { name: 'Skip' })).toBeNull();
  expect(last.router.state.location.search).toBe('');
});

test('a refusal of the server stands in the form, with what was chosen', () => {
  const { radio } = show({
    lastResult: {
      status: 'error',
      initialValue: { pick: 'second', sureness: '70' },
      error: { '': ['You have answered this pair already; the first answer stands.'] },
    },
  });
  expect([radio(/A Letter Was/).checked, radio(/70%/).checked]).toEqual([true, true]);
  const alerts = screen.getAllByRole('alert').map((one) => within(one).queryByText(/first answer stands/));
  expect(alerts.filter(Boolean)).toHaveLength(1);
});
