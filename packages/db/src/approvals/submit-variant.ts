import type { Provenance } from '@upbeat/core/channels';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const SubmittedSchema = z.object({ versionId: z.string(), number: z.number() });
export type Submitted = z.infer<typeof SubmittedSchema>;

/** Copy to submit: the version that was read, and what it stands on now. */
export interface Submission {
  key: string;
  variantId: string;
  rowVersion: number;
  provenance: Provenance[];
}

/** Keeps a version and sends the variant to approval. The same `key` twice submits once. Throws `stale`, or `conflict` when it is submitted already. */
export async function submitVariant(
  db: Db,
  workspaceId: string,
  { key, variantId, rowVersion, provenance }: Submission,
): Promise<Submitted> {
  return SubmittedSchema.parse(
    await unwrap(
      db.rpc('submit_copy', {
        p_workspace_id: workspaceId,
        p_key: key,
        p_variant_id: variantId,
        p_row_version: rowVersion,
        p_provenance: provenance,
      }),
    ),
  );
}
