import { z } from 'zod';
import type { Db } from '../client';
import { isRefusal, toAuthAppError } from './auth-error';

/** What a link in a mail can be for. */
type LinkKind = 'signup' | 'email' | 'magiclink' | 'invite' | 'recovery' | 'email_change';

const MetadataSchema = z.object({ display_name: z.string().optional() });

/** Uses up a link of a mail and begins a session. Answers the name given at sign-up, or null when the link is used, expired or false. */
export async function confirmLink(
  db: Db,
  link: { tokenHash: string; kind: LinkKind },
): Promise<{ displayName: string | undefined } | null> {
  const { data, error } = await db.auth.verifyOtp({ token_hash: link.tokenHash, type: link.kind });
  if (error) {
    if (isRefusal(error)) return null;
    throw toAuthAppError(error);
  }
  const metadata = MetadataSchema.safeParse(data.user?.user_metadata);

  return { displayName: metadata.success ? metadata.data.display_name : undefined };
}
