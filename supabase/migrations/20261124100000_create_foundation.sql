-- Foundation: clock, ids, permissions, guards, events, idempotency.
-- Everything that decides lives in schema private, which the API does not expose.

create schema if not exists private;
revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;

-- ---------------------------------------------------------------- clock and ids

-- One row; the offset is zero except in tests and in the demo's seeding.
create table private.clock (
  one boolean primary key default true check (one),
  shift interval not null default '0'
);
insert into private.clock default values;

create function private.now() returns timestamptz
language sql stable security definer set search_path = '' as $$
  select pg_catalog.now() + (select shift from private.clock)
$$;

-- UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so ids sort by creation.
create function private.uuid_v7() returns uuid
language sql volatile security definer set search_path = '' as $$
  select encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send(floor(extract(epoch from pg_catalog.clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6
        ),
        52, 1
      ),
      53, 1
    ), 'hex')::uuid
$$;

-- ---------------------------------------------------------------- permissions and status machines, as data

create table private.role_permissions (
  role text not null check (role in ('owner', 'strategist', 'marketer', 'analyst', 'viewer')),
  permission text not null,
  primary key (role, permission)
);
insert into private.role_permissions (role, permission) values
  ('owner', 'workspace.read'), ('strategist', 'workspace.read'), ('marketer', 'workspace.read'), ('analyst', 'workspace.read'), ('viewer', 'workspace.read'),
  ('owner', 'workspace.manage'),
  ('owner', 'members.manage'),
  ('owner', 'brand.write'), ('strategist', 'brand.write'),
  ('owner', 'campaigns.write'), ('strategist', 'campaigns.write'), ('marketer', 'campaigns.write'),
  ('owner', 'budget.write'), ('strategist', 'budget.write'),
  ('owner', 'briefs.write'), ('strategist', 'briefs.write'), ('marketer', 'briefs.write'),
  ('owner', 'ideas.write'), ('strategist', 'ideas.write'), ('marketer', 'ideas.write'),
  ('owner', 'copy.write'), ('strategist', 'copy.write'), ('marketer', 'copy.write'),
  ('owner', 'copy.approve'), ('strategist', 'copy.approve'), ('marketer', 'copy.approve'),
  ('owner', 'placements.write'), ('strategist', 'placements.write'), ('marketer', 'placements.write'),
  ('owner', 'imports.write'), ('strategist', 'imports.write'), ('analyst', 'imports.write'),
  ('owner', 'references.write'), ('strategist', 'references.write'), ('marketer', 'references.write'), ('analyst', 'references.write'),
  ('owner', 'forecasts.write'), ('strategist', 'forecasts.write'), ('marketer', 'forecasts.write'), ('analyst', 'forecasts.write');

create table private.status_transitions (
  noun text not null,
  from_status text not null,
  to_status text not null,
  primary key (noun, from_status, to_status)
);
insert into private.status_transitions (noun, from_status, to_status) values
  ('campaigns', 'draft', 'live'), ('campaigns', 'draft', 'archived'), ('campaigns', 'live', 'paused'), ('campaigns', 'live', 'ended'),
  ('campaigns', 'paused', 'live'), ('campaigns', 'paused', 'ended'), ('campaigns', 'ended', 'archived'), ('campaigns', 'archived', 'draft'),
  ('ideas', 'proposed', 'accepted'), ('ideas', 'proposed', 'rejected'), ('ideas', 'accepted', 'proposed'), ('ideas', 'rejected', 'proposed'),
  ('variants', 'draft', 'submitted'), ('variants', 'draft', 'archived'), ('variants', 'submitted', 'draft'), ('variants', 'submitted', 'approved'),
  ('variants', 'submitted', 'archived'), ('variants', 'approved', 'draft'), ('variants', 'approved', 'archived'), ('variants', 'archived', 'draft'),
  ('placements', 'planned', 'live'), ('placements', 'planned', 'ended'), ('placements', 'live', 'paused'), ('placements', 'live', 'ended'),
  ('placements', 'paused', 'live'), ('placements', 'paused', 'ended'),
  ('imports', 'uploading', 'uploaded'), ('imports', 'uploading', 'failed'),
  ('imports', 'uploaded', 'queued'), ('imports', 'uploaded', 'failed'), ('imports', 'uploaded', 'cancelled'),
  ('imports', 'queued', 'landing'), ('imports', 'queued', 'failed'), ('imports', 'queued', 'cancelled'),
  ('imports', 'landing', 'landed'), ('imports', 'landing', 'failed'), ('imports', 'landing', 'cancelled'),
  ('imports', 'landed', 'undoing'), ('imports', 'undoing', 'undone'), ('imports', 'undoing', 'landed'), ('imports', 'failed', 'queued'),
  ('runs', 'queued', 'running'), ('runs', 'queued', 'cancelled'), ('runs', 'queued', 'failed'),
  ('runs', 'running', 'done'), ('runs', 'running', 'failed'), ('runs', 'running', 'cancelled'),
  ('jobs', 'queued', 'running'), ('jobs', 'queued', 'cancelled'), ('jobs', 'running', 'done'), ('jobs', 'running', 'failed'),
  ('jobs', 'running', 'queued'), ('jobs', 'running', 'cancelled'), ('jobs', 'failed', 'queued');

-- ---------------------------------------------------------------- people and workspaces

create table public.profiles (
  user_id uuid primary key references auth.users (id) on delete cascade,
  email text not null check (char_length(email) between 3 and 320),
  display_name text not null check (char_length(display_name) between 1 and 80),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1
);

-- Access tokens issued at or before revoked_before are refused (sign out everywhere, removal, password change).
create table public.session_revocations (
  user_id uuid primary key references auth.users (id) on delete cascade,
  revoked_before timestamptz not null
);

create table public.workspaces (
  id uuid primary key default private.uuid_v7(),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null check (char_length(name) between 1 and 80),
  kind text not null default 'team' check (kind in ('team', 'demo')),
  time_zone text not null default 'Europe/London' check (char_length(time_zone) between 1 and 60),
  locale text not null default 'en-GB' check (char_length(locale) between 2 and 20),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1
);

create table public.members (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null references public.profiles (user_id) on delete cascade,
  role text not null check (role in ('owner', 'strategist', 'marketer', 'analyst', 'viewer')),
  locale text check (char_length(locale) between 2 and 20),
  time_zone text check (char_length(time_zone) between 1 and 60),
  last_visit_at timestamptz,
  previous_visit_at timestamptz,
  removed_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id)
);
create unique index members_one_seat on public.members (workspace_id, user_id) where removed_at is null;
create index members_by_user on public.members (user_id, workspace_id) where removed_at is null;

create table public.invitations (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  email text not null check (char_length(email) between 3 and 320),
  role text not null check (role in ('owner', 'strategist', 'marketer', 'analyst', 'viewer')),
  token_hash text not null unique,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  invited_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id)
);
create unique index invitations_one_open on public.invitations (workspace_id, lower(email)) where accepted_at is null and revoked_at is null;

-- ---------------------------------------------------------------- who may what

-- Workspaces in which the caller holds a permission, as an array so that a policy evaluates it once per statement.
-- A removed member and a revoked session get nothing, on the next request.
create function private.workspaces_with(p_permission text) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(m.workspace_id), '{}')
  from public.members m
  join private.role_permissions rp on rp.role = m.role and rp.permission = p_permission
  where m.user_id = (select auth.uid())
    and m.removed_at is null
    and not exists (
      select 1 from public.session_revocations r
      where r.user_id = m.user_id
        and coalesce(((select auth.jwt()) ->> 'iat')::bigint, 0) <= floor(extract(epoch from r.revoked_before))
    )
$$;

-- People who share a workspace with the caller (for profiles).
create function private.fellow_members() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct m.user_id), '{}')
  from public.members m
  where m.workspace_id = any (private.workspaces_with('workspace.read'))
$$;

-- Raises PT403 unless the caller holds the permission in the workspace.
create function private.require(p_workspace_id uuid, p_permission text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_workspace_id is null or not (p_workspace_id = any (private.workspaces_with(p_permission))) then
    raise sqlstate 'PT403' using message = 'Your role does not allow this.', detail = p_permission;
  end if;
end $$;

-- ---------------------------------------------------------------- who acts

-- The worker acts for the member who asked: the membership is checked anew, then the actor is set for this transaction.
-- p_kind is 'person' (an act carried out for somebody) or 'ai'.
create function private.act_as(p_workspace_id uuid, p_user_id uuid, p_permission text, p_kind text, p_level integer, p_run_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.members m
    join private.role_permissions rp on rp.role = m.role and rp.permission = p_permission
    where m.workspace_id = p_workspace_id and m.user_id = p_user_id and m.removed_at is null
  ) then
    raise sqlstate 'PT403' using message = 'The member who asked no longer has this right.', detail = p_permission;
  end if;
  perform set_config('upbeat.actor', p_user_id::text, true);
  perform set_config('upbeat.actor_kind', p_kind, true);
  perform set_config('upbeat.level', p_level::text, true);
  perform set_config('upbeat.run', coalesce(p_run_id::text, ''), true);
end $$;

create function private.actor() returns uuid
language sql stable security definer set search_path = '' as $$
  select coalesce(nullif(current_setting('upbeat.actor', true), '')::uuid, (select auth.uid()))
$$;

create function private.actor_kind() returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(nullif(current_setting('upbeat.actor_kind', true), ''), case when (select auth.uid()) is null then 'system' else 'person' end)
$$;

-- ---------------------------------------------------------------- events: one append-only history

-- Ids only, never personal data, so that erasing a person leaves the history whole. No foreign key on the subject:
-- an event outlives a hard-erased row.
create table public.events (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  seq bigint generated always as identity,
  at timestamptz not null default private.now(),
  actor_kind text not null check (actor_kind in ('person', 'ai', 'api', 'system')),
  actor_id uuid,
  run_id uuid,
  level smallint check (level in (1, 2, 3)),
  noun text not null,
  verb text not null,
  subject_id uuid not null,
  campaign_id uuid,
  data jsonb not null default '{}',
  primary key (workspace_id, id)
);
create index events_by_seq on public.events (workspace_id, seq);
create index events_by_subject on public.events (workspace_id, subject_id, seq);
create index events_by_campaign on public.events (workspace_id, campaign_id, seq) where campaign_id is not null;

create function private.record_event(p_workspace_id uuid, p_noun text, p_verb text, p_subject_id uuid, p_campaign_id uuid, p_level integer, p_data jsonb)
returns void language sql security definer set search_path = '' as $$
  insert into public.events (workspace_id, actor_kind, actor_id, run_id, level, noun, verb, subject_id, campaign_id, data)
  values (
    p_workspace_id, private.actor_kind(), private.actor(), nullif(current_setting('upbeat.run', true), '')::uuid,
    coalesce(nullif(current_setting('upbeat.level', true), '')::integer, p_level),
    p_noun, p_verb, p_subject_id, p_campaign_id, coalesce(p_data, '{}')
  )
$$;

-- Deleting a whole workspace (the one road of hard erase) sets this flag for its transaction; the immutability triggers heed it.
create function private.erasing() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(current_setting('upbeat.erasing', true), '') = 'on'
$$;

create function private.refuse_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' and private.erasing() then return old; end if;
  raise sqlstate 'PT409' using message = format('%s never change once written.', tg_table_name);
end $$;
create trigger events_append_only before update or delete on public.events for each row execute function private.refuse_change();

-- ---------------------------------------------------------------- triggers that every business table carries

-- row_version counts saves: an update that names a version other than the stored one finds no row.
create function private.touch() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.row_version := old.row_version + 1;
  new.updated_at := private.now();
  return new;
end $$;

-- Ids and tenants are for ever.
create function private.keep_identity() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.workspace_id is distinct from old.workspace_id or new.id is distinct from old.id then
    raise sqlstate 'PT403' using message = 'A row cannot move to another workspace.';
  end if;
  return new;
end $$;

create function private.guard_status() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status is distinct from old.status and not exists (
    select 1 from private.status_transitions t
    where t.noun = tg_table_name and t.from_status = old.status and t.to_status = new.status
  ) then
    raise sqlstate 'PT409' using message = format('%s cannot go from %s to %s.', initcap(tg_table_name), old.status, new.status);
  end if;
  return new;
end $$;

-- Writes the event of a change in the same transaction. Argument 0 is the default delegation level of the noun.
-- The verb is the new status where one changed, else created, updated, archived or deleted.
create function private.log_event() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_row jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  v_old jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  v_verb text;
  v_campaign uuid := nullif(v_row ->> 'campaign_id', '')::uuid;
begin
  if private.erasing() then return null; end if;
  if tg_table_name = 'campaigns' then v_campaign := (v_row ->> 'id')::uuid; end if;
  v_verb := case
    when tg_op = 'INSERT' then 'created'
    when tg_op = 'DELETE' then 'deleted'
    when v_row ->> 'status' is distinct from v_old ->> 'status' then v_row ->> 'status'
    when v_row ->> 'archived_at' is not null and v_old ->> 'archived_at' is null then 'archived'
    when v_row ->> 'archived_at' is null and v_old ->> 'archived_at' is not null then 'restored'
    else 'updated'
  end;
  perform private.record_event(
    (v_row ->> 'workspace_id')::uuid, tg_table_name, v_verb, (v_row ->> 'id')::uuid, v_campaign,
    tg_argv[0]::integer,
    case when tg_op = 'UPDATE' and v_old ? 'status' and v_row ->> 'status' is distinct from v_old ->> 'status'
      then jsonb_build_object('from', v_old ->> 'status') else '{}'::jsonb end
  );
  return null;
end $$;

-- Puts a table under the house rules: row-level security, one policy per verb, triggers, grants.
-- A permission of null means "nobody through the API": such writes go through a function.
create function private.protect(p_table text, p_insert text, p_update text, p_delete text, p_level integer default 3)
returns void language plpgsql set search_path = '' as $$
declare
  v_verb text;
  v_permission text;
  v_has record;
begin
  execute format('alter table public.%I enable row level security', p_table);
  execute format('revoke all on public.%I from anon, authenticated', p_table);
  execute format('grant select on public.%I to authenticated', p_table);
  execute format('grant all on public.%I to service_role', p_table);
  execute format('create policy %I on public.%I for select to authenticated using (workspace_id = any ((select private.workspaces_with(''workspace.read''))::uuid[]))',
    p_table || '_select_members', p_table);
  foreach v_verb in array array['insert', 'update', 'delete'] loop
    v_permission := case v_verb when 'insert' then p_insert when 'update' then p_update else p_delete end;
    if v_permission is null then
      execute format('create policy %I on public.%I for %s to authenticated %s', p_table || '_' || v_verb || '_nobody', p_table, v_verb,
        case v_verb when 'insert' then 'with check (false)' else 'using (false)' end);
    else
      execute format('grant %s on public.%I to authenticated', v_verb, p_table);
      execute format('create policy %I on public.%I for %s to authenticated %s', p_table || '_' || v_verb || '_' || replace(v_permission, '.', '_'), p_table, v_verb,
        case v_verb
          when 'insert' then format('with check (workspace_id = any ((select private.workspaces_with(%L))::uuid[]))', v_permission)
          when 'update' then format('using (workspace_id = any ((select private.workspaces_with(%1$L))::uuid[])) with check (workspace_id = any ((select private.workspaces_with(%1$L))::uuid[]))', v_permission)
          else format('using (workspace_id = any ((select private.workspaces_with(%L))::uuid[]))', v_permission)
        end);
    end if;
  end loop;
  select
    bool_or(column_name = 'row_version') as row_version,
    bool_or(column_name = 'status') as status
  into v_has from information_schema.columns where table_schema = 'public' and table_name = p_table;
  execute format('create trigger %I before update on public.%I for each row execute function private.keep_identity()', p_table || '_keep_identity', p_table);
  if v_has.row_version then
    execute format('create trigger %I before update on public.%I for each row execute function private.touch()', p_table || '_touch', p_table);
  end if;
  if v_has.status and exists (select 1 from private.status_transitions where noun = p_table) then
    execute format('create trigger %I before update on public.%I for each row execute function private.guard_status()', p_table || '_guard_status', p_table);
  end if;
  if p_level is not null then
    execute format('create trigger %I after insert or update or delete on public.%I for each row execute function private.log_event(%L)', p_table || '_log_event', p_table, p_level);
  end if;
end $$;

-- ---------------------------------------------------------------- idempotency

create table public.command_results (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  key text not null check (char_length(key) between 8 and 80),
  command text not null,
  result jsonb not null,
  actor_id uuid,
  at timestamptz not null default private.now(),
  primary key (workspace_id, key)
);

-- The earlier result of a command, or null when this is its first time. Holds the key for the transaction.
create function private.replay(p_workspace_id uuid, p_command text, p_key text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.command_results;
begin
  if p_key is null or char_length(p_key) not between 8 and 80 then
    raise sqlstate 'PT400' using message = 'The form has lost its key. Reload the page and try again.';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(p_workspace_id::text || p_key, 0));
  select * into v_row from public.command_results where workspace_id = p_workspace_id and key = p_key;
  if v_row.command is not null and v_row.command <> p_command then
    raise sqlstate 'PT409' using message = 'That key was used for another act.';
  end if;
  return v_row.result;
end $$;

create function private.remember(p_workspace_id uuid, p_command text, p_key text, p_result jsonb) returns jsonb
language sql security definer set search_path = '' as $$
  insert into public.command_results (workspace_id, key, command, result, actor_id)
  values (p_workspace_id, p_key, p_command, p_result, private.actor())
  returning result
$$;

-- ---------------------------------------------------------------- protection of the tables above

select private.protect('members', null, null, null, 3);
select private.protect('invitations', null, null, null, 3);
select private.protect('events', null, null, null, null);

alter table public.command_results enable row level security;
revoke all on public.command_results from anon, authenticated;
grant all on public.command_results to service_role;
create policy command_results_select_nobody on public.command_results for select to authenticated using (false);
create policy command_results_insert_nobody on public.command_results for insert to authenticated with check (false);
create policy command_results_update_nobody on public.command_results for update to authenticated using (false);
create policy command_results_delete_nobody on public.command_results for delete to authenticated using (false);

alter table public.session_revocations enable row level security;
revoke all on public.session_revocations from anon, authenticated;
grant all on public.session_revocations to service_role;
create policy session_revocations_select_nobody on public.session_revocations for select to authenticated using (false);
create policy session_revocations_insert_nobody on public.session_revocations for insert to authenticated with check (false);
create policy session_revocations_update_nobody on public.session_revocations for update to authenticated using (false);
create policy session_revocations_delete_nobody on public.session_revocations for delete to authenticated using (false);

alter table public.profiles enable row level security;
revoke all on public.profiles from anon, authenticated;
grant select on public.profiles to authenticated;
grant update (display_name, theme) on public.profiles to authenticated;
grant all on public.profiles to service_role;
create policy profiles_select_fellows on public.profiles for select to authenticated
  using (user_id = (select auth.uid()) or user_id = any ((select private.fellow_members())::uuid[]));
create policy profiles_insert_nobody on public.profiles for insert to authenticated with check (false);
create policy profiles_update_self on public.profiles for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy profiles_delete_nobody on public.profiles for delete to authenticated using (false);
create trigger profiles_touch before update on public.profiles for each row execute function private.touch();

alter table public.workspaces enable row level security;
revoke all on public.workspaces from anon, authenticated;
grant select on public.workspaces to authenticated;
grant update (name, time_zone, locale, currency) on public.workspaces to authenticated;
grant all on public.workspaces to service_role;
create policy workspaces_select_members on public.workspaces for select to authenticated using (id = any ((select private.workspaces_with('workspace.read'))::uuid[]));
create policy workspaces_insert_nobody on public.workspaces for insert to authenticated with check (false);
create policy workspaces_update_workspace_manage on public.workspaces for update to authenticated
  using (id = any ((select private.workspaces_with('workspace.manage'))::uuid[])) with check (id = any ((select private.workspaces_with('workspace.manage'))::uuid[]));
create policy workspaces_delete_nobody on public.workspaces for delete to authenticated using (false);
create trigger workspaces_touch before update on public.workspaces for each row execute function private.touch();

-- The invitation's token never leaves the database, not even as a hash.
revoke select on public.invitations from authenticated;
grant select (workspace_id, id, email, role, expires_at, accepted_at, revoked_at, invited_by, created_at) on public.invitations to authenticated;

-- A visit is not history; a role is.
drop trigger members_log_event on public.members;
create trigger members_log_event after insert on public.members for each row execute function private.log_event(3);
create trigger members_log_role after update on public.members for each row
  when (old.role is distinct from new.role or old.removed_at is distinct from new.removed_at) execute function private.log_event(3);
