import type { Db } from '../client';
import { toAuthAppError } from './auth-error';
import { signIn } from './sign-in';

export interface NewAccount {
  displayName: string;
  email: string;
  password: string;
  /** Where the link of a confirmation mail leads. */
  confirmUrl: string;
}

/**
 * Makes an account. `signed_in`: the session has begun. `confirm`: a mail is under way, which is also the answer for an
 * e-mail that has an account already where addresses are confirmed. `taken`: there is an account with another password;
 * said only where addresses are not confirmed by mail.
 */
export async function signUp(db: Db, account: NewAccount): Promise<'signed_in' | 'confirm' | 'taken'> {
  const { data, error } = await db.auth.signUp({
    email: account.email,
    password: account.password,
    options: { data: { display_name: account.displayName }, emailRedirectTo: account.confirmUrl },
  });
  if (error?.code === 'over_email_send_rate_limit') return 'confirm';
  if (error?.code === 'user_already_exists' || error?.code === 'email_exists')
    return (await signIn(db, account.email, account.password)) ? 'signed_in' : 'taken';
  if (error) throw toAuthAppError(error);

  return data.session ? 'signed_in' : 'confirm';
}
