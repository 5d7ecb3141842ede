import type { ActionFunctionArgs } from '@remix-run/node';
import { submitCopy } from '@upbeat/commands/copy/submit-copy';
import { SubmitSchema } from '~/features/variants/forms';
import { idOf } from '~/features/variants/variant-id.server';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

/** Sends copy to approval. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'copy.write');
  const variantId = idOf(args.params);
  const form = await parseForm(args.request, SubmitSchema);
  if (!form.ok) return form.response;

  try {
    const { number } = await submitCopy(db, workspace, { variantId, ...form.value });

    return redirectWithToast(`/w/${workspace.slug}/variants/${variantId}`, {
      message: `Version ${number} is submitted for approval.`,
    });
  } catch (error) {
    return form.reply(error);
  }
}
