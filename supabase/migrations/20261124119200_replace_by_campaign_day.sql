-- A newer export of the same account, campaign and day replaces the figures of that day, whatever its grain: by ad, by device, under a restated
-- result indicator, or after a rename. Files that bring no spend (a conversions-only report) lie beside them, layered by their own natural key.

-- The platform's own ids, where a file has them, are what a thing is; its name may change.
alter table public.platform_entities drop constraint platform_entities_workspace_id_ad_account_id_campaign_ad_gr_key;
create function private.entity_identity(p_key text, p_campaign text, p_ad_group text, p_ad text) returns text
language sql immutable set search_path = '' as $$
  select case when p_key <> '' then 'id:' || p_key else 'name:' || p_campaign || chr(31) || p_ad_group || chr(31) || p_ad end
$$;
alter table public.platform_entities add column identity text generated always as (private.entity_identity(external_key, campaign, ad_group, ad)) stored;
alter table public.platform_entities add constraint platform_entities_one_each unique (workspace_id, ad_account_id, identity);

alter table public.imports add column has_spend boolean not null default true;

create function private.note_spend() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.has_spend := coalesce(new.mapping -> 'mapping', '{}') = '{}' or exists (
    select 1 from jsonb_each_text(new.mapping -> 'mapping') m where m.value = 'spend');
  return new;
end $$;
revoke execute on function private.note_spend() from public, anon, authenticated;
create trigger imports_note_spend before insert or update of mapping on public.imports for each row execute function private.note_spend();

create function private.meet_entities(p_workspace_id uuid, p_ad_account_id uuid, p_rows jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into public.platform_entities (workspace_id, ad_account_id, campaign, ad_group, ad, external_key)
  select distinct on (private.entity_identity(r.key, r.campaign, r.ad_group, r.ad)) p_workspace_id, p_ad_account_id, r.campaign, r.ad_group, r.ad, r.key
  from jsonb_to_recordset(p_rows) as r (campaign text, ad_group text, ad text, key text, d date)
  order by private.entity_identity(r.key, r.campaign, r.ad_group, r.ad), r.d desc
  on conflict (workspace_id, ad_account_id, identity)
  do update set campaign = excluded.campaign, ad_group = excluded.ad_group, ad = excluded.ad
  where (platform_entities.campaign, platform_entities.ad_group, platform_entities.ad) is distinct from (excluded.campaign, excluded.ad_group, excluded.ad)
$$;
revoke execute on function private.meet_entities(uuid, uuid, jsonb), private.entity_identity(text, text, text, text) from public, anon, authenticated;

create or replace function public.land_chunk(p_workspace_id uuid, p_import_id uuid, p_n integer, p_rows jsonb, p_ranges jsonb, p_rejections jsonb) returns integer
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
  perform private.meet_entities(p_workspace_id, v_import.ad_account_id, p_rows);
  perform private.meet_entities(p_workspace_id, v_import.ad_account_id, p_ranges);

  insert into public.metric_rows (workspace_id, metric_date, entity_id, market, device, breakdown, action, attribution, import_seq, import_id, line,
    impressions, clicks, spend_micros, conversions, value_micros, currency)
  select p_workspace_id, r.d, e.id, r.market, r.device, r.breakdown, r.action, r.attribution, v_import.seq, p_import_id, r.line,
    r.impressions, r.clicks, r.spend, r.conversions, r.value, v_import.currency
  from jsonb_to_recordset(p_rows) as r (d date, campaign text, ad_group text, ad text, key text, market text, device text, breakdown text, action text, attribution text,
    line integer, impressions bigint, clicks bigint, spend bigint, conversions numeric, value bigint)
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.ad_account_id = v_import.ad_account_id
    and e.identity = private.entity_identity(r.key, r.campaign, r.ad_group, r.ad)
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
    and e.identity = private.entity_identity(r.key, r.campaign, r.ad_group, r.ad)
  on conflict do nothing;

  insert into public.import_entities (workspace_id, import_id, entity_id)
  select distinct p_workspace_id, p_import_id, e.id
  from (
    select campaign, ad_group, ad, key from jsonb_to_recordset(p_rows) as x (campaign text, ad_group text, ad text, key text)
    union select campaign, ad_group, ad, key from jsonb_to_recordset(p_ranges) as y (campaign text, ad_group text, ad text, key text)
  ) r
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.ad_account_id = v_import.ad_account_id
    and e.identity = private.entity_identity(r.key, r.campaign, r.ad_group, r.ad)
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

-- Prepares the next generation of some days: what would count once p_import_id is in (or, p_without, out). Nobody sees it before the flip.
create or replace function public.prepare_days(p_workspace_id uuid, p_import_id uuid, p_days date[], p_without boolean) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_generation bigint;
  v_count integer;
begin
  select generation into v_generation from public.imports where workspace_id = p_workspace_id and id = p_import_id and status in ('landing', 'undoing');
  if v_generation is null then raise sqlstate 'PT409' using message = 'This import is neither landing nor being undone.'; end if;
  delete from public.metric_rollups where workspace_id = p_workspace_id and generation = v_generation and metric_date = any (p_days);
  insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, market, device, action, currency, impressions, clicks, spend_micros, conversions, value_micros)
  with held as materialized (
    select r.*, i.has_spend, e.ad_account_id, lower(e.campaign) as campaign_name
    from public.metric_rows r
    join public.imports i on i.workspace_id = p_workspace_id and i.id = r.import_id
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
    where r.workspace_id = p_workspace_id and r.metric_date = any (p_days)
      and ((i.status in ('landed', 'undoing') and i.id <> p_import_id) or (i.id = p_import_id and not p_without))
  ),
  newest as (
    select ad_account_id, campaign_name, metric_date, max(import_seq) as import_seq from held where has_spend group by 1, 2, 3
  ),
  counted as (
    select h.metric_date, h.entity_id, h.market, h.device, h.action, h.attribution, h.currency, h.impressions, h.clicks, h.spend_micros, h.conversions, h.value_micros
    from held h
    join newest n on n.ad_account_id = h.ad_account_id and n.campaign_name = h.campaign_name and n.metric_date = h.metric_date and n.import_seq = h.import_seq
    where h.has_spend
    union all
    select x.metric_date, x.entity_id, x.market, x.device, x.action, x.attribution, x.currency, x.impressions, x.clicks, x.spend_micros, x.conversions, x.value_micros
    from (
      select distinct on (h.metric_date, h.entity_id, h.market, h.device, h.breakdown, h.action, h.attribution) h.*
      from held h where not h.has_spend
      order by h.metric_date, h.entity_id, h.market, h.device, h.breakdown, h.action, h.attribution, h.import_seq desc
    ) x
  )
  select p_workspace_id, c.metric_date, v_generation, c.entity_id, c.market, c.device,
    left(c.action || case when c.attribution = '' then '' else ' · ' || c.attribution end, 300), c.currency,
    sum(c.impressions), sum(c.clicks), sum(c.spend_micros), sum(c.conversions), sum(c.value_micros)
  from counted c
  group by c.metric_date, c.entity_id, c.market, c.device, 7, c.currency;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
