import type { Severity } from '@upbeat/core/brand';
import { CHANNEL_FIELDS } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields, Span } from '@upbeat/core/channels';

/** A mend offered beside a finding: put `text` where `span` stands now. */
export interface Fix {
  kind: 'replace';
  span: Span;
  text: string;
}

/** One thing a check has to say about copy. */
export interface Finding {
  /** Stable for a rule and a span: the same fault in unchanged copy keeps its id. */
  id: string;
  severity: Severity;
  title: string;
  /** The rule, its source and its date, in words. */
  detail: string;
  source: string;
  /** ISO date on which the source was last read; null where the source is the workspace itself. */
  checkedAt: string | null;
  /** Id of the brand rule, or null for limits, policy and claims. */
  ruleId: string | null;
  /** Null when the finding is about what is missing. */
  span: Span | null;
  fix: Fix | null;
}

type FindingInput = Omit<Finding, 'id' | 'ruleId' | 'fix'> & {
  /** Name of the check, first part of the id. */
  rule: string;
  ruleId?: string | null;
  /** Text that mends the span, or null where only a person can. */
  replacement?: string | null;
};

/** Builds a finding with its stable id; `replacement` becomes a fix over the finding's own span. */
export function finding({ rule, ruleId = null, replacement = null, ...rest }: FindingInput): Finding {
  const { span } = rest;
  const place = span ? `${span.field}:${span.index}:${span.start}-${span.end}` : 'copy';

  return {
    id: `${rule}:${place}`,
    ruleId,
    fix: span && replacement !== null ? { kind: 'replace', span, text: replacement } : null,
    ...rest,
  };
}

/** The copy with one fix applied; copy without that entry comes back as it was. */
export function applyFix(fields: CopyFields, fix: Fix): CopyFields {
  const { field, index, start, end } = fix.span;
  const entries = fields[field];
  const text = entries?.[index];
  if (!entries || text === undefined) return fields;

  return { ...fields, [field]: entries.with(index, text.slice(0, start) + fix.text + text.slice(end)) };
}

/** What stops an approval first. */
export const SEVERITY_ORDER: Record<Severity, number> = { block: 0, warn: 1, note: 2 };

/** Findings by severity, then by field as the editor shows them, entry and position; what is missing comes first. */
export function sortFindings(channel: Channel, findings: readonly Finding[]): Finding[] {
  const order: readonly string[] = CHANNEL_FIELDS[channel];
  const place = ({ span }: Finding): [number, number, number] =>
    span ? [order.indexOf(span.field), span.index, span.start] : [-1, 0, 0];

  return findings.toSorted((a, b) => {
    const [fieldA, indexA, startA] = place(a);
    const [fieldB, indexB, startB] = place(b);
    return (
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || fieldA - fieldB || indexA - indexB || startA - startB
    );
  });
}
