import type { Logger } from '@upbeat/core/logger';
import { pino } from 'pino';

/** One JSON line per event on standard output. Errors are written with name, message and stack. */
export function createLog(level: string): Logger & { child(fields: Record<string, unknown>): Logger } {
  return pino({ level, base: { service: 'web' }, timestamp: pino.stdTimeFunctions.isoTime });
}
