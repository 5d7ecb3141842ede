import type { Logger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import type { z } from 'zod';

/** Who asked for a job and where it stands; the handler acts for that member. */
export interface JobTicket {
  id: string;
  workspaceId: string;
  requestedBy: string;
  attempt: number;
  lastAttempt: boolean;
}

/** How far a job is, as Today and the pages show it. `label` is a few words for people ("row 1,180 of 1,420"). */
export interface JobProgress {
  done: number;
  total: number;
  label: string;
}

/** What a handler is given. It must be safe to run again from the start: a crashed worker's job is claimed anew. */
export interface JobContext<Payload> {
  ticket: JobTicket;
  payload: Payload;
  /** Service rights; every call names the workspace and the database checks the member anew. */
  db: Db;
  /** Aborts when a member asks to stop, when the worker drains, or when the job is lost to another worker. */
  signal: AbortSignal;
  progress(progress: JobProgress): void;
  logger: Logger;
}

/** A kind of background work: what its payload must look like and how to load its handler. */
export interface JobDefinition<Payload> {
  kind: string;
  version: number;
  payload: z.ZodType<Payload>;
}

export type JobHandler<Payload> = (context: JobContext<Payload>) => Promise<Record<string, unknown>>;
