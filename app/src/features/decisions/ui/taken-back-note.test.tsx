import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import type { Decision } from '@upbeat/db/decisions/row';
import { WhatHappened } from './what-happened';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const DECISION = {
  outcome: { status: 'cancelled', observed: null, verdict: null, why: [], from: '2026-10-06', to: '2026-10-19' },
  forecasts: [],
  statement: '',
  lesson: null,
  status: 'decided',
} as unknown as Decision;

function draw(takenBack: { importId: string; fileName: string; undoneAt: string | null }[]): void {
  const element = <WhatHappened decision={DECISION} takenBack={takenBack} memberId="m" base="/w/x" />;
  const router = createMemoryRouter([{ path: '/', element }]);
  render(<RouterProvider router={router} future={{ v7_startTransition: false }} />);
}

test('an outcome whose data was taken back says so, and by which import', () => {
  draw([{ importId: 'i', fileName: 'google.csv', undoneAt: '2026-10-22T09:00:00Z' }]);
  expect(screen.getByText(/was taken back since/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'google.csv' }).getAttribute('href')).toBe('/w/x/imports/i');
});

test('one whose data stands says nothing of it', () => {
  draw([]);
  expect(screen.queryByText(/was taken back/)).toBeNull();
});
