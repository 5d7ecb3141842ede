import type { AppLoadContext } from '@remix-run/node';
import { askPasswordReset } from '@upbeat/db/auth/ask-password-reset';

/** Has the reset mail sent once the reply is on its way, so that the time of the reply tells nobody whether an account exists. */
export function askResetAfterReply({ db, log, settings }: AppLoadContext, email: string): void {
  setImmediate(() => {
    askPasswordReset(db, email, `${settings.publicUrl}/auth/confirm`).catch((error: unknown) => {
      log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'a reset mail could not be asked for');
    });
  });
}
