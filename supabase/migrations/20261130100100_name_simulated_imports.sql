-- The demo's own imports are marked, so that pages call simulated what is, and not what a person imports beside it.

alter table public.imports add column simulated boolean not null default false;
update public.imports i set simulated = true
from public.workspaces w
where w.id = i.workspace_id and w.kind = 'demo' and (i.file_name ~ '^(google|meta)_ads_simulated_\d{4}-\d{2}-\d{2}\.csv$' or i.file_name = 'meta_ads_weekend.csv');

-- Accounts of the demo with simulated rows among those that a dashboard asks for; none where there are none.
create function public.simulated_accounts(p_workspace_id uuid, p_from date, p_to date, p_currency text, p_platform text, p_campaign_id uuid, p_market text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(distinct a.name), '[]')
  from public.imports i
  join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = i.ad_account_id and (p_platform is null or a.platform = p_platform)
  where i.workspace_id = p_workspace_id and i.simulated and i.status in ('landed', 'undoing') and exists (
    select 1 from public.metric_rows m
    where m.workspace_id = p_workspace_id and m.import_id = i.id and m.metric_date between p_from and p_to and m.currency = p_currency
      and (p_market is null or m.market = p_market)
      and (p_campaign_id is null or exists (select 1 from public.platform_entities e join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
        where e.workspace_id = p_workspace_id and e.id = m.entity_id and p.campaign_id = p_campaign_id)))
$$;

revoke execute on function public.simulated_accounts(uuid, date, date, text, text, uuid, text) from public, anon, authenticated;
grant execute on function public.simulated_accounts(uuid, date, date, text, text, uuid, text) to authenticated, service_role;
