import type { Severity } from '@upbeat/core/brand';
import type { CopyLine } from '../copy-lines';
import { spanIn } from '../copy-lines';
import { dateInWords } from '../dates';
import { finding } from '../findings';
import type { Finding } from '../findings';

/** The published rules that the lint stands on, and when each was last read. */
export const POLICY_SOURCES = {
  google_capitals: {
    name: 'Google Ads policy, Capitalization',
    url: 'https://support.google.com/adspolicy/answer/14848295',
    checkedAt: '2026-11-24',
  },
  google_symbols: {
    name: 'Google Ads policy, Punctuation and symbols',
    url: 'https://support.google.com/adspolicy/answer/14847994',
    checkedAt: '2026-11-24',
  },
  google_style: {
    name: 'Google Ads policy, Style and spelling',
    url: 'https://support.google.com/adspolicy/answer/14848297',
    checkedAt: '2026-11-24',
  },
  meta_attributes: {
    name: 'Meta Advertising Standards, Personal attributes',
    url: 'https://transparency.meta.com/policies/ad-standards/objectionable-content/privacy-violations-personal-attributes/',
    checkedAt: '2026-11-24',
  },
} as const;
export type PolicySource = keyof typeof POLICY_SOURCES;

/** What a policy check reads beside the copy. */
export interface PolicyContext {
  brandName: string;
  /** Names and codes that may break the platform's spelling rules ("IKEA", "SAVE20"). */
  allowlist: readonly string[];
}

interface PolicyFault {
  rule: string;
  source: PolicySource;
  severity: Severity;
  title: string;
  reason: string;
  start: number;
  end: number;
  replacement?: string | null;
}

/** A finding on part of a line, with the policy's name and date in its detail. */
export function policyFinding(line: CopyLine, fault: PolicyFault): Finding {
  const { name, checkedAt } = POLICY_SOURCES[fault.source];

  return finding({
    rule: `policy.${fault.rule}`,
    severity: fault.severity,
    title: fault.title,
    detail: `${fault.reason} ${name}, checked ${dateInWords(checkedAt)}.`,
    source: name,
    checkedAt,
    span: spanIn(line, fault.start, fault.end),
    replacement: fault.replacement,
  });
}
