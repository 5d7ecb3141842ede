import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Thread } from './thread';
import type { ThreadItem } from './thread';

afterEach(cleanup);

function show(before: number, after: number): void {
  const items: ThreadItem[] = [
    ...Array.from({ length: before }, (_, at) => ({ id: `b${at}`, title: `Before ${at}` })),
    { id: 'here', title: 'This lesson', place: 'here' },
    ...Array.from({ length: after }, (_, at) => ({ id: `a${at}`, title: `After ${at}` })),
  ];
  render(<Thread items={items} label="Thread" />);
}

test('a long thread shows what is near, and folds what is far with its count', () => {
  show(20, 30);
  const near = screen.getByRole('list', { name: 'Thread' });
  expect(within(near).getAllByRole('listitem')).toHaveLength(19);
  expect(screen.getByText('11 earlier').tagName).toBe('SUMMARY');
  expect(screen.getByText('21 further on').tagName).toBe('SUMMARY');
});

test('a thread that fits is shown whole', () => {
  show(11, 11);
  const all = screen.getByRole('list', { name: 'Thread' });
  expect(within(all).getAllByRole('listitem')).toHaveLength(23);
  expect(screen.queryByText(/earlier|further on/)).toBeNull();
});
