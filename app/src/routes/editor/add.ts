import type { ActionFunctionArgs } from '@remix-run/node';
import { isAppError } from '@upbeat/core/app-error';
import { addVariant } from '@upbeat/db/variants/add-variant';
import { AddVariantSchema } from '~/features/variants/forms';
import { idOf } from '~/features/variants/variant-id.server';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

/** Adds a variant that starts from this one's words. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'copy.write');
  const variantId = idOf(args.params);
  const form = await parseForm(args.request, AddVariantSchema);
  const here = `/w/${workspace.slug}/variants`;
  if (!form.ok) return form.response;

  try {
    const { id, label } = await addVariant(db, workspace.id, form.value.key, variantId);

    return redirectWithToast(`${here}/${id}`, { message: `Variant ${label} starts from the same words.` });
  } catch (error) {
    if (!isAppError(error)) throw error;

    return redirectWithToast(`${here}/${variantId}`, { message: error.message });
  }
}
