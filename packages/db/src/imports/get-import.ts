import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { ImportStatus } from './row';

/** An import with everything its page shows; `report` is as the worker wrote it. */
export interface Import {
  id: string;
  seq: number | null;
  status: ImportStatus;
  fileName: string;
  bytes: number;
  sha256: string | null;
  currency: string | null;
  timeZone: string | null;
  report: unknown;
  error: { code: string; message: string } | null;
  account: { id: string; platform: string; name: string; currency: string; timeZone: string } | null;
  job: { id: string; status: string; progress: unknown; stopping: boolean } | null;
  createdBy: string | null;
  createdAt: string;
  landedAt: string | null;
  undoneAt: string | null;
  /** Put away: out of Today and of the list. */
  archivedAt: string | null;
}

const SELECT =
  'id, seq, status, file_name, bytes:bytes::text, sha256, currency, time_zone, report, error_code, error_message, created_by, created_at, landed_at, undone_at, archived_at, ad_accounts(id, platform, name, currency, time_zone), jobs(id, status, progress, cancel_requested_at)';

interface Row {
  id: string;
  seq: number | null;
  status: string;
  file_name: string;
  bytes: string;
  sha256: string | null;
  currency: string | null;
  time_zone: string | null;
  report: unknown;
  error_code: string | null;
  error_message: string | null;
  created_by: string | null;
  created_at: string;
  landed_at: string | null;
  undone_at: string | null;
  archived_at: string | null;
  ad_accounts: { id: string; platform: string; name: string; currency: string; time_zone: string } | null;
  jobs: { id: string; status: string; progress: unknown; cancel_requested_at: string | null } | null;
}

/** One import. Throws not_found. */
export async function getImport(db: Db, workspaceId: string, importId: string): Promise<Import> {
  const row = (await unwrap(
    db.from('imports').select(SELECT).eq('workspace_id', workspaceId).eq('id', importId).maybeSingle(),
  )) as unknown as Row;
  const { ad_accounts: account, jobs: job } = row;

  return {
    id: row.id,
    seq: row.seq,
    status: row.status as ImportStatus,
    fileName: row.file_name,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    currency: row.currency,
    timeZone: row.time_zone,
    report: row.report,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    account: account && {
      id: account.id,
      platform: account.platform,
      name: account.name,
      currency: account.currency,
      timeZone: account.time_zone,
    },
    job: job && {
      id: job.id,
      status: job.status,
      progress: job.progress,
      stopping: job.cancel_requested_at !== null,
    },
    createdBy: row.created_by,
    createdAt: row.created_at,
    landedAt: row.landed_at,
    undoneAt: row.undone_at,
    archivedAt: row.archived_at,
  };
}
