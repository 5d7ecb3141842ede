import { expect, test } from 'vitest';
import { classifyArms } from './classify-arms';

const arm = (testId: string, number: number, headline: string) => ({
  testId,
  arm: number,
  picture: 1,
  testWeek: 201446,
  impressions: 100,
  clicks: 1,
  headline,
});

test('a teasing headline takes field and sensitivity from the story its siblings tell, its structure from itself', () => {
  const [tease, plain, other] = classifyArms([
    arm('a', 1, 'Wait until you see what is behind the door'),
    arm('a', 2, 'The prison behind the door'),
    arm('b', 1, 'A mortgage on a salary'),
  ]);
  expect(tease).toMatchObject({ topics: ['war_crime'], sensitiveTopics: ['crime'] });
  expect(tease?.tags).toContain('second_person');
  expect(plain?.tags).not.toContain('second_person');
  expect(other).toMatchObject({ topics: ['money'], sensitiveTopics: [] });
});
