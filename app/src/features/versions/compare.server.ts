import { diffFields } from '@upbeat/brand/text-diff';
import { getVersion } from '@upbeat/db/content-versions/get-version';
import type { CopyFields } from '@upbeat/core/channels';
import type { Editor } from '@upbeat/db/variants/editor-schema';
import { getEditor } from '@upbeat/db/variants/get-editor';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import type { Scope } from '~/request/require-member.server';
import { versionRows } from './versions.server';

const PAGE = 20;

/** A number in an address, or null. */
function numberIn(query: URLSearchParams, name: string): number | null {
  const text = query.get(name) ?? '';

  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

/**
 * All versions of a variant and what two of them differ in. In the address: `a` and `b` are numbers (b absent: the copy as it stands),
 * `before` goes on to older ones. Throws `not_found`.
 */
export async function versionsScreen({ db, workspace, member }: Scope, variantId: string, query: URLSearchParams) {
  const [editor, { rows, more }] = await Promise.all([
    getEditor(db, workspace.id, variantId),
    versionRows(db, workspace.id, variantId, { before: numberIn(query, 'before') ?? undefined, limit: PAGE }),
  ]);
  const wordsOf = async (number: number | null): Promise<CopyFields> =>
    number === null ? editor.variant.fields : (await getVersion(db, workspace.id, variantId, number)).fields;
  const a = numberIn(query, 'a') ?? otherThanCurrent(editor);
  const b = numberIn(query, 'b');
  const [before, after] = await Promise.all([wordsOf(a), wordsOf(b)]);

  return {
    piece: editor.piece,
    campaign: editor.campaign,
    variant: { id: editor.variant.id, label: editor.variant.label, status: editor.variant.status },
    people: { names: editor.names, me: member.userId },
    rows,
    more,
    a,
    b,
    lines: diffFields(before, after),
    /** The version that the copy reads like; restoring it would change nothing. */
    current: editor.head?.isCurrent ? editor.head.number : null,
    mayWrite: may(member.role, 'copy.write'),
    key: newId(),
  };
}
export type VersionsScreen = Awaited<ReturnType<typeof versionsScreen>>;

/** The newest version that may differ from the copy as it stands. */
function otherThanCurrent({ head }: Editor): number | null {
  if (head === null) return null;

  return head.isCurrent && head.number > 1 ? head.number - 1 : head.number;
}
