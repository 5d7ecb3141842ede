import { addComment } from '@upbeat/db/comments/add-comment';
import { deleteComment } from '@upbeat/db/comments/delete-comment';
import { editComment } from '@upbeat/db/comments/edit-comment';
import { resolveComment } from '@upbeat/db/comments/resolve-comment';
import type { Scope } from '~/request/require-member.server';
import type { CommentAct } from './forms';

/** Carries out one act on the comments of a variant. The database holds who may do it. */
export function actOnComment(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  variantId: string,
  act: CommentAct,
): Promise<void> {
  if (act.intent === 'edit') return editComment(db, workspace.id, act);
  if (act.intent === 'delete') return deleteComment(db, workspace.id, act.id);
  if (act.intent !== 'add') return resolveComment(db, workspace.id, act.id, act.intent === 'resolve');
  const { key, parentId = null, text, mentions, field, entry, start = null, quote = '' } = act;
  const anchor = field === undefined || entry === undefined ? null : { field, entry, start, quote };

  return addComment(db, workspace.id, { key, variantId, parentId, text, mentions, anchor });
}
