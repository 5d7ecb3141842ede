import type { Db } from '@upbeat/db/client';
import type { WorkerSettings } from '../settings';
import type { SimulatedAccounts } from './accounts';
import type { Calendar } from './calendar';

/** Who plays in Harbour, each signed in with the rights of a role, and what they all work on. */
export interface Cast {
  owner: Db;
  strategist: Db;
  marketer: Db;
  analyst: Db;
  worker: WorkerSettings;
  workspaceId: string;
  brandId: string;
  calendar: Calendar;
  accounts: SimulatedAccounts;
}
