import type { AppLoadContext } from '@remix-run/node';
import { isAppError } from '@upbeat/core/app-error';
import { isPublicAddress } from '@upbeat/config/public-address';
import { getStackStatus } from './stack-service.server';

/** The demo's e-mail, where a demo is there and this copy can be reached from this machine only; else null. */
export async function demoEmailHere({ settings, log }: AppLoadContext): Promise<string | null> {
  if (settings.local.demoEmail === null || isPublicAddress(settings)) return null;
  const status = await getStackStatus(settings).catch((error: unknown) => {
    if (!isAppError(error)) throw error;
    log.warn({ code: error.code }, 'the database process did not say whether there is a demo');
    return null;
  });

  return status?.demo ? settings.local.demoEmail : null;
}
