import { expect, test } from 'vitest';
import { evaluateBrief } from './drafter';
import { GOLDEN_BRIEFS } from './golden-briefs';

test.each(GOLDEN_BRIEFS.map((brief, at) => ({ brief, at })))(
  'golden brief $brief.name passes every check',
  ({ brief, at }) => {
    const { scores } = evaluateBrief(brief, at + 1);

    expect(Object.entries(scores).filter(([, score]) => score < 1)).toEqual([]);
  },
);
