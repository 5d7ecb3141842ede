import { sourceKey } from './draft-lesson';

/** What has spoken for a lesson: whose days, by a key of `sourceKey`, and from which to which (ISO dates, both inclusive). */
interface Heard {
  sourceKey: string;
  from: string;
  to: string;
}

/**
 * Which of some dates (ISO, oldest first) may still speak for a lesson by these placements, as stretches that no heard day lies
 * within. Left out are the days that evidence covers of any of the placements, in whatever company, since the same days of a
 * placement speak once; one of too many placements to name speaks for itself alone. No day up to `learntOn` is heard again.
 */
export function unheardStretches(
  { evidence, learntOn }: { evidence: readonly Heard[]; learntOn: string },
  placementIds: readonly string[],
  dates: readonly string[],
): string[][] {
  const own = sourceKey(placementIds, '');
  const heard = evidence.filter(
    ({ sourceKey: key }) => key.startsWith(own) || placementIds.some((id) => key.includes(id)),
  );
  const stretches: string[][] = [];
  for (const date of dates) {
    if (date <= learntOn || heard.some(({ from, to }) => from <= date && date <= to)) continue;
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1) ?? '';
    if (stretch && !heard.some(({ from }) => last < from && from < date)) stretch.push(date);
    else stretches.push([date]);
  }

  return stretches;
}
