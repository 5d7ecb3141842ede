import type { ActionFunctionArgs } from '@remix-run/node';
import { actOnComment } from '~/features/comments/act-on-comment.server';
import { CommentActSchema } from '~/features/comments/forms';
import { idOf } from '~/features/variants/variant-id.server';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';

/** Comments on a variant: add, edit, delete, resolve, reopen. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'comments.write');
  const variantId = idOf(args.params);
  const form = await parseForm(args.request, CommentActSchema);
  if (!form.ok) return form.response;

  try {
    await actOnComment(scope, variantId, form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}
