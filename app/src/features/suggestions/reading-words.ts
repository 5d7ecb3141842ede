import { quoted } from '@upbeat/brand/quoted';
import type { StoredReading } from '@upbeat/db/suggestions/row';
import type { Format } from '~/components/format';

type Missing = NonNullable<StoredReading['reading']['missing']>[number];

/** The group that was read, by its own words. */
export const GROUPS: Record<StoredReading['kind'], string> = {
  variant_winner: 'Variants side by side',
  budget_shift: 'Spend between placements',
  spend_more: 'More spend',
};

/** An amount still missing, to two digits: nobody knows the pace better. */
function about(n: number): number {
  if (n < 100) return n;
  const unit = 10 ** (Math.floor(Math.log10(n)) - 1);

  return Math.ceil(n / unit) * unit;
}

/** The one that takes longest; where nothing comes in, it never ends. */
function slowest(missing: readonly Missing[]): Missing | undefined {
  return [...missing].sort((a, b) => (b.daysAtPace ?? Infinity) - (a.daysAtPace ?? Infinity))[0];
}

function missingWords({ reading }: StoredReading, { number }: Pick<Format, 'number'>): string {
  const missing = reading.missing ?? [];
  const first = slowest(missing);
  if (first === undefined) return 'Not enough data yet.';
  const name = reading.arms?.find((arm) => arm.id === first.armId)?.name;
  const what =
    first.unit === 'days'
      ? `${number(first.missing)} more ${first.missing === 1 ? 'day' : 'days'} side by side`
      : `about ${number(about(first.missing))} more ${first.unit}${name === undefined ? '' : ` of “${name}”`}`;
  const days = reading.readyInDays ?? null;
  const pace =
    first.unit === 'days'
      ? ''
      : days === null
        ? '; none come in at present'
        : `, ${number(days)} more ${days === 1 ? 'day' : 'days'} at the present pace`;
  const others = missing.length - 1;

  return `Not enough data yet: ${what}${pace}${others > 0 ? `; ${number(others)} more ${others === 1 ? 'figure is' : 'figures are'} short` : ''}.`;
}

/** Placements in a test are left to it. */
function inTestWords(arms: readonly { name: string }[]): string {
  const names = arms.map(({ name }) => `“${name}”`);
  const some = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  const listed = [some.slice(0, -1).join(', '), ...some.slice(-1)].filter((part) => part !== '').join(' and ');

  return `In a test: ${listed}. The test answers for ${names.length === 1 ? 'it' : 'them'}; nothing else is proposed meanwhile.`;
}

/** Why a group yields no suggestion, in one sentence or two. */
export function readingWords(
  stored: StoredReading,
  format: Pick<Format, 'number' | 'chance' | 'signedPercent'>,
): string {
  const { chance: write, signedPercent, number } = format;
  const { reading } = stored;
  const leader = reading.arms?.find((arm) => arm.id === reading.leader)?.name;
  const named = leader === undefined ? 'One of them' : `“${leader}”`;
  const chance = reading.probability === undefined ? '' : write(reading.probability);
  switch (stored.state) {
    case 'not_enough':
      return missingWords(stored, format);
    case 'nothing_to_compare':
      return 'Nothing to compare: it takes two placements that ran on the same days.';
    case 'held_back':
      if (reading.rival !== undefined)
        return `Held back: ${named} leads here, but the suggestion ${quoted(reading.rival)} stands for the same placements and says another thing.`;
      if (reading.why === 'in_test') return inTestWords(reading.arms ?? []);
      return `Held back: ${named} leads here too, and the suggestion by clicks does the same.`;
    case 'mixed':
      return `Mixed: ${named} brings more clicks, but only ${chance} speaks for more conversions.`;
    case 'too_close': {
      const gain = reading.gain
        ? `, ${signedPercent(reading.gain.mean)} (80% interval ${signedPercent(reading.gain.low)} to ${signedPercent(reading.gain.high)})`
        : '';
      const days = reading.moreDays ?? null;
      const more =
        days === null
          ? ''
          : ` About ${number(days)} more ${days === 1 ? 'day' : 'days'} if that difference is the true one.`;
      return `Too close to call: ${named} leads with ${chance}${gain}.${more}`;
    }
  }
}
