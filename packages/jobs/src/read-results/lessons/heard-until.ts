import { addDays } from '@upbeat/core/clock';
import { sourceKey } from './draft-lesson';

/**
 * First day (ISO date) on which these placements may speak for a lesson: the day after the last one that any of them was heard on, in
 * whatever company, since the same days of a placement speak once. `sources` are keys of `sourceKey`; one of too many placements
 * to name speaks for itself alone. No day up to `learntOn` is heard again.
 */
export function heardUntil(
  { sources, learntOn }: { sources: readonly string[]; learntOn: string },
  placementIds: readonly string[],
): string {
  const own = sourceKey(placementIds, '');
  const days = sources
    .filter((key) => key.startsWith(own) || placementIds.some((id) => key.includes(id)))
    .map((key) => key.slice(key.lastIndexOf('|') + 1));

  return addDays(
    [...days, learntOn].reduce((last, day) => (day > last ? day : last)),
    1,
  );
}
