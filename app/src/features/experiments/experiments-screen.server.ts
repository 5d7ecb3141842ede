import { may } from '@upbeat/core/roles';
import { listExperiments } from '@upbeat/db/experiments/list-experiments';
import { EXPERIMENT_STATUSES } from '@upbeat/db/experiments/row';
import { readPlace, writePlace } from '@upbeat/db/ranked-place';
import { z } from 'zod';
import type { Scope } from '~/request/require-member.server';

const A_PAGE = 30;
const StatusSchema = z.enum(EXPERIMENT_STATUSES);

/** A page of tests as the address asks for them. */
export async function experimentsScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  url: URL,
) {
  const status = StatusSchema.safeParse(url.searchParams.get('state')).data;
  const after = readPlace(url.searchParams.get('after'));
  const { experiments, next } = await listExperiments(db, workspace.id, { status, after, limit: A_PAGE });

  return {
    base: `/w/${workspace.slug}`,
    status: status ?? null,
    experiments,
    next: next && writePlace(next),
    first: after === null,
    mayRun: may(member.role, 'experiments.write'),
  };
}

export type ExperimentsScreen = Awaited<ReturnType<typeof experimentsScreen>>;
