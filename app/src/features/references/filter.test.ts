import { expect, test } from 'vitest';
import { cursorFrom, cursorText, filterFrom } from './filter';
import { withParams } from './with-params';

const ID = '00000000-0000-5000-8000-000000000001';

test('an address that asks for nothing lists calm references by the lower bound', () => {
  expect(filterFrom(new URLSearchParams())).toEqual({
    text: '',
    field: '',
    tag: '',
    shown: 0,
    source: 'all',
    result: 'any',
    sensitive: false,
    sameAs: null,
    each: false,
    sort: 'shrunk_low',
    descending: true,
  });
});

test('what an address cannot mean is left out', () => {
  const filter = filterFrom(
    new URLSearchParams(`field=a'b&shown=-1&sort=drop&source=mine&sensitive=yes&q=${'x'.repeat(300)}`),
  );

  expect(filter).toMatchObject({ field: '', shown: 0, sort: 'shrunk_low', source: 'all', sensitive: false, text: '' });
});

test('a cursor survives the address exactly, also where the sort value is missing', () => {
  for (const cursor of [
    { own: true, key: '0.01234567890123456', id: ID },
    { own: false, key: '1e-05', id: ID },
    { own: false, key: null, id: ID },
  ])
    expect(cursorFrom(new URLSearchParams({ after: cursorText(cursor) }))).toEqual(cursor);
  expect(cursorFrom(new URLSearchParams('after=library~1;drop~x'))).toBeNull();
});

test('a change of filter goes back to the first page, opening a row does not', () => {
  const params = new URLSearchParams('q=bank&after=x&seen=50');

  expect(withParams(params, { field: 'money' })).toBe('?q=bank&field=money');
  expect(withParams(params, { ref: ID })).toBe(`?q=bank&after=x&seen=50&ref=${ID}`);
  expect(withParams(new URLSearchParams('q=bank'), { q: null })).toBe('.');
});
