import type { ActionFunctionArgs } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { createProductFact } from '@upbeat/db/product-facts/create-product-fact';
import { getProductFact } from '@upbeat/db/product-facts/get-product-fact';
import { updateProductFact } from '@upbeat/db/product-facts/update-product-fact';
import { archiveIfAsked } from '~/features/brands/archive.server';
import { FactFormSchema } from '~/features/brands/forms';
import { replyStale } from '~/features/brands/reply-stale.server';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

/** Writes, archives or takes back the product fact of this address. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'brand.write');
  const id = args.params.id;
  if (!isId(id)) return refuse(new AppError('not_found', 'That fact is not here.'));
  const archived = await archiveIfAsked(args, { db, workspace }, 'product_facts', id);
  if (archived) return archived;
  const form = await parseForm(args.request, FactFormSchema);
  if (!form.ok) return form.response;
  const { brandId, rowVersion, ...fact } = form.value;
  try {
    if (rowVersion === undefined) await createProductFact(db, workspace.id, { id, brandId, ...fact });
    else await updateProductFact(db, workspace.id, { id, rowVersion, ...fact });
    return redirectWithToast(`/w/${workspace.slug}/brand?brand=${brandId}`, { message: 'Fact saved.' });
  } catch (error) {
    return replyStale(form.reply(error), () => getProductFact(db, workspace.id, id));
  }
}
