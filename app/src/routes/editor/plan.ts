import type { ActionFunctionArgs } from '@remix-run/node';
import { planPiece } from '@upbeat/db/content-pieces/plan-piece';
import { PlanSchema } from '~/features/calendar/forms';
import { idOf } from '~/features/variants/variant-id.server';
import { parseForm } from '~/request/form.server';
import { requireMember } from '~/request/require-member.server';

/** Keeps the day on which a content piece is planned to go live. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'copy.write');
  const pieceId = idOf(args.params);
  const form = await parseForm(args.request, PlanSchema);
  if (!form.ok) return form.response;

  try {
    await planPiece(db, workspace.id, pieceId, form.value);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}
