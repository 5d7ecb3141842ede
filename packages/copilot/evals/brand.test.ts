import { expect, test } from 'vitest';
import { judgeLabels, meetsBars } from './brand';
import { scoreLabels } from './brand/score-labels';

test('brand rules, claims and policy meet their bars on all labels, and on the half that rules were not tuned on', () => {
  const { judged } = judgeLabels();
  const heldOut = scoreLabels(judged.filter(({ line }) => line.half === 'held-out'));

  expect(meetsBars(scoreLabels(judged))).toBe(true);
  expect(meetsBars(heldOut)).toBe(true);
});

test('what is missed and what is found for nothing count against the score', () => {
  const { judged } = judgeLabels();
  const blind = scoreLabels(judged.map(({ line }) => ({ line, found: [] })));
  const alarmed = scoreLabels(
    judged.map(({ line, found }) => ({ line, found: [...found, { kind: 'banned' as const, start: 0, end: 1 }] })),
  );

  expect(blind.found).toMatchObject({ hits: 0, share: 0 });
  expect(alarmed.alarmedLines.share).toBe(1);
  expect(meetsBars(blind) || meetsBars(alarmed)).toBe(false);
});
