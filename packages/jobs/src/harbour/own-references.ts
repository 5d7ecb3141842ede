import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { unwrap } from '@upbeat/db/unwrap';
import { OWN_REFERENCES } from './content';

/** Adds what Harbour ran before Upbeat, so that a first forecast has a history to stand on. */
export async function addOwnReferences(db: Db, workspaceId: string): Promise<void> {
  const rows = OWN_REFERENCES.map((reference) => ({
    ...reference,
    note: 'Simulated, from before Upbeat.',
    field: 'money',
    // The database works the bounds out from the counts.
    ctr_low: 0,
    ctr_high: 1,
    shrunk_low: 0,
  }));
  await unwrap(db.rpc('add_references', { p_workspace_id: workspaceId, p_key: newId(), p_rows: rows }));
}
