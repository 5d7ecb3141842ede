import type { Chunk } from '@upbeat/db/imports/landing';
import type { ReadItem } from '@upbeat/exchange/read-rows';
import type { InFile } from './to-landed';
import { toLandedRange, toLandedRow } from './to-landed';

/** Records a chunk holds; the same file always falls into the same chunks, so that a crash can be gone on from. */
const CHUNK_SIZE = 2_000;

/** Groups what was read into chunks that land one transaction each; `has` is what the file has columns for. */
export async function* inChunks(items: AsyncIterable<ReadItem>, has: InFile): AsyncGenerator<Chunk> {
  let chunk: Chunk = { rows: [], ranges: [], rejections: [] };
  let held = 0;
  for await (const item of items) {
    if (item.kind === 'row') chunk.rows.push(toLandedRow(item.row, has));
    else if (item.kind === 'range') chunk.ranges.push(toLandedRange(item.row, has));
    else if (item.kind === 'rejected')
      chunk.rejections.push(
        ...item.cells.map((cell) => ({
          line: cell.line,
          column_name: cell.column,
          value: cell.value,
          reason: cell.reason,
        })),
      );
    else continue;
    held += 1;
    if (held < CHUNK_SIZE) continue;
    yield chunk;
    chunk = { rows: [], ranges: [], rejections: [] };
    held = 0;
  }
  if (held > 0) yield chunk;
}
