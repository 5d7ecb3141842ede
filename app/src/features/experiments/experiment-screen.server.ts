import { dateInZone, now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getExperiment } from '@upbeat/db/experiments/get-experiment';
import { getLineage } from '@upbeat/db/lineage/get-lineage';
import { threadOf } from '~/features/lineage/thread-of';
import type { Scope } from '~/request/require-member.server';
import { isConcludable, readTest } from './read-test';

/** Everything that a test's page shows. What it brought leaves the server only from its minimum on, and with a sound split. */
export async function experimentScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  id: string,
) {
  const [stored, lineage] = await Promise.all([
    getExperiment(db, workspace.id, id),
    getLineage(db, workspace.id, 'experiment', id),
  ]);
  const { arms: _arms, daily: _daily, ...test } = stored;
  const base = `/w/${workspace.slug}`;
  const reading = readTest(stored);

  return {
    base,
    test: { ...test, channel: stored.arms[0]?.channel ?? null },
    reading,
    concludable: isConcludable(stored, reading),
    /** Idempotency key of the next act. */
    key: newId(),
    today: dateInZone(now(), workspace.timeZone),
    thread: threadOf(lineage, { base, here: 'This experiment' }),
    may: { run: may(member.role, 'experiments.write'), place: may(member.role, 'placements.write') },
  };
}

export type ExperimentScreen = Awaited<ReturnType<typeof experimentScreen>>;
