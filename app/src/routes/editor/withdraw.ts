import type { ActionFunctionArgs } from '@remix-run/node';
import { withdrawSignature } from '@upbeat/db/approvals/withdraw-signature';
import { WithdrawSchema } from '~/features/variants/forms';
import { idOf } from '~/features/variants/variant-id.server';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

/** Takes one's own signature back before the copy is approved. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'copy.approve');
  const variantId = idOf(args.params);
  const form = await parseForm(args.request, WithdrawSchema);
  if (!form.ok) return form.response;

  try {
    await withdrawSignature(db, workspace.id, form.value.key, variantId);

    return redirectWithToast(`/w/${workspace.slug}/variants/${variantId}`, {
      message: 'Your signature is taken back.',
    });
  } catch (error) {
    return form.reply(error);
  }
}
