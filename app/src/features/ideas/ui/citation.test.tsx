import type { Citation as Cited } from '@upbeat/db/ideas/row';
import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { Citation } from './citation';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const CITED: Cited = {
  source: 'library',
  id: 'r1',
  headline: 'The Fees On Your Bank Statement',
  impressions: 3_966,
  ctr: 82 / 3_966,
  ctrLow: 0.0167,
  ctrHigh: 0.0256,
  lift: 0.14,
  liftClear: 1,
  arms: 4,
  matched: ['fees', 'bank'],
  why: 'Shares “fees” with the brief. Very close in meaning: closer than 99 in 100 of the library. 2.07% clicked.',
};

function draw(cited: Partial<Cited>, inFull: boolean): string {
  const Page = () => <Citation cited={{ ...CITED, ...cited }} base="/w/x" max={0.05} inFull={inFull} />;
  const { container } = render(
    <RouterProvider
      router={createMemoryRouter([{ path: '/', Component: Page }])}
      future={{ v7_startTransition: true }}
    />,
  );

  return container.textContent;
}

test('in full, a citation says why it was found for the brief, and its result once', () => {
  const full = draw({}, true);

  expect(full).toContain(`Why this reference: ${CITED.why}`);
  expect(full).not.toContain('Beat the rest of its test');
  cleanup();
  expect(draw({}, false)).toContain('Beat the rest of its test by 14%');
});

test('too few clicks are said instead of drawn', () => {
  draw({ impressions: 40, ctr: 0.1 }, false);

  expect(screen.getByText('Too little data: 4 of 40 shown were clicked')).toBeDefined();
  expect(screen.queryByText('10.00%')).toBeNull();
});
