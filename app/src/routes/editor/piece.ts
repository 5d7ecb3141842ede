import { redirect } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { getOpenVariant } from '@upbeat/db/content-pieces/get-open-variant';
import { idOf } from '~/features/variants/variant-id.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';

/** A content piece opens at its first variant. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const variantId = await getOpenVariant(db, workspace.id, idOf(args.params)).catch((error: unknown) => {
    throw isAppError(error) ? refuse(error) : error;
  });
  if (variantId === null) return refuse(new AppError('not_found', 'That content piece is not here.'));

  return redirect(`/w/${workspace.slug}/variants/${variantId}`);
}
