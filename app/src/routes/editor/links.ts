import { data } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { revokeReviewLink } from '@upbeat/db/review-links/revoke-review-link';
import { LinkActSchema } from '~/features/reviews/forms';
import { makeLink } from '~/features/reviews/make-link.server';
import { idOf } from '~/features/variants/variant-id.server';
import { parseForm, type FormReply } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';

/** Review links of a variant: made, which answers the address once, or taken back. */
export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'copy.write');
  const variantId = idOf(args.params);
  const form = await parseForm(args.request, LinkActSchema);
  if (!form.ok) return form.response;

  try {
    if (form.value.intent === 'revoke') {
      await revokeReviewLink(scope.db, scope.workspace.id, form.value.id);
      return { done: true as const };
    }
    const { key, subject, label, may, days } = form.value;
    const link = await makeLink(args.context, scope, {
      key,
      variantId,
      subject,
      label,
      days,
      mayApprove: may === 'approve',
    });

    return data<FormReply & { link: string }>({ result: {}, link });
  } catch (error) {
    return form.reply(error);
  }
}
