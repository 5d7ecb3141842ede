import { createHash, randomBytes } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { createReviewLink } from '@upbeat/db/review-links/create-review-link';
import type { NewReviewLink } from '@upbeat/db/review-links/create-review-link';
import type { Scope } from '~/request/require-member.server';

const TOKEN_BYTES = 32;

/** Keeps a link by the hash of a token that exists nowhere else, and answers its address, which is not shown again. */
export async function makeLink(
  context: AppLoadContext,
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  link: Omit<NewReviewLink, 'tokenHash'>,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  await createReviewLink(db, workspace.id, { ...link, tokenHash });

  return `${context.settings.publicUrl}/review/${token}`;
}
