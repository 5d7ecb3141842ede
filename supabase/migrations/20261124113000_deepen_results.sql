-- Results as pages read them: indicators never add, groups carry their own moments, an import says what it changed.

-- Daily sums of a period, and per platform, campaign and platform entity the sums with the second moments over days that intervals need.
-- Impressions, clicks and spend count every row. Conversions and value count one conversion action: p_action, or where that is null the only
-- one there is, or of several the one that brought most (answered as 'action'; 'actions' lists them all). Results of different indicators never add.
-- Nested loops are off: an embedded database gathers no statistics by itself, and a planner that expects one row of each table joins thousands in a square.
-- 'counted' is the spend of the accounts that report that action: what cost per conversion and return are made of, so that they compare like with like.
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
  picked as (
    select case when p_action is not null then p_action
      when (select count(*) from actions) > 1 then (select action from actions order by value desc, conversions desc, action limit 1) end as action
  ),
  counting as (
    select distinct b.account_id from base b cross join picked k where k.action is null or (b.action = k.action and (b.conversions <> 0 or b.value <> 0))
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
    'action', (select action from picked),
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

-- Results of one placement: days newest first (at most p_days of them, currencies apart), and conversions per action over all of its days.
create function public.placement_results(p_workspace_id uuid, p_placement_id uuid, p_days integer) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  with mine as materialized (
    select r.metric_date, r.currency, r.action, r.impressions, r.clicks, r.spend_micros, r.conversions, r.value_micros
    from public.metric_rollups r
    join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
    where r.workspace_id = p_workspace_id
      and r.entity_id = any (array(select e.id from public.platform_entities e where e.workspace_id = p_workspace_id and e.placement_id = p_placement_id))
  )
  select jsonb_build_object(
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', x.metric_date, 'currency', x.currency, 'impressions', x.impressions::text, 'clicks', x.clicks::text, 'spend', x.spend::text) order by x.metric_date desc, x.currency)
      from (select metric_date, currency, sum(impressions) as impressions, sum(clicks) as clicks, sum(spend_micros) as spend from mine group by 1, 2 order by 1 desc limit p_days) x), '[]'),
    'totals', coalesce((select jsonb_agg(jsonb_build_object('currency', x.currency, 'days', x.days, 'firstDay', x.first_day, 'lastDay', x.last_day, 'impressions', x.impressions::text, 'clicks', x.clicks::text, 'spend', x.spend::text) order by x.currency)
      from (select currency, count(distinct metric_date) as days, min(metric_date) as first_day, max(metric_date) as last_day, sum(impressions) as impressions, sum(clicks) as clicks, sum(spend_micros) as spend from mine group by 1) x), '[]'),
    'actions', coalesce((select jsonb_agg(jsonb_build_object('currency', x.currency, 'action', x.action, 'conversions', x.conversions::text, 'value', x.value::text) order by x.value desc, x.conversions desc, x.action)
      from (select currency, action, sum(conversions) as conversions, sum(value_micros) as value from mine group by 1, 2 having sum(conversions) <> 0 or sum(value_micros) <> 0) x), '[]')
  )
$$;

-- What an import changed: each of its rows held against the row that the imports beneath it speak of. Rows with nothing beneath are added,
-- others updated or unchanged. Before and after are sums over exactly these rows. Reads every row of the import: meant for imports of moderate size.
create function public.import_changes(p_workspace_id uuid, p_import_id uuid) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  with own as materialized (
    select m.metric_date, m.entity_id, m.market, m.device, m.breakdown, m.action, m.attribution, m.import_seq, m.impressions, m.clicks, m.spend_micros, m.conversions, m.value_micros
    from public.metric_rows m where m.workspace_id = p_workspace_id and m.import_id = p_import_id
  ),
  earlier as materialized (
    select distinct on (r.metric_date, r.entity_id, r.market, r.device, r.breakdown, r.action, r.attribution)
      r.metric_date, r.entity_id, r.market, r.device, r.breakdown, r.action, r.attribution, r.import_seq, r.impressions, r.clicks, r.spend_micros, r.conversions, r.value_micros
    from public.metric_rows r
    where r.workspace_id = p_workspace_id
      and r.metric_date between (select min(metric_date) from own) and (select max(metric_date) from own)
      and r.import_seq < (select max(import_seq) from own)
      and r.import_id = any (array(select i.id from public.imports i where i.workspace_id = p_workspace_id and i.status in ('landed', 'undoing')))
    order by r.metric_date, r.entity_id, r.market, r.device, r.breakdown, r.action, r.attribution, r.import_seq desc
  ),
  mine as (
    select m.*, o.import_seq as beneath, o.impressions as o_impressions, o.clicks as o_clicks, o.spend_micros as o_spend, o.conversions as o_conversions, o.value_micros as o_value,
      case when o.import_seq is null then 'added'
        when (o.impressions, o.clicks, o.spend_micros, o.conversions, o.value_micros) = (m.impressions, m.clicks, m.spend_micros, m.conversions, m.value_micros) then 'unchanged'
        else 'updated' end as kind
    from own m
    left join earlier o on o.metric_date = m.metric_date and o.entity_id = m.entity_id and o.market = m.market and o.device = m.device
      and o.breakdown = m.breakdown and o.action = m.action and o.attribution = m.attribution
  )
  select jsonb_build_object(
    'added', count(*) filter (where kind = 'added'), 'updated', count(*) filter (where kind = 'updated'), 'unchanged', count(*) filter (where kind = 'unchanged'),
    'before', jsonb_build_object('rows', count(beneath), 'impressions', coalesce(sum(o_impressions), 0)::text, 'clicks', coalesce(sum(o_clicks), 0)::text, 'spend', coalesce(sum(o_spend), 0)::text),
    'after', jsonb_build_object('rows', count(*), 'impressions', coalesce(sum(impressions), 0)::text, 'clicks', coalesce(sum(clicks), 0)::text, 'spend', coalesce(sum(spend_micros), 0)::text),
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', x.metric_date, 'added', x.added, 'updated', x.updated, 'unchanged', x.unchanged) order by x.metric_date)
      from (select metric_date, count(*) filter (where kind = 'added') as added, count(*) filter (where kind = 'updated') as updated, count(*) filter (where kind = 'unchanged') as unchanged
        from mine group by metric_date) x), '[]'))
  from mine
$$;

-- An import that failed and is tried again starts a new account of its lines.
create function private.forget_refusals() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.import_rejections where workspace_id = new.workspace_id and import_id = new.id;
  return null;
end $$;
create trigger imports_forget_refusals after update on public.imports for each row
  when (old.status = 'failed' and new.status = 'queued') execute function private.forget_refusals();

revoke execute on function private.forget_refusals() from public, anon, authenticated;
revoke execute on function public.placement_results(uuid, uuid, integer), public.import_changes(uuid, uuid) from public, anon, authenticated;
grant execute on function public.placement_results(uuid, uuid, integer), public.import_changes(uuid, uuid) to authenticated, service_role;
