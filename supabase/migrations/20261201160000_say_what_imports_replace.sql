-- Of one account, campaign and day the newest export counts whole: what an earlier one says of it, and the newest leaves out, counts no more. That is said
-- before the import and after it, with names and spend.

grant execute on function private.entity_identity(text, text, text, text) to authenticated, service_role;

-- Rows that count and that rows of a newer export (p_rows: d, campaign, ad_group, ad, key) leave out, of the imports before p_before.
create function private.replaced_rows(p_workspace_id uuid, p_ad_account_id uuid, p_before bigint, p_rows jsonb) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  with told as materialized (
    select distinct r.d, lower(r.campaign) as campaign, lower(private.entity_identity(r.key, r.campaign, r.ad_group, r.ad)) as identity
    from jsonb_to_recordset(coalesce(p_rows, '[]')) as r (d date, campaign text, ad_group text, ad text, key text)
  ),
  days as materialized (select distinct d, campaign from told),
  held as materialized (
    select r.metric_date, r.entity_id, lower(e.identity) as identity, concat_ws(' / ', nullif(e.campaign, ''), nullif(e.ad_group, ''), nullif(e.ad, '')) as name, r.spend_micros, r.import_seq,
      max(r.import_seq) over (partition by lower(e.campaign), r.metric_date) as newest
    from public.metric_rows r
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id and e.ad_account_id = p_ad_account_id
    join days x on x.d = r.metric_date and x.campaign = lower(e.campaign)
    join public.imports i on i.workspace_id = p_workspace_id and i.id = r.import_id and i.status in ('landed', 'undoing') and i.has_spend
    where r.workspace_id = p_workspace_id and r.import_seq < p_before and r.metric_date between (select min(d) from days) and (select max(d) from days)
  ),
  gone as materialized (
    select h.* from held h left join told t on t.d = h.metric_date and t.identity = h.identity where h.import_seq = h.newest and t.identity is null
  ),
  named as (select min(g.name) as name, count(distinct g.metric_date) as days from gone g group by g.entity_id)
  select jsonb_build_object('rows', count(*), 'spend', sum(g.spend_micros)::text, 'ads', count(distinct g.entity_id),
    'names', coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'days', n.days) order by n.days desc, n.name) from (select * from named order by days desc, name limit 5) n), '[]'))
  from gone g
$$;

-- What an import of these rows would replace, of all that is in force now.
create function public.import_would_replace(p_workspace_id uuid, p_ad_account_id uuid, p_rows jsonb) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.replaced_rows(p_workspace_id, p_ad_account_id, 9223372036854775807, p_rows)
$$;

revoke execute on function private.replaced_rows(uuid, uuid, bigint, jsonb), public.import_would_replace(uuid, uuid, jsonb) from public, anon, authenticated;
grant execute on function private.replaced_rows(uuid, uuid, bigint, jsonb), public.import_would_replace(uuid, uuid, jsonb) to authenticated, service_role;

-- As before, and what it replaced.
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
        from mine group by metric_date) x), '[]'),
    'replaced', (select private.replaced_rows(p_workspace_id, i.ad_account_id, i.seq, (
        select jsonb_agg(distinct jsonb_build_object('d', m.metric_date, 'campaign', e.campaign, 'ad_group', e.ad_group, 'ad', e.ad, 'key', e.external_key))
        from own m join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = m.entity_id))
      from public.imports i where i.workspace_id = p_workspace_id and i.id = p_import_id and i.has_spend))
  from mine
$$;
