import { AppError } from '@upbeat/core/app-error';
import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';
import { LIBRARY_SELECT, OWN_SELECT, toLibraryDetail, toOwnDetail } from './row';
import type { ReferenceDetail } from './row';

/** A reference by its id, whichever source it is of; throws `not_found`. Archived own references are found too. */
export async function getReference(db: Db, workspaceId: string, id: string): Promise<ReferenceDetail> {
  const [own, library] = await Promise.all([
    unwrapMaybe(
      db.from('workspace_references').select(OWN_SELECT).eq('workspace_id', workspaceId).eq('id', id).maybeSingle(),
    ),
    unwrapMaybe(db.from('library_references').select(LIBRARY_SELECT).eq('id', id).maybeSingle()),
  ]);
  if (own) return toOwnDetail(own);
  if (library) return toLibraryDetail(library);

  throw new AppError('not_found', 'That reference is not here.');
}
