/**
 * Writes packages/db/src/database.types.ts from the migrations: a fresh in-memory database is migrated and its catalogue read.
 * Run: node --import tsx packages/stack/scripts/generate-types.ts
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

const migrations = fileURLToPath(new URL('../../../supabase/migrations/', import.meta.url));
const target = fileURLToPath(new URL('../../db/src/database.types.ts', import.meta.url));

const AUTH_STUB = `
  create role anon; create role authenticated; create role service_role bypassrls;
  create schema auth;
  create table auth.users (id uuid primary key, email text);
  create function auth.uid() returns uuid language sql stable as $$ select null::uuid $$;
  create function auth.jwt() returns jsonb language sql stable as $$ select null::jsonb $$;
`;

/** TypeScript type of a PostgreSQL type name as JSON carries it. bigint and numeric are cast to text in every select, so both are unions. */
function tsType(udt: string): string {
  if (udt.startsWith('_')) return `${tsType(udt.slice(1))}[]`;
  if (['int2', 'int4', 'float4', 'float8'].includes(udt)) return 'number';
  if (['int8', 'numeric'].includes(udt)) return 'number | string';
  if (udt === 'bool') return 'boolean';
  if (['json', 'jsonb'].includes(udt)) return 'Json';
  if (udt === 'void') return 'undefined';
  return 'string';
}

interface Column {
  table_name: string;
  table_type: string;
  column_name: string;
  udt_name: string;
  is_nullable: string;
  has_default: boolean;
  is_generated: boolean;
}
interface ForeignKey {
  table_name: string;
  name: string;
  columns: string[];
  target: string;
  target_columns: string[];
}
interface Procedure {
  name: string;
  args: string[] | null;
  types: string[] | null;
  modes: string[] | null;
  defaults: number;
  returns: string;
  set: boolean;
}

const db = new PGlite();
await db.exec(AUTH_STUB);
for (const file of (await readdir(migrations)).filter((name) => name.endsWith('.sql')).sort()) {
  await db.exec(await readFile(`${migrations}${file}`, 'utf8'));
}

const columns = await db.query<Column>(`
  select c.table_name, t.table_type, c.column_name, c.udt_name, c.is_nullable,
    (c.column_default is not null or c.is_identity = 'YES') as has_default,
    (c.is_generated = 'ALWAYS' or c.identity_generation = 'ALWAYS') as is_generated
  from information_schema.columns c
  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
  where c.table_schema = 'public' order by c.table_name, c.ordinal_position`);
const foreignKeys = await db.query<ForeignKey>(`
  select rel.relname as table_name, con.conname as name, target.relname as target,
    array(select a.attname::text from unnest(con.conkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.n order by k.o) as columns,
    array(select a.attname::text from unnest(con.confkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = con.confrelid and a.attnum = k.n order by k.o) as target_columns
  from pg_constraint con
  join pg_class rel on rel.oid = con.conrelid join pg_namespace n on n.oid = rel.relnamespace and n.nspname = 'public'
  join pg_class target on target.oid = con.confrelid
  where con.contype = 'f' and con.conparentid = 0 order by 1, 2`);
const procedures = await db.query<Procedure>(`
  select p.proname as name, p.proargnames as args, array(select t.typname::text from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality x(oid, o) join pg_type t on t.oid = x.oid order by o) as types,
    p.proargmodes::text[] as modes, p.pronargdefaults as defaults, rt.typname as returns, p.proretset as set
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public' join pg_type rt on rt.oid = p.prorettype
  where p.prokind = 'f' order by 1`);

const relationsOf = (table: string): string =>
  foreignKeys.rows
    .filter((key) => key.table_name === table)
    .map(
      (key) =>
        `{ foreignKeyName: '${key.name}'; columns: [${key.columns.map((c) => `'${c}'`).join(', ')}]; isOneToOne: false; referencedRelation: '${key.target}'; referencedColumns: [${key.target_columns.map((c) => `'${c}'`).join(', ')}] }`,
    )
    .join(',\n          ');

function describeTable(name: string, rows: Column[]): string {
  const nullable = (c: Column): string => (c.is_nullable === 'YES' ? ' | null' : '');
  const row = rows.map((c) => `          ${c.column_name}: ${tsType(c.udt_name)}${nullable(c)};`).join('\n');
  const relations = `        Relationships: [\n          ${relationsOf(name)}\n        ];`;
  if (rows[0]?.table_type === 'VIEW')
    return `      ${name}: {\n        Row: {\n${row}\n        };\n${relations}\n      };`;
  const writable = rows.filter((c) => !c.is_generated);
  const insert = writable
    .map(
      (c) =>
        `          ${c.column_name}${c.has_default || c.is_nullable === 'YES' ? '?' : ''}: ${tsType(c.udt_name)}${nullable(c)};`,
    )
    .join('\n');
  const update = writable.map((c) => `          ${c.column_name}?: ${tsType(c.udt_name)}${nullable(c)};`).join('\n');
  return `      ${name}: {\n        Row: {\n${row}\n        };\n        Insert: {\n${insert}\n        };\n        Update: {\n${update}\n        };\n${relations}\n      };`;
}

function describeFunction(procedure: Procedure): string {
  const all = (procedure.args ?? []).map((name, i) => ({
    name,
    type: tsType(procedure.types?.[i] ?? 'text'),
    mode: procedure.modes?.[i] ?? 'i',
  }));
  const inputs = all.filter((argument) => argument.mode === 'i');
  const optionalFrom = inputs.length - procedure.defaults;
  const args = inputs
    .map((argument, i) => `${argument.name}${i >= optionalFrom ? '?' : ''}: ${argument.type} | null`)
    .join('; ');
  const outputs = all.filter((argument) => argument.mode === 't');
  const tables = new Set(columns.rows.map((c) => c.table_name));
  const single = outputs.length
    ? `{ ${outputs.map((o) => `${o.name}: ${o.type}`).join('; ')} }`
    : tables.has(procedure.returns)
      ? `Database['public']['Tables']['${procedure.returns}']['Row']`
      : tsType(procedure.returns);
  return `      ${procedure.name}: { Args: ${inputs.length ? `{ ${args} }` : 'Record<PropertyKey, never>'}; Returns: ${procedure.set ? `(${single})[]` : single} };`;
}

const byTable = new Map<string, Column[]>();
for (const column of columns.rows) byTable.set(column.table_name, [...(byTable.get(column.table_name) ?? []), column]);
const section = (type: string): string =>
  [...byTable]
    .filter(([, rows]) => (rows[0]?.table_type === 'VIEW') === (type === 'VIEW'))
    .map(([name, rows]) => describeTable(name, rows))
    .join('\n');

await writeFile(
  target,
  `// Generated by packages/stack/scripts/generate-types.ts from supabase/migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
${section('TABLE')}
    };
    Views: {
${section('VIEW')}
    };
    Functions: {
${procedures.rows.map(describeFunction).join('\n')}
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
};
`,
);
await db.close();
process.stdout.write(`${byTable.size} tables and views, ${procedures.rows.length} functions\n`);
