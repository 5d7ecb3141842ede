import type { Proposal } from '@upbeat/brand/learn/proposal';
import { wilsonInterval } from '@upbeat/stats/wilson';

/** Longest reason that a rule may hold. */
const MOST_REASON = 500;
const SINGULAR: Record<Proposal['unit'], string> = {
  texts: 'text',
  sentences: 'sentence',
  headlines: 'headline',
  lists: 'list',
  dashes: 'dash',
  numbers: 'number',
  places: 'place',
  uses: 'use',
  words: 'word',
};

/** "31 of 34 sentences" */
export function countWords({ holds, of, unit }: Proposal): string {
  if (unit === 'words') return `not once in ${of.toLocaleString('en-GB')} words`;

  return `${holds} of ${of} ${of === 1 ? SINGULAR[unit] : unit}`;
}

/** "in 4 of 5 texts without exception"; of texts themselves there is nothing to add. */
export function textWords({ inTexts, ofTexts, unit }: Proposal): string {
  if (unit === 'texts' || unit === 'words') return '';

  return inTexts === ofTexts
    ? `without exception in ${ofTexts === 1 ? 'the one text' : `all ${ofTexts} texts`} that hold any`
    : `without exception in ${inTexts} of ${ofTexts} texts`;
}

/** The 95% Wilson interval of the share that keeps the rule, in whole percent; null for what is no share. */
export function shareInterval({ holds, of, unit }: Proposal): string | null {
  const interval = unit === 'words' ? null : wilsonInterval(holds, of);
  if (!interval) return null;
  const percent = (share: number) => `${Math.round(100 * share)}%`;

  return `${percent(holds / of)} [${percent(interval.low)} to ${percent(interval.high)}]`;
}

/** The evidence as a rule keeps it: what was counted, in how many texts, on which day, with as many exceptions as fit. */
export function evidenceReason(proposal: Proposal, texts: number, day: string): string {
  const counted = `Counted in ${texts} texts we like, ${day}: ${countWords(proposal)}.`;
  const quoted = proposal.exceptions.reduce((all, { quote }, at) => {
    const next = `${all}${at === 0 ? ' Exceptions: ' : '; '}“${quote}”`;
    return next.length < MOST_REASON - 20 && at < 3 ? next : all;
  }, counted);
  const left = proposal.exceptions.length - quoted.split('“').length + 1;

  return left > 0 && quoted !== counted ? `${quoted} and ${left} more.` : quoted;
}
