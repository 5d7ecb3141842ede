import { wilsonInterval } from '@upbeat/stats/wilson';
import type { Label, LabelKind, LabelledLine } from './read-labels';
import { LABEL_KINDS } from './read-labels';

/** A share of counted things with its 95% Wilson interval; null where nothing was counted. */
export interface Share {
  hits: number;
  trials: number;
  share: number | null;
  low: number | null;
  high: number | null;
}

/** A labelled line beside what the checks found in it. */
export interface JudgedLine {
  line: LabelledLine;
  found: readonly Label[];
}

export interface LabelScores {
  lines: number;
  /** Labelled spans that a finding of the same kind overlaps. */
  found: Share;
  /** Faultless lines in which anything was found. */
  alarmedLines: Share;
  /** Findings that overlap no label of their kind. */
  falseFindings: Share;
  byKind: Record<LabelKind, { found: Share; falseFindings: Share }>;
}

/** A share of counts. */
export function shareOf(hits: number, trials: number): Share {
  const interval = wilsonInterval(hits, trials);

  return {
    hits,
    trials,
    share: trials > 0 ? hits / trials : null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

const meets = (a: Label, b: Label): boolean => a.kind === b.kind && a.start < b.end && b.start < a.end;

/** Labels of a line that nothing found meets. */
export function missedIn({ line, found }: JudgedLine): Label[] {
  return line.labels.filter((label) => !found.some((one) => meets(one, label)));
}

/** What was found in a line and meets no label. */
export function falseIn({ line, found }: JudgedLine): Label[] {
  return found.filter((one) => !line.labels.some((label) => meets(one, label)));
}

/** Scores what was found against the labels: recall over spans, false alarms over faultless lines and over findings. */
export function scoreLabels(judged: readonly JudgedLine[]): LabelScores {
  const faultless = judged.filter(({ line }) => line.labels.length === 0);
  const of = (only: (label: Label) => boolean) => {
    const count = (pick: (one: JudgedLine) => readonly Label[]) =>
      judged.reduce((sum, one) => sum + pick(one).filter(only).length, 0);
    const labels = count(({ line }) => line.labels);
    const findings = count(({ found }) => found);

    return {
      found: shareOf(labels - count(missedIn), labels),
      falseFindings: shareOf(count(falseIn), findings),
    };
  };

  return {
    lines: judged.length,
    ...of(() => true),
    alarmedLines: shareOf(faultless.filter(({ found }) => found.length > 0).length, faultless.length),
    byKind: Object.fromEntries(
      LABEL_KINDS.map((kind) => [kind, of((label) => label.kind === kind)]),
    ) as LabelScores['byKind'],
  };
}
