import type { SupabaseSettings } from '@upbeat/db/client';
import type { HealthCheck } from './health';

/** Asks the data API for nothing much. Any answer but a server's own fault means that it is there; what anon may see does not matter. */
export function databaseCheck(settings: SupabaseSettings): HealthCheck {
  return async () => {
    const reply = await fetch(`${settings.url}/rest/v1/library_references?select=id&limit=1`, {
      headers: { apikey: settings.publishableKey },
    });
    if (reply.status >= 500) throw new Error(`The database answers ${reply.status}.`);
  };
}
