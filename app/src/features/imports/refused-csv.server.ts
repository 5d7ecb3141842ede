import type { Db } from '@upbeat/db/client';
import type { Import } from '@upbeat/db/imports/get-import';
import { listRejections } from '@upbeat/db/imports/list-rejections';
import { csvLine } from '@upbeat/exchange/export/write-csv';

const A_PAGE = 500;

async function* lines(db: Db, workspaceId: string, imported: Import): AsyncGenerator<string> {
  yield csvLine(['File', imported.fileName]);
  yield csvLine(['Line', 'Column', 'Value', 'Reason']);
  let afterLine: number | null = 0;
  while (afterLine !== null) {
    const page = await listRejections(db, workspaceId, imported.id, { afterLine, limit: A_PAGE });
    for (const { line, column, value, reason } of page.rejections) yield csvLine([line, column, value, reason]);
    afterLine = page.next;
  }
}

/** Refused cells as CSV, written page by page as it is read. Text is neutralised. */
export function refusedCsv(db: Db, workspaceId: string, imported: Import): ReadableStream<Uint8Array> {
  const source = lines(db, workspaceId, imported);
  const encoder = new TextEncoder();

  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${value}\r\n`));
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
