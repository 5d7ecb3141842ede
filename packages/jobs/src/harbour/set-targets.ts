import { newId } from '@upbeat/core/ids';
import { createObjective } from '@upbeat/db/objectives/create-objective';
import type { Cast } from './cast';

/** Days of the quarter's target, counted from the first boot. */
export const TARGET_DAYS = { before: 66, after: 34 };

/** Sets the quarter's target; answers its id, for the campaigns that count towards it. */
export async function setTarget({ strategist, workspaceId, calendar }: Cast): Promise<string> {
  const id = newId();
  await createObjective(strategist, workspaceId, {
    id,
    name: 'Accounts opened by the end of the quarter',
    metric: 'conversions',
    target: '1600',
    startsOn: calendar.day(TARGET_DAYS.before),
    endsOn: calendar.day(-TARGET_DAYS.after),
    reason: 'Half of the year’s plan; the other half comes from referrals.',
  });

  return id;
}
