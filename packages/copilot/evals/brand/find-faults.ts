import { checkCopy } from '@upbeat/brand/check-copy';
import type { Finding } from '@upbeat/brand/findings';
import { BrandRuleConfigSchema } from '@upbeat/core/brand';
import type { BrandRule, Claim } from '@upbeat/core/brand';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import type { Label, LabelKind, LabelledBrand, LabelledLine } from './read-labels';

/** The day on which claims are judged, inclusive. */
const TODAY = '2026-12-01';

const OF_RULE: Record<string, LabelKind> = {
  reading_grade: 'grade',
  sentence_length: 'length',
  term: 'term',
  banned: 'banned',
  casing: 'casing',
  punctuation: 'punctuation',
  person: 'person',
  contraction: 'contraction',
  passive: 'passive',
  style: 'style',
};

/** What the checks find in one line of a brand, as labels. Counts and lengths of a channel are no matter of wording and are left out. */
export function findFaults(line: LabelledLine, brand: LabelledBrand): Label[] {
  const rules = brand.rules.flatMap((config, at): BrandRule[] => {
    const known = BrandRuleConfigSchema.safeParse(config);
    return known.success ? [{ id: String(at), config: known.data, severity: 'warn', reason: '' }] : [];
  });
  const { findings } = checkCopy({
    channel: line.channel,
    fields: { [line.field]: [line.text] },
    rules,
    claims: brand.claims.map((claim): Claim => ({ ...claim, id: claim.code, evidence: 'On file' })),
    brief: EMPTY_BRIEF,
    market: brand.market,
    today: TODAY,
    brandName: brand.name,
    locale: line.locale,
    allowlist: [],
    facts: brand.facts.map((text, at) => ({ id: String(at), text })),
  });

  return findings.flatMap((finding) => {
    const kind = kindOf(finding, rules);
    return kind !== null && finding.span ? [{ kind, start: finding.span.start, end: finding.span.end }] : [];
  });
}

function kindOf({ id, ruleId }: Finding, rules: readonly BrandRule[]): LabelKind | null {
  if (id.startsWith('policy.google.capitals') || id.startsWith('policy.google.spelled')) return 'capitals';
  if (id.startsWith('policy.google.click_here')) return 'phrase';
  if (id.startsWith('policy.google.')) return 'symbols';
  if (id.startsWith('policy.meta.')) return 'attributes';
  if (id.startsWith('claim.')) return 'claim';
  const config = rules.find((rule) => rule.id === ruleId)?.config;
  if (!config) return null;

  return config.kind === 'punctuation' && config.mark === 'emoji' ? 'emoji' : (OF_RULE[config.kind] ?? null);
}
