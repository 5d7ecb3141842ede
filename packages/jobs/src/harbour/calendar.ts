import { addDays, dateInZone, now, overrideClock } from '@upbeat/core/clock';
import { HARBOUR } from './content';

/** Moves the time that the database tells, and puts it right (0). Only an embedded database has one. */
export type HarbourClock = (behindMs: number) => Promise<void>;

/** Days of Harbour's past, counted back from the first boot. */
export interface Calendar {
  /** Whether the past is lived through; where the clock cannot be moved, everything happens now. */
  lived: boolean;
  /** ISO date of the first boot, in Harbour's zone. */
  today: string;
  /** ISO date so many days ago. */
  day(ago: number): string;
  /** From here on it is that time (HH:MM, UTC) of a day in the past: for what people do, for the database and for its jobs. */
  goTo(ago: number, time: string): Promise<void>;
  /** Back to the present. */
  close(): Promise<void>;
}

/** The calendar of a database whose clock can be moved, or (null) of one whose clock cannot. */
export function openCalendar(clock: HarbourClock | null): Calendar {
  const today = dateInZone(now(), HARBOUR.timeZone);
  const day = (ago: number): string => addDays(today, -ago);
  let restore: () => void = () => undefined;

  return {
    lived: clock !== null,
    today,
    day,
    goTo: async (ago, time) => {
      if (!clock) return;
      restore();
      const at = Date.parse(`${day(ago)}T${time}:00Z`);
      const since = performance.now();
      await clock(now().getTime() - at);
      restore = overrideClock(() => at + performance.now() - since);
    },
    close: async () => {
      restore();
      await clock?.(0);
    },
  };
}
