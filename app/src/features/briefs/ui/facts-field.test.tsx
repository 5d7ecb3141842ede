import type { Claim } from '@upbeat/core/brand';
import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { FactsField } from './facts-field';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const claim = (id: string, text: string, expiresOn: string | null): Claim => ({
  id,
  code: `C-0${id}`,
  text,
  evidence: '',
  markets: [],
  expiresOn,
});
const CLAIMS = [
  claim('1', 'No fee abroad', null),
  claim('2', 'Best app', '2026-11-30'),
  claim('3', 'Free until today', '2026-12-01'),
];

function draw(facts: { text: string; claimId: string | null }[]): void {
  const Page = () => (
    <FactsField
      control={{ id: 'facts', 'aria-describedby': undefined, 'aria-invalid': undefined, tone: undefined }}
      facts={facts}
      claims={CLAIMS}
      brandFacts={[]}
      base="/w/x"
      today="2026-12-01"
      locked={false}
      onChange={vi.fn()}
    />
  );
  render(
    <RouterProvider
      router={createMemoryRouter([{ path: '/', Component: Page }])}
      future={{ v7_startTransition: false }}
    />,
  );
}

test('a claim past its last day is not offered; one on its last day is', () => {
  draw([]);
  expect(screen.getByText('No fee abroad')).toBeTruthy();
  expect(screen.getByText('Free until today')).toBeTruthy();
  expect(screen.queryByText('Best app')).toBeNull();
});

test('a fact keeps the expired claim that it has in its list, and another fact cannot take it', () => {
  draw([
    { text: 'Best app', claimId: '2' },
    { text: 'Something else', claimId: null },
  ]);
  const options = (label: string) =>
    [...screen.getByLabelText<HTMLSelectElement>(label).options].map(({ value }) => value).filter((id) => id !== '');

  expect(options('Claim behind fact 1')).toEqual(['2', '1', '3']);
  expect(options('Claim behind fact 2')).toEqual(['1', '3']);
});
