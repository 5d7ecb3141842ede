-- A figure that a file has no column for is not reported: it is stored as null, sums to null where nothing in a sum reported it, and is judged by nobody.
-- A sum says of how many rows (a platform row on one day) it is made and how many of them did not report it.

alter table public.metric_rows
  alter column impressions drop not null, alter column clicks drop not null, alter column spend_micros drop not null, alter column conversions drop not null, alter column value_micros drop not null,
  alter column impressions drop default, alter column clicks drop default, alter column spend_micros drop default, alter column conversions drop default, alter column value_micros drop default;
alter table public.metric_range_rows
  alter column impressions drop not null, alter column clicks drop not null, alter column spend_micros drop not null, alter column conversions drop not null, alter column value_micros drop not null,
  alter column impressions drop default, alter column clicks drop default, alter column spend_micros drop default, alter column conversions drop default, alter column value_micros drop default;
alter table public.metric_rollups
  alter column impressions drop not null, alter column clicks drop not null, alter column spend_micros drop not null, alter column conversions drop not null, alter column value_micros drop not null;

-- Imports that landed before kept noughts for what their files have no column for; their reports say which. A rolled-up nought becomes null where no row
-- beneath it reported the figure.
do $$
declare
  v_figure record;
begin
  for v_figure in select * from (values ('impressions', 'impressions'), ('clicks', 'clicks'), ('spend', 'spend_micros'), ('conversions', 'conversions'), ('revenue', 'value_micros')) as f (name, col) loop
    execute format('update public.metric_rows m set %1$I = null from public.imports i where i.workspace_id = m.workspace_id and i.id = m.import_id and i.report -> ''notInFile'' ? %2$L', v_figure.col, v_figure.name);
    execute format('update public.metric_range_rows m set %1$I = null from public.imports i where i.workspace_id = m.workspace_id and i.id = m.import_id and i.report -> ''notInFile'' ? %2$L', v_figure.col, v_figure.name);
    execute format('update public.metric_rollups r set %1$I = null where r.%1$I = 0
      and exists (select 1 from public.imports i where i.workspace_id = r.workspace_id and i.report -> ''notInFile'' ? %2$L)
      and exists (select 1 from public.metric_rows m where m.workspace_id = r.workspace_id and m.metric_date = r.metric_date and m.entity_id = r.entity_id)
      and not exists (select 1 from public.metric_rows m where m.workspace_id = r.workspace_id and m.metric_date = r.metric_date and m.entity_id = r.entity_id and m.%1$I is not null)', v_figure.col, v_figure.name);
  end loop;
end $$;

-- Files without spend lie beside others and list only what has results: on the days they cover, what they do not list is nought, not unreported.
create function private.side_reports(p_workspace_id uuid)
returns table (account_id uuid, first_day date, last_day date, has_impressions boolean, has_clicks boolean, has_conversions boolean, has_value boolean)
language sql stable security invoker set search_path = '' as $$
  select i.ad_account_id, (i.report ->> 'firstDay')::date, (i.report ->> 'lastDay')::date,
    not i.report -> 'notInFile' ? 'impressions', not i.report -> 'notInFile' ? 'clicks', not i.report -> 'notInFile' ? 'conversions', not i.report -> 'notInFile' ? 'revenue'
  from public.imports i
  where i.workspace_id = p_workspace_id and i.status = 'landed' and not i.has_spend and i.report ->> 'firstDay' is not null
$$;
revoke execute on function private.side_reports(uuid) from public, anon;
grant execute on function private.side_reports(uuid) to authenticated, service_role;

-- As before, and every sum with the rows it is made of ('told') and how many of them do not report it ('silent'). Figures of one platform campaign and day are
-- one account, whatever files and grains they come from: reported by any row of it, they are reported. Ratios hold like against like: 'seen' and 'clicked' are
-- impressions and clicks where both are reported, 'counted' and 'costed' spend and conversions, 'valued' and 'earned' spend and value.
create or replace function public.performance(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_action text, p_platform text, p_campaign_id uuid, p_market text) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off set work_mem = '64MB' set jit = off as $$
  with named as materialized (
    select e.id, a.platform, a.id as account_id, p.campaign_id, dense_rank() over (order by e.ad_account_id, lower(e.campaign)) as unit
    from public.platform_entities e
    join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
    left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
    where e.workspace_id = p_workspace_id
  ),
  base as materialized (
    select r.metric_date, r.entity_id, r.action, n.platform, n.account_id, n.campaign_id, n.unit, count(*) as rows,
      sum(r.impressions)::bigint as impressions, sum(r.clicks)::bigint as clicks, sum(r.spend_micros)::bigint as spend, sum(r.conversions) as conversions, sum(r.value_micros)::bigint as value
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join named n on n.id = r.entity_id
    where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to and r.metric_date between p_from and p_to
      and r.currency = p_currency
      and (p_platform is null or n.platform = p_platform)
      and (p_campaign_id is null or n.campaign_id = p_campaign_id)
      and (p_market is null or r.market = p_market)
    group by 1, 2, 3, 4, 5, 6, 7
  ),
  sides as materialized (select * from private.side_reports(p_workspace_id)),
  silent as materialized (
    select b.account_id, b.unit, b.metric_date,
      count(b.impressions) = 0 and not exists (select 1 from sides x where x.account_id = b.account_id and x.has_impressions and b.metric_date between x.first_day and x.last_day) as impressions,
      count(b.clicks) = 0 and not exists (select 1 from sides x where x.account_id = b.account_id and x.has_clicks and b.metric_date between x.first_day and x.last_day) as clicks,
      count(b.spend) = 0 as spend,
      count(b.conversions) = 0 and not exists (select 1 from sides x where x.account_id = b.account_id and x.has_conversions and b.metric_date between x.first_day and x.last_day) as conversions,
      count(b.value) = 0 and not exists (select 1 from sides x where x.account_id = b.account_id and x.has_value and b.metric_date between x.first_day and x.last_day) as value
    from base b group by 1, 2, 3
    having least(count(b.impressions), count(b.clicks), count(b.spend), count(b.conversions), count(b.value)) = 0
  ),
  actions as (
    select action, coalesce(sum(conversions), 0) as conversions, coalesce(sum(value), 0) as value from base group by action having sum(conversions) <> 0 or sum(value) <> 0
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
    select b.metric_date, b.platform, b.campaign_id, b.entity_id, sum(b.rows)::bigint as rows, 1 as told,
      coalesce(sum(b.impressions), 0)::bigint as impressions, coalesce(sum(b.clicks), 0)::bigint as clicks, coalesce(sum(b.spend), 0)::bigint as spend,
      coalesce(sum(b.conversions) filter (where k.action is null or b.action = k.action), 0) as conversions,
      coalesce(sum(b.value) filter (where k.action is null or b.action = k.action), 0)::bigint as value,
      coalesce(sum(b.impressions) filter (where q.clicks is not true), 0)::bigint as seen, coalesce(sum(b.clicks) filter (where q.impressions is not true), 0)::bigint as clicked,
      coalesce(sum(b.spend) filter (where n.account_id is not null and q.conversions is not true), 0)::bigint as counted,
      coalesce(sum(b.conversions) filter (where (k.action is null or b.action = k.action) and q.spend is not true), 0) as costed,
      coalesce(sum(b.spend) filter (where n.account_id is not null and q.value is not true), 0)::bigint as valued,
      coalesce(sum(b.value) filter (where (k.action is null or b.action = k.action) and q.spend is not true), 0)::bigint as earned,
      bool_or(q.impressions is true)::integer as no_impressions, bool_or(q.clicks is true)::integer as no_clicks, bool_or(q.spend is true)::integer as no_spend,
      bool_or(q.conversions is true)::integer as no_conversions, bool_or(q.value is true)::integer as no_value
    from base b cross join picked k left join counting n on n.account_id = b.account_id
    left join silent q on q.account_id = b.account_id and q.unit = b.unit and q.metric_date = b.metric_date
    group by 1, 2, 3, 4
  ),
  days as (
    select 'platform' as level, metric_date, platform, null::uuid as campaign_id, null::uuid as entity_id,
      sum(told)::bigint as told, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(conversions) as conversions, sum(value)::bigint as value, sum(seen)::bigint as seen, sum(clicked)::bigint as clicked, sum(counted)::bigint as counted, sum(costed) as costed, sum(valued)::bigint as valued, sum(earned)::bigint as earned, sum(no_impressions)::bigint as no_impressions, sum(no_clicks)::bigint as no_clicks, sum(no_spend)::bigint as no_spend, sum(no_conversions)::bigint as no_conversions, sum(no_value)::bigint as no_value
    from chosen group by metric_date, platform
    union all
    select 'campaign', metric_date, platform, campaign_id, null,
      sum(told)::bigint as told, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(conversions) as conversions, sum(value)::bigint as value, sum(seen)::bigint as seen, sum(clicked)::bigint as clicked, sum(counted)::bigint as counted, sum(costed) as costed, sum(valued)::bigint as valued, sum(earned)::bigint as earned, sum(no_impressions)::bigint as no_impressions, sum(no_clicks)::bigint as no_clicks, sum(no_spend)::bigint as no_spend, sum(no_conversions)::bigint as no_conversions, sum(no_value)::bigint as no_value
    from chosen group by metric_date, platform, campaign_id
    union all
    select 'entity', metric_date, platform, campaign_id, entity_id, told, impressions, clicks, spend, conversions, value, seen, clicked, counted, costed, valued, earned, no_impressions, no_clicks, no_spend, no_conversions, no_value
    from chosen
  ),
  groups as (
    select level, platform, campaign_id, entity_id, count(*) as days,
      sum(told)::bigint as told, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(conversions) as conversions, sum(value)::bigint as value, sum(seen)::bigint as seen, sum(clicked)::bigint as clicked, sum(counted)::bigint as counted, sum(costed) as costed, sum(valued)::bigint as valued, sum(earned)::bigint as earned, sum(no_impressions)::bigint as no_impressions, sum(no_clicks)::bigint as no_clicks, sum(no_spend)::bigint as no_spend, sum(no_conversions)::bigint as no_conversions, sum(no_value)::bigint as no_value,
      jsonb_build_object(
        'ctrDays', count(*) filter (where seen <> 0 or clicked <> 0),
        'cpaDays', count(*) filter (where counted <> 0 or costed <> 0),
        'roasDays', count(*) filter (where earned <> 0 or valued <> 0),
        'ii', sum(seen::float8 ^ 2), 'kk', sum(clicked::float8 ^ 2), 'ki', sum(clicked::float8 * seen::float8),
        'ss', sum((counted / 1e6::float8) ^ 2), 'cc', sum(costed::float8 ^ 2), 'sc', sum((counted / 1e6::float8) * costed::float8),
        'tt', sum((valued / 1e6::float8) ^ 2), 'vv', sum((earned / 1e6::float8) ^ 2), 'vs', sum((earned / 1e6::float8) * (valued / 1e6::float8))) as moments
    from days group by level, platform, campaign_id, entity_id
  )
  select jsonb_build_object(
    'rows', (select coalesce(sum(rows), 0) from chosen),
    'action', case when p_action is not null or (select count(*) from actions) > 1 then (select action from picked) end,
    'actions', coalesce((select jsonb_agg(jsonb_build_object('action', action, 'conversions', conversions::text, 'value', value::text) order by value desc, conversions desc, action) from actions), '[]'),
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', x.metric_date,
        'impressions', x.impressions::text, 'clicks', x.clicks::text, 'spend', x.spend::text, 'conversions', x.conversions::text, 'value', x.value::text, 'seen', x.seen::text, 'clicked', x.clicked::text, 'counted', x.counted::text, 'costed', x.costed::text, 'valued', x.valued::text, 'earned', x.earned::text, 'told', x.told, 'silent', jsonb_build_object('impressions', x.no_impressions, 'clicks', x.no_clicks, 'spend', x.no_spend, 'conversions', x.no_conversions, 'value', x.no_value)) order by x.metric_date)
      from (select metric_date, sum(told)::bigint as told, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(spend)::bigint as spend, sum(conversions) as conversions, sum(value)::bigint as value, sum(seen)::bigint as seen, sum(clicked)::bigint as clicked, sum(counted)::bigint as counted, sum(costed) as costed, sum(valued)::bigint as valued, sum(earned)::bigint as earned, sum(no_impressions)::bigint as no_impressions, sum(no_clicks)::bigint as no_clicks, sum(no_spend)::bigint as no_spend, sum(no_conversions)::bigint as no_conversions, sum(no_value)::bigint as no_value
        from chosen group by metric_date) x), '[]'),
    'groups', coalesce((select jsonb_agg(jsonb_build_object(
        'level', g.level, 'platform', g.platform, 'campaignId', g.campaign_id, 'campaign', c.name,
        'entityId', g.entity_id, 'account', a.name, 'platformCampaign', e.campaign, 'adGroup', e.ad_group, 'ad', e.ad, 'placementId', e.placement_id, 'placement', p.name,
        'days', g.days,
        'impressions', g.impressions::text, 'clicks', g.clicks::text, 'spend', g.spend::text, 'conversions', g.conversions::text, 'value', g.value::text, 'seen', g.seen::text, 'clicked', g.clicked::text, 'counted', g.counted::text, 'costed', g.costed::text, 'valued', g.valued::text, 'earned', g.earned::text, 'told', g.told, 'silent', jsonb_build_object('impressions', g.no_impressions, 'clicks', g.no_clicks, 'spend', g.no_spend, 'conversions', g.no_conversions, 'value', g.no_value),
        'moments', g.moments)
        order by g.platform, g.level = 'platform' desc, c.name nulls last, g.campaign_id nulls last, g.level = 'campaign' desc, g.spend desc, e.campaign, e.ad_group, e.ad, e.id)
      from groups g
      left join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = g.entity_id
      left join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
      left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
      left join public.campaigns c on c.workspace_id = p_workspace_id and c.id = g.campaign_id), '[]')
  )
$$;

-- As before, with the same account of what is not reported.
create or replace function public.campaign_results(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_campaign_ids uuid[], p_most integer) returns jsonb
language plpgsql stable security invoker set search_path = '' set enable_nestloop = off as $$
declare
  v_action text;
  v_whole jsonb;
  v_counting uuid[];
begin
  if p_campaign_ids is not null then
    select r.action into v_action
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
    join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
    where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to and r.metric_date between p_from and p_to
      and r.currency = p_currency and p.campaign_id = any (p_campaign_ids)
    group by r.action having sum(r.conversions) <> 0 or sum(r.value_micros) <> 0
    order by coalesce(sum(r.value_micros), 0) desc, coalesce(sum(r.conversions), 0) desc, r.action limit 1;
  end if;
  v_whole := public.performance(p_workspace_id, p_from, p_to, p_currency, v_action, null, case when cardinality(p_campaign_ids) = 1 then p_campaign_ids[1] end, null);
  v_action := coalesce(v_action, v_whole ->> 'action');
  select array_agg((g ->> 'entityId')::uuid) into v_counting
  from jsonb_array_elements(v_whole -> 'groups') g where g ->> 'level' = 'entity' and (g ->> 'counted' <> '0' or g ->> 'valued' <> '0');

  return (
    with base as materialized (
      select r.metric_date, e.id as entity_id, e.ad_account_id as account_id, lower(e.campaign) as unit, p.campaign_id, r.action, count(*) as rows,
        sum(r.impressions) as impressions, sum(r.clicks) as clicks, sum(r.spend_micros) as spend, sum(r.conversions) as conversions, sum(r.value_micros) as value
      from public.rollup_days d
      join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
      join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
      left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
      where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to and r.metric_date between p_from and p_to
        and r.currency = p_currency and (p_campaign_ids is null or p.campaign_id = any (p_campaign_ids))
      group by 1, 2, 3, 4, 5, 6
    ),
    sides as materialized (select * from private.side_reports(p_workspace_id)),
    silent as materialized (
      select b.account_id, b.unit, b.metric_date,
        count(b.impressions) = 0 and not exists (select 1 from sides x where x.account_id = b.account_id and x.has_impressions and b.metric_date between x.first_day and x.last_day) as impressions,
        count(b.clicks) = 0 and not exists (select 1 from sides x where x.account_id = b.account_id and x.has_clicks and b.metric_date between x.first_day and x.last_day) as clicks,
        count(b.spend) = 0 as spend,
        count(b.conversions) = 0 and not exists (select 1 from sides x where x.account_id = b.account_id and x.has_conversions and b.metric_date between x.first_day and x.last_day) as conversions,
        count(b.value) = 0 and not exists (select 1 from sides x where x.account_id = b.account_id and x.has_value and b.metric_date between x.first_day and x.last_day) as value
      from base b group by 1, 2, 3
      having least(count(b.impressions), count(b.clicks), count(b.spend), count(b.conversions), count(b.value)) = 0
    ),
    held as materialized (
      select b.metric_date, b.campaign_id, sum(b.rows) as rows, count(distinct b.entity_id) as told,
        coalesce(sum(b.impressions), 0) as impressions, coalesce(sum(b.clicks), 0) as clicks, coalesce(sum(b.spend), 0) as spend,
        coalesce(sum(b.conversions) filter (where v_action is null or b.action = v_action), 0) as conversions,
        coalesce(sum(b.value) filter (where v_action is null or b.action = v_action), 0) as value,
        coalesce(sum(b.impressions) filter (where q.clicks is not true), 0) as seen, coalesce(sum(b.clicks) filter (where q.impressions is not true), 0) as clicked,
        coalesce(sum(b.spend) filter (where b.entity_id = any (v_counting) and q.conversions is not true), 0) as counted,
        coalesce(sum(b.conversions) filter (where (v_action is null or b.action = v_action) and q.spend is not true), 0) as costed,
        coalesce(sum(b.spend) filter (where b.entity_id = any (v_counting) and q.value is not true), 0) as valued,
        coalesce(sum(b.value) filter (where (v_action is null or b.action = v_action) and q.spend is not true), 0) as earned,
        count(distinct b.entity_id) filter (where q.impressions) as no_impressions, count(distinct b.entity_id) filter (where q.clicks) as no_clicks,
        count(distinct b.entity_id) filter (where q.spend) as no_spend, count(distinct b.entity_id) filter (where q.conversions) as no_conversions,
        count(distinct b.entity_id) filter (where q.value) as no_value
      from base b left join silent q on q.account_id = b.account_id and q.unit = b.unit and q.metric_date = b.metric_date
      group by b.metric_date, b.campaign_id
    ),
    ranked as (
      select campaign_id, row_number() over (order by sum(spend) desc, campaign_id nulls last) as n from held group by campaign_id
    )
    select jsonb_build_object(
      'action', v_action,
      'rows', coalesce((select sum(rows) from held), 0),
      'campaigns', (select count(*) from ranked where campaign_id is not null),
      'groups', coalesce((select jsonb_agg(g - array['level', 'campaign', 'entityId', 'account', 'platformCampaign', 'adGroup', 'ad', 'placementId', 'placement', 'days', 'moments'])
        from jsonb_array_elements(v_whole -> 'groups') g
        where g ->> 'level' = 'campaign' and (p_campaign_ids is null or (g ->> 'campaignId')::uuid = any (p_campaign_ids))), '[]'),
      'days', coalesce((select jsonb_agg(jsonb_build_object('campaignId', h.campaign_id, 'day', h.metric_date,
          'impressions', h.impressions::text, 'clicks', h.clicks::text, 'spend', h.spend::text, 'conversions', h.conversions::text, 'value', h.value::text, 'seen', h.seen::text, 'clicked', h.clicked::text, 'counted', h.counted::text, 'costed', h.costed::text, 'valued', h.valued::text, 'earned', h.earned::text, 'told', h.told, 'silent', jsonb_build_object('impressions', h.no_impressions, 'clicks', h.no_clicks, 'spend', h.no_spend, 'conversions', h.no_conversions, 'value', h.no_value)) order by k.n, h.metric_date)
        from held h join ranked k on k.campaign_id is not distinct from h.campaign_id and k.n <= least(greatest(coalesce(p_most, 12), 1), 100)), '[]')
    )
  );
end $$;

-- As before; null is what a placement's rows do not report on a day.
create or replace function public.arm_days(p_workspace_id uuid, p_campaign_id uuid, p_from date, p_to date, p_currency text, p_action text default null) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off set work_mem = '64MB' set jit = off as $$
  with base as materialized (
    select r.metric_date, e.placement_id, e.ad_account_id as account_id, r.action,
      sum(r.impressions)::bigint as impressions, sum(r.clicks)::bigint as clicks, sum(r.spend_micros)::bigint as spend, sum(r.conversions) as conversions, sum(r.value_micros)::bigint as value
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
    join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
    where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to and r.metric_date between p_from and p_to
      and r.currency = p_currency and p.campaign_id = p_campaign_id
    group by 1, 2, 3, 4
  ),
  actions as materialized (
    select action, coalesce(sum(conversions), 0) as conversions, coalesce(sum(value), 0) as value from base group by action having sum(conversions) <> 0 or sum(value) <> 0
  ),
  picked as materialized (
    select coalesce(p_action, (select action from actions order by value desc, conversions desc, action limit 1)) as action
  ),
  sides as materialized (select * from private.side_reports(p_workspace_id)),
  counting as (
    select b.placement_id from base b cross join picked k group by b.placement_id, k.action
    having (count(b.conversions) > 0 or count(b.value) > 0) and (not exists (select 1 from actions a where a.action <> k.action)
      or bool_or(b.action = k.action and (b.action <> '' or b.conversions <> 0 or b.value <> 0)))
  )
  select jsonb_build_object(
    'action', (select action from picked),
    'watermark', (select coalesce(max(i.seq), 0) from public.imports i where i.workspace_id = p_workspace_id and i.status = 'landed'),
    'counting', coalesce((select jsonb_agg(placement_id order by placement_id) from counting), '[]'),
    'days', coalesce((select jsonb_agg(jsonb_build_object('placementId', x.placement_id, 'date', x.metric_date, 'impressions', x.impressions, 'clicks', x.clicks, 'spend', x.spend::text,
        'conversions', x.conversions, 'value', x.value::text) order by x.metric_date, x.placement_id)
      from (select b.placement_id, b.metric_date, sum(b.impressions)::bigint as impressions, sum(b.clicks)::bigint as clicks, sum(b.spend)::bigint as spend,
          case when count(b.conversions) > 0 or exists (select 1 from sides s where s.account_id = any (array_agg(b.account_id)) and s.has_conversions and b.metric_date between s.first_day and s.last_day)
            then coalesce(sum(b.conversions) filter (where k.action is null or b.action = k.action), 0) end as conversions,
          case when count(b.value) > 0 or exists (select 1 from sides s where s.account_id = any (array_agg(b.account_id)) and s.has_value and b.metric_date between s.first_day and s.last_day)
            then coalesce(sum(b.value) filter (where k.action is null or b.action = k.action), 0)::bigint end as value
        from base b cross join picked k group by b.placement_id, b.metric_date) x), '[]')
  )
$$;

-- As before; null is what the arms' rows do not report on a day.
create or replace function public.suggestion_page(p_workspace_id uuid, p_suggestion_id uuid) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  with s as materialized (select * from public.suggestions where workspace_id = p_workspace_id and id = p_suggestion_id),
  arms as materialized (
    select distinct p.value::uuid as placement_id from s, jsonb_array_elements(coalesce(s.proposal -> 'arms', '[]')) a, jsonb_array_elements_text(coalesce(a.value -> 'placementIds', '[]')) p
  )
  select jsonb_build_object('id', s.id, 'campaignId', s.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = s.campaign_id),
    'kind', s.kind, 'spends', s.spends, 'metric', s.metric, 'channel', s.channel, 'status', s.status, 'snoozedUntil', s.snoozed_until, 'withdrawnReason', s.withdrawn_reason,
    'proposal', s.proposal, 'estimate', s.estimate, 'forecast', s.forecast - 'distribution', 'engine', s.engine, 'from', s.window_from, 'to', s.window_to, 'currency', s.currency,
    'action', s.action, 'watermark', s.import_watermark, 'rowVersion', s.row_version, 'createdAt', s.created_at, 'updatedAt', s.updated_at,
    'decisionId', (select d.id from public.decisions d where d.workspace_id = p_workspace_id and d.suggestion_id = s.id),
    'windows', coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'placementId', x.placement_id, 'definition', w.definition, 'values', w.values, 'watermark', w.import_watermark) order by x.position)
      from public.suggestion_windows x join public.metric_windows w on w.workspace_id = p_workspace_id and w.id = x.metric_window_id
      where x.workspace_id = p_workspace_id and x.suggestion_id = s.id), '[]'),
    'forecasts', coalesce((select jsonb_agg(f.forecast order by f.frozen_at, f.id) from public.frozen_forecasts f where f.workspace_id = p_workspace_id and f.suggestion_id = s.id), '[]'),
    'days', coalesce((select jsonb_agg(jsonb_build_object('date', t.metric_date, 'impressions', t.impressions, 'clicks', t.clicks, 'spend', t.spend::text, 'conversions', t.conversions, 'value', t.value::text) order by t.metric_date)
      from (select r.metric_date, sum(r.impressions) as impressions, sum(r.clicks) as clicks, sum(r.spend_micros) as spend,
          case when count(r.conversions) > 0 then coalesce(sum(r.conversions) filter (where r.action = s.action), 0) end as conversions,
          case when count(r.value_micros) > 0 then coalesce(sum(r.value_micros) filter (where r.action = s.action), 0) end as value
        from public.metric_rollups r
        join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
        where r.workspace_id = p_workspace_id and r.currency = s.currency and r.metric_date between s.window_to - 364 and s.window_to
          and r.entity_id = any (array(select e.id from public.platform_entities e where e.workspace_id = p_workspace_id and e.placement_id in (select a.placement_id from arms a)))
        group by r.metric_date) t), '[]'),
    'records', public.track_records(p_workspace_id),
    'names', coalesce((select jsonb_object_agg(p.id, p.name) from public.placements p where p.workspace_id = p_workspace_id and p.id in (select a.placement_id from arms a)), '{}'),
    'levels', public.task_levels(p_workspace_id))
  from s
$$;

-- As before; null is what no row of the import reports, and a figure that is newly reported is an update.
create or replace function public.import_changes(p_workspace_id uuid, p_import_id uuid) returns jsonb
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
        when (o.impressions, o.clicks, o.spend_micros, o.conversions, o.value_micros) is not distinct from (m.impressions, m.clicks, m.spend_micros, m.conversions, m.value_micros) then 'unchanged'
        else 'updated' end as kind
    from own m
    left join earlier o on o.metric_date = m.metric_date and o.entity_id = m.entity_id and o.market = m.market and o.device = m.device
      and o.breakdown = m.breakdown and o.action = m.action and o.attribution = m.attribution
  )
  select jsonb_build_object(
    'added', count(*) filter (where kind = 'added'), 'updated', count(*) filter (where kind = 'updated'), 'unchanged', count(*) filter (where kind = 'unchanged'),
    'before', jsonb_build_object('rows', count(beneath), 'impressions', sum(o_impressions)::text, 'clicks', sum(o_clicks)::text, 'spend', sum(o_spend)::text),
    'after', jsonb_build_object('rows', count(*), 'impressions', sum(impressions)::text, 'clicks', sum(clicks)::text, 'spend', sum(spend_micros)::text),
    'days', coalesce((select jsonb_agg(jsonb_build_object('day', x.metric_date, 'added', x.added, 'updated', x.updated, 'unchanged', x.unchanged) order by x.metric_date)
      from (select metric_date, count(*) filter (where kind = 'added') as added, count(*) filter (where kind = 'updated') as updated, count(*) filter (where kind = 'unchanged') as unchanged
        from mine group by metric_date) x), '[]'))
  from mine
$$;

-- As before; days without what is counted are no trials.
create or replace function private.experiment_counts(p_workspace_id uuid, p_experiment_id uuid)
returns table (arm_id uuid, metric_date date, impressions bigint, trials bigint, successes numeric, action text)
language plpgsql stable security invoker set search_path = '' as $$
begin
  return query
  with e as materialized (select x.* from public.experiments x where x.workspace_id = p_workspace_id and x.id = p_experiment_id and x.started_on is not null),
  -- The arms' rows on the platforms are few; their ids as an array lead the planner to the index by entity.
  entities as materialized (
    select n.id as entity_id, a.id as arm_id, n.ad_account_id as account_id from public.experiment_arms a
    join public.platform_entities n on n.workspace_id = p_workspace_id and n.placement_id = a.placement_id
    where a.workspace_id = p_workspace_id and a.experiment_id = p_experiment_id
  ),
  shown as materialized (
    select r.metric_date, r.entity_id, r.action, r.impressions, r.clicks, r.conversions
    from e, public.metric_rollups r
    join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
    where r.workspace_id = p_workspace_id and r.entity_id = any (array(select n.entity_id from entities n))
      and r.metric_date between e.started_on and coalesce(e.ended_on, 'infinity'::date)
  ),
  main as materialized (select s.action from shown s where s.conversions > 0 group by s.action order by sum(s.conversions) desc, s.action limit 1)
  -- A day on which an arm does not report what is counted is no trial of it.
  select n.arm_id, s.metric_date, coalesce(sum(s.impressions), 0)::bigint,
    coalesce(case when e.metric = 'ctr' and count(s.clicks) > 0 then sum(s.impressions)
      when e.metric = 'conversion_rate' and (count(s.conversions) > 0 or exists (select 1 from private.side_reports(p_workspace_id) x
        where x.account_id = any (array_agg(n.account_id)) and x.has_conversions and s.metric_date between x.first_day and x.last_day)) then sum(s.clicks) end, 0)::bigint,
    coalesce(case e.metric when 'ctr' then sum(s.clicks) else sum(s.conversions) filter (where s.action = (select m.action from main m)) end, 0),
    case e.metric when 'conversion_rate' then (select m.action from main m) end
  from e, shown s join entities n on n.entity_id = s.entity_id
  group by n.arm_id, s.metric_date, e.metric;
end $$;

-- As before; null is what no row of the placement reports.
create or replace function public.placement_results(p_workspace_id uuid, p_placement_id uuid, p_days integer) returns jsonb
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
    'actions', coalesce((select jsonb_agg(jsonb_build_object('currency', x.currency, 'action', x.action, 'conversions', x.conversions::text, 'value', x.value::text) order by x.value desc nulls last, x.conversions desc nulls last, x.action)
      from (select currency, action, sum(conversions) as conversions, sum(value_micros) as value from mine group by 1, 2 having sum(conversions) <> 0 or sum(value_micros) <> 0) x), '[]')
  )
$$;

-- As before, over the rows that report impressions and clicks both.
create or replace function public.own_results(p_workspace_id uuid, p_least integer) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off set jit = off as $$
  select coalesce(jsonb_agg(jsonb_build_object('placementId', p.id, 'channel', p.channel, 'headline', coalesce(v.fields -> 'headline' ->> 0, v.fields -> 'subject' ->> 0, v.fields -> 'primary_text' ->> 0),
      'impressions', t.impressions, 'clicks', t.clicks, 'ranFrom', t.ran_from, 'ranTo', t.ran_to) order by p.id), '[]')
  from (select e.placement_id, sum(r.impressions) filter (where r.clicks is not null)::bigint as impressions, sum(r.clicks) filter (where r.impressions is not null)::bigint as clicks, min(r.metric_date) as ran_from, max(r.metric_date) as ran_to
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id and e.placement_id is not null
    where d.workspace_id = p_workspace_id
    group by e.placement_id) t
  join public.placements p on p.workspace_id = p_workspace_id and p.id = t.placement_id
  join public.content_versions v on v.workspace_id = p_workspace_id and v.id = p.version_id
  where t.impressions > 0 and (t.impressions >= p_least
    or exists (select 1 from public.workspace_references w where w.workspace_id = p_workspace_id and w.placement_id = p.id))
$$;

create or replace function public.own_click_rates(p_workspace_id uuid)
returns table (source text, id uuid, label text, channel text, impressions bigint, clicks bigint)
language sql stable security invoker set search_path = '' as $$
  select 'reference', w.id, w.headline, w.channel, w.impressions::bigint, w.clicks::bigint from public.workspace_references w
  where w.workspace_id = p_workspace_id and w.archived_at is null and w.impressions >= 500 and w.placement_id is null
  union all
  select 'placement', p.id, p.name, p.channel, sum(r.impressions) filter (where r.clicks is not null)::bigint, sum(r.clicks) filter (where r.impressions is not null)::bigint
  from public.rollup_days d
  join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
  join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
  where d.workspace_id = p_workspace_id
  group by p.id, p.name, p.channel having sum(r.impressions) filter (where r.clicks is not null) >= 500
$$;
