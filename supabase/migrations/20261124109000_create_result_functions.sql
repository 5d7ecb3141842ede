-- Imports land in layers; rollups are prepared by generation and shown by one flip; dashboards read rollups.

-- ---------------------------------------------------------------- upload

create function public.create_import(p_workspace_id uuid, p_key text, p_file_name text, p_bytes bigint) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'imports.write');
  v_result := private.replay(p_workspace_id, 'create_import', p_key);
  if v_result is not null then return v_result; end if;
  insert into public.imports (workspace_id, file_name, bytes, created_by)
  values (p_workspace_id, left(p_file_name, 255), p_bytes, (select auth.uid())) returning id into v_id;
  return private.remember(p_workspace_id, 'create_import', p_key, jsonb_build_object('id', v_id));
end $$;

-- One piece of the file, base64. The same piece twice is stored once.
create function public.append_import_file(p_workspace_id uuid, p_import_id uuid, p_n integer, p_content text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'imports.write');
  if not exists (select 1 from public.imports where workspace_id = p_workspace_id and id = p_import_id and status = 'uploading') then
    raise sqlstate 'PT409' using message = 'This upload has ended.';
  end if;
  insert into public.import_files (workspace_id, import_id, n, content) values (p_workspace_id, p_import_id, p_n, p_content)
  on conflict (workspace_id, import_id, n) do nothing;
end $$;

-- The file is here, read and understood as far as it can be (p_inspection), or refused (p_error_*).
create function public.finish_upload(p_workspace_id uuid, p_import_id uuid, p_sha256 text, p_bytes bigint, p_inspection jsonb, p_error_code text, p_error_message text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_twin public.imports;
begin
  perform private.require(p_workspace_id, 'imports.write');
  update public.imports set
    status = case when p_error_code is null then 'uploaded' else 'failed' end,
    sha256 = p_sha256, bytes = p_bytes, inspection = coalesce(p_inspection, '{}'), error_code = p_error_code, error_message = left(p_error_message, 500)
  where workspace_id = p_workspace_id and id = p_import_id and status = 'uploading';
  if not found then raise sqlstate 'PT409' using message = 'This upload has ended.'; end if;
  if p_error_code is not null then delete from public.import_files where workspace_id = p_workspace_id and import_id = p_import_id; end if;
  select * into v_twin from public.imports
  where workspace_id = p_workspace_id and sha256 = p_sha256 and id <> p_import_id and status in ('queued', 'landing', 'landed', 'undoing') limit 1;
  return jsonb_build_object('id', p_import_id, 'twinId', v_twin.id, 'twinName', v_twin.file_name);
end $$;

-- The mapping is settled: the import takes its place in the order of landing and waits for the worker.
create function public.queue_import(p_workspace_id uuid, p_key text, p_import_id uuid, p_mapping jsonb, p_platform text, p_account_name text, p_currency text, p_time_zone text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_import public.imports;
  v_account public.ad_accounts;
  v_job uuid;
begin
  perform private.require(p_workspace_id, 'imports.write');
  v_result := private.replay(p_workspace_id, 'queue_import', p_key);
  if v_result is not null then return v_result; end if;
  perform 1 from public.workspaces where id = p_workspace_id for update;
  select * into v_import from public.imports where workspace_id = p_workspace_id and id = p_import_id for update;
  if v_import.id is null then raise sqlstate 'PT404' using message = 'That import is not here.'; end if;
  if v_import.status not in ('uploaded', 'failed') or v_import.sha256 is null then raise sqlstate 'PT409' using message = 'This import is under way or has ended.'; end if;
  if exists (select 1 from public.imports where workspace_id = p_workspace_id and sha256 = v_import.sha256 and id <> p_import_id and status in ('queued', 'landing', 'landed', 'undoing')) then
    raise sqlstate 'PT409' using message = 'The very same file is imported already. Nothing would be added.', detail = 'duplicate';
  end if;
  insert into public.ad_accounts (workspace_id, platform, name, currency, time_zone, created_by)
  values (p_workspace_id, p_platform, p_account_name, p_currency, p_time_zone, (select auth.uid()))
  on conflict (workspace_id, platform, name) do nothing;
  select * into v_account from public.ad_accounts where workspace_id = p_workspace_id and platform = p_platform and name = p_account_name;
  if v_account.currency <> p_currency then
    raise sqlstate 'PT409' using message = format('Account %s is kept in %s; this file is in %s. Choose another account.', v_account.name, v_account.currency, p_currency), detail = 'account';
  end if;
  v_job := private.enqueue(p_workspace_id, 'land-import', jsonb_build_object('importId', p_import_id), 'land:' || p_import_id::text, 'imports');
  update public.imports set
    status = 'queued', mapping = p_mapping, ad_account_id = v_account.id, currency = p_currency, time_zone = p_time_zone, job_id = v_job,
    error_code = null, error_message = null,
    seq = coalesce(v_import.seq, (select coalesce(max(seq), 0) + 1 from public.imports where workspace_id = p_workspace_id))
  where workspace_id = p_workspace_id and id = p_import_id;
  return private.remember(p_workspace_id, 'queue_import', p_key, jsonb_build_object('id', p_import_id, 'jobId', v_job));
end $$;

create function public.undo_import(p_workspace_id uuid, p_key text, p_import_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_job uuid;
begin
  perform private.require(p_workspace_id, 'imports.write');
  v_result := private.replay(p_workspace_id, 'undo_import', p_key);
  if v_result is not null then return v_result; end if;
  perform 1 from public.imports where workspace_id = p_workspace_id and id = p_import_id and status = 'landed' for update;
  if not found then raise sqlstate 'PT409' using message = 'Only a landed import can be undone, and only once.'; end if;
  v_job := private.enqueue(p_workspace_id, 'undo-import', jsonb_build_object('importId', p_import_id), 'undo:' || p_import_id::text, 'imports');
  update public.imports set status = 'undoing', job_id = v_job where workspace_id = p_workspace_id and id = p_import_id;
  return private.remember(p_workspace_id, 'undo_import', p_key, jsonb_build_object('id', p_import_id, 'jobId', v_job));
end $$;

create function public.discard_import(p_workspace_id uuid, p_import_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'imports.write');
  update public.imports set status = 'cancelled' where workspace_id = p_workspace_id and id = p_import_id and status = 'uploaded';
  if not found then raise sqlstate 'PT409' using message = 'This import is under way or has ended.'; end if;
  delete from public.import_files where workspace_id = p_workspace_id and import_id = p_import_id;
  return jsonb_build_object('id', p_import_id);
end $$;

-- ---------------------------------------------------------------- landing (worker only)

-- Begins or, after a crash, goes on. Answers the import and the chunks that stand already; a landed one is answered as it is.
create function public.begin_landing(p_workspace_id uuid, p_import_id uuid, p_user_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_import public.imports;
begin
  perform private.act_as(p_workspace_id, p_user_id, 'imports.write', 'person', 2, null);
  select * into v_import from public.imports where workspace_id = p_workspace_id and id = p_import_id for update;
  if v_import.status = 'landed' then return to_jsonb(v_import) || jsonb_build_object('chunks', '[]'::jsonb); end if;
  if v_import.status not in ('queued', 'landing') then raise sqlstate 'PT409' using message = 'This import is not waiting.'; end if;
  if v_import.status = 'queued' then
    update public.imports set status = 'landing', generation = nextval('private.rollup_generation')
    where workspace_id = p_workspace_id and id = p_import_id returning * into v_import;
  end if;
  return to_jsonb(v_import) || jsonb_build_object('chunks', coalesce(
    (select jsonb_agg(n) from public.import_chunks where workspace_id = p_workspace_id and import_id = p_import_id), '[]'));
end $$;

-- One chunk of rows, range rows and refusals, in one short transaction. A chunk that stands is skipped.
create function public.land_chunk(p_workspace_id uuid, p_import_id uuid, p_n integer, p_rows jsonb, p_ranges jsonb, p_rejections jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_import public.imports;
  v_count integer;
  v_month date;
begin
  select * into v_import from public.imports where workspace_id = p_workspace_id and id = p_import_id for share;
  if v_import.status <> 'landing' then raise sqlstate 'PT409' using message = 'This import is not landing.'; end if;
  insert into public.import_chunks (workspace_id, import_id, n, rows) values (p_workspace_id, p_import_id, p_n, jsonb_array_length(p_rows)) on conflict do nothing;
  if not found then return 0; end if;

  for v_month in select distinct date_trunc('month', r.d)::date from jsonb_to_recordset(p_rows) as r (d date) loop
    perform private.ensure_metric_partition(v_month);
  end loop;

  insert into public.platform_entities (workspace_id, ad_account_id, campaign, ad_group, ad, external_key)
  select distinct p_workspace_id, v_import.ad_account_id, r.campaign, r.ad_group, r.ad, r.key
  from (
    select campaign, ad_group, ad, key from jsonb_to_recordset(p_rows) as x (campaign text, ad_group text, ad text, key text)
    union select campaign, ad_group, ad, key from jsonb_to_recordset(p_ranges) as y (campaign text, ad_group text, ad text, key text)
  ) r
  on conflict (workspace_id, ad_account_id, campaign, ad_group, ad, external_key) do nothing;

  insert into public.metric_rows (workspace_id, metric_date, entity_id, market, device, breakdown, action, attribution, import_seq, import_id, line,
    impressions, clicks, spend_micros, conversions, value_micros, currency)
  select p_workspace_id, r.d, e.id, r.market, r.device, r.breakdown, r.action, r.attribution, v_import.seq, p_import_id, r.line,
    r.impressions, r.clicks, r.spend, r.conversions, r.value, v_import.currency
  from jsonb_to_recordset(p_rows) as r (d date, campaign text, ad_group text, ad text, key text, market text, device text, breakdown text, action text, attribution text,
    line integer, impressions bigint, clicks bigint, spend bigint, conversions numeric, value bigint)
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.ad_account_id = v_import.ad_account_id
    and e.campaign = r.campaign and e.ad_group = r.ad_group and e.ad = r.ad and e.external_key = r.key
  on conflict do nothing;
  get diagnostics v_count = row_count;
  if v_count <> jsonb_array_length(p_rows) then
    raise sqlstate 'PT409' using message = 'Two rows of this file speak of the same ad and day. Map the column that tells them apart.';
  end if;

  insert into public.metric_range_rows (workspace_id, import_id, entity_id, line, starts_on, ends_on, action, attribution, impressions, clicks, spend_micros, conversions, value_micros, currency)
  select p_workspace_id, p_import_id, e.id, r.line, r.d, r.e, r.action, r.attribution, r.impressions, r.clicks, r.spend, r.conversions, r.value, v_import.currency
  from jsonb_to_recordset(p_ranges) as r (d date, e date, campaign text, ad_group text, ad text, key text, action text, attribution text, line integer,
    impressions bigint, clicks bigint, spend bigint, conversions numeric, value bigint)
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.ad_account_id = v_import.ad_account_id
    and e.campaign = r.campaign and e.ad_group = r.ad_group and e.ad = r.ad and e.external_key = r.key
  on conflict do nothing;

  insert into public.import_entities (workspace_id, import_id, entity_id)
  select distinct p_workspace_id, p_import_id, e.id
  from (
    select campaign, ad_group, ad, key from jsonb_to_recordset(p_rows) as x (campaign text, ad_group text, ad text, key text)
    union select campaign, ad_group, ad, key from jsonb_to_recordset(p_ranges) as y (campaign text, ad_group text, ad text, key text)
  ) r
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.ad_account_id = v_import.ad_account_id
    and e.campaign = r.campaign and e.ad_group = r.ad_group and e.ad = r.ad and e.external_key = r.key
  on conflict do nothing;

  insert into public.import_rejections (workspace_id, import_id, line, column_name, value, reason)
  select p_workspace_id, p_import_id, r.line, left(r.column_name, 300), left(r.value, 300), left(r.reason, 300)
  from jsonb_to_recordset(p_rejections) as r (line integer, column_name text, value text, reason text);

  insert into public.metric_dimensions (workspace_id, kind, value)
  select distinct p_workspace_id, x.kind, x.value from (
    select 'action' as kind, left(r.action || case when r.attribution = '' then '' else ' · ' || r.attribution end, 300) as value from jsonb_to_recordset(p_rows) as r (action text, attribution text)
    union select 'market', r.market from jsonb_to_recordset(p_rows) as r (market text)
    union select 'device', r.device from jsonb_to_recordset(p_rows) as r (device text)
    union select 'currency', v_import.currency
  ) x
  on conflict do nothing;
  return v_count;
end $$;

-- Days an import speaks of, oldest first.
create function public.import_days(p_workspace_id uuid, p_import_id uuid) returns date[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(d order by d), '{}') from (
    select distinct metric_date as d from public.metric_rows where workspace_id = p_workspace_id and import_id = p_import_id
  ) x
$$;

-- Prepares the next generation of some days: what would count once p_import_id is in (or, p_without, out). Nobody sees it before the flip.
create function public.prepare_days(p_workspace_id uuid, p_import_id uuid, p_days date[], p_without boolean) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_generation bigint;
  v_count integer;
begin
  select generation into v_generation from public.imports where workspace_id = p_workspace_id and id = p_import_id and status in ('landing', 'undoing');
  if v_generation is null then raise sqlstate 'PT409' using message = 'This import is neither landing nor being undone.'; end if;
  delete from public.metric_rollups where workspace_id = p_workspace_id and generation = v_generation and metric_date = any (p_days);
  insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, market, device, action, currency, impressions, clicks, spend_micros, conversions, value_micros)
  select p_workspace_id, c.metric_date, v_generation, c.entity_id, c.market, c.device,
    left(c.action || case when c.attribution = '' then '' else ' · ' || c.attribution end, 300), c.currency,
    sum(c.impressions), sum(c.clicks), sum(c.spend_micros), sum(c.conversions), sum(c.value_micros)
  from (
    select distinct on (r.metric_date, r.entity_id, r.market, r.device, r.breakdown, r.action, r.attribution) r.*
    from public.metric_rows r
    where r.workspace_id = p_workspace_id and r.metric_date = any (p_days)
      and r.import_id in (
        select i.id from public.imports i
        where i.workspace_id = p_workspace_id
          and ((i.status = 'landed' and i.id <> p_import_id) or (i.id = p_import_id and not p_without) or (i.status = 'undoing' and i.id <> p_import_id))
      )
    order by r.metric_date, r.entity_id, r.market, r.device, r.breakdown, r.action, r.attribution, r.import_seq desc
  ) c
  group by c.metric_date, c.entity_id, c.market, c.device, 7, c.currency;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- The flip: one short transaction makes the new generation visible.
create function public.show_days(p_workspace_id uuid, p_import_id uuid, p_report jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_import public.imports;
  v_days date[];
begin
  select * into v_import from public.imports where workspace_id = p_workspace_id and id = p_import_id for update;
  if v_import.status not in ('landing', 'undoing') then raise sqlstate 'PT409' using message = 'This import is neither landing nor being undone.'; end if;
  v_days := public.import_days(p_workspace_id, p_import_id);
  insert into public.rollup_days (workspace_id, metric_date, generation)
  select p_workspace_id, d, v_import.generation from unnest(v_days) d
  on conflict (workspace_id, metric_date) do update set generation = excluded.generation;
  -- A day that nothing speaks of any more is no day of data.
  delete from public.rollup_days rd where rd.workspace_id = p_workspace_id and rd.metric_date = any (v_days)
    and not exists (select 1 from public.metric_rollups r where r.workspace_id = p_workspace_id and r.metric_date = rd.metric_date and r.generation = rd.generation);
  perform set_config('upbeat.actor', coalesce(v_import.created_by::text, ''), true);
  perform set_config('upbeat.actor_kind', 'person', true);
  if v_import.status = 'landing' then
    update public.imports set status = 'landed', report = p_report, landed_at = private.now() where workspace_id = p_workspace_id and id = p_import_id;
    insert into public.usage_ledger (workspace_id, import_id, kind, quantity) values (p_workspace_id, p_import_id, 'imported_rows', coalesce((p_report ->> 'rows')::bigint, 0));
    perform private.match_entities(p_workspace_id);
  else
    update public.imports set status = 'undone', undone_at = private.now() where workspace_id = p_workspace_id and id = p_import_id;
  end if;
  return jsonb_build_object('days', cardinality(v_days));
end $$;

-- Takes away what no day points at any more, and the rows of an import that is out. Up to p_limit rows a call; answers how many went.
create function public.sweep_import(p_workspace_id uuid, p_import_id uuid, p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_import public.imports;
  v_count integer := 0;
  v_more integer;
begin
  select * into v_import from public.imports where workspace_id = p_workspace_id and id = p_import_id;
  delete from public.metric_rollups r where r.ctid = any (array(
    select r2.ctid from public.metric_rollups r2
    left join public.rollup_days d on d.workspace_id = r2.workspace_id and d.metric_date = r2.metric_date and d.generation = r2.generation
    where r2.workspace_id = p_workspace_id and d.generation is null
      and not exists (select 1 from public.imports i where i.workspace_id = p_workspace_id and i.status in ('landing', 'undoing') and i.generation = r2.generation)
    limit p_limit));
  get diagnostics v_count = row_count;
  if v_import.status in ('undone', 'failed', 'cancelled') then
    delete from public.metric_rows m using (
      select workspace_id, metric_date, entity_id, market, device, breakdown, action, attribution, import_seq from public.metric_rows
      where workspace_id = p_workspace_id and import_id = p_import_id limit p_limit
    ) gone
    where m.workspace_id = gone.workspace_id and m.metric_date = gone.metric_date and m.entity_id = gone.entity_id and m.market = gone.market and m.device = gone.device
      and m.breakdown = gone.breakdown and m.action = gone.action and m.attribution = gone.attribution and m.import_seq = gone.import_seq;
    get diagnostics v_more = row_count;
    v_count := v_count + v_more;
    delete from public.metric_range_rows where workspace_id = p_workspace_id and import_id = p_import_id;
    if v_import.status in ('failed', 'cancelled') then
      delete from public.import_chunks where workspace_id = p_workspace_id and import_id = p_import_id;
      delete from public.import_entities where workspace_id = p_workspace_id and import_id = p_import_id;
    end if;
  end if;
  return v_count;
end $$;

-- Begins or goes on with taking an import out; null when it is out already.
create function public.begin_undo(p_workspace_id uuid, p_import_id uuid, p_user_id uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v_generation bigint;
begin
  perform private.act_as(p_workspace_id, p_user_id, 'imports.write', 'person', 2, null);
  if exists (select 1 from public.imports where workspace_id = p_workspace_id and id = p_import_id and status = 'undone') then return null; end if;
  update public.imports set generation = nextval('private.rollup_generation')
  where workspace_id = p_workspace_id and id = p_import_id and status = 'undoing' returning generation into v_generation;
  if v_generation is null then raise sqlstate 'PT409' using message = 'This import is not being undone.'; end if;
  return v_generation;
end $$;

-- Worker: a landing that cannot go on or was stopped. Its rows never showed; the sweep takes them away.
create function public.fail_import(p_workspace_id uuid, p_import_id uuid, p_status text, p_report jsonb, p_error_code text, p_error_message text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.imports set status = p_status, report = coalesce(p_report, report), error_code = p_error_code, error_message = left(p_error_message, 500)
  where workspace_id = p_workspace_id and id = p_import_id and status in ('queued', 'landing');
end $$;

-- ---------------------------------------------------------------- reading

-- First and last day with data, and what may be filtered by.
create function public.performance_options(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'firstDay', (select min(metric_date) from public.rollup_days where workspace_id = p_workspace_id),
    'lastDay', (select max(metric_date) from public.rollup_days where workspace_id = p_workspace_id),
    'days', (select count(*) from public.rollup_days where workspace_id = p_workspace_id),
    'dimensions', coalesce((select jsonb_object_agg(kind, vals) from (
      select kind, jsonb_agg(value order by value) as vals from public.metric_dimensions where workspace_id = p_workspace_id group by kind) x), '{}'),
    'accounts', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'platform', platform, 'name', name, 'currency', currency, 'timeZone', time_zone) order by platform, name)
      from public.ad_accounts where workspace_id = p_workspace_id), '[]'),
    'watermark', (select coalesce(max(seq), 0) from public.imports where workspace_id = p_workspace_id and status = 'landed'),
    'unattached', (select count(*) from public.platform_entities where workspace_id = p_workspace_id and placement_id is null)
  )
$$;

-- Daily sums of a period, and per platform entity the sums with the second moments over days that intervals need.
-- Impressions, clicks and spend count every row; conversions and value only those of p_action (null: of every action).
create function public.performance(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_action text, p_platform text, p_campaign_id uuid, p_market text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with chosen as materialized (
    select r.metric_date, r.entity_id,
      sum(r.impressions) as impressions, sum(r.clicks) as clicks, sum(r.spend_micros) as spend,
      sum(r.conversions) filter (where p_action is null or r.action = p_action) as conversions,
      sum(r.value_micros) filter (where p_action is null or r.action = p_action) as value
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
    join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
    left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
    where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to
      and r.currency = p_currency
      and (p_platform is null or a.platform = p_platform)
      and (p_campaign_id is null or p.campaign_id = p_campaign_id)
      and (p_market is null or r.market = p_market)
    group by r.metric_date, r.entity_id
  )
  select jsonb_build_object(
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', x.metric_date, 'impressions', x.impressions::text, 'clicks', x.clicks::text, 'spend', x.spend::text,
        'conversions', x.conversions::text, 'value', x.value::text) order by x.metric_date)
      from (select metric_date, sum(impressions) as impressions, sum(clicks) as clicks, sum(spend) as spend, coalesce(sum(conversions), 0) as conversions, coalesce(sum(value), 0) as value
        from chosen group by metric_date) x), '[]'),
    'groups', coalesce((select jsonb_agg(jsonb_build_object(
        'platform', a.platform, 'account', a.name, 'entityId', e.id, 'platformCampaign', e.campaign, 'adGroup', e.ad_group, 'ad', e.ad,
        'placementId', e.placement_id, 'placement', p.name, 'campaignId', p.campaign_id, 'campaign', c.name,
        'days', x.days, 'impressions', x.impressions::text, 'clicks', x.clicks::text, 'spend', x.spend::text, 'conversions', x.conversions::text, 'value', x.value::text,
        'moments', x.moments) order by a.platform, c.name nulls last, e.campaign, e.ad_group, e.ad, e.id)
      from (
        select entity_id, count(*) as days, sum(impressions) as impressions, sum(clicks) as clicks, sum(spend) as spend,
          coalesce(sum(conversions), 0) as conversions, coalesce(sum(value), 0) as value,
          jsonb_build_object(
            'ii', sum(impressions::float8 ^ 2), 'kk', sum(clicks::float8 ^ 2), 'ki', sum(clicks::float8 * impressions::float8),
            'ss', sum((spend / 1e6)::float8 ^ 2), 'cc', sum(coalesce(conversions, 0)::float8 ^ 2), 'sc', sum((spend / 1e6)::float8 * coalesce(conversions, 0)::float8),
            'vv', sum((coalesce(value, 0) / 1e6)::float8 ^ 2), 'vs', sum((coalesce(value, 0) / 1e6)::float8 * (spend / 1e6)::float8)) as moments
        from chosen group by entity_id) x
      join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = x.entity_id
      join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
      left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
      left join public.campaigns c on c.workspace_id = p_workspace_id and c.id = p.campaign_id), '[]')
  )
$$;

-- What a landed import changed: totals of its days before and after are in its report; this tells where its rows went.
create function public.import_summary(p_workspace_id uuid, p_import_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'entities', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'campaign', e.campaign, 'adGroup', e.ad_group, 'ad', e.ad, 'placementId', e.placement_id,
        'placement', p.name, 'matchedBy', e.matched_by) order by e.campaign, e.ad_group, e.ad)
      from public.import_entities ie
      join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = ie.entity_id
      left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
      where ie.workspace_id = p_workspace_id and ie.import_id = p_import_id), '[]'),
    'rejected', (select count(*) from public.import_rejections where workspace_id = p_workspace_id and import_id = p_import_id),
    'rangeRows', (select count(*) from public.metric_range_rows where workspace_id = p_workspace_id and import_id = p_import_id)
  )
$$;

-- ---------------------------------------------------------------- lineage: walks the foreign keys, both ways

create view public.lineage_edges with (security_invoker = true) as
  select c.workspace_id, 'library_reference' as from_noun, c.library_reference_id as from_id, 'idea' as to_noun, c.idea_id as to_id from public.idea_citations c where c.library_reference_id is not null
  union all select c.workspace_id, 'workspace_reference', c.workspace_reference_id, 'idea', c.idea_id from public.idea_citations c where c.workspace_reference_id is not null
  union all select workspace_id, 'brand', brand_id, 'campaign', id from public.campaigns
  union all select workspace_id, 'objective', objective_id, 'campaign', id from public.campaigns where objective_id is not null
  union all select workspace_id, 'campaign', campaign_id, 'brief', id from public.briefs
  union all select workspace_id, 'brief', brief_id, 'run', id from public.runs where brief_id is not null
  union all select workspace_id, 'run', run_id, 'idea', id from public.ideas where run_id is not null
  union all select workspace_id, 'brief', brief_id, 'idea', id from public.ideas where run_id is null
  union all select workspace_id, 'idea', idea_id, 'content_piece', id from public.content_pieces where idea_id is not null
  union all select workspace_id, 'content_piece', content_piece_id, 'variant', id from public.variants
  union all select workspace_id, 'variant', variant_id, 'placement', id from public.placements
  union all select e.workspace_id, 'placement', e.placement_id, 'import', ie.import_id from public.platform_entities e
    join public.import_entities ie on ie.workspace_id = e.workspace_id and ie.entity_id = e.id
    join public.imports i on i.workspace_id = ie.workspace_id and i.id = ie.import_id and i.status = 'landed'
    where e.placement_id is not null;
revoke all on public.lineage_edges from anon;
grant select on public.lineage_edges to authenticated, service_role;

create view public.lineage_nodes with (security_invoker = true) as
  select null::uuid as workspace_id, 'library_reference' as noun, id, headline as label, null::text as status, null::timestamptz as at from public.library_references
  union all select workspace_id, 'workspace_reference', id, headline, null, created_at from public.workspace_references
  union all select workspace_id, 'brand', id, name, null, created_at from public.brands
  union all select workspace_id, 'objective', id, name, null, created_at from public.objectives
  union all select workspace_id, 'campaign', id, name, status, created_at from public.campaigns
  union all select workspace_id, 'brief', id, title, null, created_at from public.briefs
  union all select workspace_id, 'run', id, step, status, created_at from public.runs
  union all select workspace_id, 'idea', id, title, status, created_at from public.ideas
  union all select workspace_id, 'content_piece', id, name, channel, created_at from public.content_pieces
  union all select v.workspace_id, 'variant', v.id, p.name || ', variant ' || v.label, v.status, v.created_at from public.variants v
    join public.content_pieces p on p.workspace_id = v.workspace_id and p.id = v.content_piece_id
  union all select workspace_id, 'placement', id, name, status, created_at from public.placements
  union all select workspace_id, 'import', id, file_name, status, created_at from public.imports;
revoke all on public.lineage_nodes from anon;
grant select on public.lineage_nodes to authenticated, service_role;

-- Where a row came from (depth below zero) and what it led to (above), at most 60 rows each way.
create function public.lineage(p_workspace_id uuid, p_noun text, p_id uuid) returns table (direction text, depth integer, noun text, id uuid, label text, status text, at timestamptz)
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_direction text;
  v_depth integer;
  v_nouns text[];
  v_ids uuid[];
  v_seen uuid[];
begin
  return query select 'here'::text, 0, n.noun, n.id, n.label, n.status, n.at from public.lineage_nodes n
    where n.noun = p_noun and n.id = p_id and (n.workspace_id = p_workspace_id or n.workspace_id is null);
  foreach v_direction in array array['from', 'to'] loop
    v_nouns := array[p_noun]; v_ids := array[p_id]; v_seen := array[p_id]; v_depth := 0;
    while cardinality(v_ids) > 0 and v_depth < 9 loop
      v_depth := v_depth + 1;
      if v_direction = 'from' then
        select coalesce(array_agg(x.n), '{}'), coalesce(array_agg(x.i), '{}') into v_nouns, v_ids from (
          select distinct e.from_noun as n, e.from_id as i from public.lineage_edges e
          where e.workspace_id = p_workspace_id and e.to_id = any (v_ids) and not (e.from_id = any (v_seen)) limit 60) x;
      else
        select coalesce(array_agg(x.n), '{}'), coalesce(array_agg(x.i), '{}') into v_nouns, v_ids from (
          select distinct e.to_noun as n, e.to_id as i from public.lineage_edges e
          where e.workspace_id = p_workspace_id and e.from_id = any (v_ids) and not (e.to_id = any (v_seen)) limit 60) x;
      end if;
      v_seen := v_seen || v_ids;
      return query select v_direction, case v_direction when 'from' then -v_depth else v_depth end, n.noun, n.id, n.label, n.status, n.at
        from public.lineage_nodes n where n.id = any (v_ids) and (n.workspace_id = p_workspace_id or n.workspace_id is null) order by n.at, n.id;
    end loop;
  end loop;
end $$;

-- ---------------------------------------------------------------- the palette finds any named thing

create function public.find_anything(p_workspace_id uuid, p_text text) returns table (noun text, id uuid, label text, detail text)
language sql stable security invoker set search_path = '' as $$
  with q as (select '%' || replace(replace(replace(p_text, '\', '\\'), '%', '\%'), '_', '\_') || '%' as pattern)
  (select 'campaign', c.id, c.name, c.status from public.campaigns c, q where c.workspace_id = p_workspace_id and c.name ilike q.pattern order by c.created_at desc limit 5)
  union all (select 'brief', b.id, b.title, '' from public.briefs b, q where b.workspace_id = p_workspace_id and b.archived_at is null and b.title ilike q.pattern order by b.created_at desc limit 5)
  union all (select 'idea', i.id, i.title, i.status from public.ideas i, q where i.workspace_id = p_workspace_id and i.title ilike q.pattern order by i.created_at desc limit 5)
  union all (select 'variant', v.id, p.name || ', variant ' || v.label, p.channel || ', ' || v.status from public.variants v
    join public.content_pieces p on p.workspace_id = v.workspace_id and p.id = v.content_piece_id, q
    where v.workspace_id = p_workspace_id and p.archived_at is null and p.name ilike q.pattern order by v.created_at desc limit 5)
  union all (select 'placement', p.id, p.name, p.status from public.placements p, q where p.workspace_id = p_workspace_id and p.name ilike q.pattern order by p.created_at desc limit 5)
  union all (select 'claim', k.id, k.code || ' ' || k.text, '' from public.claims k, q where k.workspace_id = p_workspace_id and k.archived_at is null and (k.text ilike q.pattern or k.code ilike q.pattern) order by k.code limit 5)
  union all (select 'import', i.id, i.file_name, i.status from public.imports i, q where i.workspace_id = p_workspace_id and i.file_name ilike q.pattern order by i.created_at desc limit 5)
  union all (select 'workspace_reference', r.id, r.headline, '' from public.workspace_references r, q where r.workspace_id = p_workspace_id and r.archived_at is null and r.headline ilike q.pattern order by r.created_at desc limit 5)
  union all (select 'library_reference', r.id, r.headline, r.field from public.library_references r
    where not r.sensitive and r.search @@ websearch_to_tsquery('english'::regconfig, p_text) order by r.shrunk_low desc limit 5)
$$;

-- ---------------------------------------------------------------- who may call what

-- Supabase grants every new function to anon and authenticated by default; here each grant is written out.
revoke execute on all functions in schema public from public, anon, authenticated;
revoke execute on all functions in schema private from public, anon, authenticated;
alter default privileges in schema public revoke execute on functions from public, anon, authenticated;
alter default privileges in schema private revoke execute on functions from public, anon, authenticated;
grant execute on function
  private.now(), private.uuid_v7(), private.workspaces_with(text), private.fellow_members(), private.ideas_forecast_by_me(), private.erasing()
  to authenticated, service_role;
grant execute on all functions in schema public to service_role;
grant execute on function
  public.ensure_profile(text), public.create_workspace(uuid, text, text, text, text, text, text),
  public.invite_member(uuid, text, text, text, text, timestamptz), public.revoke_invitation(uuid, uuid), public.accept_invitation(text),
  public.set_member_role(uuid, uuid, text), public.remove_member(uuid, uuid), public.set_my_preferences(uuid, text, text), public.mark_visit(uuid),
  public.revoke_my_sessions(), public.erase_workspace(uuid, text), public.cancel_job(uuid, uuid),
  public.start_drafting(uuid, text, uuid, text, integer, integer, boolean), public.decide_idea(uuid, text, uuid, integer, text, text),
  public.lock_forecast(uuid, text, uuid, text, integer, jsonb, text), public.void_stale_approvals(uuid, text), public.keep_version(uuid, uuid, text),
  public.restore_version(uuid, text, uuid, uuid), public.submit_variant(uuid, text, uuid, integer),
  public.sign_variant(uuid, text, uuid, uuid, text, text, text), public.add_variant(uuid, text, uuid),
  public.create_placement(uuid, text, uuid, text, uuid, text, date, text), public.attach_entity(uuid, uuid, uuid),
  public.create_import(uuid, text, text, bigint), public.append_import_file(uuid, uuid, integer, text),
  public.finish_upload(uuid, uuid, text, bigint, jsonb, text, text), public.queue_import(uuid, text, uuid, jsonb, text, text, text, text),
  public.undo_import(uuid, text, uuid), public.discard_import(uuid, uuid), public.performance_options(uuid),
  public.performance(uuid, date, date, text, text, text, uuid, text), public.import_summary(uuid, uuid), public.lineage(uuid, text, uuid), public.find_anything(uuid, text)
  to authenticated;
