import { checkPolicy } from '@upbeat/brand/policy/check-policy';
import { brandFit } from '@upbeat/brand/fit';
import { applyFix } from '@upbeat/brand/findings';
import type { Finding } from '@upbeat/brand/findings';
import type { BrandRule, BrandRuleConfig } from '@upbeat/core/brand';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';

/** A text as a rule reads it: the copy it was taken for, what the rule finds in it, and the copy with every fix. */
export interface Trial {
  /** The field under which the text stands in `copy`. */
  field: string;
  copy: CopyFields;
  findings: Finding[];
  mended: string;
}

/** Where a text is taken to stand, so that the rule reads it: casing by the field it names, all else as the body of an e-mail. */
function placeOf(config: BrandRuleConfig): { channel: Channel; field: string } {
  if (config.kind === 'names') return { channel: 'google_rsa', field: 'description' };
  if (config.kind !== 'casing' || config.field === 'subject') {
    return { channel: 'email', field: config.kind === 'casing' ? 'subject' : 'body' };
  }

  return { channel: 'google_rsa', field: 'headline' };
}

/** One rule tried on a text. For names: what Google’s rules on capitals and symbols still say with these let through. */
export function tryRule(config: BrandRuleConfig, text: string): Trial {
  const { channel, field } = placeOf(config);
  const copy: CopyFields = { [field]: [text] };
  const rule: BrandRule = { id: 'tried', config, severity: 'warn', reason: '' };
  const find = (fields: CopyFields): Finding[] =>
    config.kind === 'names'
      ? checkPolicy(channel, fields, { brandName: '', allowlist: config.words })
      : (brandFit(channel, fields, [rule]).rules[0]?.findings ?? []);
  const findings = find(copy);
  const mended = findings
    .toSorted((a, b) => (b.span?.start ?? 0) - (a.span?.start ?? 0))
    .reduce((words, { fix }) => (fix ? applyFix(words, fix) : words), copy);

  return { field, copy, findings, mended: mended[field]?.[0] ?? text };
}
