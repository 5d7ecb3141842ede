import { data } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { isAppError } from '@upbeat/core/app-error';
import { cancelJob } from '@upbeat/db/jobs/cancel-job';
import { requireId } from '~/request/id-of.server';
import { requireMember } from '~/request/require-member.server';

/** Asks a job to stop. Whose job it may be, the database decides: one's own, or with the right to ask for such work. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const id = requireId(args.params);
  try {
    return { status: await cancelJob(db, workspace.id, id) };
  } catch (error) {
    if (!isAppError(error)) throw error;

    return data({ status: 'refused', message: error.message }, { status: error.status });
  }
}
