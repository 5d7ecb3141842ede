import { Readable } from 'node:stream';
import { isAppError } from '@upbeat/core/app-error';
import { CsvError, parse } from 'csv-parse';
import { unsupported } from '../bytes/refuse-foreign-file';

/** Most characters one record (a line with its quoted line breaks) may hold; bounds memory when a quotation mark never closes. */
export const MAX_RECORD_LENGTH = 1024 * 1024;
export const MAX_COLUMNS = 1000;

export type Delimiter = ',' | ';' | '\t' | '|';

/** One record: the physical line it starts on (1-based), how many physical lines it spans, its cells as written. */
export interface SourceRecord {
  line: number;
  lines: number;
  cells: string[];
}

/**
 * Reads delimited UTF-8 text record by record. Blank lines come as one empty cell, ragged rows as they are.
 * `fromLine` starts at that physical line (the parser measures raggedness, at a price, against the first record it emits).
 * Throws AppError unsupported_file for a record or a header too large to be a report, and for a quotation mark never closed.
 */
export async function* readRecords(
  text: AsyncIterable<Uint8Array>,
  delimiter: Delimiter,
  fromLine = 1,
): AsyncGenerator<SourceRecord> {
  const parser = parse({
    delimiter,
    info: true,
    from_line: fromLine,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MAX_RECORD_LENGTH,
  });
  const input = Readable.from(text, { objectMode: false });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);

  let lastLine = fromLine - 1;
  try {
    for await (const entry of parser) {
      const { record, info } = entry as { record: string[]; info: { lines: number } };
      const line = lastLine + 1;
      lastLine = info.lines;
      if (record.length > MAX_COLUMNS) {
        throw unsupported(
          `Line ${line} has ${record.length} columns; a report has at most ${MAX_COLUMNS}. Choose fewer columns and export again.`,
        );
      }
      yield { line, lines: info.lines - line + 1, cells: record };
    }
  } catch (error) {
    throw isAppError(error) ? error : explain(error, lastLine + 1);
  } finally {
    input.destroy();
    parser.destroy();
  }
}

function explain(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return unsupported(
      `Line ${line} holds more than 1 MB. Perhaps a quotation mark opens there and never closes.`,
      error,
    );
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return unsupported(
      `A quotation mark opens on line ${line} and never closes. The file may have been cut short: export it again.`,
      error,
    );
  }
  return unsupported(`Line ${line} cannot be read as a row of a CSV file.`, error);
}
