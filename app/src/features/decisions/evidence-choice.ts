import type { EvidenceChoices } from '@upbeat/db/decisions/list-evidence-choices';
import type { Format } from '~/components/format';
import { happenedWords, VERDICT_NAMES } from './verdict-words';

/** Something measured that a question cites: which row it is, and the words it brings along (they may be edited). */
export interface EvidenceChoice {
  field: 'lessonId' | 'outcomeId' | 'windowId';
  id: string;
  text: string;
  figure: string;
  source: string;
}

/** What can be cited as rows of evidence, lessons first. */
export function choicesOf({ lessons, outcomes, windows }: EvidenceChoices, format: Format): EvidenceChoice[] {
  const { signedPercent, percent, dayRange } = format;

  return [
    ...lessons.map(({ id, claim, strength, effect }) => ({
      field: 'lessonId' as const,
      id,
      text: claim,
      figure: effect ? signedPercent(effect.mean) : '',
      source: `Lesson, ${strength}`,
    })),
    ...outcomes.map(({ id, question, verdict, observed, from, to }) => ({
      field: 'outcomeId' as const,
      id,
      text: question,
      figure: happenedWords(observed, format),
      source: `Outcome, ${verdict === null ? 'not judged' : VERDICT_NAMES[verdict].toLowerCase()}, ${dayRange(from, to)}`,
    })),
    ...windows.map(({ id, name, from, to, impressions, clicks }) => ({
      field: 'windowId' as const,
      id,
      text: `${name}: clicks per impression`,
      figure: impressions !== null && clicks !== null && impressions > 0 ? percent(clicks / impressions, 2) : '–',
      source: `Results, ${dayRange(from, to)}`,
    })),
  ];
}
