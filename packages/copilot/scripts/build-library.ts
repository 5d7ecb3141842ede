/**
 * Builds the shipped reference library from the Upworthy Research Archive's `headline_tests.csv`:
 *
 *   node --import tsx packages/copilot/scripts/build-library.ts PATH/headline_tests.csv
 *
 * Keeps every arm, in the archive's order within its test, tests sorted by id. Writes supabase/library/upworthy.tsv.gz
 * and prints what it counted; stops at the first row it cannot read, so that nothing is dropped silently.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AppError } from '@upbeat/core/app-error';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ArchiveArm } from '../src/library/archive-file';
import { encodeArchive } from '../src/library/archive-file';
import type { UnclassifiedArm } from '../src/library/classify-arms';
import { classifyArms } from '../src/library/classify-arms';
import { groupBy } from '../src/library/group-by';
import { cleanHeadline } from '../src/library/headline-text';
import { wasRandomised } from '../src/library/randomisation';
import { splitOf } from '../src/library/split';

const OUTPUT = fileURLToPath(new URL('../../../supabase/library/upworthy.tsv.gz', import.meta.url));

const RowSchema = z
  .object({
    clickability_test_id: z.string().regex(/^[0-9a-f]{24}$/),
    headline: z.string().transform(cleanHeadline).pipe(z.string().min(1)),
    impressions: z.coerce.number().int().positive(),
    clicks: z.coerce.number().int().nonnegative(),
    test_week: z.coerce.number().int().min(201301).max(201553),
    eyecatcher_id: z.string(),
  })
  .refine((row) => row.clicks <= row.impressions, 'more clicks than impressions');
type Row = z.infer<typeof RowSchema>;

function parseRow(record: unknown, index: number): Row {
  const parsed = RowSchema.safeParse(record);
  if (!parsed.success) throw new AppError('unsupported_file', `Row ${index + 1}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function numberArms(test: readonly Row[]): UnclassifiedArm[] {
  const pictures = [...new Set(test.map((row) => row.eyecatcher_id))];
  return test.map((row, i) => ({
    testId: row.clickability_test_id,
    arm: i + 1,
    picture: pictures.indexOf(row.eyecatcher_id) + 1,
    testWeek: row.test_week,
    impressions: row.impressions,
    clicks: row.clicks,
    headline: row.headline,
  }));
}

function tally(name: string, keys: readonly string[]): string {
  const counts = [...groupBy(keys, (key) => key).entries()].sort((a, b) => b[1].length - a[1].length);
  return `${name}: ${counts.map(([key, members]) => `${key} ${members.length}`).join(', ')}`;
}

function report(rows: readonly Row[], arms: readonly ArchiveArm[], bytes: number): string {
  const sensitive = arms.filter((arm) => arm.sensitiveTopics.length > 0).length;
  const sum = (read: (arm: ArchiveArm) => number) => arms.reduce((total, arm) => total + read(arm), 0);
  return [
    `rows read ${rows.length}, arms written ${arms.length}, dropped ${rows.length - arms.length}`,
    `tests ${new Set(arms.map((arm) => arm.testId)).size}, distinct headlines ${new Set(arms.map((arm) => arm.headline)).size}`,
    `impressions ${sum((arm) => arm.impressions)}, clicks ${sum((arm) => arm.clicks)}`,
    `arms of tests that were not randomised ${arms.filter((arm) => !wasRandomised(arm.testWeek)).length}`,
    `arms without a click ${arms.filter((arm) => arm.clicks === 0).length}`,
    `sensitive ${sensitive}, not sensitive ${arms.length - sensitive}`,
    tally(
      'fields',
      arms.map((arm) => arm.topics[0] ?? 'other'),
    ),
    tally(
      'sensitive topics',
      arms.flatMap((arm) => arm.sensitiveTopics),
    ),
    tally(
      'tags',
      arms.flatMap((arm) => arm.tags),
    ),
    tally(
      'split (arms)',
      arms.map((arm) => splitOf(arm.testId)),
    ),
    tally('split (tests)', [...new Set(arms.map((arm) => arm.testId))].map(splitOf)),
    `bytes ${bytes}`,
    '',
  ].join('\n');
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new AppError('invalid_input', 'Say which headline_tests.csv to read.');

const records: unknown[] = parse(await readFile(source), { columns: true, bom: true, skip_empty_lines: true });
const rows = records.map(parseRow);
const tests = [...groupBy(rows, (row) => row.clickability_test_id).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
const arms = classifyArms(tests.flatMap(([, test]) => numberArms(test)));
const file = encodeArchive(arms);
await writeFile(OUTPUT, file);
process.stdout.write(report(rows, arms, file.length));
