import { expect, test } from 'vitest';
import { draftInput } from '../testing/inputs';
import { followedLessons } from './follow-lessons';
import { draftFromPatterns, plannedTitles } from './patterns-drafter';
import type { DraftLesson } from './schema';

const lesson = (traits: string[], channel: DraftLesson['channel'] = 'google_rsa'): DraftLesson => ({
  id: 'lesson-1',
  claim: 'Questions bring more clicks.',
  channel,
  traits,
});

test('a lesson moves the ideas that follow it to the front, each saying what it changed', () => {
  const input = draftInput({ count: 12, lessons: [lesson(['question', 'short'])] });
  const untaught = plannedTitles({ ...input, lessons: [] });
  expect(plannedTitles(input)).not.toEqual(untaught);

  const ideas = draftFromPatterns(input, [], 12);
  const following = ideas.map((idea) => followedLessons(idea, input, true));
  const first = following.findIndex((found) => found.length > 0);
  expect(first).toBe(0);
  expect(following[0]?.[0]).toMatchObject({ id: 'lesson-1', traits: ['question'] });
  expect(following[0]?.[0]?.why).toMatch(
    /follows this lesson: the question\. (It stands \d+ of 12; without the lesson it would stand \d+\.|Without the lesson it would not be among these ideas\.|It would stand here without the lesson too\.)$/,
  );
  const changed = following.flat().filter(({ why }) => !why.includes('too.'));
  expect(changed.length).toBeGreaterThan(0);
});

test('a line that shows only some of what a lesson found says so, in words for every trait', () => {
  const idea = { title: 'x', body: '', copy: { google_rsa: { headline: ['What Changes for Ferries'] } } };
  const [followed] = followedLessons(idea, draftInput({ lessons: [lesson(['question', 'wh_opener'])] }), false);
  expect(followed?.why).toBe(
    'Its first line, “What Changes for Ferries”, follows this lesson in part: opening with how, why or what.',
  );
});

test('an idea that does not show what a lesson found does not cite it; nor is another channel asked', () => {
  const [idea] = draftFromPatterns(draftInput({ count: 12 }), [], 1);
  if (!idea) throw new Error('no idea');
  const input = draftInput({ count: 12, channels: ['google_rsa'], lessons: [lesson(['question'], 'email')] });
  expect(followedLessons(idea, input, true)).toEqual([]);
  const silent = { ...idea, title: 'Fees in the open', copy: { google_rsa: { headline: ['Fees in the open'] } } };
  expect(followedLessons(silent, draftInput({ lessons: [lesson(['question'])] }), false)).toEqual([]);
});

test('without lessons a draft is what it was', () => {
  const ideas = draftFromPatterns(draftInput({ count: 12 }), [], 12);
  expect(draftFromPatterns(draftInput({ count: 12, lessons: [] }), [], 12)).toEqual(ideas);
});
