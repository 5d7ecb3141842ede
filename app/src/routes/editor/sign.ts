import type { ActionFunctionArgs } from '@remix-run/node';
import { returnCopy } from '@upbeat/commands/copy/return-copy';
import { signCopy } from '@upbeat/commands/copy/sign-copy';
import { SignSchema } from '~/features/variants/forms';
import { idOf } from '~/features/variants/variant-id.server';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

const DONE = {
  approved: 'Approved. It can be placed.',
  submitted: 'Signed. Another member signs next.',
  draft: 'Returned with what should change.',
};

/** Signs submitted copy, or returns it with a reason. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'copy.approve');
  const variantId = idOf(args.params);
  const form = await parseForm(args.request, SignSchema);
  if (!form.ok) return form.response;

  try {
    const copy = { variantId, ...form.value };
    const { status } =
      copy.verdict === 'approved' ? await signCopy(db, workspace, copy) : await returnCopy(db, workspace.id, copy);

    return redirectWithToast(`/w/${workspace.slug}/variants/${variantId}`, { message: DONE[status] });
  } catch (error) {
    return form.reply(error);
  }
}
