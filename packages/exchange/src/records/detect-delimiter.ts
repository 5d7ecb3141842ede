import { isAppError } from '@upbeat/core/app-error';
import { wholeLines } from '../bytes/detect-encoding';
import { countKnownNames } from '../dialects/known-names';
import type { Delimiter, SourceRecord } from './read-records';
import { readRecords } from './read-records';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_RECORDS = 60;

/**
 * The delimiter of a file, from its decoded head: the one that shows most known column names in one row, then the one
 * that cuts most records into the same number of cells.
 */
export async function detectDelimiter(head: Buffer): Promise<Delimiter> {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: -1 };
  for (const delimiter of DELIMITERS) {
    const score = scoreRecords(await sampleRecords(head, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreRecords(records: SourceRecord[]): number {
  const known = Math.max(0, ...records.map((record) => countKnownNames(record.cells)));
  const widths = new Map<number, number>();
  for (const { cells } of records) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const regular = Math.max(0, ...[...widths].map(([width, count]) => count * Math.min(width, 20)));
  return known * 100_000 + regular;
}

/** The first records of a head; the head may end inside a quoted cell, which is no fault of the file. */
async function sampleRecords(head: Buffer, delimiter: Delimiter): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  try {
    for await (const record of readRecords(single(wholeLines(head)), delimiter)) {
      records.push(record);
      if (records.length >= SAMPLE_RECORDS) break;
    }
  } catch (error) {
    if (!isAppError(error, 'unsupported_file')) throw error;
  }
  return records;
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
