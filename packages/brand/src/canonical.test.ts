import { expect, test } from 'vitest';
import { canonicalJson } from './canonical';

test('the order of keys does not matter, the order of entries does', () => {
  expect(canonicalJson({ b: [1, 2], a: { d: 1, c: null } })).toBe('{"a":{"c":null,"d":1},"b":[1,2]}');
  expect(canonicalJson({ a: { c: null, d: 1 }, b: [1, 2] })).toBe(canonicalJson({ b: [1, 2], a: { d: 1, c: null } }));
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});

test('absent values are left out, bigints are text, text is escaped', () => {
  expect(canonicalJson({ x: undefined, m: 12_000_000n, t: '"\u2028é' })).toBe('{"m":"12000000","t":"\\"\u2028é"}');
});

test.each([[Number.NaN], [Infinity], [new Date(0)], [new Map()], [() => 1], [[undefined]]])(
  '%s is refused',
  (value) => {
    expect(() => canonicalJson({ value })).toThrow('cannot be written down');
  },
);
