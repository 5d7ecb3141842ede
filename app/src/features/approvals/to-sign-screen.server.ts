import { copyLines } from '@upbeat/brand/copy-lines';
import { checkEditor, claimIds } from '@upbeat/commands/copy/check-editor';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listCopyToSign } from '@upbeat/db/approvals/list-copy-to-sign';
import type { CopyToSign, ToSignFilter } from '@upbeat/db/approvals/list-copy-to-sign';
import type { Scope } from '~/request/require-member.server';

const A_PAGE = 20;

function rowOf({ editor, since, submittedBy, signed }: CopyToSign['rows'][number], timeZone: string) {
  const { variant, piece, campaign, brand, policy, head } = editor;
  const { blocking, findings, provenance } = checkEditor(editor, timeZone);
  const claimsMoved = claimIds(provenance).join() !== claimIds(variant.provenance).join();
  const warnings = findings.filter(({ severity }) => severity === 'warn').length;

  return {
    variantId: variant.id,
    versionId: head?.id ?? '',
    label: variant.label,
    name: piece.name,
    channel: piece.channel,
    campaign: campaign.name,
    brand: brand.name,
    fields: variant.fields,
    /** What a reader meets first. */
    firstLine: copyLines(piece.channel, variant.fields)[0]?.text ?? '',
    blocking,
    warnings,
    since,
    submittedBy,
    signed,
    people: policy.people,
    /** Why it cannot be signed now; null where it can. */
    shut:
      blocking > 0
        ? `${blocking} ${blocking === 1 ? 'finding blocks' : 'findings block'} it`
        : claimsMoved
          ? 'The claims it stands on changed after it was submitted'
          : null,
  };
}

/** What waits for the member's signature, each checked as signing will check it. */
export async function toSignScreen({ db, workspace, member }: Scope, filter: Omit<ToSignFilter, 'limit'>) {
  const { rows, ...found } = await listCopyToSign(db, workspace.id, { ...filter, limit: A_PAGE });
  const last = rows.length === A_PAGE ? rows.at(-1) : undefined;

  return {
    ...found,
    base: `/w/${workspace.slug}`,
    filter,
    rows: rows.map((row) => rowOf(row, workspace.timeZone)),
    next: last === undefined ? null : `${last.since}~${last.editor.variant.id}`,
    maySign: may(member.role, 'copy.approve'),
    key: newId(),
  };
}
export type ToSignScreen = Awaited<ReturnType<typeof toSignScreen>>;
export type ToSignRow = ToSignScreen['rows'][number];
