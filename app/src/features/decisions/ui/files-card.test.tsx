import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FilesCard } from './files-card';

afterEach(cleanup);

const FILE = {
  id: 'undo-google_ads-1',
  way: 'undo',
  platform: 'google_ads',
  account: 'Main',
  fileName: 'upbeat-undo-google-ads-editor.csv',
  leftOut: [],
  toMeasured: [],
  isEmpty: false,
} as const;

test('an undo file says for which placements no daily spend was set, and what it sets instead', () => {
  render(<FilesCard files={[{ ...FILE, leftOut: [], toMeasured: ['Feed'] }]} action="/x" />);
  expect(
    screen.getByText(/No daily spend was set here before for “Feed”: the file goes back to what it spent a day/),
  ).toBeDefined();
});

test('one that restores what was set says nothing of it', () => {
  render(<FilesCard files={[{ ...FILE, leftOut: [], toMeasured: [] }]} action="/x" />);
  expect(screen.queryByText(/No daily spend was set/)).toBeNull();
});
