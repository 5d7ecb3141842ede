-- Ad accounts, placements, imports in layers, metric rows, rollups, metric windows.

create table public.ad_accounts (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  platform text not null check (platform in ('google_ads', 'meta_ads', 'linkedin_ads', 'tiktok_ads', 'email', 'other')),
  name text not null check (char_length(name) between 1 and 120),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null check (char_length(time_zone) between 1 and 60),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, platform, name)
);

-- Dated rates: one unit of currency is worth rate units of the workspace's currency on that day.
create table public.fx_rates (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  on_date date not null,
  rate numeric(20, 10) not null check (rate > 0),
  source text not null default '' check (char_length(source) <= 200),
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, currency, on_date)
);

create table public.placements (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid not null,
  variant_id uuid not null,
  version_id uuid not null,
  ad_account_id uuid,
  channel text not null check (channel in ('google_rsa', 'meta_feed', 'email')),
  -- What the ad, ad group or campaign is called on the platform; results attach to it by this name.
  name text not null check (char_length(name) between 1 and 200),
  market text not null default '' check (char_length(market) <= 60),
  status text not null default 'planned' check (status in ('planned', 'live', 'paused', 'ended')),
  starts_on date,
  ends_on date check (ends_on is null or starts_on is null or ends_on >= starts_on),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade,
  foreign key (workspace_id, variant_id) references public.variants (workspace_id, id) on delete cascade,
  foreign key (workspace_id, version_id) references public.content_versions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, ad_account_id) references public.ad_accounts (workspace_id, id) on delete set null (ad_account_id)
);
create index placements_by_campaign on public.placements (workspace_id, campaign_id);
create index placements_by_variant on public.placements (workspace_id, variant_id);
create index placements_by_version on public.placements (workspace_id, version_id);
create index placements_by_account on public.placements (workspace_id, ad_account_id);
create unique index placements_name on public.placements (workspace_id, channel, lower(name)) where status <> 'ended';

create table public.imports (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  -- Order of landing; where two imports speak of the same row, the higher one counts.
  seq integer,
  status text not null default 'uploading' check (status in ('uploading', 'uploaded', 'queued', 'landing', 'landed', 'undoing', 'undone', 'failed', 'cancelled')),
  file_name text not null check (char_length(file_name) between 1 and 255),
  bytes bigint not null default 0 check (bytes >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  ad_account_id uuid,
  inspection jsonb not null default '{}',
  mapping jsonb not null default '{}',
  currency text check (currency ~ '^[A-Z]{3}$'),
  time_zone text,
  report jsonb not null default '{}',
  generation bigint,
  error_code text,
  error_message text,
  job_id uuid,
  created_by uuid,
  landed_at timestamptz,
  undone_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, seq),
  foreign key (workspace_id, ad_account_id) references public.ad_accounts (workspace_id, id) on delete set null (ad_account_id),
  foreign key (workspace_id, job_id) references public.jobs (workspace_id, id) on delete set null (job_id)
);
create index imports_by_time on public.imports (workspace_id, created_at desc);
create index imports_by_account on public.imports (workspace_id, ad_account_id);
create index imports_by_job on public.imports (workspace_id, job_id);
create unique index imports_same_file_once on public.imports (workspace_id, sha256) where status in ('queued', 'landing', 'landed', 'undoing');
alter table public.usage_ledger add foreign key (workspace_id, import_id) references public.imports (workspace_id, id) on delete cascade;
create index usage_ledger_by_import on public.usage_ledger (workspace_id, import_id);

create table public.import_files (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  import_id uuid not null,
  n integer not null check (n >= 0),
  content text not null check (char_length(content) <= 1400000),
  primary key (workspace_id, id),
  unique (workspace_id, import_id, n),
  foreign key (workspace_id, import_id) references public.imports (workspace_id, id) on delete cascade
);

-- A chunk that stands here has landed: after a crash the worker skips it.
create table public.import_chunks (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  import_id uuid not null,
  n integer not null check (n >= 0),
  rows integer not null,
  primary key (workspace_id, id),
  unique (workspace_id, import_id, n),
  foreign key (workspace_id, import_id) references public.imports (workspace_id, id) on delete cascade
);

create table public.import_rejections (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  import_id uuid not null,
  line integer not null,
  column_name text not null default '',
  value text not null default '' check (char_length(value) <= 300),
  reason text not null check (char_length(reason) <= 300),
  primary key (workspace_id, id),
  foreign key (workspace_id, import_id) references public.imports (workspace_id, id) on delete cascade
);
create index import_rejections_by_line on public.import_rejections (workspace_id, import_id, line, id);

-- What a platform calls a thing that has results: campaign, ad group, ad. Attached to a placement by name or by hand.
create table public.platform_entities (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  ad_account_id uuid not null,
  campaign text not null default '' check (char_length(campaign) <= 300),
  ad_group text not null default '' check (char_length(ad_group) <= 300),
  ad text not null default '' check (char_length(ad) <= 300),
  -- The platform's own ids where the file has them: two ads of one name stay two.
  external_key text not null default '' check (char_length(external_key) <= 300),
  placement_id uuid,
  matched_by text check (matched_by in ('name', 'hand')),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, ad_account_id, campaign, ad_group, ad, external_key),
  check ((placement_id is null) or (matched_by is not null)),
  foreign key (workspace_id, ad_account_id) references public.ad_accounts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, placement_id) references public.placements (workspace_id, id) on delete set null (placement_id)
);
create index platform_entities_by_placement on public.platform_entities (workspace_id, placement_id);

-- Which entities an import spoke of: lineage without reading metric rows.
create table public.import_entities (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  import_id uuid not null,
  entity_id uuid not null,
  primary key (workspace_id, id),
  unique (workspace_id, import_id, entity_id),
  foreign key (workspace_id, import_id) references public.imports (workspace_id, id) on delete cascade,
  foreign key (workspace_id, entity_id) references public.platform_entities (workspace_id, id) on delete cascade
);
create index import_entities_by_entity on public.import_entities (workspace_id, entity_id);

-- Grain: account (through the entity), entity, date in the account's zone, market, device, breakdown, conversion action, attribution;
-- and the layer: import_seq. Partitions live in a schema the API does not expose, since a partition does not inherit the policy of its parent.
create schema if not exists partitions;
revoke all on schema partitions from public;
create table public.metric_rows (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  metric_date date not null check (metric_date between '2000-01-01' and '2099-12-31'),
  entity_id uuid not null,
  market text not null default '',
  device text not null default '',
  breakdown text not null default '',
  action text not null default '',
  attribution text not null default '',
  import_seq integer not null,
  import_id uuid not null,
  line integer not null,
  impressions bigint not null default 0 check (impressions >= 0),
  clicks bigint not null default 0 check (clicks >= 0),
  spend_micros bigint not null default 0 check (spend_micros >= 0),
  conversions numeric(20, 6) not null default 0 check (conversions >= 0),
  value_micros bigint not null default 0,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (workspace_id, metric_date, entity_id, market, device, breakdown, action, attribution, import_seq),
  foreign key (workspace_id, import_id) references public.imports (workspace_id, id) on delete cascade,
  foreign key (workspace_id, entity_id) references public.platform_entities (workspace_id, id) on delete cascade
) partition by range (metric_date);
create index metric_rows_by_import on public.metric_rows (workspace_id, import_id);
create index metric_rows_by_entity on public.metric_rows (workspace_id, entity_id);

create function private.ensure_metric_partition(p_date date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_from date := date_trunc('month', p_date)::date;
  v_name text := 'metric_rows_' || to_char(p_date, 'YYYYMM');
begin
  if to_regclass('partitions.' || v_name) is not null then return; end if;
  execute format('create table if not exists partitions.%I partition of public.metric_rows for values from (%L) to (%L)', v_name, v_from, (v_from + interval '1 month')::date);
  execute format('alter table partitions.%I enable row level security', v_name);
end $$;

-- Rows of several days at once (Meta totals by range): never added to daily rows.
create table public.metric_range_rows (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  import_id uuid not null,
  entity_id uuid not null,
  line integer not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  action text not null default '',
  attribution text not null default '',
  impressions bigint not null default 0,
  clicks bigint not null default 0,
  spend_micros bigint not null default 0,
  conversions numeric(20, 6) not null default 0,
  value_micros bigint not null default 0,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (workspace_id, id),
  unique (workspace_id, import_id, line),
  foreign key (workspace_id, import_id) references public.imports (workspace_id, id) on delete cascade,
  foreign key (workspace_id, entity_id) references public.platform_entities (workspace_id, id) on delete cascade
);
create index metric_range_rows_by_entity on public.metric_range_rows (workspace_id, entity_id);

-- Rollups: account, entity, date, market, device, action. A day shows one generation at a time; a landing or an undo prepares a
-- new generation in short transactions and then points the days at it in one.
create sequence private.rollup_generation;
create table public.metric_rollups (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  metric_date date not null,
  generation bigint not null,
  entity_id uuid not null,
  market text not null default '',
  device text not null default '',
  action text not null default '',
  currency text not null,
  impressions bigint not null,
  clicks bigint not null,
  spend_micros bigint not null,
  conversions numeric(20, 6) not null,
  value_micros bigint not null,
  primary key (workspace_id, metric_date, generation, entity_id, market, device, action, currency),
  foreign key (workspace_id, entity_id) references public.platform_entities (workspace_id, id) on delete cascade
);
create index metric_rollups_by_entity on public.metric_rollups (workspace_id, entity_id);
create table public.rollup_days (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  metric_date date not null,
  generation bigint not null,
  primary key (workspace_id, metric_date)
);

-- Values a dashboard may filter by, kept as imports land so that no page scans rollups for them.
create table public.metric_dimensions (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind in ('action', 'market', 'device', 'currency')),
  value text not null check (char_length(value) <= 300),
  primary key (workspace_id, id),
  unique (workspace_id, kind, value)
);

-- A figure somebody relied on: its definition, its values then, and up to which import it knew. Restated data never rewrites it.
create table public.metric_windows (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid,
  placement_id uuid,
  definition jsonb not null,
  values jsonb not null,
  import_watermark integer not null,
  created_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade,
  foreign key (workspace_id, placement_id) references public.placements (workspace_id, id) on delete cascade
);
create index metric_windows_by_campaign on public.metric_windows (workspace_id, campaign_id);
create index metric_windows_by_placement on public.metric_windows (workspace_id, placement_id);
create trigger metric_windows_immutable before update or delete on public.metric_windows for each row execute function private.refuse_change();

select private.protect('ad_accounts', 'imports.write', 'imports.write', null, 3);
select private.protect('fx_rates', 'budget.write', null, 'budget.write', 3);
select private.protect('placements', null, 'placements.write', null, 2);
select private.protect('imports', null, null, null, 2);
select private.protect('import_files', null, null, null, null);
select private.protect('import_chunks', null, null, null, null);
select private.protect('import_rejections', null, null, null, null);
select private.protect('platform_entities', null, null, null, null);
select private.protect('import_entities', null, null, null, null);
select private.protect('metric_range_rows', null, null, null, null);
select private.protect('metric_windows', 'imports.write', null, null, null);
select private.protect('metric_dimensions', null, null, null, null);

-- These three have no id of their own, so they are protected by hand.
do $$
declare v_table text;
begin
  foreach v_table in array array['metric_rows', 'metric_rollups', 'rollup_days'] loop
    execute format('alter table public.%I enable row level security', v_table);
    execute format('revoke all on public.%I from anon, authenticated', v_table);
    execute format('grant select on public.%I to authenticated', v_table);
    execute format('grant all on public.%I to service_role', v_table);
    execute format('create policy %I on public.%I for select to authenticated using (workspace_id = any ((select private.workspaces_with(''workspace.read''))::uuid[]))', v_table || '_select_members', v_table);
    execute format('create policy %I on public.%I for insert to authenticated with check (false)', v_table || '_insert_nobody', v_table);
    execute format('create policy %I on public.%I for update to authenticated using (false)', v_table || '_update_nobody', v_table);
    execute format('create policy %I on public.%I for delete to authenticated using (false)', v_table || '_delete_nobody', v_table);
  end loop;
end $$;

-- The file itself is read by who imports, not by everybody.
drop policy import_files_select_members on public.import_files;
create policy import_files_select_imports_write on public.import_files for select to authenticated
  using (workspace_id = any ((select private.workspaces_with('imports.write'))::uuid[]));

revoke update on public.placements, public.ad_accounts from authenticated;
grant update (status, market, starts_on, ends_on) on public.placements to authenticated;
grant update (name, time_zone) on public.ad_accounts to authenticated;

-- Only a status leaves an event; progress of an import does not.
drop trigger imports_log_event on public.imports;
create trigger imports_log_event after insert on public.imports for each row execute function private.log_event(2);
create trigger imports_log_status after update on public.imports for each row when (old.status is distinct from new.status) execute function private.log_event(2);
