/**
 * Everything in which the embedded stack would answer unlike a hosted Supabase project, mended in one place.
 * compat.test.ts holds one test per difference; when @supabase/lite closes one, its lines here can go.
 */
import type { PGliteOptions } from '@electric-sql/pglite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import type { IPostgresConnectionConfig, PostgresConnection } from '@supabase/lite/postgres';
import { CompiledQuery, type QueryExecutorProvider, type Transaction } from 'kysely';
import { httpStatusOfSqlstate, isDatabaseError } from './sql-error';

/** Either driver of @supabase/lite that runs real PostgreSQL. */
export type LiteConnection = PgliteConnection | PostgresConnection;

const asText = (text: string): string => text;

/** A number as JSON carries it to a browser: digits beyond 2^53 are lost there too, and NaN and infinities stay text. */
function jsonNumber(text: string): number | string {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** `2026-01-31 09:30:00.123456+00` as PostgREST writes it: `2026-01-31T09:30:00.123456+00:00`. */
export function isoTimestamp(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

/** PostgreSQL type oid -> reader, for values that do not pass through PostgreSQL's own JSON. */
const READERS: Record<number, (text: string) => unknown> = {
  17: asText, // bytea, as \x hexadecimal
  20: jsonNumber, // int8
  1114: isoTimestamp,
  1184: isoTimestamp,
  1186: asText, // interval
  1700: jsonNumber, // numeric
};

/** PGlite's `parsers` option. */
export const pgliteParsers: NonNullable<PGliteOptions['parsers']> = READERS;

/** Text is JSON already, as PGlite takes it; postgres.js would wrap it into a JSON string a second time. */
const jsonText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** postgres.js's `types` option; each entry serialises as the driver does for plain text. */
export const postgresTypes: NonNullable<NonNullable<IPostgresConnectionConfig['postgresOptions']>['types']> = {
  bytea: { to: 17, from: [17], serialize: String, parse: asText },
  bigint: { to: 20, from: [20], serialize: String, parse: jsonNumber },
  timestamp: { to: 1114, from: [1114], serialize: String, parse: isoTimestamp },
  timestamptz: { to: 1184, from: [1184], serialize: String, parse: isoTimestamp },
  json: { to: 114, from: [114], serialize: jsonText, parse: (text: string): unknown => JSON.parse(text) },
  jsonb: { to: 3802, from: [3802], serialize: jsonText, parse: (text: string): unknown => JSON.parse(text) },
  numeric: { to: 1700, from: [1700], serialize: String, parse: jsonNumber },
};

/**
 * On its first request @supabase/lite grants ALL on every table of a schema with row-level security to anon and
 * authenticated, and so undoes each `revoke` and column grant of the migrations. Roles and grants are ours
 * (roles.ts), so it is told that they stand.
 */
export function keepGrants(connection: LiteConnection): void {
  Reflect.set(connection, 'rlsState', 'active');
}

/** PostgREST's reply to a failed statement. */
function errorResponse(
  error: { code: string; message: string; detail?: string; hint?: string },
  role: string,
): Response {
  const body = { code: error.code, details: error.detail ?? null, hint: error.hint ?? null, message: error.message };
  return new Response(JSON.stringify(body), {
    status: httpStatusOfSqlstate(error.code, role),
    headers: { 'content-type': 'application/json; charset=utf-8', 'proxy-status': `PostgREST; error=${error.code}` },
  });
}

/**
 * Answers database errors as PostgREST does. @supabase/lite turns P0001 (plain `raise exception`), 23514 (CHECK) and
 * others into status 500 with code SUP, and prints each error with its values to the console. Errors of class 42 other than
 * 42501 are left to it: it names missing tables and columns as PostgREST does.
 */
export function keepErrorCodes(connection: LiteConnection): void {
  const original = connection.withContext.bind(connection);
  connection.withContext = async <T>(...[vars, run, options]: Parameters<typeof original<T>>): Promise<T> => {
    try {
      return await original<T>(vars, run, options);
    } catch (error) {
      if (!isDatabaseError(error)) throw error;
      if (error.code === 'PGRST' || (error.code.startsWith('42') && error.code !== '42501')) throw error;
      const auth: unknown = vars?.auth;
      const role: unknown = typeof auth === 'object' && auth !== null && 'role' in auth ? auth.role : undefined;
      // The data API is the only caller, and what its callback returns is the response.
      return errorResponse(error, typeof role === 'string' ? role : 'anon') as T;
    }
  };
}

/** Who asks, as @supabase/lite hands it to a connection; the rest of it is not read here. */
interface AskedAs {
  auth?: { role?: string; uid?: unknown; jwt?: unknown };
  storage?: { operation?: unknown };
}

interface AskedHow {
  method: string;
  path: string;
  requestHeaders?: Record<string, string>;
}

/** Sets settings until the transaction ends, all with one statement. */
async function setLocally(transaction: QueryExecutorProvider, settings: Record<string, string>): Promise<void> {
  const calls = Object.keys(settings).map((name, i) => `set_config('${name}', $${i + 1}, true)`);
  const query = CompiledQuery.raw(`select ${calls.join(', ')}`, Object.values(settings));
  await transaction.getExecutor().executeQuery(query);
}

/**
 * Before each request @supabase/lite tells the database who asks and how, a statement a setting: eleven ways to the database and back
 * where two do. The embedded one runs statements one after another, so everybody waited for them.
 */
export function setContextAtOnce(connection: LiteConnection): void {
  const asWhom = (transaction: Transaction<unknown>, { auth, storage }: AskedAs): Promise<void> => {
    const role = auth?.role || 'anon';
    return setLocally(transaction, {
      role,
      'request.jwt.claim.sub': String(auth?.uid ?? ''),
      'request.jwt.claim.role': role,
      'storage.operation': String(storage?.operation ?? ''),
      ...(typeof auth?.jwt === 'object' && auth.jwt !== null ? { 'request.jwt.claims': JSON.stringify(auth.jwt) } : {}),
    });
  };
  const how = (transaction: Transaction<unknown>, { method, path, requestHeaders = {} }: AskedHow): Promise<void> =>
    setLocally(transaction, {
      'response.status': '',
      'response.headers': '',
      'request.method': method,
      'request.path': path,
      'request.headers': JSON.stringify(requestHeaders),
    });
  for (const [name, method] of Object.entries({ applyJwtSessionContext: asWhom, applyRpcRequestGucs: how })) {
    if (typeof Reflect.get(connection, name) !== 'function')
      throw new Error(`@supabase/lite has no ${name} any more: see whether its requests still need setContextAtOnce.`);
    Reflect.set(connection, name, method);
  }
}

/** Runs functions one after another, in the order of the calls. */
export function createQueue(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();

  return (run) => {
    const mine = last.then(run, run);
    last = mine.catch(() => undefined);
    return mine;
  };
}
