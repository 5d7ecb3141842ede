import type { BrandRule, BrandRuleConfig, BrandRuleKind } from '@upbeat/core/brand';
import { spanIn } from '../copy-lines';
import type { CopyLine } from '../copy-lines';
import { finding } from '../findings';
import type { Finding } from '../findings';

/** Configuration of one kind of rule. */
export type ConfigOf<K extends BrandRuleKind> = Extract<BrandRuleConfig, { kind: K }>;

/** A breach of a rule, before it becomes a finding. */
export interface Breach {
  line: CopyLine;
  start: number;
  end: number;
  title: string;
  detail: string;
  replacement?: string | null;
}

/** What a rule may need to know beside the lines. */
export interface FitContext {
  /** Names that keep their own spelling and capitals. */
  names: readonly string[];
  /** Language of the copy ("en-IE"). */
  locale: string;
}

/** Turns a breach into a finding of its rule, with the brand's own reason. */
export function breachFinding(rule: BrandRule, breach: Breach): Finding {
  return finding({
    rule: `fit.${rule.id}`,
    ruleId: rule.id,
    severity: rule.severity,
    title: breach.title,
    detail: rule.reason.trim() === '' ? breach.detail : `${breach.detail} ${rule.reason.trim()}`,
    source: 'Brand rule',
    checkedAt: null,
    span: spanIn(breach.line, breach.start, breach.end),
    replacement: breach.replacement,
  });
}
