import { AppError } from '@upbeat/core/app-error';
import { confirmLink } from '@upbeat/db/auth/confirm-link';
import { setPassword } from '@upbeat/db/auth/set-password';
import type { Db } from '@upbeat/db/client';
import { ensureProfile } from '@upbeat/db/profiles/ensure-profile';

/** Uses up a reset link, sets the password and ends every session, the link's own too. Throws `not_found` for a used or expired link. */
export async function resetPassword(
  db: Db,
  { tokenHash, password }: { tokenHash: string; password: string },
): Promise<void> {
  const person = await confirmLink(db, { tokenHash, kind: 'recovery' });
  if (!person) throw new AppError('not_found', 'This link is used or has expired. Ask for another.');
  await ensureProfile(db, person.displayName);
  await setPassword(db, password);
}
