import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { changePassword } from '~/features/auth/change-password.server';
import { PasswordChangeSchema } from '~/features/auth/forms';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';

/** Changes the caller's own password; an open page alone is not proof enough, the old one is asked for. */
export async function action(args: ActionFunctionArgs) {
  const { member } = await requireMember(args, 'workspace.read');
  const form = await parseForm(args.request, PasswordChangeSchema, { hide: ['current', 'password'] });
  if (!form.ok) return form.response;
  try {
    await changePassword(args.context, member.email, form.value);
  } catch (error) {
    return form.reply(error);
  }

  return redirect('/sign-in?done=password');
}
