import type { PlainReading } from '@upbeat/stats/experiment';
import type { Format } from '~/components/format';
import { quoted } from '~/components/quoted';

/** A reading in two parts: the claim, and its limit in the same breath. */
export interface ReadingWords {
  claim: string;
  limit: string;
}

const ADVERBS: Record<PlainReading['says'], string> = {
  clearly_better: 'clearly better',
  likely_better: 'probably better',
  too_close: 'too close to call',
  likely_worse: 'probably worse',
  clearly_worse: 'clearly worse',
};

/**
 * What a test shows, in plain words. The arm that is furthest ahead of the first speaks; where all are behind, the first does.
 * `names` are the arms' words by id, in order.
 */
export function readingWords(
  names: readonly { id: string; name: string }[],
  readings: readonly PlainReading[],
  randomised: boolean,
  { percent, chance, signedPercent }: Pick<Format, 'percent' | 'chance' | 'signedPercent'>,
): ReadingWords {
  const [control] = names;
  const lead = readings.toSorted((a, b) => b.effect - a.effect)[0];
  if (!control || !lead)
    return {
      claim: 'There is nothing to compare yet.',
      limit: 'The first arm brought nothing, so that no lead over it can be given.',
    };
  const name = quoted(names.find(({ id }) => id === lead.armId)?.name ?? 'An arm');
  const first = quoted(control.name);
  const range = `anything from ${signedPercent(lead.low)} to ${signedPercent(lead.high)}`;
  const grounds = randomised
    ? 'The split was random, so the difference is the wording’s.'
    : 'The platform chose who saw which, so this is an association: people may differ as much as the words.';

  if (lead.says === 'too_close')
    return {
      claim: `Too close to call: ${name} is the better one with ${chance(lead.probability)}.`,
      limit: `Its lead over ${first} may be ${range}. ${grounds}`,
    };
  const better = lead.says === 'clearly_better' || lead.says === 'likely_better';
  if (better)
    return {
      claim: `${name} is ${ADVERBS[lead.says]} than ${first}: ${chance(lead.probability)} likely.`,
      limit: `It leads by ${percent(Math.abs(lead.effect), 0)}; the true lead may be ${range}. ${grounds}`,
    };

  return {
    claim: `${first} is ${lead.says === 'clearly_worse' ? 'clearly' : 'probably'} the best: ${chance(1 - lead.probability)} likely that it beats ${names.length > 2 ? 'the next' : name}.`,
    limit: `${name} is behind by ${percent(Math.abs(lead.effect), 0)}; the true difference may be ${range}. ${grounds}`,
  };
}
