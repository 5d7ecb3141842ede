import { data } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { revokeInvitation } from '@upbeat/db/invitations/revoke-invitation';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

/** Takes an open invitation back. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'members.manage');
  const id = args.params.invitation ?? '';
  if (!isId(id)) return refuse(new AppError('not_found', 'There is no such invitation.'));
  try {
    await revokeInvitation(db, workspace.id, id);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ refused: error.message }, { status: error.status });
  }

  return redirectWithToast(`/w/${workspace.slug}/settings/members`, { message: 'The invitation is taken back.' });
}
