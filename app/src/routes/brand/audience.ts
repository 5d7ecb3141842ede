import type { ActionFunctionArgs } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { isId } from '@upbeat/core/ids';
import { createAudience } from '@upbeat/db/audiences/create-audience';
import { getAudience } from '@upbeat/db/audiences/get-audience';
import { updateAudience } from '@upbeat/db/audiences/update-audience';
import { archiveIfAsked } from '~/features/brands/archive.server';
import { AudienceFormSchema } from '~/features/brands/forms';
import { replyStale } from '~/features/brands/reply-stale.server';
import { parseForm } from '~/request/form.server';
import { refuse } from '~/request/refuse';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

/** Writes, archives or takes back the audience of this address. */
export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'brand.write');
  const id = args.params.id;
  if (!isId(id)) return refuse(new AppError('not_found', 'That audience is not here.'));
  const archived = await archiveIfAsked(args, { db, workspace }, 'audiences', id);
  if (archived) return archived;
  const form = await parseForm(args.request, AudienceFormSchema);
  if (!form.ok) return form.response;
  const { brandId, rowVersion, ...audience } = form.value;
  try {
    if (rowVersion === undefined) await createAudience(db, workspace.id, { id, brandId, ...audience });
    else await updateAudience(db, workspace.id, { id, rowVersion, ...audience });
    return redirectWithToast(`/w/${workspace.slug}/brand?brand=${brandId}`, { message: 'Audience saved.' });
  } catch (error) {
    return replyStale(form.reply(error), () => getAudience(db, workspace.id, id));
  }
}
