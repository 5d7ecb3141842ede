/** A source of the current instant, in milliseconds since the epoch. */
export type Clock = () => number;

let source: Clock = Date.now;

/** The current instant. Every package asks here, never `Date.now()` or `new Date()` without an argument. */
export function now(): Date {
  return new Date(source());
}

/** Replaces the clock (tests and the demo's first boot only); returns a function that puts the old one back. */
export function overrideClock(clock: Clock): () => void {
  const before = source;
  source = clock;
  return () => {
    source = before;
  };
}

/** Runs this process some days ahead; a process entry point calls it once with what its environment says. */
export function runAhead(days: number): void {
  if (days !== 0) source = () => Date.now() + days * 86_400_000;
}

/** ISO calendar date (YYYY-MM-DD) of an instant in an IANA time zone. */
export function dateInZone(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}

/** ISO date `days` after (negative: before) an ISO date. */
export function addDays(isoDate: string, days: number): string {
  const at = new Date(`${isoDate}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to` (ISO dates), negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
