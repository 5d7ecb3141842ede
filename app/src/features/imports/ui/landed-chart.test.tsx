import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LandedChart } from './landed-chart';

afterEach(cleanup);

/** Rows of one import on some days from 1 November on. */
const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    day: `2026-11-${String(index + 1).padStart(2, '0')}`,
    added: 3,
    updated: 0,
    unchanged: 0,
  }));

/** Where each day's label begins and ends in the wide drawing, a letter taken as 6 units. */
function labelsOf(container: HTMLElement): { from: number; to: number }[] {
  return [...container.querySelectorAll('.chart-wide text')]
    .filter((text) => text.textContent?.endsWith('Nov'))
    .map((text) => {
      const x = Number(text.getAttribute('x'));
      const width = (text.textContent ?? '').length * 6;
      const from = text.getAttribute('text-anchor') === 'start' ? x : x - width / 2;
      return { from, to: from + width };
    });
}

test.each([1, 3, 7, 30])('labels of %i days stand clear of one another', (count) => {
  const labels = labelsOf(render(<LandedChart days={days(count)} />).container);

  expect(labels.length).toBeGreaterThan(0);
  for (const [index, label] of labels.entries())
    expect(label.from).toBeGreaterThan(labels[index - 1]?.to ?? Number.NEGATIVE_INFINITY);
});

test('three days share the whole width, and their bars stay bars', () => {
  const { container } = render(<LandedChart days={days(3)} />);
  const bars = [...container.querySelectorAll('.chart-wide g[transform] rect')];
  const places = [...container.querySelectorAll('.chart-wide g[transform]')].map((one) =>
    Number(/\(([\d.]+)/.exec(one.getAttribute('transform') ?? '')?.[1]),
  );

  expect(bars.map((bar) => Number(bar.getAttribute('width')))).toEqual([40, 40, 40]);
  expect(places[0]).toBeGreaterThan(100);
  expect(places[2]).toBeGreaterThan(600);
});
