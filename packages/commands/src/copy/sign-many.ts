import { isAppError } from '@upbeat/core/app-error';
import type { Db } from '@upbeat/db/client';
import { signCopy } from './sign-copy';

/** Versions to sign, as the person read them. */
export interface CopiesToSign {
  /** One for the whole act: what was signed under it is not signed twice. */
  key: string;
  copies: readonly { variantId: string; versionId: string }[];
}

/** What became of one: signed (and whether that completes its approval), or why not. */
export type SignedOne =
  | { variantId: string; kind: 'signed'; isApproved: boolean }
  | { variantId: string; kind: 'refused'; reason: string };

/**
 * Signs several, one after the other, each checked as if it were signed alone. One that is refused stops none of the others, and says why.
 * A fault that is nobody's refusal is thrown on; what was signed before it stays signed, and the same key goes on from there.
 */
export async function signMany(
  db: Db,
  workspace: { id: string; timeZone: string },
  { key, copies }: CopiesToSign,
): Promise<SignedOne[]> {
  const results: SignedOne[] = [];
  for (const { variantId, versionId } of copies) {
    results.push(
      await signCopy(db, workspace, { key: `${key}:${variantId}`, variantId, versionId }).then(
        ({ status }): SignedOne => ({ variantId, kind: 'signed', isApproved: status === 'approved' }),
        (error: unknown): SignedOne => {
          if (!isAppError(error) || error.code === 'internal' || error.code === 'unavailable') throw error;

          return { variantId, kind: 'refused', reason: error.message };
        },
      ),
    );
  }

  return results;
}
