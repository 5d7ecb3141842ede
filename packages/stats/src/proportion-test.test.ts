import { expect, test } from 'vitest';
import { relativeProportionEffect, sampleRatioP } from './proportion-test';
import type { RelativeEffect } from './proportion-test';
import vectors from './vectors/experiments.json' with { type: 'json' };

interface ExpectedPosterior {
  chanceToWin: number;
  expected: number;
  ci: number[];
  uplift_stddev: number;
  risk: number[];
}

function expectPosterior(effect: RelativeEffect | null, expected: ExpectedPosterior) {
  expect(effect?.effect).toBeCloseTo(expected.expected, 10);
  expect(effect?.sd).toBeCloseTo(expected.uplift_stddev, 10);
  expect(effect?.chanceToWin).toBeCloseTo(expected.chanceToWin, 10);
  expect([effect?.low, effect?.high]).toEqual(expected.ci.map((end) => expect.closeTo(end, 10)));
  expect([effect?.risk.keepControl, effect?.risk.takeTreatment]).toEqual(
    expected.risk.map((risk) => expect.closeTo(risk, 10)),
  );
}

const counts = (arm: { n: number; conversions: number }) => ({ successes: arm.conversions, trials: arm.n });

test.each(vectors.proportion)('$id: flat prior agrees with the reference engine', ({ input, output }) => {
  expectPosterior(relativeProportionEffect(counts(input.control), counts(input.treatment)), output.bayes_relative_flat);
});

test.each(vectors.proportion)('$id: proper prior agrees with the reference engine', ({ input, output }) => {
  const prior = vectors.definitions.prior_proper;
  expectPosterior(
    relativeProportionEffect(counts(input.control), counts(input.treatment), { prior }),
    output.bayes_relative_proper,
  );
});

test.each(vectors.proportion)('$id: sample ratio', ({ input, output }) => {
  const users = [input.control.n, input.treatment.n];
  const arms = users.map((n, i) => ({ users: n, weight: input.weights[i] ?? 0 }));
  expect(sampleRatioP(arms)).toBeCloseTo(output.srm_p_value, 10);
});

test.each(vectors.srm)('sample ratio of $users', ({ users, weights, p_value }) => {
  const p = sampleRatioP(users.map((n, i) => ({ users: n, weight: weights[i] ?? 0 })));
  expect((p ?? 0) / p_value).toBeCloseTo(1, 9);
});

test('no verdict where the relative effect has no finite variance', () => {
  expect(relativeProportionEffect({ successes: 0, trials: 100 }, { successes: 5, trials: 100 })).toBeNull();
  expect(relativeProportionEffect({ successes: 5, trials: 100 }, { successes: 0, trials: 0 })).toBeNull();
  expect(sampleRatioP([])).toBeNull();
});
