import type { Objective } from '@upbeat/db/objectives/row';
import type { ChipTone } from '~/components/ui/chip';
import type { Format } from '~/components/format';
import { writeFigure } from '../metrics/write-figure';
import type { NoDataReason, Pace, PaceState } from './pace';

export const STATE_WORDS: Record<PaceState, string> = {
  met: 'Met',
  on_pace: 'On pace',
  behind: 'Behind',
  no_data: 'No data',
};
export const STATE_TONES: Record<PaceState, ChipTone> = {
  met: 'good',
  on_pace: 'neutral',
  behind: 'bad',
  no_data: 'neutral',
};

const REASONS: Record<NoDataReason, string> = {
  no_campaign: 'No campaign counts towards it yet.',
  not_begun: 'Its days have not begun.',
  no_currency: 'Its campaigns report no results in the workspace’s currency.',
  nothing_reported: 'Its campaigns reported nothing on its days.',
  not_counted: 'The results of its campaigns do not report it.',
};

type Judged = Pick<Objective, 'metric'> & { pace: Pace };

/** The value so far, or a dash. */
export function valueWords({ metric, pace }: Judged, format: Format, currency: string): string {
  return writeFigure(metric, pace.value, format, currency, { compact: true });
}

/** "of 2,600" for a sum, "target under €34.00" or "target over 4.50" for a ratio. */
export function targetWords({ metric, pace }: Judged, format: Format, currency: string): string {
  const target = writeFigure(metric, pace.target, format, currency, { compact: true });

  return pace.ratio ? `target ${pace.under ? 'under' : 'over'} ${target}` : `of ${target}`;
}

/** What stands behind the state, in a sentence or two. */
export function paceWords(
  { pace, ...objective }: Judged & Pick<Objective, 'startsOn' | 'endsOn'>,
  format: Format,
  currency: string,
): string {
  if (pace.reason !== null) return REASONS[pace.reason];
  const partly =
    pace.partly === null
      ? ''
      : ` ${format.number(pace.partly.silent)} of ${format.number(pace.partly.told)} rows of results do not report it; the value is of the others.`;
  const others =
    pace.leftOut.length === 0
      ? ''
      : ` Results in ${pace.leftOut.join(' and ')} are left out: money of another currency is not added.`;
  const known = pace.knownTo === null ? '' : ` Data to ${format.day(pace.knownTo, { year: false })}.`;
  const passed = `${format.percent(pace.passed, 0)} of its days have passed, until ${format.day(objective.endsOn)}.`;
  if (pace.due === null || pace.knownTo === null) return `${passed}${known}${partly}${others}`;
  const due = writeFigure(objective.metric, Math.round(pace.due), format, currency, { whole: true });

  const asked = `at an even pace ${due} were due by ${format.day(pace.knownTo, { year: false })}.`;

  return `${format.percent(pace.reached ?? 0, 0)} of the target; ${asked} ${passed}${partly}${others}`;
}
