import { readFile } from 'node:fs/promises';
import { AppError } from '@upbeat/core/app-error';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { cleanHeadline } from '../../src/library/headline-text';
import type { PairableArm } from '../../src/library/natural-pairs';

const HeadlineSchema = z.string().transform(cleanHeadline);
const PairSchema = z.object({
  clickability_test_id: z.string().min(1),
  headline_1: HeadlineSchema,
  headline_2: HeadlineSchema,
  winner: z.enum(['1', '2']),
});
const ArmSchema = z.object({
  clickability_test_id: z.string().min(1),
  headline: HeadlineSchema,
  impressions: z.coerce.number().int().nonnegative(),
  clicks: z.coerce.number().int().nonnegative(),
  test_week: z.coerce.number().int().default(0),
  eyecatcher_id: z.string().default(''),
  lede: z.string().default(''),
  excerpt: z.string().default(''),
});

/** Two headlines of one test and which of them had the higher click-through rate. */
export interface JudgedPair {
  testId: string;
  first: string;
  second: string;
  firstWon: boolean;
}

/** An arm as the archive's file has it, with its article's lead and summary. */
export interface FileArm extends PairableArm {
  testWeek: number;
  lede: string;
  excerpt: string;
}

async function readRows<Row>(path: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const text = await readFile(path).catch((cause: unknown) => {
    throw new AppError('not_found', `There is no file to read at ${path}.`, { cause });
  });
  const records: unknown[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });

  return records.map((record, at) => {
    const row = schema.safeParse(record);
    if (!row.success) throw new AppError('unsupported_file', `${path}, row ${at + 1}: ${z.prettifyError(row.error)}`);
    return row.data;
  });
}

/** Reads pairs (columns clickability_test_id, headline_1, headline_2, winner). Throws AppError `not_found`, `unsupported_file`. */
export async function readPairs(path: string): Promise<JudgedPair[]> {
  const rows = await readRows(path, PairSchema);
  return rows.map((row) => ({
    testId: row.clickability_test_id,
    first: row.headline_1,
    second: row.headline_2,
    firstWon: row.winner === '1',
  }));
}

/** Reads arms (columns as the archive's headline_tests.csv). Throws AppError `not_found`, `unsupported_file`. */
export async function readArms(path: string): Promise<FileArm[]> {
  const rows = await readRows(path, ArmSchema);
  return rows.map((row) => ({
    testId: row.clickability_test_id,
    picture: row.eyecatcher_id,
    headline: row.headline,
    impressions: row.impressions,
    clicks: row.clicks,
    testWeek: row.test_week,
    lede: row.lede,
    excerpt: row.excerpt,
  }));
}
