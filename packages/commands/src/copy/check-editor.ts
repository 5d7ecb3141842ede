import { checkCopy } from '@upbeat/brand/check-copy';
import type { CopyCheck, CopyCheckInput } from '@upbeat/brand/check-copy';
import type { Provenance } from '@upbeat/core/channels';
import { AppError } from '@upbeat/core/app-error';
import { dateInZone, now } from '@upbeat/core/clock';
import type { Editor } from '@upbeat/db/variants/editor-schema';
import { patternSources, referenceLabel } from './pattern-sources';

/** Everything a check reads beside the words themselves. */
export type CopyContext = Required<Omit<CopyCheckInput, 'fields'>>;

/** What the checks of a variant read. Claims are judged on the calendar day of the workspace, in the campaign's market, else the brief's. */
export function copyContext(editor: Editor, timeZone: string): CopyContext {
  return {
    channel: editor.piece.channel,
    locale: editor.piece.locale,
    rules: editor.rules,
    claims: editor.claims,
    brief: editor.brief.slots,
    market: editor.campaign.market || editor.brief.slots.market,
    today: dateInZone(now(), timeZone),
    brandName: editor.brand.name,
    allowlist: [],
    facts: editor.facts,
    structures: [
      ...editor.structures.map((source) => ({ ...source, label: referenceLabel(source.text) })),
      ...patternSources(editor.variant.fields, editor.variant.provenance),
    ],
  };
}

/** Every check of the stored copy: what the server goes by, whatever a browser found. */
export function checkEditor(editor: Editor, timeZone: string): CopyCheck {
  return checkCopy({ ...copyContext(editor, timeZone), fields: editor.variant.fields });
}

/** Throws `conflict` with what to do while findings block: nobody could sign it. */
export function refuseBlocked({ blocking }: Pick<CopyCheck, 'blocking'>): void {
  if (blocking > 0)
    throw new AppError('conflict', `Mend ${blocking} ${blocking === 1 ? 'finding' : 'findings'} first.`);
}

/** Ids of the claims that copy stands on: what a signature binds to. */
export function claimIds(provenance: readonly Provenance[]): string[] {
  const ids = provenance.flatMap(({ kind, id }) => (kind === 'claim' && id !== null ? [id] : []));

  return [...new Set(ids)].toSorted();
}
