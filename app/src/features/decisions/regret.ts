import { microsToUnits } from '@upbeat/core/money';
import type { Regret } from '@upbeat/db/decisions/row';

/** What came of a month's decisions, in one unit. Above zero: gained, or missed where dismissed; below: lost, or avoided. */
export interface RegretMonth {
  /** ISO month, "2026-01". */
  month: string;
  taken: number;
  dismissed: number;
}

/** One ledger: results of different units never add, nor what was spent better and what was bought with more spend. */
export interface RegretLedger {
  unit: Regret['gain']['unit'];
  spends: Regret['spends'];
  /** Further spend of what is in it, in micros: taken off its amounts where they are money, else to be held against them. 0 for spending better. */
  cost: bigint;
  /** Outcomes that are replays: the engine's own arithmetic on later days, in none of the sums. */
  replayed: number;
  /** Outcomes by how they were read. */
  bases: { applied: number; sideBySide: number };
  currency: string;
  months: RegretMonth[];
  /** Counts and sums by what they were. */
  gained: Sum;
  lost: Sum;
  missed: Sum;
  avoided: Sum;
  /** Of all these, how many may be a gain as well as a loss: the ends of their interval lie on both sides of nought, or on it. */
  unclear: number;
  n: number;
}

interface Sum {
  n: number;
  amount: number;
}

type Measured = Pick<Regret, 'gain' | 'observed' | 'windowDays' | 'spends' | 'amount'>;

/**
 * What a decision brought or cost over its window: the measured change times what the placements brought a day when it was proposed,
 * net of the further spend where both are money. Null where the suggestion named no effect to take that from.
 */
export function regretAmount(row: Measured): number | null {
  return amountAt(row, row.observed.ratio);
}

/** The same if the measured ratio had been this one. */
function amountAt(row: Measured, ratio: number | null): number | null {
  const { gain, windowDays } = row;
  if (ratio === null || gain.relative.mean === 0) return null;
  const aDay = gain.perDay.mean / gain.relative.mean;
  const brought = (ratio - 1) * aDay * windowDays;

  return gain.unit === 'currency units' ? brought - microsToUnits(furtherSpend(row)) : brought;
}

/** Micros that a decision spends on top over its window. */
function furtherSpend({ spends, amount, windowDays }: Pick<Regret, 'spends' | 'amount' | 'windowDays'>): bigint {
  return spends === 'more' ? BigInt(amount ?? '0') * BigInt(windowDays) : 0n;
}

/** Whether the amounts at the two ends of the measured interval are on both sides of nought: break-even is above no change where spend is taken off. */
function isUnclear(row: Measured): boolean {
  const [low, high] = [amountAt(row, row.observed.low), amountAt(row, row.observed.high)];

  return low === null || high === null || (Math.min(low, high) <= 0 && Math.max(low, high) >= 0);
}

/** Ledgers by unit, the one with most outcomes first; months ascend. */
export function regretLedgers(rows: readonly Regret[]): RegretLedger[] {
  const ledgers = new Map<string, RegretLedger>();
  for (const row of rows) {
    const amount = regretAmount(row);
    if (amount === null) continue;
    const { unit } = row.gain;
    const currency = unit === 'currency units' || row.spends === 'more' ? row.currency : '';
    const key = `${row.spends} ${unit} ${currency}`;
    const ledger = ledgers.get(key) ?? emptyLedger(row);
    ledgers.set(key, ledger);
    if (row.basis === 'replayed') ledger.replayed += 1;
    else enter(ledger, row, amount);
  }
  for (const ledger of ledgers.values()) ledger.months.sort((a, b) => a.month.localeCompare(b.month));

  return [...ledgers.values()].sort((a, b) => b.n - a.n);
}

function emptyLedger({ gain, currency, spends }: Regret): RegretLedger {
  const none = () => ({ n: 0, amount: 0 });

  return {
    unit: gain.unit,
    spends,
    cost: 0n,
    replayed: 0,
    bases: { applied: 0, sideBySide: 0 },
    currency,
    months: [],
    gained: none(),
    lost: none(),
    missed: none(),
    avoided: none(),
    unclear: 0,
    n: 0,
  };
}

function enter(ledger: RegretLedger, row: Regret, amount: number): void {
  const month = row.decidedAt.slice(0, 7);
  let entry = ledger.months.find((one) => one.month === month);
  if (entry === undefined) {
    entry = { month, taken: 0, dismissed: 0 };
    ledger.months.push(entry);
  }
  const taken = row.verdict === 'applied';
  if (taken) entry.taken += amount;
  else entry.dismissed += amount;
  const sum = taken ? (amount > 0 ? ledger.gained : ledger.lost) : amount > 0 ? ledger.missed : ledger.avoided;
  sum.n += 1;
  sum.amount += Math.abs(amount);
  ledger.n += 1;
  ledger.cost += furtherSpend(row);
  if (row.basis === 'applied') ledger.bases.applied += 1;
  else ledger.bases.sideBySide += 1;
  if (isUnclear(row)) ledger.unclear += 1;
}
