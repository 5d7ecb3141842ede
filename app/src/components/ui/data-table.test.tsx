import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DataTable, type DataColumn } from './data-table';

afterEach(cleanup);

interface Row {
  id: string;
  name: string;
  spend: number;
  group?: boolean;
}

const ROWS: Row[] = [
  { id: 'a', name: 'Search', spend: 20 },
  { id: 'b', name: 'Video', spend: 100 },
  { id: 'c', name: 'Display', spend: 3, group: true },
];
const COLUMNS: DataColumn<Row>[] = [
  { id: 'name', header: 'Channel', accessorFn: (row) => row.name },
  { id: 'spend', header: 'Spend', accessorFn: (row) => row.spend, meta: { numeric: true } },
  { id: 'bar', header: '0 to 12', enableSorting: false, cell: () => '' },
];

function draw(rows: Row[] = ROWS) {
  return render(
    <DataTable
      caption="By channel"
      columns={COLUMNS}
      rows={rows}
      rowId={(row) => row.id}
      sorting="client"
      isGroup={(row) => row.group === true}
      selectedId="b"
      empty={<p>No rows yet.</p>}
    />,
  );
}

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

test('a click on a heading sorts by value rather than by letters, the next turns it round', () => {
  draw();
  expect(names()).toEqual(['Search', 'Video', 'Display']);

  fireEvent.click(screen.getByRole('button', { name: 'Spend' }));
  expect(names()).toEqual(['Video', 'Search', 'Display']);
  expect(screen.getByRole('columnheader', { name: 'Spend' }).getAttribute('aria-sort')).toBe('descending');

  fireEvent.click(screen.getByRole('button', { name: 'Spend' }));
  expect(names()).toEqual(['Display', 'Search', 'Video']);
  expect(screen.getByRole('columnheader', { name: 'Spend' }).getAttribute('aria-sort')).toBe('ascending');
});

test('a column that cannot be sorted has no button', () => {
  draw();

  expect(within(screen.getByRole('columnheader', { name: '0 to 12' })).queryByRole('button')).toBeNull();
});

test('numbers stand at the right, group and selected rows are marked', () => {
  draw();
  const row = (name: string) => screen.getByRole('rowheader', { name }).closest('tr');

  expect(row('Video')?.getAttribute('aria-current')).toBe('true');
  expect(row('Display')?.hasAttribute('data-group')).toBe(true);
  expect(row('Search')?.querySelectorAll('[data-numeric]').length).toBe(1);
});

test('without rows the empty state stands alone', () => {
  draw([]);

  expect(screen.getByText('No rows yet.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
