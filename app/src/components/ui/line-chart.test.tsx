import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { labelIndexes, linePath, ticksFor } from '../chart-scale';
import { LineChart } from './line-chart';

afterEach(cleanup);

test('the figures of a chart are one click away as a table, and back', () => {
  render(
    <LineChart
      title="Return by week"
      labels={['30 Sep', '7 Oct']}
      series={{ name: 'this period', values: [5.6, null] }}
      comparison={{ name: 'before', values: [5.2, 2.5] }}
      format={(value) => value.toFixed(1)}
    />,
  );
  expect(screen.queryByRole('table')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'as table' }));
  const cells = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells).toEqual([
    ['Period', 'this period', 'before'],
    ['30 Sep', '5.6', '5.2'],
    ['7 Oct', '–', '2.5'],
  ]);
  expect(screen.queryByRole('img')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'as chart' }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getAllByRole('img', { name: 'Return by week' }).length).toBeGreaterThan(0);
});

test('a mark names itself in the drawing, in the legend and in the table', () => {
  const { container } = render(
    <LineChart
      title="Return by week"
      labels={['30 Sep', '7 Oct']}
      series={{ name: 'this period', values: [5.6, 5.1] }}
      marks={{ name: 'imports landed', at: [{ index: 1, label: 'meta.csv' }] }}
      format={(value) => value.toFixed(1)}
    />,
  );
  expect([...container.querySelectorAll('title')].map((title) => title.textContent)).toContain('7 Oct: meta.csv');
  expect(screen.getByText('imports landed')).toBeDefined();

  fireEvent.click(screen.getByRole('button', { name: 'as table' }));
  const cells = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells).toEqual([
    ['Period', 'this period', 'imports landed'],
    ['30 Sep', '5.6', '–'],
    ['7 Oct', '5.1', 'meta.csv'],
  ]);
});

test('ticks are round, start at zero and cover the values', () => {
  expect(ticksFor(0.97, 8.37)).toEqual([0, 2.5, 5, 7.5, 10]);
  expect(ticksFor(0, 0.041)).toEqual([0, 0.02, 0.04, 0.06]);
  expect(ticksFor(-3, 12)).toEqual([-5, 0, 5, 10, 15]);
  expect(ticksFor(0, 0).every(Number.isFinite)).toBe(true);
});

test('a missing value breaks the line', () => {
  expect(
    linePath(
      [1, 2, null, 4],
      (index) => index * 10,
      (value) => value,
    ),
  ).toBe('M0 1L10 2M30 4');
});

test('labels are thinned evenly and the first stays', () => {
  expect(labelIndexes(13, 7)).toEqual([0, 2, 4, 6, 8, 10, 12]);
  expect(labelIndexes(3, 7)).toEqual([0, 1, 2]);
});
