import { expect, test } from 'vitest';
import { poolEffects } from './pooled-effect';

const STUDIES = [
  { effect: 0.1, variance: 0.03 },
  { effect: 0.3, variance: 0.03 },
  { effect: 0.35, variance: 0.05 },
  { effect: 0.65, variance: 0.01 },
];

test('DerSimonian-Laird agrees with an independent computation', () => {
  const pooled = poolEffects(STUDIES);
  expect(pooled?.q).toBeCloseTo(9.023809523809526, 10);
  expect(pooled?.tau2).toBeCloseTo(0.0506, 10);
  expect(pooled?.effect).toBeCloseTo(0.373966228106398, 12);
  expect(pooled?.se).toBeCloseTo(0.1396780142051509, 12);
  expect(pooled?.studies).toBe(4);
});

test('the fixed pool weighs by inverse variance and is narrower', () => {
  const fixed = poolEffects(STUDIES, 'fixed');
  expect(fixed?.effect).toBeCloseTo(0.45714285714285713, 12);
  expect(fixed?.tau2).toBe(0);
  expect(fixed?.se).toBeLessThan(poolEffects(STUDIES)?.se ?? 0);
});

test('studies that agree have no variance between them', () => {
  const pooled = poolEffects([STUDIES[1], STUDIES[1], STUDIES[1]].flatMap((study) => study ?? []));
  expect(pooled?.tau2).toBe(0);
  expect(pooled?.effect).toBeCloseTo(0.3, 12);
});

test('one study is itself, no study is null', () => {
  expect(poolEffects(STUDIES.slice(0, 1))).toMatchObject({ tau2: 0, studies: 1 });
  expect(poolEffects([])).toBeNull();
});
