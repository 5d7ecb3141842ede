import { addDays } from '@upbeat/core/clock';
import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { SuggestionMetric } from '@upbeat/core/suggestion';
import type { LessonStatus, ListedLesson } from '@upbeat/db/lessons/row';
import type { Format } from '~/components/format';
import type { ChipTone } from '~/components/ui/chip';
import { countAtStart, countWords } from '~/features/today/count-words';

export const LESSON_METRICS: Record<SuggestionMetric, string> = {
  ctr: 'click rate',
  conversion_rate: 'conversion rate',
  conversions: 'conversions',
  value: 'conversion value',
};

/** Days before its end from which a lesson is said to expire soon. */
const SOON = 30;

export type LessonState = 'judge' | 'holds' | 'soon' | 'expired' | LessonStatus;

/** What a lesson is today (an ISO date): an accepted one may expire soon, or have expired. */
export function lessonState(
  { status, expiresOn }: Pick<ListedLesson, 'status' | 'expiresOn'>,
  today: string,
): LessonState {
  if (status === 'draft') return 'judge';
  if (status !== 'accepted') return status;
  if (expiresOn <= today) return 'expired';

  return expiresOn <= addDays(today, SOON) ? 'soon' : 'holds';
}

export const LESSON_STATES: Record<LessonState, { words: string; tone: ChipTone }> = {
  judge: { words: 'To judge', tone: 'selected' },
  draft: { words: 'To judge', tone: 'selected' },
  holds: { words: 'Holds', tone: 'good' },
  accepted: { words: 'Holds', tone: 'good' },
  soon: { words: 'Expires soon', tone: 'warn' },
  expired: { words: 'Expired', tone: 'warn' },
  reopened: { words: 'Reopened', tone: 'warn' },
  rejected: { words: 'Rejected', tone: 'neutral' },
  retired: { words: 'Retired', tone: 'neutral' },
};

/** Dashes of three that a strength is drawn with; a reopened lesson's is suspended, one that holds no more has none. */
export function strengthOf({ status, strength }: Pick<ListedLesson, 'status' | 'strength'>): {
  dashes: number;
  words: string;
} {
  if (status === 'reopened') return { dashes: 0, words: 'suspended' };
  if (status === 'rejected' || status === 'retired') return { dashes: 0, words: 'no claim' };

  return { dashes: { weak: 1, moderate: 2, strong: 3 }[strength], words: strength };
}

/** Where a lesson was seen: "Google search ad, IE, Fees you can see". */
export function scopeWords({ channel, scope }: Pick<ListedLesson, 'channel' | 'scope'>): string {
  const parts = [channel === null ? 'Any channel' : CHANNEL_NAMES[channel], scope?.market ?? '', scope?.campaign ?? ''];

  return parts.filter((part) => part !== '').join(', ');
}

/** Until when: "to 30 Jun 2027". */
export function untilWords({ expiresOn }: Pick<ListedLesson, 'expiresOn'>, { day }: Pick<Format, 'day'>): string {
  return `to ${day(expiresOn)}`;
}

/** The page's title is its finding: "Eight lessons, one reopened." */
export function lessonsTitle(counts: Partial<Record<LessonStatus, number>>): string {
  const { draft = 0, accepted = 0, reopened = 0 } = counts;
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  if (all === 0) return 'No lesson yet.';
  const head = `${countAtStart(all)} ${all === 1 ? 'lesson' : 'lessons'}`;
  const tails = [
    reopened > 0 && `${countWords(reopened)} reopened`,
    draft > 0 && `${countWords(draft)} to judge`,
    reopened === 0 && draft === 0 && (accepted === all ? 'all accepted' : `${countWords(accepted)} accepted`),
  ].filter((tail) => tail !== false);

  return `${head}, ${tails.join(', ')}.`;
}

/** One scale for all effects of a page: 20% either way, or as far as the widest interval asks. */
export function reachOf(effects: readonly ({ low: number; high: number } | null)[]): number {
  const widest = Math.max(0, ...effects.flatMap((one) => (one ? [Math.abs(one.low), Math.abs(one.high)] : [])));

  return [0.2, 0.5, 1].find((reach) => widest <= reach) ?? 2;
}
