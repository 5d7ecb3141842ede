import { addDays } from '@upbeat/core/clock';

/** Days before its last day in which a claim counts as expiring soon. */
const SOON_DAYS = 30;

export type ClaimLife = 'live' | 'expires soon' | 'expired';

/** Where a claim stands on an ISO date; its last day still counts. */
export function claimLife(expiresOn: string | null, today: string): ClaimLife {
  if (expiresOn === null) return 'live';
  if (expiresOn < today) return 'expired';

  return expiresOn <= addDays(today, SOON_DAYS) ? 'expires soon' : 'live';
}
