import type { BrandRule, Claim } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields, Provenance } from '@upbeat/core/channels';
import { checkLimits } from './check-limits';
import { checkClaims } from './claims';
import { sortFindings } from './findings';
import type { Finding } from './findings';
import { allowedNames, brandFit } from './fit';
import type { Fit } from './fit';
import { LIMITS_VERSION } from './limit-row';
import { POLICY_VERSION } from './policy-version';
import { checkPolicy } from './policy/check-policy';
import { findProvenance } from './provenance';
import type { StructureSource } from './provenance';

export interface CopyCheckInput {
  channel: Channel;
  fields: CopyFields;
  rules: readonly BrandRule[];
  claims: readonly Claim[];
  brief: BriefSlots;
  /** Where the copy runs, in words or ISO codes; empty = not said. */
  market: string;
  /** ISO date on which claims must be live. */
  today: string;
  brandName: string;
  /** Language of the copy ("en-IE"); English where it is not said. */
  locale?: string;
  /** Names and codes that keep their own spelling. */
  allowlist: readonly string[];
  /** Product facts of the brand. */
  facts?: readonly { id: string; text: string }[];
  /** References and patterns that shaped the draft. */
  structures?: readonly StructureSource[];
}

export interface CopyCheck {
  /** By severity, then as the editor shows the fields. */
  findings: Finding[];
  /** How many findings stop an approval. */
  blocking: number;
  warnings: number;
  fit: Fit;
  provenance: Provenance[];
  limitsVersion: string;
  policyVersion: string;
}

/** Every check of one variant's copy: limits, platform policy, claims, brand rules and what each line stands on. */
export function checkCopy(input: CopyCheckInput): CopyCheck {
  const { channel, fields, rules, brandName, brief } = input;
  const allowlist = [...input.allowlist, ...allowedNames(rules)];
  const names = [brandName, brief.product, ...allowlist];
  const fit = brandFit(channel, fields, rules, names, input.locale);
  const findings = sortFindings(channel, [
    ...checkLimits(channel, fields),
    ...checkPolicy(channel, fields, { brandName, allowlist, market: input.market }),
    ...checkClaims({ ...input, facts: input.facts ?? [], names }),
    ...fit.rules.flatMap((rule) => rule.findings),
  ]);
  const countOf = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length;

  return {
    findings,
    blocking: countOf('block'),
    warnings: countOf('warn'),
    fit,
    provenance: findProvenance({ ...input, facts: input.facts ?? [], structures: input.structures ?? [] }),
    limitsVersion: LIMITS_VERSION,
    policyVersion: POLICY_VERSION,
  };
}
