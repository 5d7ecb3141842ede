/** Roles, schemas and default grants that a hosted Supabase project has before the first migration. Safe to run again. */
export const ROLES_SQL = `
do $$
declare
  r text;
begin
  foreach r in array array['anon', 'authenticated', 'service_role', 'authenticator'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = r) then
      begin
        execute format('create role %I nologin noinherit %s', r, case r when 'service_role' then 'bypassrls' else '' end);
      exception when duplicate_object or unique_violation then
        -- Roles belong to the whole server: another database of it was set up at the same moment.
        null;
      end;
    end if;
  end loop;
  if not pg_catalog.pg_has_role(current_user, 'service_role', 'member') then
    execute format('grant anon, authenticated, service_role to %I', current_user);
  end if;
end $$;

create schema if not exists auth;
create schema if not exists extensions;
grant usage on schema public, auth, extensions to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;

do $$ begin
  execute format('alter database %I set search_path = "$user", public, extensions', current_database());
end $$;
set search_path = "$user", public, extensions;
`;
