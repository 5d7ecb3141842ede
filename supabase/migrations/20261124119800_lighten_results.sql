-- Results cost less: sums of whole numbers stay whole numbers (numeric is slow, most of all in the embedded database), days are prepared along
-- the primary key, and the sweep looks at the days it knows. Hash joins are asked for because neither function plans with statistics; the
-- compiler of PostgreSQL is not, since the price put on nested loops would call it for every small query.

create or replace function public.performance(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_action text, p_platform text, p_campaign_id uuid, p_market text) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off set work_mem = '64MB' set jit = off as $$
  with base as materialized (
    select r.metric_date, r.entity_id, r.action, a.platform, a.id as account_id, p.campaign_id, count(*) as rows,
      sum(r.impressions)::bigint as impressions, sum(r.clicks)::bigint as clicks, sum(r.spend_micros)::bigint as spend, sum(r.conversions) as conversions, sum(r.value_micros)::bigint as value
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
    join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
    left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
    where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to and r.metric_date between p_from and p_to
      and r.currency = p_currency
      and (p_platform is null or a.platform = p_platform)
      and (p_campaign_id is null or p.campaign_id = p_campaign_id)
      and (p_market is null or r.market = p_market)
    group by 1, 2, 3, 4, 5, 6
  ),
  actions as (
    select action, sum(conversions) as conversions, sum(value) as value from base group by action having sum(conversions) <> 0 or sum(value) <> 0
  ),
  picked as materialized (
    select coalesce(p_action, (select action from actions order by value desc, conversions desc, action limit 1)) as action
  ),
  rivals as materialized (
    select exists (select 1 from public.metric_rollups r where r.workspace_id = p_workspace_id and r.action < (select action from picked)
        and (r.conversions <> 0 or r.value_micros <> 0) and r.generation = (select d.generation from public.rollup_days d where d.workspace_id = p_workspace_id and d.metric_date = r.metric_date))
      or exists (select 1 from public.metric_rollups r where r.workspace_id = p_workspace_id and r.action > (select action from picked)
        and (r.conversions <> 0 or r.value_micros <> 0) and r.generation = (select d.generation from public.rollup_days d where d.workspace_id = p_workspace_id and d.metric_date = r.metric_date)) as known
  ),
  counting as materialized (
    select distinct e.ad_account_id as account_id from public.platform_entities e
    where e.workspace_id = p_workspace_id and case when not (select known from rivals) then true else (
      select true from public.metric_rollups r where r.workspace_id = p_workspace_id and r.entity_id = e.id and r.action = (select action from picked)
        and (r.action <> '' or r.conversions <> 0 or r.value_micros <> 0) and r.generation = (select d.generation from public.rollup_days d where d.workspace_id = p_workspace_id and d.metric_date = r.metric_date) limit 1) end
  ),
  chosen as materialized (
    select b.metric_date, b.platform, b.campaign_id, b.entity_id, sum(b.rows)::bigint as rows, sum(b.impressions)::bigint as impressions, sum(b.clicks)::bigint as clicks, sum(b.spend)::bigint as spend,
      coalesce(sum(b.spend) filter (where n.account_id is not null), 0)::bigint as counted,
      coalesce(sum(b.conversions) filter (where k.action is null or b.action = k.action), 0) as conversions,
      coalesce(sum(b.value) filter (where k.action is null or b.action = k.action), 0)::bigint as value
    from base b cross join picked k left join counting n on n.account_id = b.account_id
    group by 1, 2, 3, 4
  ),
  days as (
    select 'platform' as level, metric_date, platform, null::uuid as campaign_id, null::uuid as entity_id,
      sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(counted)::bigint as counted, sum(conversions) as conversions, sum(value)::bigint as value
    from chosen group by metric_date, platform
    union all
    select 'campaign', metric_date, platform, campaign_id, null, sum(impressions)::bigint, sum(clicks)::bigint, sum(spend)::bigint, sum(counted)::bigint, sum(conversions), sum(value)::bigint
    from chosen group by metric_date, platform, campaign_id
    union all
    select 'entity', metric_date, platform, campaign_id, entity_id, impressions, clicks, spend, counted, conversions, value from chosen
  ),
  groups as (
    select level, platform, campaign_id, entity_id, count(*) as days, sum(impressions) as impressions, sum(clicks) as clicks, sum(spend) as spend, sum(counted) as counted,
      sum(conversions) as conversions, sum(value) as value,
      jsonb_build_object(
        'ctrDays', count(*) filter (where impressions <> 0 or clicks <> 0),
        'cpaDays', count(*) filter (where counted <> 0 or conversions <> 0),
        'roasDays', count(*) filter (where value <> 0 or counted <> 0),
        'ii', sum(impressions::float8 ^ 2), 'kk', sum(clicks::float8 ^ 2), 'ki', sum(clicks::float8 * impressions::float8),
        'ss', sum((counted / 1e6::float8) ^ 2), 'cc', sum(conversions::float8 ^ 2), 'sc', sum((counted / 1e6::float8) * conversions::float8),
        'vv', sum((value / 1e6::float8) ^ 2), 'vs', sum((value / 1e6::float8) * (counted / 1e6::float8))) as moments
    from days group by level, platform, campaign_id, entity_id
  )
  select jsonb_build_object(
    'rows', (select coalesce(sum(rows), 0) from chosen),
    'action', case when p_action is not null or (select count(*) from actions) > 1 then (select action from picked) end,
    'actions', coalesce((select jsonb_agg(jsonb_build_object('action', action, 'conversions', conversions::text, 'value', value::text) order by value desc, conversions desc, action) from actions), '[]'),
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', x.metric_date, 'impressions', x.impressions::text, 'clicks', x.clicks::text, 'spend', x.spend::text,
        'counted', x.counted::text, 'conversions', x.conversions::text, 'value', x.value::text) order by x.metric_date)
      from (select metric_date, sum(impressions) as impressions, sum(clicks) as clicks, sum(spend) as spend, sum(counted) as counted, sum(conversions) as conversions, sum(value) as value
        from chosen group by metric_date) x), '[]'),
    'groups', coalesce((select jsonb_agg(jsonb_build_object(
        'level', g.level, 'platform', g.platform, 'campaignId', g.campaign_id, 'campaign', c.name,
        'entityId', g.entity_id, 'account', a.name, 'platformCampaign', e.campaign, 'adGroup', e.ad_group, 'ad', e.ad, 'placementId', e.placement_id, 'placement', p.name,
        'days', g.days, 'impressions', g.impressions::text, 'clicks', g.clicks::text, 'spend', g.spend::text, 'counted', g.counted::text, 'conversions', g.conversions::text, 'value', g.value::text,
        'moments', g.moments)
        order by g.platform, g.level = 'platform' desc, c.name nulls last, g.campaign_id nulls last, g.level = 'campaign' desc, g.spend desc, e.campaign, e.ad_group, e.ad, e.id)
      from groups g
      left join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = g.entity_id
      left join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
      left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
      left join public.campaigns c on c.workspace_id = p_workspace_id and c.id = g.campaign_id), '[]')
  )
$$;
create or replace function public.sweep_import(p_workspace_id uuid, p_import_id uuid, p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_import public.imports;
  v_count integer := 0;
  v_more integer;
begin
  select * into v_import from public.imports where workspace_id = p_workspace_id and id = p_import_id for update;
  delete from public.metric_rollups r where r.ctid = any (array(
    select old.ctid from (
      select d.metric_date, d.generation from public.rollup_days d where d.workspace_id = p_workspace_id
      union all
      select x.day, 0 from unnest(public.import_days(p_workspace_id, p_import_id)) as x (day)
      where not exists (select 1 from public.rollup_days d where d.workspace_id = p_workspace_id and d.metric_date = x.day)
    ) shown
    cross join lateral (
      select r2.ctid from public.metric_rollups r2
      where r2.workspace_id = p_workspace_id and r2.metric_date = shown.metric_date and (r2.generation < shown.generation or r2.generation > shown.generation)
        and not exists (select 1 from public.imports i where i.workspace_id = p_workspace_id and i.status in ('landing', 'undoing') and i.generation = r2.generation)
      limit p_limit
    ) old
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
    if v_import.status in ('failed', 'cancelled') and v_more < p_limit then
      delete from public.import_chunks where workspace_id = p_workspace_id and import_id = p_import_id;
      delete from public.import_entities where workspace_id = p_workspace_id and import_id = p_import_id;
    end if;
  end if;
  return v_count;
end $$;

create or replace function public.prepare_days(p_workspace_id uuid, p_import_id uuid, p_days date[], p_without boolean) returns integer
language plpgsql security definer set search_path = '' set enable_nestloop = off set jit = off as $$
declare
  v_generation bigint;
  v_count integer;
begin
  select generation into v_generation from public.imports where workspace_id = p_workspace_id and id = p_import_id and status in ('landing', 'undoing');
  if v_generation is null then raise sqlstate 'PT409' using message = 'This import is neither landing nor being undone.'; end if;
  delete from public.metric_rollups where workspace_id = p_workspace_id and generation = v_generation and metric_date = any (p_days);
  insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, market, device, action, currency, impressions, clicks, spend_micros, conversions, value_micros)
  -- Day by day along the primary key: by the index on imports, every few days would read every row of each import.
  with held as (
    select r.*, i.has_spend, max(r.import_seq) filter (where i.has_spend) over (partition by e.ad_account_id, lower(e.campaign), r.metric_date) as newest
    from unnest(p_days) as x (day)
    cross join lateral (select m.* from public.metric_rows m where m.workspace_id = p_workspace_id and m.metric_date = x.day offset 0) r
    join public.imports i on i.workspace_id = p_workspace_id and i.id = r.import_id
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
    where (i.status in ('landed', 'undoing') and i.id <> p_import_id) or (i.id = p_import_id and not p_without)
  ),
  counted as (
    select distinct on (h.has_spend, h.metric_date, h.entity_id, h.market, h.device, h.breakdown, h.action, h.attribution) h.*
    from held h where not h.has_spend or h.import_seq = h.newest
    order by h.has_spend, h.metric_date, h.entity_id, h.market, h.device, h.breakdown, h.action, h.attribution, h.import_seq desc
  )
  select p_workspace_id, c.metric_date, v_generation, c.entity_id, c.market, c.device,
    left(c.action || case when c.attribution = '' then '' else ' · ' || c.attribution end, 300), c.currency,
    sum(c.impressions), sum(c.clicks), sum(c.spend_micros), sum(c.conversions), sum(c.value_micros)
  from counted c
  group by c.metric_date, c.entity_id, c.market, c.device, 7, c.currency;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- First and last day of each currency with shown data, the one with the latest first. Rows to attach are those an import in force speaks of
-- and nobody let go by hand.
create or replace function public.performance_options(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off set jit = off as $$
  with spans as materialized (
    select m.value as currency,
      (select d.metric_date from public.rollup_days d where d.workspace_id = p_workspace_id and (select true from public.metric_rollups r
        where r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation and r.currency = m.value limit 1)
        order by d.metric_date limit 1) as first_day,
      (select d.metric_date from public.rollup_days d where d.workspace_id = p_workspace_id and (select true from public.metric_rollups r
        where r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation and r.currency = m.value limit 1)
        order by d.metric_date desc limit 1) as last_day
    from public.metric_dimensions m where m.workspace_id = p_workspace_id and m.kind = 'currency'
  )
  select jsonb_build_object(
    'currencies', coalesce((select jsonb_agg(jsonb_build_object('currency', currency, 'firstDay', first_day, 'lastDay', last_day) order by last_day desc, currency)
      from spans where last_day is not null), '[]'),
    'dimensions', coalesce((select jsonb_object_agg(kind, vals) from (
      select kind, jsonb_agg(value order by value) as vals from public.metric_dimensions where workspace_id = p_workspace_id group by kind) x), '{}'),
    'accounts', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'platform', platform, 'name', name, 'currency', currency, 'timeZone', time_zone) order by platform, name)
      from public.ad_accounts where workspace_id = p_workspace_id), '[]'),
    'watermark', (select coalesce(max(seq), 0) from public.imports where workspace_id = p_workspace_id and status = 'landed'),
    'unattached', (select count(*) from public.platform_entities e where e.workspace_id = p_workspace_id and e.placement_id is null and e.matched_by is null
      and e.id in (select ie.entity_id from public.import_entities ie join public.imports i on i.workspace_id = p_workspace_id and i.id = ie.import_id and i.status = 'landed'
        where ie.workspace_id = p_workspace_id))
  )
$$;


-- Impossible counts reach the table's own check, which says what is wrong: no bounds are taken of them.
create or replace function private.bound_own_rate() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.clicks not between 0 and new.impressions or new.impressions < 1 then return new; end if;
  new.ctr_low := private.wilson(new.clicks, new.impressions, -1);
  new.ctr_high := private.wilson(new.clicks, new.impressions, 1);
  new.shrunk_low := private.wilson(new.clicks + 1.6, new.impressions + 108, -1);
  return new;
end $$;
