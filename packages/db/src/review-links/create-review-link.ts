import type { Db } from '../client';
import { settle } from '../unwrap';
import type { ReviewSubject } from './row';

/** A link to keep. */
export interface NewReviewLink {
  /** The same key makes one link. */
  key: string;
  /** Where it is made; with `subject` it says what is shown. */
  variantId: string;
  subject: ReviewSubject;
  label: string;
  mayApprove: boolean;
  days: number;
  /** SHA-256 of the token, in lower-case hexadecimal. */
  tokenHash: string;
}

/** Keeps a link. Throws `conflict` where the key made one already (its token is not shown again), `forbidden` where the caller may not. */
export async function createReviewLink(db: Db, workspaceId: string, link: NewReviewLink): Promise<void> {
  await settle(
    db.rpc('create_review_link', {
      p_workspace_id: workspaceId,
      p_key: link.key,
      p_variant_id: link.variantId,
      p_subject: link.subject,
      p_label: link.label,
      p_may_approve: link.mayApprove,
      p_days: link.days,
      p_token_hash: link.tokenHash,
    }),
  );
}
