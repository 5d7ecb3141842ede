-- Results are counted in fewer passes: days and entities once, days of campaigns from those, days of platforms from these. What a ratio leaves out is
-- summed in place of what it keeps, as it is mostly nothing; reports without gaps are not counted for gaps. The figures are the same.
create or replace function public.performance(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_action text, p_platform text, p_campaign_id uuid, p_market text) returns jsonb
language plpgsql stable security invoker set search_path = '' set enable_nestloop = off set enable_mergejoin = off set work_mem = '64MB' set jit = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
return (
  with named as materialized (
    select e.id, a.platform, a.id as account_id, p.campaign_id, dense_rank() over (order by e.ad_account_id, lower(e.campaign)) as unit
    from public.platform_entities e
    join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
    left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
    where e.workspace_id = p_workspace_id
  ),
  wanted as materialized (
    select * from named n where (p_platform is null or n.platform = p_platform) and (p_campaign_id is null or n.campaign_id = p_campaign_id)
  ),
  shown as not materialized (
    select r.metric_date, r.entity_id, r.action, r.impressions, r.clicks, r.spend_micros as spend, r.conversions, r.value_micros as value, n.unit
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join wanted n on n.id = r.entity_id
    where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to and r.metric_date between p_from and p_to
      and r.currency = p_currency and (p_market is null or r.market = p_market)
  ),
  sides as materialized (select * from private.side_reports(p_workspace_id)),
  -- Mostly there are none, and then nothing is counted for them.
  gaps as materialized (
    select distinct unit, metric_date from shown where impressions is null or clicks is null or spend is null or conversions is null or value is null
  ),
  told as (
    select s.unit, s.metric_date, count(s.impressions) as impressions, count(s.clicks) as clicks, count(s.spend) as spend, count(s.conversions) as conversions, count(s.value) as value
    from shown s join gaps g on g.unit = s.unit and g.metric_date = s.metric_date group by s.unit, s.metric_date
  ),
  silent as materialized (
    select b.unit, b.metric_date,
      b.impressions = 0 and not exists (select 1 from sides x where x.account_id = u.account_id and x.has_impressions and b.metric_date between x.first_day and x.last_day) as impressions,
      b.clicks = 0 and not exists (select 1 from sides x where x.account_id = u.account_id and x.has_clicks and b.metric_date between x.first_day and x.last_day) as clicks,
      b.spend = 0 as spend,
      b.conversions = 0 and not exists (select 1 from sides x where x.account_id = u.account_id and x.has_conversions and b.metric_date between x.first_day and x.last_day) as conversions,
      b.value = 0 and not exists (select 1 from sides x where x.account_id = u.account_id and x.has_value and b.metric_date between x.first_day and x.last_day) as value
    from told b join (select distinct unit, account_id from named) u on u.unit = b.unit
    where least(b.impressions, b.clicks, b.spend, b.conversions, b.value) = 0
  ),
  actions as materialized (
    select action, coalesce(sum(conversions), 0) as conversions, coalesce(sum(value), 0) as value from shown group by action having sum(conversions) <> 0 or sum(value) <> 0
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
  sums as (
    select s.metric_date, s.entity_id, count(*) as rows,
      coalesce(sum(s.impressions), 0)::bigint as impressions, coalesce(sum(s.clicks), 0)::bigint as clicks, coalesce(sum(s.spend), 0)::bigint as spend,
      coalesce(sum(s.conversions) filter (where k.action is null or s.action = k.action), 0) as conversions,
      coalesce(sum(s.value) filter (where k.action is null or s.action = k.action), 0)::bigint as value
    from shown s cross join picked k group by s.metric_date, s.entity_id
  ),
  -- What has no partner to be held against is null where nothing is missing: a sum passes over nulls at no cost.
  chosen as materialized (
    select s.metric_date, n.platform, n.campaign_id, s.entity_id, s.rows, s.impressions, s.clicks, s.spend, s.conversions, s.value,
      case when q.clicks then s.impressions end as unseen, case when q.impressions then s.clicks end as unclicked,
      case when c.account_id is null or q.conversions then s.spend end as uncounted, case when q.spend then s.conversions end as uncosted,
      case when c.account_id is null or q.value then s.spend end as unvalued, case when q.spend then s.value end as unearned,
      case when q.impressions then 1 end as no_impressions, case when q.clicks then 1 end as no_clicks, case when q.spend then 1 end as no_spend,
      case when q.conversions then 1 end as no_conversions, case when q.value then 1 end as no_value
    from sums s
    join wanted n on n.id = s.entity_id
    left join counting c on c.account_id = n.account_id
    left join silent q on q.unit = n.unit and q.metric_date = s.metric_date
  ),
  campaign_days as materialized (
    select metric_date, platform, campaign_id, sum(rows)::bigint as rows, count(*) as told, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(conversions) as conversions, sum(value)::bigint as value,
      sum(unseen)::bigint as unseen, sum(unclicked)::bigint as unclicked, sum(uncounted)::bigint as uncounted, sum(uncosted) as uncosted, sum(unvalued)::bigint as unvalued, sum(unearned)::bigint as unearned, sum(no_impressions)::bigint as no_impressions, sum(no_clicks)::bigint as no_clicks, sum(no_spend)::bigint as no_spend, sum(no_conversions)::bigint as no_conversions, sum(no_value)::bigint as no_value
    from chosen group by metric_date, platform, campaign_id
  ),
  days as (
    select 'platform' as level, metric_date, platform, null::uuid as campaign_id, null::uuid as entity_id, sum(told)::bigint as told, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(conversions) as conversions, sum(value)::bigint as value,
      sum(unseen)::bigint as unseen, sum(unclicked)::bigint as unclicked, sum(uncounted)::bigint as uncounted, sum(uncosted) as uncosted, sum(unvalued)::bigint as unvalued, sum(unearned)::bigint as unearned, sum(no_impressions)::bigint as no_impressions, sum(no_clicks)::bigint as no_clicks, sum(no_spend)::bigint as no_spend, sum(no_conversions)::bigint as no_conversions, sum(no_value)::bigint as no_value
    from campaign_days group by metric_date, platform
    union all
    select 'campaign', metric_date, platform, campaign_id, null, told, impressions, clicks, spend, conversions, value,
      unseen, unclicked, uncounted, uncosted, unvalued, unearned, no_impressions, no_clicks, no_spend, no_conversions, no_value
    from campaign_days
    union all
    select 'entity', metric_date, platform, campaign_id, entity_id, 1, impressions, clicks, spend, conversions, value,
      unseen, unclicked, uncounted, uncosted, unvalued, unearned, no_impressions, no_clicks, no_spend, no_conversions, no_value
    from chosen
  ),
  paired as (
    select d.*, (impressions - coalesce(unseen, 0))::float8 as seen, (clicks - coalesce(unclicked, 0))::float8 as clicked, (spend - coalesce(uncounted, 0)) / 1e6::float8 as counted, (conversions - coalesce(uncosted, 0))::float8 as costed, (spend - coalesce(unvalued, 0)) / 1e6::float8 as valued, (value - coalesce(unearned, 0)) / 1e6::float8 as earned from days d
  ),
  groups as (
    select level, platform, campaign_id, entity_id, count(*) as days, sum(told)::bigint as told, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(conversions) as conversions, sum(value)::bigint as value,
      sum(unseen)::bigint as unseen, sum(unclicked)::bigint as unclicked, sum(uncounted)::bigint as uncounted, sum(uncosted) as uncosted, sum(unvalued)::bigint as unvalued, sum(unearned)::bigint as unearned, sum(no_impressions)::bigint as no_impressions, sum(no_clicks)::bigint as no_clicks, sum(no_spend)::bigint as no_spend, sum(no_conversions)::bigint as no_conversions, sum(no_value)::bigint as no_value,
      jsonb_build_object(
        'ctrDays', count(*) filter (where seen <> 0 or clicked <> 0),
        'cpaDays', count(*) filter (where counted <> 0 or costed <> 0),
        'roasDays', count(*) filter (where earned <> 0 or valued <> 0),
        'ii', sum(seen * seen), 'kk', sum(clicked * clicked), 'ki', sum(clicked * seen),
        'ss', sum(counted * counted), 'cc', sum(costed * costed), 'sc', sum(counted * costed),
        'tt', sum(valued * valued), 'vv', sum(earned * earned), 'vs', sum(earned * valued)) as moments
    from paired group by level, platform, campaign_id, entity_id
  )
  select jsonb_build_object(
    'rows', (select coalesce(sum(rows), 0) from campaign_days),
    'action', case when p_action is not null or (select count(*) from actions) > 1 then (select action from picked) end,
    'actions', coalesce((select jsonb_agg(jsonb_build_object('action', action, 'conversions', conversions::text, 'value', value::text) order by value desc, conversions desc, action) from actions), '[]'),
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', x.metric_date, 'impressions', x.impressions::text, 'clicks', x.clicks::text, 'spend', x.spend::text, 'conversions', x.conversions::text, 'value', x.value::text, 'seen', (x.impressions - coalesce(x.unseen, 0))::text, 'clicked', (x.clicks - coalesce(x.unclicked, 0))::text, 'counted', (x.spend - coalesce(x.uncounted, 0))::text, 'costed', (x.conversions - coalesce(x.uncosted, 0))::text, 'valued', (x.spend - coalesce(x.unvalued, 0))::text, 'earned', (x.value - coalesce(x.unearned, 0))::text, 'told', x.told, 'silent', jsonb_build_object('impressions', coalesce(x.no_impressions, 0), 'clicks', coalesce(x.no_clicks, 0), 'spend', coalesce(x.no_spend, 0), 'conversions', coalesce(x.no_conversions, 0), 'value', coalesce(x.no_value, 0))) order by x.metric_date)
      from (select metric_date, sum(told)::bigint as told, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(conversions) as conversions, sum(value)::bigint as value,
          sum(unseen)::bigint as unseen, sum(unclicked)::bigint as unclicked, sum(uncounted)::bigint as uncounted, sum(uncosted) as uncosted, sum(unvalued)::bigint as unvalued, sum(unearned)::bigint as unearned, sum(no_impressions)::bigint as no_impressions, sum(no_clicks)::bigint as no_clicks, sum(no_spend)::bigint as no_spend, sum(no_conversions)::bigint as no_conversions, sum(no_value)::bigint as no_value
        from campaign_days group by metric_date) x), '[]'),
    'groups', coalesce((select jsonb_agg(jsonb_build_object(
        'level', g.level, 'platform', g.platform, 'campaignId', g.campaign_id, 'campaign', c.name,
        'entityId', g.entity_id, 'account', a.name, 'platformCampaign', e.campaign, 'adGroup', e.ad_group, 'ad', e.ad, 'placementId', e.placement_id, 'placement', p.name,
        'days', g.days, 'impressions', g.impressions::text, 'clicks', g.clicks::text, 'spend', g.spend::text, 'conversions', g.conversions::text, 'value', g.value::text, 'seen', (g.impressions - coalesce(g.unseen, 0))::text, 'clicked', (g.clicks - coalesce(g.unclicked, 0))::text, 'counted', (g.spend - coalesce(g.uncounted, 0))::text, 'costed', (g.conversions - coalesce(g.uncosted, 0))::text, 'valued', (g.spend - coalesce(g.unvalued, 0))::text, 'earned', (g.value - coalesce(g.unearned, 0))::text, 'told', g.told, 'silent', jsonb_build_object('impressions', coalesce(g.no_impressions, 0), 'clicks', coalesce(g.no_clicks, 0), 'spend', coalesce(g.no_spend, 0), 'conversions', coalesce(g.no_conversions, 0), 'value', coalesce(g.no_value, 0)),
        'moments', g.moments)
        order by g.platform, g.level = 'platform' desc, c.name nulls last, g.campaign_id nulls last, g.level = 'campaign' desc, g.spend desc, e.campaign, e.ad_group, e.ad, e.id)
      from groups g
      left join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = g.entity_id
      left join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
      left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
      left join public.campaigns c on c.workspace_id = p_workspace_id and c.id = g.campaign_id), '[]')
  ));
end $$;
