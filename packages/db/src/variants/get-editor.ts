import { AppError } from '@upbeat/core/app-error';
import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';
import { EditorSchema } from './editor-schema';
import type { Editor } from './editor-schema';

/** A variant with everything the editor and its checks read, in one round trip. Throws `not_found`. */
export async function getEditor(db: Db, workspaceId: string, variantId: string): Promise<Editor> {
  const found = await unwrapMaybe(db.rpc('editor_screen', { p_workspace_id: workspaceId, p_variant_id: variantId }));
  if (found === null) throw new AppError('not_found', 'That variant is not here.');

  return EditorSchema.parse(found);
}
