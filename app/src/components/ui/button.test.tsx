import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button';
import { counterTone } from './counter';

afterEach(cleanup);

test('a busy button says what it does and ignores clicks', () => {
  const onClick = vi.fn();
  render(
    <Button busy="Drafting" onClick={onClick}>
      Draft 12 ideas
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Drafting' });
  fireEvent.click(button);

  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(onClick).not.toHaveBeenCalled();
});

test('a disabled button says why in place of its label', () => {
  render(<Button disabled="Mend 2 findings first">Approve</Button>);

  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mend 2 findings first' }).disabled).toBe(true);
});

test('a counter is amber from one below the limit and over above it', () => {
  expect([28, 29, 30, 31].map((length) => counterTone(length, 30))).toEqual(['fine', 'near', 'near', 'over']);
});

test('a double click is one press', () => {
  const onClick = vi.fn();
  render(<Button onClick={onClick}>Approve</Button>);
  const button = screen.getByRole('button', { name: 'Approve' });
  fireEvent.click(button);
  fireEvent.click(button);

  expect(onClick).toHaveBeenCalledTimes(1);
});
