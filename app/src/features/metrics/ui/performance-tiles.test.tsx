import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import type { PerformanceScreen } from '../performance-screen.server';
import { PerformanceTiles } from './performance-tiles';

// The framework's components need its server's manifest; the router they stand on has the same ones.
vi.mock('@remix-run/react', () => import('react-router-dom'));
afterEach(cleanup);

const tile = (metric: string, change: number, clear: boolean | null) => ({
  metric,
  value: 10,
  remark: null,
  over: metric === 'roas' ? 41_381 : null,
  change,
  clear,
  contrary: null,
  values: [1, 2],
  comparison: null,
});

function draw(mixed: string[]): void {
  const shown = {
    asked: { chart: 'roas', filters: { currency: 'EUR' } },
    compared: true,
    mixed,
    tiles: [tile('clicks', 0.5, true), tile('conversions', 0.03, false), tile('roas', 0.2, null)],
  } as unknown as PerformanceScreen;
  const router = createMemoryRouter([{ path: '/', element: <PerformanceTiles screen={shown} /> }]);
  render(<RouterProvider router={router} future={{ v7_startTransition: false }} />);
}

const changeOf = (words: RegExp) => screen.getByText(words).closest('[title]')?.querySelector('.whitespace-nowrap');

test('a change is coloured only where it is clear, and says which it is', () => {
  draw([]);
  expect(changeOf(/more than days usually vary by/)?.className).toContain('text-good');
  expect(changeOf(/Within the usual variation/)?.className).toContain('text-ink-2');
  expect(changeOf(/Too few days to tell/)?.className).toContain('text-ink-2');
});

test('results that platforms count each for themselves say so, other figures do not', () => {
  draw(['Google Ads', 'Meta Ads']);
  const said = screen.getAllByText(/Each platform’s own count, added up: Google Ads, Meta Ads/);
  expect(said.map((words) => words.closest('button')?.textContent)).toEqual([
    expect.stringMatching(/^Conversions/),
    expect.stringMatching(/^Return/),
  ]);
});

test('a ratio over part of the spend says over how much, beside the tile of all the spend', () => {
  draw([]);
  expect(screen.getByText(/^over €41\.4k of spend$/i).closest('button')?.textContent).toMatch(/^Return/);
  expect(screen.getAllByText(/of spend$/)).toHaveLength(1);
});
