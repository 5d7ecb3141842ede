import { LIMITS_VERSION } from '@upbeat/brand/limit-row';
import { checkEditor, copyContext } from '@upbeat/commands/copy/check-editor';
import { loadEditor } from '@upbeat/commands/copy/load-editor';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { getPlan } from '@upbeat/db/content-pieces/get-plan';
import { getVariantTalk } from '@upbeat/db/comments/get-variant-talk';
import { getRunOfIdea } from '@upbeat/db/ideas/get-run-of-idea';
import { listVariants } from '@upbeat/db/variants/list-variants';
import type { Scope } from '~/request/require-member.server';
import { versionRows } from '../versions/versions.server';
import { HEADLINE_FIELD, ranksAcrossVariants } from './headlines-to-rank';
import type { OtherHeadlines } from './headlines-to-rank';

const SHOWN_VERSIONS = 4;

type Db = Scope['db'];
type Piece = Awaited<ReturnType<typeof loadEditor>>['piece'];

/** What the other variants of a piece are headed by, where they compete with this one. */
async function otherHeadlines(db: Db, workspaceId: string, piece: Piece, here: string): Promise<OtherHeadlines[]> {
  const variants = await listVariants(db, workspaceId, piece.id);

  return variants
    .filter(({ id }) => id !== here)
    .map(({ label, fields }) => ({ label, texts: fields[HEADLINE_FIELD[piece.channel]] ?? [] }));
}

/** Everything the editor of one variant shows. Throws `not_found`. */
export async function editorScreen({ db, workspace, member }: Scope, variantId: string) {
  const [editor, versions, talk, plan] = await Promise.all([
    loadEditor(db, workspace.id, variantId),
    versionRows(db, workspace.id, variantId, { limit: SHOWN_VERSIONS }),
    getVariantTalk(db, workspace.id, variantId),
    getPlan(db, workspace.id, variantId),
  ]);
  const { variant, piece, campaign, brief, brand, siblings, head, approvals, policy, placements, names } = editor;
  const competes = siblings.length > 1 && ranksAcrossVariants(piece.channel);
  const [others, firstRun] = await Promise.all([
    competes ? otherHeadlines(db, workspace.id, piece, variant.id) : [],
    piece.ideaId === null ? null : getRunOfIdea(db, workspace.id, piece.ideaId),
  ]);

  return {
    variant,
    piece,
    campaign,
    brief: { id: brief.id, title: brief.title },
    brand: { name: brand.name, website: brand.website },
    siblings,
    others,
    /** The run that its first copy came from. */
    firstRun,
    head,
    approvals,
    policy,
    placements,
    names,
    talk,
    plan,
    versions: versions.rows,
    context: copyContext(editor, workspace.timeZone),
    check: checkEditor(editor, workspace.timeZone),
    limits: LIMITS_VERSION.slice(0, 10),
    me: {
      userId: member.userId,
      mayWrite: may(member.role, 'copy.write'),
      mayApprove: may(member.role, 'copy.approve'),
      mayComment: may(member.role, 'comments.write'),
      mayPlace: may(member.role, 'placements.write'),
    },
    keys: { submit: newId(), sign: newId(), return: newId(), add: newId(), withdraw: newId() },
  };
}
export type EditorScreen = Awaited<ReturnType<typeof editorScreen>>;
