import { addDays } from '@upbeat/core/clock';
import type { ArmDay, ArmWindow } from '../suggest/arm-window';

const FIRST_DAY = '2026-09-07';

/** An arm that does the same every day, with a ripple of one part in a hundred on clicks and conversions. */
export function steadyArm(
  armId: string,
  days: number,
  day: Partial<Omit<ArmDay, 'date'>>,
  platform = 'Google Ads',
): ArmWindow {
  const rest = { impressions: 5000, clicks: 100, spend: 100_000_000n, conversions: 10, value: 400_000_000n, ...day };
  const ripple = (x: number | null, at: number) => (x === null ? null : x * (1 + (at % 2 === 0 ? 0.01 : -0.01)));

  return {
    armId,
    windowId: `window-${armId}`,
    platform,
    days: Array.from({ length: days }, (_, at) => ({
      ...rest,
      date: addDays(FIRST_DAY, at),
      clicks: ripple(rest.clicks, at),
      conversions: ripple(rest.conversions, at),
    })),
  };
}
