import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const SignedSchema = z.object({ status: z.enum(['draft', 'submitted', 'approved']), signed: z.number() });
export type Signed = z.infer<typeof SignedSchema>;

/** A verdict over one version of a submitted variant. */
export interface Verdict {
  variantId: string;
  versionId: string;
  verdict: 'approved' | 'returned';
  /** Needed for a return. */
  reason: string;
  limitsVersion: string;
}

/**
 * Signs or returns. The database holds the policy. Throws `forbidden` for an author who may not sign, `stale` when the copy moved on,
 * `conflict` when it is not submitted or signed by this member already.
 */
export async function signVariant(db: Db, workspaceId: string, key: string, verdict: Verdict): Promise<Signed> {
  return SignedSchema.parse(
    await unwrap(
      db.rpc('sign_variant', {
        p_workspace_id: workspaceId,
        p_key: key,
        p_variant_id: verdict.variantId,
        p_version_id: verdict.versionId,
        p_verdict: verdict.verdict,
        p_reason: verdict.reason,
        p_limits_version: verdict.limitsVersion,
      }),
    ),
  );
}
