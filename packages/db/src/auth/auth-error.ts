import { AppError } from '@upbeat/core/app-error';
import type { AuthError } from '@supabase/supabase-js';

/** Codes of the auth service that mean "this account, link or session is not good", as against a fault. */
const NOT_GOOD = new Set([
  'invalid_credentials',
  'otp_expired',
  'user_not_found',
  'user_banned',
  'email_not_confirmed',
  'validation_failed',
  'session_not_found',
  'flow_state_not_found',
]);

/** Whether the auth service refused what was shown to it. */
export function isRefusal(error: AuthError): boolean {
  return NOT_GOOD.has(error.code ?? '') || error.name === 'AuthSessionMissingError';
}

/** What is left of an auth failure once a caller has handled the codes it expects. Vendor codes end here. */
export function toAuthAppError(error: AuthError): AppError {
  if (error.code === 'weak_password') {
    const sentence = 'This password is too easy to guess. Use a longer one.';
    return new AppError('invalid_input', sentence, { fields: { password: sentence }, cause: error });
  }
  if (error.code === 'over_request_rate_limit' || error.code === 'over_email_send_rate_limit')
    return new AppError('rate_limited', 'Too many tries. Wait a minute, then try again.', { cause: error });
  if (error.code === 'signup_disabled' || error.code === 'email_provider_disabled')
    return new AppError('forbidden', 'New accounts are switched off here. Ask for an invitation.', { cause: error });
  if (isRefusal(error))
    return new AppError('not_signed_in', 'Your session has ended. Sign in again.', { cause: error });
  if (error.name === 'AuthRetryableFetchError' || (error.status ?? 0) >= 502)
    return new AppError('unavailable', 'The database does not answer. Nothing was changed; try again in a moment.', {
      cause: error,
    });

  return new AppError('internal', 'Something went wrong on our side. Nothing was changed.', { cause: error });
}
