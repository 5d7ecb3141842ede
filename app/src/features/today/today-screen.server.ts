import { dateInZone, now } from '@upbeat/core/clock';
import { getToday } from '@upbeat/db/today/get-today';
import { markVisit } from '@upbeat/db/today/mark-visit';
import { groupChanges } from '~/features/events/group-changes';
import { tellChange } from '~/features/events/tell-change';
import type { Scope } from '~/request/require-member.server';
import { firstBars } from './first-bars';
import { jobWords } from './job-words';
import { toShown } from './shown-wait.server';

/** Things told in full before "n more", and with everything asked for. */
const SHOWN = { few: 12, all: 200 };
const CHANGES_SHOWN = 12;

/** Everything Today shows to this member: what waits, what plays, what changed since the last visit. Moves the mark of the visit. */
export async function todayScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  { all }: { all: boolean },
) {
  const since = await markVisit(db, workspace.id);
  const { total, kinds, waits, jobs, openJobs, first, changes } = await getToday(db, workspace.id, {
    since,
    limit: all ? SHOWN.all : SHOWN.few,
  });
  const at = now();
  const base = `/w/${workspace.slug}`;
  const grouped = groupChanges(changes, (instant) => dateInZone(new Date(instant), member.timeZone));

  return {
    base,
    /** The instant the page speaks from, so that server and browser say the same. */
    at: at.toISOString(),
    since,
    total,
    kinds,
    waits: waits.map((wait) => toShown(wait, dateInZone(at, workspace.timeZone))),
    jobs: jobs.map((job) => ({ id: job.id, stopping: job.stopping, ...jobWords(job, member.role) })),
    openJobs,
    bars: firstBars(first, member.role),
    changes: grouped.slice(0, CHANGES_SHOWN).map((change) => ({
      seq: change.event.seq,
      at: change.event.at,
      level: change.event.level,
      told: tellChange(change, { base, reader: member.userId }),
    })),
    moreChanges: grouped.length > CHANGES_SHOWN,
  };
}
