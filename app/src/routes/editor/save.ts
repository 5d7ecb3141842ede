import type { ActionFunctionArgs } from '@remix-run/node';
import { saveCopy } from '@upbeat/commands/copy/save-copy';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { SaveSchema } from '~/features/variants/forms';
import { idOf } from '~/features/variants/variant-id.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';

/** Autosave: answers JSON, 409 with the newer words where another window was first. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'copy.write');
  const variantId = idOf(args.params);
  const body: unknown = await args.request.json().catch(() => null);
  const parsed = SaveSchema.safeParse(body);
  if (!parsed.success)
    return refuse(
      new AppError('invalid_input', 'this cannot be stored as it is: a text is too long or a field unknown'),
    );

  const outcome = await saveCopy(db, workspace, { variantId, ...parsed.data }).catch((error: unknown) => {
    throw isAppError(error) ? refuse(error) : error;
  });

  return Response.json(outcome, { status: outcome.kind === 'conflict' ? 409 : 200 });
}
