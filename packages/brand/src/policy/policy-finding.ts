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
  linkedin_affiliation: {
    name: 'LinkedIn Advertising Policies, use of LinkedIn’s name',
    url: 'https://www.linkedin.com/legal/ads-policy',
    checkedAt: '2026-11-24',
  },
  tiktok_captions: {
    name: 'TikTok Ads Help, captions of in-feed ads',
    url: 'https://ads.tiktok.com/help/article/auction-in-feed-ads',
    checkedAt: '2026-11-24',
  },
  sms_sender: {
    name: 'ePrivacy Directive 2002/58/EC, article 13(4); CTIA Messaging Principles',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
    checkedAt: '2026-11-24',
  },
  sms_opt_out: {
    name: 'ePrivacy Directive 2002/58/EC, article 13(2); 47 CFR 64.1200(a)(10) in the US',
    url: 'https://www.ecfr.gov/current/title-47/section-64.1200',
    checkedAt: '2026-11-24',
  },
  sms_quiet_hours: {
    name: '47 CFR 64.1200(c)(1) in the US; codes of conduct elsewhere',
    url: 'https://www.ecfr.gov/current/title-47/section-64.1200',
    checkedAt: '2026-11-24',
  },
} as const;
export type PolicySource = keyof typeof POLICY_SOURCES;

/** What a policy check reads beside the copy. */
export interface PolicyContext {
  brandName: string;
  /** Names and codes that may break the platform's spelling rules ("IKEA", "SAVE20"). */
  allowlist: readonly string[];
  /** Where the copy runs, in words or ISO codes; empty or absent = not said. */
  market?: string;
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
export function policyFinding(line: Pick<CopyLine, 'field' | 'index'>, fault: PolicyFault): Finding {
  const { start, end, replacement } = fault;

  return finding({ ...aboutFault(fault), span: spanIn(line, start, end), replacement });
}

/** A finding on what a piece of copy lacks as a whole. */
export function lackFinding(fault: Omit<PolicyFault, 'start' | 'end' | 'replacement'>): Finding {
  return finding({ ...aboutFault(fault), span: null });
}

function aboutFault({ rule, source, severity, title, reason }: Omit<PolicyFault, 'start' | 'end'>) {
  const { name, checkedAt } = POLICY_SOURCES[source];
  const detail = `${reason} ${name}, checked ${dateInWords(checkedAt)}.`;

  return { rule: `policy.${rule}`, severity, title, detail, source: name, checkedAt };
}
