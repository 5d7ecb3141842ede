import type { StatusOf } from '@upbeat/core/status';

export type ImportStatus = StatusOf<'imports'>;

/** What a list needs of an import: counts out of its report, not the report itself. */
export const IMPORT_LINE_SELECT =
  'id, seq, status, file_name, bytes:bytes::text, created_by, created_at, platform_title:inspection->>platformTitle, rows:report->rows, range_rows:report->rangeRows, rejected_rows:report->rejectedRows, ad_accounts(platform, name)';

/** An import in a list. */
export interface ImportLine {
  id: string;
  /** Order of landing; null until it is queued. */
  seq: number | null;
  status: ImportStatus;
  fileName: string;
  bytes: number;
  createdBy: string | null;
  createdAt: string;
  /** What the file was recognised as; null where it could not be read. */
  platformTitle: string | null;
  account: { platform: string; name: string } | null;
  /** Null until it has landed. */
  rows: number | null;
  rangeRows: number | null;
  rejectedRows: number | null;
}

/** A row of IMPORT_LINE_SELECT. JSON paths come untyped. */
export interface ImportLineRow {
  id: string;
  seq: number | null;
  status: string;
  file_name: string;
  bytes: string;
  created_by: string | null;
  created_at: string;
  platform_title: unknown;
  rows: unknown;
  range_rows: unknown;
  rejected_rows: unknown;
  ad_accounts: { platform: string; name: string } | null;
}

const count = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** A stored import as a line of a list. */
export function toImportLine(row: ImportLineRow): ImportLine {
  return {
    id: row.id,
    seq: row.seq,
    status: row.status as ImportStatus,
    fileName: row.file_name,
    bytes: Number(row.bytes),
    createdBy: row.created_by,
    createdAt: row.created_at,
    platformTitle: typeof row.platform_title === 'string' ? row.platform_title : null,
    account: row.ad_accounts,
    rows: count(row.rows),
    rangeRows: count(row.range_rows),
    rejectedRows: count(row.rejected_rows),
  };
}
