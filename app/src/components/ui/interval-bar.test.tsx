import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { createFormat } from '../format';
import { placeOn } from '../interval';
import { IntervalBar } from './interval-bar';
import { ZeroBar } from './zero-bar';

afterEach(cleanup);

const { percent, signedPercent } = createFormat({ locale: 'en-GB', zone: 'UTC' });
const rate = (value: number) => percent(value, 2);

test('an interval bar says value, interval and mean in words', () => {
  render(<IntervalBar value={0.0207} low={0.0167} high={0.0256} max={0.03} mean={0.0149} format={rate} />);

  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    '2.07%, 95% interval 1.67% to 2.56%, read against 1.49%',
  );
});

test('a bar that runs past its scale says so', () => {
  render(<IntervalBar value={0.02} low={0.01} high={0.05} level={0.8} max={0.03} format={rate} />);

  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    '2.00%, 80% interval 1.00% to 5.00%, runs past the scale',
  );
});

test('a zero bar says whether the interval clears zero', () => {
  const { rerender } = render(<ZeroBar value={0.06} low={0.02} high={0.11} reach={0.2} format={signedPercent} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('+6%, 95% interval +2% to +11%; clears zero');

  rerender(<ZeroBar value={0.01} low={-0.02} high={0.04} reach={0.2} format={signedPercent} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('+1%, 95% interval −2% to +4%; does not clear zero');
});

test('values off the scale stand at its edge', () => {
  expect(placeOn({ min: 0, max: 10 }, 2.5, 112)).toBe(28);
  expect(placeOn({ min: 0, max: 10 }, 14, 112)).toBe(112);
  expect(placeOn({ min: -1, max: 1 }, -3, 112)).toBe(0);
});
