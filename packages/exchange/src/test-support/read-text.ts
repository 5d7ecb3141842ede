import { readFile } from 'node:fs/promises';
import { overrideClock } from '@upbeat/core/clock';
import { afterAll, beforeAll } from 'vitest';
import type { FileInspection } from '../inspection';
import type { InspectOptions } from '../inspect-file';
import { inspectFile } from '../inspect-file';
import type { Answers } from '../read-plan';
import { makeReadPlan } from '../read-plan';
import type { ReadItem } from '../read-rows';
import { readRows } from '../read-rows';
import type { ImportReport } from '../report';
import { ReportBuilder } from '../report';
import type { MetricRow } from '../rows/metric-row';

/** Bytes as a stream of small chunks, so that every test also meets cells and characters cut in two. */
export async function* streamOf(content: string | Uint8Array, chunkSize = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let start = 0; start < bytes.length; start += chunkSize) yield bytes.subarray(start, start + chunkSize);
}

/** A whole file through both passes, as a dry run does it. */
export async function readAll(
  content: string | Uint8Array,
  answers: Answers = {},
  options: Partial<InspectOptions> = {},
): Promise<{ inspection: FileInspection; items: ReadItem[]; rows: MetricRow[]; report: ImportReport }> {
  const chunkSize = content.length > 100_000 ? 65_536 : 7;
  const inspection = await inspectFile(streamOf(content, chunkSize), { fileName: 'report.csv', ...options });
  const plan = makeReadPlan(inspection, answers, { dryRun: true });
  const builder = new ReportBuilder(plan);
  const items: ReadItem[] = [];
  for await (const item of readRows(streamOf(content, chunkSize), plan)) {
    items.push(item);
    builder.add(item);
  }
  return {
    inspection,
    items,
    rows: items.flatMap((item) => (item.kind === 'row' ? item.row : [])),
    report: builder.finish(),
  };
}

/** A file of src/fixtures. */
export function fixture(name: string): Promise<Buffer> {
  return readFile(new URL(`../fixtures/${name}`, import.meta.url));
}

/** Sets the clock of a test file to 24 November 2026, noon UTC. */
export function freezeClock(): void {
  let thaw: () => void = () => undefined;
  beforeAll(() => {
    thaw = overrideClock(() => Date.parse('2026-11-24T12:00:00Z'));
  });
  afterAll(() => thaw());
}
