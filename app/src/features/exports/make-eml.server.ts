import { now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { emailHtml } from '@upbeat/exchange/export/email-html';
import type { EmailMessage } from '@upbeat/exchange/export/email-message';
import { emailText } from '@upbeat/exchange/export/email-text';
import MailComposer from 'nodemailer/lib/mail-composer';

/**
 * A message as an .eml file (multipart/alternative: plain text, then HTML) that mail programs open as a draft. Without a sender's address it
 * has no From, and it never has a recipient.
 */
export async function emailEml(message: EmailMessage, from: string): Promise<Buffer> {
  const mail = new MailComposer({
    ...(from === '' ? {} : { from: message.sender === '' ? from : { name: message.sender, address: from } }),
    subject: message.subject,
    text: emailText(message),
    html: emailHtml(message),
    date: now(),
    // The library would name this machine.
    messageId: `<${newId()}@upbeat.invalid>`,
    headers: { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return mail.compile().build();
}
