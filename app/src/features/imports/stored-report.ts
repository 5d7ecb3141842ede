import { z } from 'zod';

const TotalsSchema = z.object({
  spend: z.string(),
  impressions: z.string(),
  clicks: z.string(),
  conversions: z.string().nullable(),
  revenue: z.string(),
});
const LinesSchema = z.object({
  total: z.number(),
  rows: z.number(),
  rangeRows: z.number(),
  rejected: z.number(),
  totals: z.number(),
  preamble: z.number(),
  header: z.number(),
  blank: z.number(),
  note: z.number(),
  continued: z.number(),
});
const StoredReportSchema = z.object({
  currency: z.string().nullable(),
  lines: LinesSchema,
  rows: z.number(),
  rangeRows: z.number(),
  rejectedRows: z.number(),
  rejectedCells: z.number(),
  // Absent from the reports of imports that landed before warnings were kept.
  warnedRows: z.number().default(0),
  warnings: z
    .array(z.object({ line: z.number(), column: z.string(), value: z.string(), reason: z.string() }))
    .default([]),
  totals: TotalsSchema,
  rangeTotals: TotalsSchema,
  conversionsByAction: z.record(z.string(), z.string()),
  totalsRows: z.array(
    z.object({
      line: z.number(),
      label: z.string(),
      agrees: z.boolean(),
      differences: z.array(z.object({ figure: z.string(), stated: z.string(), summed: z.string() })),
    }),
  ),
  notInFile: z.array(z.string()),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
});

/** What a page shows of an import's report. */
export type StoredReport = z.infer<typeof StoredReportSchema>;
export type LineCounts = StoredReport['lines'];

/** A stored report, or null where an import has none (it did not land). */
export function readStoredReport(stored: unknown): StoredReport | null {
  return StoredReportSchema.safeParse(stored).data ?? null;
}
