import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import type { ExperimentScreen } from '../experiment-screen.server';
import { ArmsCard } from './arms-card';
import { NewExperimentForm } from './new-experiment-form';
import { TrustCard } from './trust-card';
import { VeilCard } from './veil-card';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const arm = (id: string, trials: number) => ({
  id,
  placementId: `p-${id}`,
  name: `Words ${id}`,
  placement: `Ad ${id}`,
  placementStatus: 'live',
  share: 0.5,
  exposures: trials,
  trials,
  leftOut: false,
  missing: Math.max(0, 1000 - trials),
});

const VEILED: ExperimentScreen = {
  base: '/w/x',
  key: 'key-of-act',
  concludable: false,
  today: '2026-01-04',
  thread: [],
  may: { run: true, place: true },
  test: {
    id: 'e',
    name: 'Plain against story',
    metric: 'ctr',
    status: 'running',
    randomised: true,
    minDays: 7,
    minExposures: 1000,
    startedOn: '2026-01-01',
    endedOn: null,
    createdAt: '2026-01-01T00:00:00Z',
    campaign: 'Card',
    days: 3,
    reached: false,
    hypothesis: '',
    campaignId: 'c',
    createdBy: null,
    rowVersion: 1,
    lastDay: '2026-01-03',
    action: null,
    decision: null,
    channel: 'google_rsa',
  },
  reading: {
    state: 'hidden',
    split: { p: 0.6, broken: false },
    arms: [arm('a', 600), arm('b', 620)],
    missingDays: 4,
    result: null,
  },
};

test('behind the veil stand counts, the split and what is missing; no rate', () => {
  const { container } = render(
    <>
      <VeilCard screen={VEILED} />
      <TrustCard screen={VEILED} />
    </>,
  );

  expect(
    screen.getByText('Missing: 4 more days of results, and 400 more impressions for the arm that has fewest.'),
  ).toBeTruthy();
  expect(screen.getByText('The split was as planned')).toBeTruthy();
  expect(screen.getByText(/Performance and References still show each placement’s own figures/)).toBeTruthy();
  expect(container.textContent).not.toMatch(/rate|better|likely/);
});

test('what is compared is shown with its words, its placement and the share it was promised', () => {
  render(
    <RouterProvider
      router={createMemoryRouter([{ path: '/', element: <ArmsCard screen={VEILED} /> }])}
      future={{ v7_startTransition: false }}
    />,
  );

  expect(screen.getByText('Words a')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ad a' }).getAttribute('href')).toBe('/w/x/placements/p-a');
  expect(screen.getAllByText('50% of the showings')).toHaveLength(2);
});

test('shares become even as arms join, are counted together, and a minimum is taken from the hint', () => {
  const placement = (id: string) => ({
    id,
    name: `Ad ${id}`,
    channel: 'google_rsa' as const,
    status: 'live',
    campaignId: '00000000-0000-7000-8000-000000000001',
    campaign: 'Card',
    taken: false,
    days: 28,
    impressions: 28_000,
    clicks: 560,
    conversions: 0,
  });
  const group = {
    key: 'g',
    campaignId: 'c',
    label: 'Card, search',
    placements: ['a', 'b', 'c'].map(placement),
    actions: [
      {
        campaignId: 'c',
        action: 'Purchase',
        conversions: 90,
        placements: ['a', 'b'].map((id) => ({ id, conversions: 14 })),
      },
      {
        campaignId: 'c',
        action: '',
        conversions: 400,
        placements: ['a', 'b', 'c'].map((id) => ({ id, conversions: 80 })),
      },
    ],
  };
  const Page = () => <NewExperimentForm keyOfAct="key-of-act" base="/w/x" groups={[group]} today="2026-01-01" />;
  render(
    <RouterProvider
      router={createMemoryRouter([{ path: '/', Component: Page }])}
      future={{ v7_startTransition: false }}
    />,
  );
  for (const id of ['a', 'b', 'c']) fireEvent.click(screen.getByLabelText(new RegExp(`^Ad ${id}`)));

  const share = (id: string) => screen.getByLabelText<HTMLInputElement>(`Share of Ad ${id}, percent`);
  expect(['a', 'b', 'c'].map((id) => share(id).value)).toEqual(['33.4', '33.3', '33.3']);
  expect(screen.getByText('Together 100%')).toBeTruthy();
  fireEvent.change(share('a'), { target: { value: '50' } });
  expect(screen.getByText('Together 116.6%, should be 100%')).toBeTruthy();
  fireEvent.click(screen.getByText('Even shares'));
  expect(screen.getByText('Together 100%')).toBeTruthy();

  const minimum = screen.getByLabelText('Impressions an arm, at least');
  const seen = () => screen.getByText(/an arm see/).textContent;
  fireEvent.change(minimum, { target: { value: '2000' } });
  expect(seen()).toMatch(/^2,000 impressions an arm see differences of about 7\d% or more\.$/);
  fireEvent.change(minimum, { target: { value: '50' } });
  expect(seen()).toBe('50 impressions an arm see only a rate that more than doubles.');
  fireEvent.change(minimum, { target: { value: 'many' } });
  expect(screen.queryByText(/an arm see/)).toBeNull();
  fireEvent.change(minimum, { target: { value: '2000' } });

  const before = screen.getByLabelText<HTMLInputElement>('Impressions an arm, at least').value;
  fireEvent.click(screen.getAllByText('Take it')[0] ?? document.body);
  expect(Number(screen.getByLabelText<HTMLInputElement>('Impressions an arm, at least').value)).toBeGreaterThan(
    Number(before),
  );

  // A conversion test counts one action, the campaign's first until another is chosen, and says whom it would leave out.
  fireEvent.click(screen.getByLabelText(/^Conversion rate/));
  const action = screen.getByLabelText<HTMLSelectElement>(/^Which conversion/);
  expect([action.name, action.value]).toEqual(['action', 'is:Purchase']);
  expect(screen.getAllByText(/does not report that conversion/)).toHaveLength(1);
  fireEvent.change(action, { target: { value: 'is:' } });
  expect(screen.queryByText(/does not report that conversion/)).toBeNull();
});
