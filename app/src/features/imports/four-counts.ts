import type { LineCounts } from './stored-report';

/** The four parts that every line of a file falls into; their sum is the file. */
export interface FourCounts {
  taken: number;
  /** Rows of several days, kept apart. */
  apart: number;
  refused: number;
  /** Headings, totals, notes, blanks and continued lines. */
  notData: number;
  total: number;
}

/** The lines of a file in four parts that add up to it. */
export function fourCounts(lines: LineCounts): FourCounts {
  return {
    taken: lines.rows,
    apart: lines.rangeRows,
    refused: lines.rejected,
    notData: lines.preamble + lines.header + lines.totals + lines.blank + lines.note + lines.continued,
    total: lines.total,
  };
}
