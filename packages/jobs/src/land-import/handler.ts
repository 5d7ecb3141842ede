import { AppError, isAppError } from '@upbeat/core/app-error';
import { beginLanding, failImport, importDays, landChunk, sweepImport } from '@upbeat/db/imports/landing';
import type { ImportKey } from '@upbeat/db/imports/landing';
import { streamImportFile } from '@upbeat/db/imports/stream-import-file';
import type { ReadPlan } from '@upbeat/exchange/read-plan';
import { readRows } from '@upbeat/exchange/read-rows';
import type { ReadItem } from '@upbeat/exchange/read-rows';
import { ReportBuilder } from '@upbeat/exchange/report';
import type { ImportReport } from '@upbeat/exchange/report';
import { isCurable } from '../curable';
import type { JobContext, JobHandler } from '../define-job';
import { inChunks } from './chunks';
import { showInSlices } from './show-in-slices';
import { inFile } from './to-landed';

type Context = JobContext<{ importId: string }>;

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    onBytes(piece.byteLength);
    yield piece;
  }
}

async function* reported(items: AsyncIterable<ReadItem>, report: ReportBuilder): AsyncGenerator<ReadItem> {
  for await (const item of items) {
    report.add(item);
    yield item;
  }
}

async function land(context: Context, key: ImportKey): Promise<ImportReport | null> {
  const { db, ticket, signal } = context;
  const begun = await beginLanding(db, key, ticket.requestedBy);
  if (begun.landed) return null;
  // The plan was checked when the import was queued and is ours; the reader refuses a file it was not made for.
  const plan = begun.plan as ReadPlan;
  const report = new ReportBuilder(plan);
  let bytes = 0;
  const source = counted(streamImportFile(db, key.workspaceId, key.importId), (more) => (bytes += more));
  let n = 0;
  let records = 0;
  for await (const chunk of inChunks(reported(readRows(source, plan), report), inFile(plan.mapping))) {
    signal.throwIfAborted();
    if (!begun.chunks.has(n)) await landChunk(db, key, n, chunk);
    n += 1;
    records += chunk.rows.length + chunk.ranges.length;
    context.progress({
      done: Math.min(bytes, begun.bytes),
      total: begun.bytes,
      label: `row ${records.toLocaleString('en')}`,
    });
  }
  const finished = report.finish();
  if (finished.rows + finished.rangeRows === 0)
    throw new AppError(
      'invalid_input',
      'No row of this file could be read. The report names each line and its reason.',
    );
  await showInSlices(
    db,
    key,
    { days: await importDays(db, key), rows: finished.rows, without: false, report: finished },
    signal,
    context.progress,
  );

  return finished;
}

/** Lands an import. Stopped or refused, it leaves nothing behind; broken off, it goes on where it was. */
export const landImportHandler: JobHandler<{ importId: string }> = async (context) => {
  const key = { workspaceId: context.ticket.workspaceId, importId: context.payload.importId };
  try {
    const report = await land(context, key);
    await sweepImport(context.db, key);

    return report === null ? {} : { rows: report.rows, rejected: report.rejectedRows };
  } catch (error) {
    const stopped = context.signal.aborted && isAppError(context.signal.reason, 'cancelled');
    const refused = !isCurable(error) && !isAppError(error, 'cancelled');
    const over = stopped || (!context.signal.aborted && (refused || context.ticket.lastAttempt));
    if (over) {
      const known = isAppError(error) ? error : null;
      await failImport(context.db, key, {
        status: stopped ? 'cancelled' : 'failed',
        report: null,
        code: stopped ? null : (known?.code ?? 'internal'),
        message: stopped ? null : (known?.message ?? 'Something went wrong on our side. Nothing was imported.'),
      });
      await sweepImport(context.db, key);
    }
    throw error;
  }
};
