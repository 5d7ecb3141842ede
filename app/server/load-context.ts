import type { Logger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import type { Entered } from '@upbeat/db/workspaces/enter-workspace';
import type { Mailer } from './mailer';
import type { Limit } from './rate-limit';
import type { WebSettings } from './settings';

/** What the host hands to every loader and action. */
export interface UpbeatLoadContext {
  /** Nonce of this response's content policy. */
  nonce: string;
  /** Printed in the log and on the error page, so that a member can name the fault. */
  requestId: string;
  log: Logger;
  /** Whether the pages for developers answer. */
  devPages: boolean;
  /** The client of this request's session: row-level security decides what it sees. */
  db: Db;
  /** Workspaces entered in this request, by slug: loaders of one page ask once. */
  entered: Record<string, Promise<Entered | null>>;
  /** Counts tries of acts that a stranger could repeat at will. */
  limit: Limit;
  /** Null when this installation cannot send mail of its own. */
  mailer: Mailer | null;
  /** Settings of the process. Only server code sees them. */
  settings: WebSettings;
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends UpbeatLoadContext {}
  /** Loaders and actions answer values, typed as they arrive (vite.config.ts turns the flag on). */
  interface Future {
    v3_singleFetch: true;
  }
}
