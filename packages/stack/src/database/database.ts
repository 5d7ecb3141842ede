import type { LiteConnection } from './compat';

/** Rows as plain objects; values are read as the data API would send them (compat.ts). */
export type Row = Record<string, unknown>;

/** Statements inside one transaction. */
export interface Session {
  query<T extends object = Row>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** One or several statements without parameters. */
  exec(sql: string): Promise<void>;
  /** `COPY table (columns) FROM` CSV text given in pieces; each piece ends at a row's end. */
  copyIn(table: string, columns: readonly string[], pieces: AsyncIterable<string>): Promise<void>;
}

/** A database as its superuser or owner sees it: what migrates, loads and tests; never what serves a request. */
export interface Database extends Session {
  readonly kind: 'pglite' | 'postgres';
  readonly connection: LiteConnection;
  /** Commits when `run` resolves, rolls back when it throws. */
  transaction<T>(run: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Runs `run` while nothing else touches the connection. PGlite has one connection and @supabase/lite sends BEGIN and
   * SET LOCAL ROLE over it, so two requests side by side would share a transaction and a role. On PostgreSQL each request has its own.
   */
  exclusive<T>(run: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A dotted name, quoted: `public.metric_rows` -> `"public"."metric_rows"`. */
export function quoteName(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

/** The COPY statement for CSV from `source` (`stdin`, or PGlite's `'/dev/blob'`). */
export function copyStatement(table: string, columns: readonly string[], source: string): string {
  return `copy ${quoteName(table)} (${columns.map(quoteName).join(', ')}) from ${source} with (format csv)`;
}
