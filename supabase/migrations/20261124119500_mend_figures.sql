-- Figures that compare like with like: which spend a conversion action is held against, and what a dashboard is offered after an undo.

-- Whether an entity ever spoke of an action, and whether a workspace has results of more than one, without reading rollups in bulk.
drop index public.metric_rollups_by_entity;
create index metric_rollups_by_entity on public.metric_rollups (workspace_id, entity_id, action);
create index metric_rollups_with_results on public.metric_rollups (workspace_id, action) where conversions <> 0 or value_micros <> 0;

-- As before, but 'counted' does not depend on the period or the filters: an account reports an action when any of its shown rows, of whatever day,
-- is of that action (rows without an action's name: when they have results). Where the workspace has results of one action alone, every account counts.
-- An account that spent and had no result in the period therefore stays in cost per conversion and return.
-- 'select true ... limit 1' stops at the first row it finds; an exists would be hashed, and that reads them all.
create or replace function public.performance(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_action text, p_platform text, p_campaign_id uuid, p_market text) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  with base as materialized (
    select r.metric_date, r.entity_id, r.action, a.platform, a.id as account_id, p.campaign_id, count(*) as rows,
      sum(r.impressions) as impressions, sum(r.clicks) as clicks, sum(r.spend_micros) as spend, sum(r.conversions) as conversions, sum(r.value_micros) as value
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
    select b.metric_date, b.platform, b.campaign_id, b.entity_id, sum(b.rows) as rows, sum(b.impressions) as impressions, sum(b.clicks) as clicks, sum(b.spend) as spend,
      coalesce(sum(b.spend) filter (where n.account_id is not null), 0) as counted,
      coalesce(sum(b.conversions) filter (where k.action is null or b.action = k.action), 0) as conversions,
      coalesce(sum(b.value) filter (where k.action is null or b.action = k.action), 0) as value
    from base b cross join picked k left join counting n on n.account_id = b.account_id
    group by 1, 2, 3, 4
  ),
  days as (
    select 'platform' as level, metric_date, platform, null::uuid as campaign_id, null::uuid as entity_id,
      sum(impressions) as impressions, sum(clicks) as clicks, sum(spend) as spend, sum(counted) as counted, sum(conversions) as conversions, sum(value) as value
    from chosen group by metric_date, platform
    union all
    select 'campaign', metric_date, platform, campaign_id, null, sum(impressions), sum(clicks), sum(spend), sum(counted), sum(conversions), sum(value)
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
        'ss', sum((counted / 1e6)::float8 ^ 2), 'cc', sum(conversions::float8 ^ 2), 'sc', sum((counted / 1e6)::float8 * conversions::float8),
        'vv', sum((value / 1e6)::float8 ^ 2), 'vs', sum((value / 1e6)::float8 * (counted / 1e6)::float8)) as moments
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

-- First and last day of each currency with shown data, the one with the latest first. Rows to attach are those an import in force speaks of
-- and nobody let go by hand.
create or replace function public.performance_options(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
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
      and exists (select 1 from public.import_entities ie join public.imports i on i.workspace_id = p_workspace_id and i.id = ie.import_id and i.status = 'landed'
        where ie.workspace_id = p_workspace_id and ie.entity_id = e.id))
  )
$$;

-- An undo takes what only it spoke of out of the filters. While another import lands, its values stand here before its rows show:
-- then nothing is taken away, and the next undo does it.
create function private.prune_dimensions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from public.imports where workspace_id = new.workspace_id and status = 'landing') then return null; end if;
  with shown as materialized (
    select distinct r.action, r.market, r.device, r.currency from public.metric_rollups r
    join public.rollup_days d on d.workspace_id = new.workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
    where r.workspace_id = new.workspace_id
  ),
  held as (
    select 'action' as kind, action as value from shown union select 'market', market from shown
    union select 'device', device from shown union select 'currency', currency from shown
  )
  delete from public.metric_dimensions m
  where m.workspace_id = new.workspace_id and (m.kind, m.value) not in (select kind, value from held);
  return null;
end $$;
create trigger imports_prune_dimensions after update on public.imports for each row
  when (old.status = 'undoing' and new.status = 'undone') execute function private.prune_dimensions();
revoke execute on function private.prune_dimensions() from public, anon, authenticated;
