import type { TestStack } from '@upbeat/stack/testing/create-test-stack';

export interface Policy {
  name: string;
  verb: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  roles: string[];
  using: string | null;
  check: string | null;
}

export interface Table {
  name: string;
  kind: 'r' | 'p';
  rls: boolean;
  columns: string[];
  /** Columns that are neither generated nor an identity. */
  insertable: string[];
  /** Columns that `authenticated` may update. */
  updatable: string[];
  policies: Policy[];
  /** First columns of every b-tree index. */
  leading: string[];
}

export interface Procedure {
  name: string;
  args: string[];
  types: string[];
  definer: boolean;
  pinned: boolean;
  callable: { anon: boolean; authenticated: boolean };
}

/** Every table of schema public as the database itself describes it. */
export async function readTables(stack: TestStack): Promise<Table[]> {
  const tables = await stack.sql<{ name: string; kind: 'r' | 'p'; rls: boolean }>(
    `select c.relname as name, c.relkind as kind, c.relrowsecurity as rls from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
  );
  const columns = await stack.sql<{ table: string; name: string; updatable: boolean; insertable: boolean }>(
    `select table_name as table, column_name as name, has_column_privilege('authenticated', 'public.' || quote_ident(table_name), column_name, 'update') as updatable,
       (is_generated = 'NEVER' and is_identity = 'NO') as insertable
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  );
  const policies = await stack.sql<Policy & { table: string }>(
    `select tablename as table, policyname as name, cmd as verb, array(select unnest(roles)::text) as roles, qual as using, with_check as check from pg_policies where schemaname = 'public'`,
  );
  const indexes = await stack.sql<{ table: string; leading: string }>(
    `select t.relname as table, a.attname as leading from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
     join pg_class ic on ic.oid = i.indexrelid join pg_am am on am.oid = ic.relam
     join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] where n.nspname = 'public' and am.amname = 'btree'`,
  );
  return tables.map((table) => ({
    ...table,
    columns: columns.filter((c) => c.table === table.name).map((c) => c.name),
    insertable: columns.filter((c) => c.table === table.name && c.insertable).map((c) => c.name),
    updatable: columns.filter((c) => c.table === table.name && c.updatable).map((c) => c.name),
    policies: policies.filter((p) => p.table === table.name),
    leading: indexes.filter((i) => i.table === table.name).map((i) => i.leading),
  }));
}

/** Every function of schema public that the API could call. */
export async function readProcedures(stack: TestStack): Promise<Procedure[]> {
  const rows = await stack.sql<{
    name: string;
    args: string[] | null;
    types: string[];
    definer: boolean;
    pinned: boolean;
    anon: boolean;
    authenticated: boolean;
  }>(
    `select p.proname as name, p.proargnames[1:p.pronargs] as args,
       array(select format_type(t, null) from unnest(p.proargtypes::oid[]) with ordinality x(t, o) order by o) as types,
       p.prosecdef as definer, coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false) as pinned,
       has_function_privilege('anon', p.oid, 'execute') as anon, has_function_privilege('authenticated', p.oid, 'execute') as authenticated
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'public' and p.prokind = 'f'
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`,
  );
  return rows.map((row) => ({
    name: row.name,
    args: row.args ?? [],
    types: row.types,
    definer: row.definer,
    pinned: row.pinned,
    callable: { anon: row.anon, authenticated: row.authenticated },
  }));
}

/** A fingerprint of everything a workspace holds: any write by anybody changes it. */
export async function fingerprint(stack: TestStack, tables: Table[], workspaceId: string): Promise<string> {
  const held = [
    ...tables.filter((t) => t.columns.includes('workspace_id')).map((t) => ({ name: t.name, by: 'workspace_id' })),
    { name: 'workspaces', by: 'id' },
  ];
  const parts = held.map(
    ({ name, by }) =>
      `select '${name}' as name, coalesce(md5(string_agg(x::text, '|' order by x::text)), '-') as h from public.${name} x where ${by} = $1`,
  );
  const rows = await stack.sql<{ name: string; h: string }>(parts.join(' union all '), [workspaceId]);

  return rows.map((row) => `${row.name}=${row.h}`).join('\n');
}
