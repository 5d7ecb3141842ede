import { putAwayImport } from '@upbeat/db/imports/put-away-import';
import type { Import } from '@upbeat/db/imports/get-import';
import type { Scope } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';
import type { AwayForm } from './forms';

/** Puts a file of which nothing was imported away, or brings it back, and goes on where it was asked. Throws conflict for other imports. */
export async function putAway(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  { id, fileName }: Pick<Import, 'id' | 'fileName'>,
  { intent, from }: AwayForm,
): Promise<Response> {
  const away = intent === 'put-away';
  await putAwayImport(db, workspace.id, id, away);
  const base = `/w/${workspace.slug}`;
  const pages = { today: '/today', imports: '/imports', away: '/imports?show=away', file: `/imports/${id}` };

  return redirectWithToast(base + pages[from], {
    message: `“${fileName}” is ${away ? 'put away' : 'back'}.`,
    ...(away && { undo: { action: `${base}/imports/${id}`, fields: { intent: 'bring-back', from } } }),
  });
}
