import type { AppLoadContext } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { z } from 'zod';

const StatusSchema = z.object({ mail: z.enum(['outbox', 'smtp']), demo: z.boolean() });
type StackStatus = z.infer<typeof StatusSchema>;

const OutboxSchema = z.array(
  z.object({ id: z.string(), at: z.string(), to: z.string(), subject: z.string(), text: z.string() }),
);
export type OutboxMail = z.infer<typeof OutboxSchema>[number];

type Settings = AppLoadContext['settings'];
const PATIENCE_MS = 5_000;

async function ask<Schema extends z.ZodType>(
  settings: Settings,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const reply = await fetch(`${settings.supabase.url}${path}`, {
    headers: { apikey: settings.supabase.secretKey },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: unknown) => {
    throw new AppError('unavailable', 'The database does not answer. We try again in a moment.', { cause: error });
  });
  if (reply.status === 404) throw new AppError('not_found', 'There is nothing here.');
  if (!reply.ok) throw new AppError('unavailable', 'The database does not answer. We try again in a moment.');

  return schema.parse(await reply.json());
}

/** What the database process of this installation says of itself; null for a hosted project, which has none. */
export function getStackStatus(settings: Settings): Promise<StackStatus | null> {
  return settings.local.home === 'hosted' ? Promise.resolve(null) : ask(settings, '/stack/v1/status', StatusSchema);
}

/** Mails that wait because there is no mail server, newest first. `not_found` where mails leave by SMTP. */
export function listOutbox(settings: Settings): Promise<OutboxMail[]> {
  return ask(settings, '/stack/v1/outbox', OutboxSchema);
}
