import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ForecastAxis } from './forecast-axis';

afterEach(cleanup);

const ROWS = [
  { id: 'you', name: 'You', by: 'person' as const, low: 0.98, middle: 1.2, high: 1.46 },
  { id: 'engine', name: 'Engine', by: 'engine' as const, low: 1.07, middle: 1.1, high: 1.14 },
];
const draw = (mark?: number) =>
  render(<ForecastAxis rows={ROWS} dots={[]} min={0.95} max={1.5} mark={mark} format={(value) => `x${value}`} />);

test('no change is named, and the dashes begin under its name', () => {
  draw(1);
  const name = screen.getByText('no change');
  const dashes = name.parentElement?.querySelector('path')?.getAttribute('d') ?? '';

  expect(Number(name.getAttribute('y'))).toBeLessThan(Number(/ ([\d.]+)V/.exec(dashes)?.[1]));
});

test('a label stands above its bar with an edge that holds the dashes off', () => {
  draw(1);
  for (const [words, row] of [
    ['You x1.2', 0],
    ['Engine x1.1', 1],
  ] as const) {
    const label = screen.getByText(words);
    const bar = label.parentElement?.querySelector('path')?.getAttribute('d') ?? '';
    expect(Number(/ ([\d.]+)H/.exec(bar)?.[1]) - Number(label.getAttribute('y')), `row ${row}`).toBeGreaterThan(9);
    expect(label.getAttribute('class')).toContain('stroke-surface');
    expect(label.getAttribute('paint-order')).toBe('stroke');
  }
});

test('an axis without no change names none', () => {
  draw(2);
  expect(screen.queryByText('no change')).toBeNull();
  cleanup();
  draw();
  expect(screen.queryByText('no change')).toBeNull();
});
