import { z } from 'zod';
import { PASSWORD_MAX, PASSWORD_MIN, passwordStrength } from './password';

/** An e-mail address, in small letters. */
export const EmailSchema = z
  .string({ error: 'Write an e-mail address.' })
  .trim()
  .toLowerCase()
  .max(320)
  .pipe(z.email('Write it as name@company.example.'));

/** A password to be, with the cure in each refusal. */
const NewPasswordSchema = z
  .string({ error: `Use ${PASSWORD_MIN} characters or more.` })
  .min(PASSWORD_MIN, `Use ${PASSWORD_MIN} characters or more.`)
  .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`)
  .refine((password) => passwordStrength(password) !== 'weak', 'It repeats itself. Use more different characters.');

/** A password that holds already: any length, so that nothing is said about it before it is tried. */
const KnownPasswordSchema = z.string({ error: 'Write your password.' }).max(200);

/** Where to go afterwards; checked by safeNext before it is used. */
const NextSchema = z.string().max(2000).optional();

export const SignInSchema = z.object({ email: EmailSchema, password: KnownPasswordSchema, next: NextSchema });

export const SignUpSchema = z.object({
  name: z.string({ error: 'Write your name.' }).trim().min(1, 'Write your name.').max(80, 'Use at most 80 characters.'),
  email: EmailSchema,
  password: NewPasswordSchema,
  next: NextSchema,
});

export const ForgotSchema = z.object({ email: EmailSchema });

export const ResetSchema = z.object({ tokenHash: z.string().min(1).max(300), password: NewPasswordSchema });

export const PasswordChangeSchema = z.object({ current: KnownPasswordSchema, password: NewPasswordSchema });

/** What a link in a mail carries. */
export const ConfirmSchema = z.object({
  token_hash: z.string().min(1).max(300),
  type: z.enum(['signup', 'email', 'magiclink', 'invite', 'recovery', 'email_change']),
});
