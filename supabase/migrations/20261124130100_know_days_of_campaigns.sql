-- An objective is as old as the last day of its own campaigns, and names what is in another currency instead of adding it.

-- First and last day with rows of some campaigns within a period, in each currency that they were booked in.
create function public.campaign_spans(p_workspace_id uuid, p_campaign_ids uuid[], p_from date, p_to date) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('currency', x.currency, 'firstDay', x.first_day, 'lastDay', x.last_day) order by x.currency), '[]')
  from (
    select r.currency, min(r.metric_date) as first_day, max(r.metric_date) as last_day
    from public.metric_rollups r
    join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
    where r.workspace_id = p_workspace_id and r.metric_date between p_from and p_to
      and r.entity_id = any (array(select e.id from public.platform_entities e join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
        where e.workspace_id = p_workspace_id and p.campaign_id = any (p_campaign_ids)))
    group by r.currency) x
$$;
revoke execute on function public.campaign_spans(uuid, uuid[], date, date) from public, anon, authenticated;
grant execute on function public.campaign_spans(uuid, uuid[], date, date) to authenticated, service_role;
