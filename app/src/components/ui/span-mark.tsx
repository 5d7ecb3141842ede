import type { Severity } from './severity-icon';

/** The words of a text that a finding concerns. */
export interface MarkedSpan {
  /** UTF-16 offsets in the text; `end` is exclusive. */
  start: number;
  end: number;
  severity: Exclude<Severity, 'note'>;
}

/** A text with the spans of its findings underlined. Spans that overlap an earlier one are left out. */
export function SpanMarks({ text, spans }: { text: string; spans: readonly MarkedSpan[] }) {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const span of sorted) {
    if (span.start < at || span.end <= span.start) continue;
    parts.push(text.slice(at, span.start));
    parts.push(
      <mark key={span.start} className="span-mark" data-severity={span.severity}>
        {text.slice(span.start, span.end)}
      </mark>,
    );
    at = span.end;
  }
  parts.push(text.slice(at));

  return <>{parts}</>;
}
