import { addDays } from '@upbeat/core/clock';
import { readVariants } from '@upbeat/stats/suggest/variant-winner';
import { describe, expect, test } from 'vitest';
import { PLACED, simulateAccounts } from './accounts';

/** Winner and rival, and the last day that counts (days before the first boot) when somebody judges them. */
const JUDGED = [
  { platform: 'google', winner: PLACED.asks, rival: PLACED.states, to: 57 },
  { platform: 'meta', winner: PLACED.short, rival: PLACED.long, to: 57 },
  { platform: 'google', winner: PLACED.google, rival: PLACED.table, to: 15 },
  { platform: 'google', winner: PLACED.google, rival: PLACED.rival, to: 2 },
] as const;

describe('on whichever weekday the demo is first met, its story can be told', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays('2026-11-30', day));

  test.each(week)('%s: each winner is proposed by the day somebody judges it', (today) => {
    const accounts = simulateAccounts(today, true);
    for (const { platform, winner, rival, to } of JUDGED) {
      const arms = [winner, rival].map((name) => ({
        armId: name,
        windowId: name,
        platform,
        days: accounts[platform]
          .filter(({ ad, date }) => ad === name && date <= addDays(today, -to))
          .map(({ revenue, ...day }) => ({ ...day, value: revenue })),
      }));
      const read = readVariants({ arms, metric: 'ctr', seed: today });
      expect([winner, read.state]).toEqual([winner, 'suggested']);
      expect(read).toMatchObject({ suggestion: { winner } });
    }
  });
});
