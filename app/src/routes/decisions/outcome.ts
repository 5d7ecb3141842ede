import { redirect } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { findDecisionOfOutcome } from '@upbeat/db/decisions/find-decision-of-outcome';
import { requireId } from '~/request/id-of.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

/** The address of an outcome leads to its decision, where it is read. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const decisionId = await findDecisionOfOutcome(db, workspace.id, requireId(args.params)).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );

  return redirect(`/w/${workspace.slug}/decisions/${decisionId}`);
}
