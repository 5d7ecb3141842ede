import type { Logger } from '@upbeat/core/logger';
import { createTransport } from 'nodemailer';
import { type Mailer, textOf } from './message';

/** Attempts per mail, and the pause before the second; the third waits twice as long. */
const ATTEMPTS = 3;
const PAUSE_MS = 2_000;

/** Sends through the server of an SMTP URL, in the background, with two retries. A mail that fails is logged without its address. */
export function createSmtpMailer(options: { url: string; from: string; logger: Logger }): Mailer {
  const transport = createTransport(options.url, { from: options.from });
  const underway = new Set<Promise<void>>();

  const deliver = async (mail: Parameters<typeof transport.sendMail>[0], attempt = 1): Promise<void> => {
    try {
      await transport.sendMail(mail);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      if (attempt >= ATTEMPTS) {
        options.logger.error({ reason }, 'a mail could not be sent');
        return;
      }
      options.logger.warn({ reason, attempt }, 'a mail will be sent again');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
      await deliver(mail, attempt + 1);
    }
  };

  return {
    send: (message) => {
      const text = message.html === undefined ? message.text : textOf(message.html);
      const delivery = deliver({ to: message.to, subject: message.subject, text, html: message.html });
      underway.add(delivery);
      void delivery.finally(() => underway.delete(delivery));
      return Promise.resolve();
    },
    settle: async () => {
      await Promise.all(underway);
    },
  };
}
