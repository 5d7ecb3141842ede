import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { ROLE_NAMES } from '@upbeat/core/roles';
import { removeMember } from '@upbeat/db/members/remove-member';
import { setMemberRole } from '@upbeat/db/members/set-member-role';
import { MemberActSchema } from '~/features/members/forms';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

/** Changes a member's role or removes the member. Everybody may remove himself; the rest is for owners, as the database holds too. */
export async function action(args: ActionFunctionArgs) {
  const id = args.params.member ?? '';
  const { db, workspace, member } = await requireMember(args, 'workspace.read');
  const form = await parseForm(args.request, MemberActSchema);
  if (!form.ok) return form.response;
  const leaving = form.value.act === 'remove' && id === member.id;
  if (!leaving) await requireMember(args, 'members.manage');
  if (!isId(id)) return refuse(new AppError('not_found', 'There is no such member.'));
  const back = `/w/${workspace.slug}/settings/members`;
  try {
    if (form.value.act === 'role') {
      await setMemberRole(db, workspace.id, id, form.value.role);
      return await redirectWithToast(back, {
        message: `The role is ${ROLE_NAMES[form.value.role].toLowerCase()} now.`,
      });
    }
    await removeMember(db, workspace.id, id);
  } catch (error) {
    return form.reply(error);
  }

  return leaving ? redirect('/') : redirectWithToast(back, { message: 'The member is removed.' });
}
