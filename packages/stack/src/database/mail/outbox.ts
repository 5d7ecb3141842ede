import { randomUUID } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { now } from '@upbeat/core/clock';
import { z } from 'zod';
import { type Mailer, type Message, textOf } from './message';

const EntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
});

/** A mail that waits in the outbox because no mail server is set. */
export type OutboxEntry = z.infer<typeof EntrySchema>;

/** Mails kept, newest last; older ones are dropped. */
const KEPT = 200;

export interface Outbox extends Mailer {
  /** Newest first. */
  list(): OutboxEntry[];
}

function readEntries(file: string): OutboxEntry[] {
  if (!existsSync(file)) return [];

  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      // The last line may be half there after a kill.
      const parsed = line.endsWith('}') ? EntrySchema.safeParse(JSON.parse(line)) : null;
      return parsed?.success ? [parsed.data] : [];
    })
    .slice(-KEPT);
}

/** Keeps mails in memory and, with `file`, in a file of JSON lines that its owner alone can read. */
export function createOutbox(file?: string): Outbox {
  const entries = file ? readEntries(file) : [];
  if (file) {
    writeFileSync(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600 });
    chmodSync(file, 0o600);
  }

  return {
    send: (message: Message) => {
      const entry = {
        id: randomUUID(),
        at: now().toISOString(),
        to: message.to,
        subject: message.subject,
        text: message.html === undefined ? (message.text ?? '') : textOf(message.html),
        html: message.html ?? null,
      };
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
      if (file) appendFileSync(file, `${JSON.stringify(entry)}\n`);
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
    list: () => [...entries].reverse(),
  };
}
