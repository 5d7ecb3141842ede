import { normaliseName } from '../dialects/normalise-name';
import { isBlank } from '../values/cell';
import type { RowColumns } from './row-columns';

export type RecordKind = 'blank' | 'header' | 'totals' | 'note' | 'data';

/** What telling rows from other records takes. */
export interface ClassifyContext {
  header: readonly string[];
  columns: RowColumns;
  /** The platform writes its summary as a row without names. */
  blankNamesAreSummary: boolean;
  /** No data or totals row has come since the last row of column names. */
  first: boolean;
}

/** "Total", "Total: Account", "Gesamt: Konto"; never "Total Care Promo". */
const TOTALS_LABEL =
  /^(?:grand total|totals?|total g[ée]n[ée]ral|totales|total general|gesamt|gesamtsumme|gesamtergebnis|insgesamt|summe)\s*(?:[:：].*)?$/i;

/** Decides what a record after the header is. A row with a day of its own is data, whatever its campaign is called. */
export function classifyRecord(cells: readonly string[], context: ClassifyContext): RecordKind {
  const { at, entities, metrics } = context.columns;
  if (cells.every((cell) => cell.trim() === '')) return 'blank';
  if (isRepeatedHeader(cells, context.header)) return 'header';

  const day = cellAt(cells, at.date ?? at.date_start);
  const dayHasDigits = /\d/.test(day);
  if (!dayHasDigits && totalsLabel(cells) !== null) return 'totals';
  if (context.first && !dayHasDigits && metrics.every((index) => !/\d/.test(cellAt(cells, index)))) return 'header';
  if (context.blankNamesAreSummary && entities.length > 0 && entities.every((index) => isBlank(cellAt(cells, index)))) {
    const spansDays = at.date_end !== undefined && cellAt(cells, at.date_end) !== day;
    if (context.first || spansDays || !dayHasDigits) return 'totals';
  }
  return isNote(cells) ? 'note' : 'data';
}

/** The label of a totals row, found in its first filled cells; null where there is none. */
export function totalsLabel(cells: readonly string[]): string | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isBlank(cell));
  return filled.slice(0, 3).find((cell) => TOTALS_LABEL.test(cell)) ?? null;
}

function isRepeatedHeader(cells: readonly string[], header: readonly string[]): boolean {
  if (cells[0]?.trim() !== header[0]?.trim() || cells.length < header.length) return false;
  return header.every((name, index) => normaliseName(cells[index] ?? '') === normaliseName(name));
}

/** A footer: one cell of words, and not even a part of a row. */
function isNote(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && /\p{L}.*\s.*\p{L}/su.test(filled[0] ?? '');
}

function cellAt(cells: readonly string[], index: number | undefined): string {
  return index === undefined ? '' : (cells[index] ?? '').trim();
}
