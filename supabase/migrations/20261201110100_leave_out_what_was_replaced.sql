-- As before, and only where the simulated rows count: a later export of the same account, campaign and day replaces them.
create or replace function public.simulated_accounts(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_platform text, p_campaign_id uuid, p_market text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(distinct a.name), '[]')
  from public.imports i
  join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = i.ad_account_id and (p_platform is null or a.platform = p_platform)
  where i.workspace_id = p_workspace_id and i.simulated and i.status in ('landed', 'undoing') and exists (
    select 1 from public.metric_rows m
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = m.entity_id
    where m.workspace_id = p_workspace_id and m.import_id = i.id and m.metric_date between p_from and p_to and m.currency = p_currency
      and (p_market is null or m.market = p_market)
      and (p_campaign_id is null or exists (select 1 from public.placements p where p.workspace_id = p_workspace_id and p.id = e.placement_id and p.campaign_id = p_campaign_id))
      and not exists (select 1 from public.imports x
        join public.metric_rows y on y.workspace_id = p_workspace_id and y.import_id = x.id and y.metric_date = m.metric_date
        join public.platform_entities z on z.workspace_id = p_workspace_id and z.id = y.entity_id and lower(z.campaign) = lower(e.campaign)
        where x.workspace_id = p_workspace_id and x.ad_account_id = i.ad_account_id and x.has_spend and x.status in ('landed', 'undoing') and x.seq > i.seq))
$$;

-- As before; what came out on data that was taken back says nothing of how sure one may be.
create or replace function public.my_misses(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('sureness', x.sureness, 'median', x.median, 'outcome', x.observed)), '[]') from (
    select f.sureness, (f.distribution ->> 'p50')::double precision as median, s.observed
    from public.forecasts f join public.forecast_scores s on s.workspace_id = p_workspace_id and s.forecast_id = f.id
    join public.outcomes o on o.workspace_id = p_workspace_id and o.id = s.outcome_id
    where f.workspace_id = p_workspace_id and f.author_id = (select auth.uid()) and s.kind = 'crps' and f.sureness is not null and f.distribution ? 'p50'
      and not exists (select 1 from public.withdrawn_windows w where w.workspace_id = p_workspace_id and w.metric_window_id = o.metric_window_id)
    order by s.created_at desc limit 200) x
$$;
