import { dateInZone, daysBetween } from '@upbeat/core/clock';
import { formatMoney, type Micros } from '@upbeat/core/money';

/** How a member reads figures and dates. */
export interface FormatSettings {
  /** BCP 47, "en-GB". */
  locale: string;
  /** IANA name, "Europe/Dublin". */
  zone: string;
}

export type Format = ReturnType<typeof createFormat>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = [
  { unit: 'day', size: DAY },
  { unit: 'hour', size: HOUR },
  { unit: 'minute', size: MINUTE },
] as const;

/** A date without a time ("2026-01-31") as the instant that all zones print alike when asked in UTC. */
function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** Calendar days from an instant to another, as a zone counts them. */
function daysAgo(instant: Date | string, now: Date | string, zone: string): number {
  return daysBetween(dateInZone(new Date(instant), zone), dateInZone(new Date(now), zone));
}

/** Nearest to certainty that a probability is written: it comes of 2,000 draws, of which three in a thousand may be missed where none was seen. */
const LEAST_CHANCE = 0.002;

/** Words of a date or time with plain spaces: server and browser differ in which thin ones they set ("7:21 PM"), and a page must read alike on both. */
function plainSpaces(words: string): string {
  return words.replace(/[\u2009\u202f]/g, ' ');
}

/** Makes every way of writing figures and dates for one member. The only place that knows of Intl. */
export function createFormat({ locale, zone }: FormatSettings) {
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const percent = (share: number, digits = 1) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(share);

  const written = (at: Date, options: Intl.DateTimeFormatOptions) =>
    plainSpaces(new Intl.DateTimeFormat(locale, options).format(at));
  const inZone = (instant: Date | string, options: Intl.DateTimeFormatOptions) =>
    written(new Date(instant), { timeZone: zone, ...options });

  /** Under a half: never nought, a digit more where whole percents would hide how small it is. */
  const smallChance = (chance: number) =>
    chance < LEAST_CHANCE ? `under ${percent(LEAST_CHANCE, 1)}` : percent(chance, chance < 0.01 ? 1 : 0);
  const largeChance = (chance: number) =>
    chance > 1 - LEAST_CHANCE ? `over ${percent(1 - LEAST_CHANCE, 1)}` : percent(chance, chance > 0.99 ? 1 : 0);

  return {
    locale,
    zone,
    /** 3966 -> "3,966" */
    number,
    /** 528400 -> "528.4K" */
    compact: (value: number) =>
      new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value),
    /** 0.0207 -> "2.1%"; with two digits "2.07%" */
    percent,
    /** A probability that never claims certainty: "82%", "99.4%", "over 99.8%", "under 0.2%" */
    chance: (chance: number) => (chance < 0.5 ? smallChance(chance) : largeChance(chance)),
    /** 0.14 -> "+14%", -0.07 -> "−7%" */
    signedPercent: (share: number, digits = 0) =>
      `${share > 0 ? '+' : share < 0 ? '−' : ''}${percent(Math.abs(share), digits)}`,
    /** Micros with currency: "$1,072.45", compact "$1.1K" */
    money: (micros: Micros, currency: string, options: { compact?: boolean; whole?: boolean } = {}) =>
      formatMoney(micros, currency, locale, options),
    /** A calendar day: "2026-01-31" -> "31 Jan 2026" */
    day: (date: string, { year = true }: { year?: boolean } = {}) =>
      written(noonOf(date), { timeZone: 'UTC', day: 'numeric', month: 'short', year: year ? 'numeric' : undefined }),
    /** A span of days: "30 Sep – 29 Dec 2025" */
    dayRange: (from: string, to: string) =>
      plainSpaces(
        new Intl.DateTimeFormat(locale, {
          timeZone: 'UTC',
          day: 'numeric',
          month: 'short',
          year: 'numeric',
        }).formatRange(noonOf(from), noonOf(to)),
      ),
    /** Weekday and date of an instant in the member's zone: "Monday 30 December" */
    weekday: (instant: Date | string) => inZone(instant, { weekday: 'long', day: 'numeric', month: 'long' }),
    /** Time of an instant in the member's zone: "09:41" */
    time: (instant: Date | string) => inZone(instant, { timeStyle: 'short' }),
    /** Date and time in the member's zone: "30 Dec 2025, 09:41" */
    dateTime: (instant: Date | string) => inZone(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    /** How long ago, or until when: "2 hours ago", "in 3 days". `now` is handed in so that server and browser agree. */
    relative: (instant: Date | string, now: Date | string) => {
      const distance = new Date(instant).getTime() - new Date(now).getTime();
      const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      const fitting = UNITS.find(({ size }) => Math.abs(distance) >= size);
      return fitting ? words.format(Math.trunc(distance / fitting.size), fitting.unit) : words.format(0, 'second');
    },
    /** How long something has lasted: "40 mins", "2 hrs", "3 days"; at least a minute. */
    lasting: (since: Date | string, now: Date | string) => {
      const distance = Math.max(MINUTE, new Date(now).getTime() - new Date(since).getTime());
      const { unit, size } = UNITS.find((one) => distance >= one.size) ?? UNITS[2];
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
        Math.trunc(distance / size),
      );
    },
    /** An instant as briefly as it can be told from others near it: "09:12" today, "Sun" this week, else "12 Nov". */
    moment: (instant: Date | string, now: Date | string) => {
      const days = daysAgo(instant, now, zone);
      const style: Intl.DateTimeFormatOptions =
        days === 0 ? { timeStyle: 'short' } : days < 7 ? { weekday: 'short' } : { day: 'numeric', month: 'short' };
      return inZone(instant, style);
    },
    /** The same with its time: "09:12" today, "Friday, 17:40" this week, else "12 Nov, 17:40". */
    timedMoment: (instant: Date | string, now: Date | string) => {
      const days = daysAgo(instant, now, zone);
      const style: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'short' };
      const time = inZone(instant, { timeStyle: 'short' });
      return days === 0 ? time : `${inZone(instant, style)}, ${time}`;
    },
  };
}
