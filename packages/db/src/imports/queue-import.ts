import type { Db } from '../client';
import type { Json } from '../database.types';
import { settle } from '../unwrap';

export interface QueuedImport {
  key: string;
  importId: string;
  /** How the file is to be read (exchange's ReadPlan); the worker keeps to it. */
  plan: object;
  platform: string;
  accountName: string;
  currency: string;
  timeZone: string;
}

/** Settles the mapping and hands the import to the worker. Throws duplicate for the very same file, conflict for an account in another currency. */
export async function queueImport(db: Db, workspaceId: string, queued: QueuedImport): Promise<void> {
  await settle(
    db.rpc('queue_import', {
      p_workspace_id: workspaceId,
      p_key: queued.key,
      p_import_id: queued.importId,
      p_mapping: queued.plan as Json,
      p_platform: queued.platform,
      p_account_name: queued.accountName,
      p_currency: queued.currency,
      p_time_zone: queued.timeZone,
    }),
  );
}
