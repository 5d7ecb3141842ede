import { now } from './clock';
import type { Logger } from './logger';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** Writes JSON lines, one per message, in the shape that the web process's logger has too. */
export function createJsonLogger(name: string, level: LogLevel, write: (line: string) => void): Logger {
  const least = LEVELS.indexOf(level);
  const at =
    (own: LogLevel) =>
    (fields: Record<string, unknown>, message: string): void => {
      if (LEVELS.indexOf(own) < least) return;
      write(`${JSON.stringify({ level: own, time: now().toISOString(), name, ...fields, msg: message })}\n`);
    };

  return { info: at('info'), warn: at('warn'), error: at('error') };
}
