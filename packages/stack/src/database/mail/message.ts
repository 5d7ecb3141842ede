import { z } from 'zod';

/** A mail as it is handed over for sending. At least one of `text` and `html`. */
export const MessageSchema = z
  .strictObject({
    to: z.email(),
    subject: z.string().min(1).max(200),
    text: z.string().max(100_000).optional(),
    html: z.string().max(200_000).optional(),
  })
  .refine((message) => message.text !== undefined || message.html !== undefined, 'text or html is needed');
export type Message = z.infer<typeof MessageSchema>;

/** Hands a mail over and returns at once; it is delivered after the reply, so a reply tells nobody whether an address is known. */
export interface Mailer {
  send(message: Message): Promise<void>;
  /** Resolves when everything handed over is delivered or has failed. */
  settle(): Promise<void>;
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** The words of an HTML mail, each link followed by its address; for readers without HTML, and for the outbox. */
export function textOf(html: string): string {
  return html
    .replace(/<head[\s\S]*?<\/head>/i, '')
    .replace(/<a\s[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, '$2: $1')
    .replace(/<\/(p|h\d|li|div)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n');
}
