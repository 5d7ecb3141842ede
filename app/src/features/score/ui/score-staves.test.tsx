import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import { layoutScore } from '../layout';
import type { DescribedTask } from '../score-screen.server';
import { ScoreStaves } from './score-staves';
import { ShareStrip } from './share-strip';

afterEach(cleanup);

const NOW = Date.parse('2026-11-24T12:00:00Z');
const task = (key: string, more: Partial<DescribedTask> = {}): DescribedTask => ({
  key,
  level: 2,
  stage: 'copy',
  state: 'done',
  started: Date.parse('2026-11-20T09:00:00Z'),
  ended: null,
  name: 'Search ad',
  player: 'Jonas Lind',
  campaign: null,
  standsOn: null,
  href: `variants/${key}`,
  critical: false,
  ...more,
});

function draw(element: ReactElement) {
  const router = createMemoryRouter([{ path: '*', element }], { future: { v7_relativeSplatPath: true } });
  return render(<RouterProvider router={router} future={{ v7_startTransition: true }} />);
}

function drawScore(tasks: DescribedTask[]) {
  const layout = layoutScore({ notes: tasks, from: '2026-10-01', to: '2026-12-31', now: NOW, path: [] });
  const about = Object.fromEntries(tasks.map((one) => [one.key, one]));
  draw(
    <ScoreStaves
      layout={layout}
      about={about}
      now={NOW}
      base="/w/harbour"
      search={new URLSearchParams('period=2026-Q4')}
    />,
  );
}

test('every note is a link that says what it is, whose, when and how it stands; one without a page is none', () => {
  drawScore([task('a', { state: 'held' }), task('b', { stage: 'live', href: null })]);
  const note = screen.getByRole('link', { name: /^Search ad/ });
  expect(note.getAttribute('href')).toBe('/w/harbour/variants/a');
  expect(note.getAttribute('aria-label')).toMatch(
    /Together, copy, Jonas Lind\. 20 Nov 2026.*held for a person, waits for 4 days/,
  );
  expect(note.querySelector('title')?.textContent).toBe(note.getAttribute('aria-label'));
});

test('tasks without room are counted, and the count leads to the table of the same period', () => {
  drawScore(Array.from({ length: 9 }, (_, index) => task(`n${index}`)));
  const more = screen.getByRole('link', { name: '6 more, Together, Copy: open the table' });
  expect(more.getAttribute('href')).toBe('/?period=2026-Q4&view=table');
  expect(screen.getAllByRole('link', { name: /^Search ad/ })).toHaveLength(3);
});

test('a week’s date zooms into it', () => {
  drawScore([task('a')]);
  const week = screen.getByRole('link', { name: /week of 23 Nov 2026/ });
  expect(week.getAttribute('href')).toBe('/?period=2026-Q4&week=2026-11-23');
});

test('shares are told in words and in a table; a shift is claimed only over two weeks of work', () => {
  const weeks = [
    { week: '2026-11-09', days: [0, 3, 1] as [number, number, number], total: 4 },
    { week: '2026-11-16', days: [3, 2, 0] as [number, number, number], total: 5 },
  ];
  draw(<ShareStrip weeks={weeks} shift={{ before: [0, 0.75, 0.25], since: [0.6, 0.4, 0], from: '2026-11-16' }} />);
  expect(screen.getByText(/AI 0% before, 60% since 16 Nov\. 9 task-days\./)).toBeTruthy();
  expect(screen.getAllByRole('row', { hidden: true }).map((row) => row.textContent)).toContain(
    '16 Nov 2026' + '0' + '2' + '3' + '5',
  );
  cleanup();
  draw(<ShareStrip weeks={weeks.slice(1)} shift={null} />);
  expect(screen.getByText(/a shift needs at least two weeks/)).toBeTruthy();
});
