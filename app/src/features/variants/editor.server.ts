import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { checkEditor, copyContext } from '@upbeat/commands/copy/check-editor';
import { loadEditor } from '@upbeat/commands/copy/load-editor';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import type { Scope } from '~/request/require-member.server';
import { versionRows } from '../versions/versions.server';

const SHOWN_VERSIONS = 4;

/** Everything the editor of one variant shows. Throws `not_found`. */
export async function editorScreen({ db, workspace, member }: Scope, variantId: string) {
  const [editor, versions] = await Promise.all([
    loadEditor(db, workspace.id, variantId),
    versionRows(db, workspace.id, variantId, { limit: SHOWN_VERSIONS }),
  ]);
  const { variant, piece, campaign, brief, brand, siblings, head, approvals, policy, placements, names } = editor;

  return {
    variant,
    piece,
    campaign,
    brief: { id: brief.id, title: brief.title },
    brand: { name: brand.name, website: brand.website },
    siblings,
    head,
    approvals,
    policy,
    placements,
    names,
    versions: versions.rows,
    context: copyContext(editor, workspace.timeZone),
    check: checkEditor(editor, workspace.timeZone),
    limits: LIMITS_VERSION.slice(0, 10),
    me: {
      userId: member.userId,
      mayWrite: may(member.role, 'copy.write'),
      mayApprove: may(member.role, 'copy.approve'),
      mayPlace: may(member.role, 'placements.write'),
    },
    keys: { submit: newId(), sign: newId(), return: newId(), add: newId() },
  };
}
export type EditorScreen = Awaited<ReturnType<typeof editorScreen>>;
