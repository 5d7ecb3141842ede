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

/** Where the table of a file is known to begin: the physical line and the cells of its column names. */
export interface KnownStart {
  line: number;
  cells: readonly string[];
}

/** Cells with their place in the file, as they pass through the parser's own queue. */
type NumberedCells = string[] & { line: number; lines: number };

/**
 * Reads delimited UTF-8 text record by record. Blank lines come as one empty cell, ragged rows as they are.
 * With `start` it begins at the column names (the parser measures raggedness, at a price, against the first record it
 * emits, so a preamble would slow down every row); a file that does not have them there yields nothing.
 * Throws AppError unsupported_file for a record or a header too large to be a report, and for a quotation mark never closed.
 */
export async function* readRecords(
  text: AsyncIterable<Uint8Array>,
  delimiter: Delimiter,
  start?: KnownStart,
): AsyncGenerator<SourceRecord> {
  let nextLine = start?.line ?? 1;
  let waiting = start;
  let parserLine = 0;
  const number = (cells: string[], parserLines: number): NumberedCells | null => {
    const lines = parserLines - parserLine === 1 ? 1 : physicalLines(cells);
    parserLine = parserLines;
    if (waiting && !sameCells(cells, waiting.cells)) return null;
    waiting = undefined;
    const numbered = Object.assign(cells, { line: nextLine, lines });
    nextLine += lines;
    return numbered;
  };
  const parser = parse({
    delimiter,
    from_line: start?.line ?? 1,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MAX_RECORD_LENGTH,
    on_record: (cells: string[], context) => number(cells, context.lines),
  });
  const input = Readable.from(text, { objectMode: false });
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);

  try {
    for await (const entry of parser) {
      const cells = entry as NumberedCells;
      if (cells.length > MAX_COLUMNS) {
        throw unsupported(
          `Line ${cells.line} has ${cells.length} columns; a report has at most ${MAX_COLUMNS}. Choose fewer columns and export again.`,
        );
      }
      yield { line: cells.line, lines: cells.lines, cells };
    }
  } catch (error) {
    throw isAppError(error) ? error : explain(error, nextLine);
  } finally {
    input.destroy();
    parser.destroy();
  }
}

/** Counted here, because the parser counts a CRLF inside quotes twice. */
function physicalLines(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
}

function sameCells(cells: readonly string[], expected: readonly string[]): boolean {
  return cells.length === expected.length && expected.every((cell, index) => cells[index] === cell);
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
