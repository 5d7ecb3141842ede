import { AppError } from '@upbeat/core/app-error';
import { createTransport } from 'nodemailer';
import type { WebSettings } from './settings';

/** A mail of the app itself; those about passwords are sent by the auth service. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** Hands a mail over. Throws `unavailable` when nobody took it. */
  send(mail: Mail): Promise<void>;
}

const SUBJECT_LIMIT = 200;
const HANDOVER_MS = 10_000;

function tidy(mail: Mail): Mail {
  return { ...mail, subject: mail.subject.replace(/\s+/g, ' ').trim().slice(0, SUBJECT_LIMIT) };
}

function refused(cause: unknown): AppError {
  return new AppError('unavailable', 'The mail could not be sent.', { cause });
}

/**
 * Mails leave through the database process where there is one (it has the mail server or the outbox), else by SMTP.
 * Null for a hosted project without a mail server: then links are shown to be passed on by hand.
 */
export function createMailer({
  local,
  supabase,
  mail,
}: Pick<WebSettings, 'local' | 'supabase' | 'mail'>): Mailer | null {
  if (local.home !== 'hosted') {
    return {
      send: async (message) => {
        const reply = await fetch(`${supabase.url}/stack/v1/mail`, {
          method: 'POST',
          headers: { apikey: supabase.secretKey, 'content-type': 'application/json' },
          body: JSON.stringify(tidy(message)),
          signal: AbortSignal.timeout(HANDOVER_MS),
        }).catch((error: unknown) => {
          throw refused(error);
        });
        if (!reply.ok) throw refused(`status ${reply.status}`);
      },
    };
  }
  if (mail.smtpUrl === null) return null;
  const transport = createTransport(mail.smtpUrl, { from: mail.from });

  return {
    send: async (message) => {
      await transport.sendMail(tidy(message)).catch((error: unknown) => {
        throw refused(error);
      });
    },
  };
}
