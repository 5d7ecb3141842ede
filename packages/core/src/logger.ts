/** What a package may say to the operator. Fields hold ids and figures, never personal data or secrets. */
export interface Logger {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** A logger that says nothing; the default of libraries and tests. */
export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
