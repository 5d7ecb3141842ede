import { BrandRuleConfigSchema, SeveritySchema } from '@upbeat/core/brand';
import { listHistory } from '@upbeat/db/brands/list-history';
import type { HistoryEntry } from '@upbeat/db/brands/list-history';
import type { StoredRule } from '@upbeat/db/brand-rules/row';
import type { StoredClaim } from '@upbeat/db/claims/row';
import type { Db } from '@upbeat/db/client';
import { z } from 'zod';
import { ownerName } from '~/features/claims/ui/claim-form';
import type { ClaimMember } from '~/features/claims/ui/claim-form';
import { ruleSentence, SEVERITY_WORDS } from './rule-words';

/** One change: what stood before and after it, in sentences. */
export interface Change {
  id: string;
  at: string;
  who: string | null;
  before: string;
  after: string;
}

const RuleContentSchema = z.object({
  config: BrandRuleConfigSchema,
  severity: SeveritySchema,
  reason: z.string(),
  archived_at: z.string().nullable(),
});
const ClaimContentSchema = z.object({
  text: z.string(),
  evidence: z.string(),
  evidence_url: z.string(),
  markets: z.array(z.string()),
  expires_on: z.string().nullable(),
  /** Absent in what was replaced before claims had owners. */
  owner_id: z.string().nullable().default(null),
  archived_at: z.string().nullable(),
});

const put = (archived: boolean): string => (archived ? ' Archived.' : '');

function ruleText(rule: Pick<StoredRule, 'config' | 'severity' | 'reason' | 'archived'>): string {
  return `${ruleSentence(rule.config)} ${SEVERITY_WORDS[rule.severity]}. ${rule.reason}${put(rule.archived)}`.trim();
}

function claimText(
  claim: Pick<StoredClaim, 'text' | 'evidence' | 'evidenceUrl' | 'markets' | 'expiresOn' | 'ownerId' | 'archived'>,
  members: readonly ClaimMember[],
): string {
  const markets = claim.markets.length > 0 ? claim.markets.join(', ') : 'every market';
  const until = claim.expiresOn === null ? 'no end' : claim.expiresOn;

  return `${claim.text} · ${claim.evidence} ${claim.evidenceUrl} · ${markets} · until ${until} · owner: ${ownerName(claim.ownerId ?? '', members)}.${put(claim.archived)}`;
}

/** Each entry beside what came after it: the next newer entry, or for the newest the row as it stands. */
function changes(entries: readonly HistoryEntry[], current: string, text: (entry: HistoryEntry) => string): Change[] {
  const texts = entries.map(text);

  return entries.map((entry, at) => ({
    id: entry.id,
    at: entry.at,
    who: entry.changedBy,
    before: texts[at] ?? '',
    after: at === 0 ? current : (texts[at - 1] ?? ''),
  }));
}

/** Changes of a voice rule, the newest first. */
export async function ruleHistory(db: Db, workspaceId: string, rule: StoredRule): Promise<Change[]> {
  const entries = await listHistory(db, workspaceId, 'brand_rule_id', rule.id);

  return changes(entries, ruleText(rule), ({ content }) => {
    const { archived_at: archivedAt, ...old } = RuleContentSchema.parse(content);
    return ruleText({ ...old, archived: archivedAt !== null });
  });
}

/** Changes of a claim, the newest first. */
export async function claimHistory(
  db: Db,
  workspaceId: string,
  claim: StoredClaim,
  members: readonly ClaimMember[],
): Promise<Change[]> {
  const entries = await listHistory(db, workspaceId, 'claim_id', claim.id);

  return changes(entries, claimText(claim, members), ({ content }) => {
    const old = ClaimContentSchema.parse(content);
    const replaced = {
      text: old.text,
      evidence: old.evidence,
      evidenceUrl: old.evidence_url,
      markets: old.markets,
      expiresOn: old.expires_on,
      ownerId: old.owner_id,
      archived: old.archived_at !== null,
    };
    return claimText(replaced, members);
  });
}
