import { checkCopy } from '@upbeat/brand/check-copy';
import { diffText } from '@upbeat/brand/text-diff';
import type { Segment } from '@upbeat/brand/text-diff';
import { copyContext } from '@upbeat/commands/copy/check-editor';
import { AppError } from '@upbeat/core/app-error';
import { CHANNEL_FIELDS } from '@upbeat/core/channel-fields';
import type { FieldKey } from '@upbeat/core/channel-fields';
import { may } from '@upbeat/core/roles';
import { getEditor } from '@upbeat/db/variants/get-editor';
import { listVariants } from '@upbeat/db/variants/list-variants';
import type { VariantCopy } from '@upbeat/db/variants/row';
import type { Scope } from '~/request/require-member.server';

/** One entry of two variants, and how its words differ. */
export interface ComparedLine {
  field: FieldKey;
  index: number;
  a: string;
  b: string;
  segments: Segment[];
}

/** Two variants of a piece side by side: `a` and `b` in the address are labels. Throws `not_found` where the piece has none. */
export async function compareScreen({ db, workspace, member }: Scope, pieceId: string, query: URLSearchParams) {
  const variants = await listVariants(db, workspace.id, pieceId);
  const [first] = variants;
  if (!first) throw new AppError('not_found', 'That content piece is not here.');
  const a = variants.find(({ label }) => label === query.get('a')) ?? first;
  const b = variants.find(({ label }) => label === query.get('b')) ?? variants.find(({ id }) => id !== a.id) ?? a;
  const editor = await getEditor(db, workspace.id, a.id);
  const context = copyContext(editor, workspace.timeZone);
  const sideOf = ({ id, label, status, fields, savedAt, editedBy }: VariantCopy) => {
    const { blocking, warnings, fit, provenance } = checkCopy({ ...context, fields });
    const claims = editor.claims.filter((claim) =>
      provenance.some(({ kind, id: on }) => kind === 'claim' && on === claim.id),
    );
    return {
      id,
      label,
      status,
      fields,
      savedAt,
      by: editedBy === null ? null : editedBy === member.userId ? 'you' : (editor.names[editedBy] ?? null),
      blocking,
      warnings,
      passing: fit.passing,
      claims: claims.map(({ code }) => code),
    };
  };

  return {
    piece: editor.piece,
    campaign: editor.campaign,
    brandName: editor.brand.name,
    rules: context.rules.length,
    labels: variants.map(({ label }) => label),
    lines: linesOf(CHANNEL_FIELDS[editor.piece.channel], a, b),
    a: sideOf(a),
    b: sideOf(b),
    mayWrite: may(member.role, 'copy.write'),
  };
}
export type CompareScreen = Awaited<ReturnType<typeof compareScreen>>;

function linesOf(fields: readonly FieldKey[], a: VariantCopy, b: VariantCopy): ComparedLine[] {
  return fields.flatMap((field) => {
    const left = a.fields[field] ?? [];
    const right = b.fields[field] ?? [];

    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
      const [one, other] = [left[index] ?? '', right[index] ?? ''];
      return { field, index, a: one, b: other, segments: diffText(one, other) };
    });
  });
}
