-- The Strategy desk's figures: results of campaigns by day, and how long each step of the loop took.

-- Results of campaigns by day, in one currency: of p_campaign_ids, or (null) of every campaign and of what is attached to none. Counts one
-- conversion action as `performance` does: of those campaigns the one that brought most. Which accounts report that action is `performance`'s
-- answer too; `groups` are its sums by platform and campaign. At most p_most campaigns have days, the largest spend first.
create function public.campaign_results(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_campaign_ids uuid[], p_most integer) returns jsonb
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
    order by sum(r.value_micros) desc, sum(r.conversions) desc, r.action limit 1;
  end if;
  v_whole := public.performance(p_workspace_id, p_from, p_to, p_currency, v_action, null, case when cardinality(p_campaign_ids) = 1 then p_campaign_ids[1] end, null);
  v_action := coalesce(v_action, v_whole ->> 'action');
  select array_agg((g ->> 'entityId')::uuid) into v_counting
  from jsonb_array_elements(v_whole -> 'groups') g where g ->> 'level' = 'entity' and g ->> 'counted' <> '0';

  return (
    with held as materialized (
      select r.metric_date, p.campaign_id, count(*) as rows, sum(r.impressions) as impressions, sum(r.clicks) as clicks, sum(r.spend_micros) as spend,
        coalesce(sum(r.spend_micros) filter (where r.entity_id = any (v_counting)), 0) as counted,
        coalesce(sum(r.conversions) filter (where v_action is null or r.action = v_action), 0) as conversions,
        coalesce(sum(r.value_micros) filter (where v_action is null or r.action = v_action), 0) as value
      from public.rollup_days d
      join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
      join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
      left join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
      where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to and r.metric_date between p_from and p_to
        and r.currency = p_currency and (p_campaign_ids is null or p.campaign_id = any (p_campaign_ids))
      group by r.metric_date, p.campaign_id
    ),
    ranked as (
      select campaign_id, row_number() over (order by sum(spend) desc, campaign_id nulls last) as n from held group by campaign_id
    )
    select jsonb_build_object(
      'action', v_action,
      'rows', coalesce((select sum(rows) from held), 0),
      'campaigns', (select count(*) from ranked where campaign_id is not null),
      'groups', coalesce((select jsonb_agg(jsonb_build_object('campaignId', g -> 'campaignId', 'platform', g -> 'platform', 'impressions', g -> 'impressions', 'clicks', g -> 'clicks',
          'spend', g -> 'spend', 'counted', g -> 'counted', 'conversions', g -> 'conversions', 'value', g -> 'value'))
        from jsonb_array_elements(v_whole -> 'groups') g
        where g ->> 'level' = 'campaign' and (p_campaign_ids is null or (g ->> 'campaignId')::uuid = any (p_campaign_ids))), '[]'),
      'days', coalesce((select jsonb_agg(jsonb_build_object('campaignId', h.campaign_id, 'day', h.metric_date, 'impressions', h.impressions::text, 'clicks', h.clicks::text,
          'spend', h.spend::text, 'counted', h.counted::text, 'conversions', h.conversions::text, 'value', h.value::text) order by k.n, h.metric_date)
        from held h join ranked k on k.campaign_id is not distinct from h.campaign_id and k.n <= least(greatest(coalesce(p_most, 12), 1), 100)), '[]')
    )
  );
end $$;

-- When each brief reached each stage of the loop, from events: briefs written since p_from, the newest p_limit of them. The next brief is the first one
-- of the same brand after this one's results came in. 'turns' counts all of them, so that a reader knows when some are left out.
create function public.loop_stages(p_workspace_id uuid, p_from timestamptz, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  with told as materialized (
    select e.noun, e.verb, e.subject_id, min(e.at) as at from public.events e
    where e.workspace_id = p_workspace_id and ((e.noun = 'briefs' and e.verb = 'created') or (e.noun = 'runs' and e.verb = 'done') or (e.noun = 'variants' and e.verb = 'approved')
      or (e.noun = 'placements' and e.verb in ('created', 'live')) or (e.noun = 'imports' and e.verb = 'landed'))
    group by e.noun, e.verb, e.subject_id
  ),
  written as materialized (
    select b.id, c.brand_id, e.at from public.briefs b
    join public.campaigns c on c.workspace_id = p_workspace_id and c.id = b.campaign_id
    join told e on e.noun = 'briefs' and e.subject_id = b.id
    where b.workspace_id = p_workspace_id and e.at >= p_from
    order by e.at desc
    limit least(greatest(coalesce(p_limit, 500), 1), 2000)
  ),
  copies as materialized (
    select p.brief_id, v.id as variant_id from public.content_pieces p
    join public.variants v on v.workspace_id = p_workspace_id and v.content_piece_id = p.id
    where p.workspace_id = p_workspace_id and p.brief_id in (select w.id from written w)
  ),
  places as materialized (
    select k.brief_id, l.id as placement_id, l.status from copies k join public.placements l on l.workspace_id = p_workspace_id and l.variant_id = k.variant_id
  ),
  reached as (
    select w.id as turn, 'brief' as stage, w.at from written w
    union all
    select v.brief_id, 'draft', min(e.at) from public.brief_versions v
    join public.runs r on r.workspace_id = p_workspace_id and r.brief_version_id = v.id
    join told e on e.noun = 'runs' and e.subject_id = r.id
    where v.workspace_id = p_workspace_id and v.brief_id in (select w.id from written w) group by v.brief_id
    union all
    select k.brief_id, 'approved', min(e.at) from copies k join told e on e.noun = 'variants' and e.subject_id = k.variant_id group by k.brief_id
    union all
    -- A placement is live from the day it was set live, or, where none is known, from its making; a planned one is not.
    select t.brief_id, 'live', min(coalesce(l.at, c.at)) from places t
    left join told l on l.noun = 'placements' and l.verb = 'live' and l.subject_id = t.placement_id
    left join told c on c.noun = 'placements' and c.verb = 'created' and c.subject_id = t.placement_id
    where t.status <> 'planned' group by t.brief_id
    union all
    select t.brief_id, 'readout', min(e.at) from places t
    join public.platform_entities n on n.workspace_id = p_workspace_id and n.placement_id = t.placement_id
    join public.import_entities i on i.workspace_id = p_workspace_id and i.entity_id = n.id
    join public.imports m on m.workspace_id = p_workspace_id and m.id = i.import_id and m.status = 'landed'
    join told e on e.noun = 'imports' and e.subject_id = m.id
    group by t.brief_id
  ),
  known as materialized (select r.turn, r.stage, r.at from reached r where r.at is not null)
  select jsonb_build_object(
    'turns', (select count(*) from public.briefs b where b.workspace_id = p_workspace_id and b.created_at >= p_from),
    'events', coalesce((select jsonb_agg(jsonb_build_object('turn', x.turn, 'stage', x.stage, 'at', x.at) order by x.turn, x.at) from (
      select k.turn, k.stage, k.at from known k
      union all
      select k.turn, 'next_brief', min(o.at) from known k
      join written w on w.id = k.turn
      join written o on o.brand_id = w.brand_id and o.at > k.at
      where k.stage = 'readout' group by k.turn) x), '[]')
  )
$$;

revoke execute on function public.campaign_results(uuid, date, date, text, uuid[], integer), public.loop_stages(uuid, timestamptz, integer) from public, anon, authenticated;
grant execute on function public.campaign_results(uuid, date, date, text, uuid[], integer), public.loop_stages(uuid, timestamptz, integer) to authenticated, service_role;
