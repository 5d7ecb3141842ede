import { addDays } from '@upbeat/core/clock';
import { isDay } from '../metrics/filters';

/** A quarter or a year of the calendar. Days are ISO dates, both inclusive. */
export interface Period {
  /** As the address writes it: "2026-Q4", "2026". */
  key: string;
  label: string;
  from: string;
  to: string;
}

const QUARTERS_BACK = 5;

function quarter(year: number, number: number): Period {
  const from = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
  const next = number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`;

  return { key: `${year}-Q${number}`, label: `Q${number} ${year}`, from, to: addDays(next, -1) };
}

const wholeYear = (year: number): Period => ({
  key: String(year),
  label: String(year),
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});

/** The quarter that lies `by` quarters after (negative: before) the one of a day. */
function quarterOf(day: string, by = 0): Period {
  const at = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) + by;

  return quarter(Math.floor(at / 4), (((at % 4) + 4) % 4) + 1);
}

/** The period an address asks for; the quarter of `today` where it asks for none or for nonsense. */
export function periodOf(asked: string | null, today: string): Period {
  const found = /^(20\d{2})(?:-Q([1-4]))?$/.exec(asked ?? '');
  if (!found) return quarterOf(today);
  const year = Number(found[1]);

  return found[2] ? quarter(year, Number(found[2])) : wholeYear(year);
}

/** Periods to choose from: the next quarter, this one and those before it, then this year and the last; the one asked for is among them. */
export function periodChoices(today: string, asked: Period): Period[] {
  const year = Number(today.slice(0, 4));
  const quarters = Array.from({ length: QUARTERS_BACK + 2 }, (_, index) => quarterOf(today, 1 - index));
  const all = [...quarters, wholeYear(year), wholeYear(year - 1)];

  return all.some((one) => one.key === asked.key) ? all : [asked, ...all];
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();

  return addDays(day, -((weekday + 6) % 7));
}

/** The week that an address zooms to, by its Monday, as far as it touches the period; null: the whole period. */
export function weekOf(asked: string | null, { from, to }: Period): { from: string; to: string } | null {
  if (asked === null || !isDay(asked)) return null;
  const monday = mondayOf(asked);
  const sunday = addDays(monday, 6);

  return sunday < from || monday > to ? null : { from: monday, to: sunday };
}
