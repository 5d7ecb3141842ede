import type { FieldErrors } from '@upbeat/core/app-error';
import type { DetectedEncoding } from './bytes/detect-encoding';
import type { Confidence, ReportType } from './dialects/detect-dialect';
import type { FileLocale, Platform } from './dialects/dialect';
import type { ColumnMapping, Target } from './mapping/targets';
import type { Delimiter } from './records/read-records';
import type { RejectedCell, StoredRow } from './rows/metric-row';
import type { DateOrder } from './values/parse-date';
import type { DecimalMark } from './values/parse-number';

/** Something the file does not say and nobody may guess. */
export interface Question {
  id: 'currency' | 'decimal_mark' | 'date_order' | 'mapping';
  sentence: string;
  /** Answers to choose from; empty where any currency or mapping will do. */
  options: { value: string; label: string }[];
}

/** One column as the mapping step shows it. */
export interface InspectedColumn {
  /** 0-based. */
  index: number;
  name: string;
  target: Target;
  /** The suggestion rests on a plain or unsure name and wants a look. */
  weak: boolean;
  /** The first few values, as written. */
  values: string[];
}

/** What the first look at a file finds out. Plain JSON. */
export interface FileInspection {
  fileName: string;
  platform: Platform;
  platformTitle: string;
  reportType: ReportType;
  locale: FileLocale;
  confidence: Confidence;
  because: string;
  encoding: DetectedEncoding['name'];
  delimiter: Delimiter;
  /** Physical line of the column names, 1-based. */
  headerLine: number;
  /** Lines above the column names, as written. */
  preamble: string[];
  columns: InspectedColumn[];
  mapping: ColumnMapping;
  mappingErrors: FieldErrors;
  /** Null where a question is open. */
  decimalMark: DecimalMark | null;
  dateOrder: DateOrder | null;
  currency: string | null;
  /** Line that states the currency. */
  currencyLine: number | null;
  questions: Question[];
  /** Data rows looked at; the file may have more. */
  sampledRows: number;
  /** The first data row as it would be stored, or why it would be rejected; null where the mapping or a question prevents it. */
  firstRow: { line: number; stored: StoredRow | null; rejected: RejectedCell[] } | null;
}
