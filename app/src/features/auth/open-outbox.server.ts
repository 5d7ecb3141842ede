import { timingSafeEqual } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { isPublicAddress } from '@upbeat/config/public-address';
import { listOutbox, type OutboxMail } from './stack-service.server';

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];

  return a.length === b.length && timingSafeEqual(a, b);
}

/** Mails of the outbox for whoever holds the token printed at start. Throws `not_found` where there is no outbox, `forbidden` without the token. */
export async function openOutbox(settings: AppLoadContext['settings'], token: string | null): Promise<OutboxMail[]> {
  if (settings.local.home === 'hosted' || isPublicAddress(settings))
    throw new AppError('not_found', 'There is no outbox here.');
  if (settings.local.startToken === null || !same(token ?? '', settings.local.startToken))
    throw new AppError('forbidden', 'The outbox opens with the address that was printed when Upbeat was started.');

  return listOutbox(settings);
}
