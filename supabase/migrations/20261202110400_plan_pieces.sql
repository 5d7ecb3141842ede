-- A content piece may have a day on which it is planned to go live, before there is a placement; and what goes live when, in one reading.

alter table public.content_pieces add column planned_for date;
grant update (planned_for) on public.content_pieces to authenticated;
create index content_pieces_by_plan on public.content_pieces (workspace_id, planned_for) where planned_for is not null;

-- What touches some days: pieces by their planned day, placements and campaigns by first and last day (a placement without a last day runs on until it is ended).
-- state: how the copy stands (approved, waiting, draft); of a piece with several variants the furthest. undated: open pieces without a day and without a placement.
create function public.calendar(p_workspace_id uuid, p_from date, p_to date, p_channel text, p_campaign_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return (
    with open_campaigns as materialized (
      select c.id, c.name, c.status, c.starts_on, c.ends_on, c.channels from public.campaigns c
      where c.workspace_id = p_workspace_id and c.status <> 'archived' and (p_campaign_id is null or c.id = p_campaign_id)
    ),
    pieces as materialized (
      select p.id, p.name, p.channel, p.planned_for, c.id as campaign_id, c.name as campaign,
        count(v.id) as variants, count(v.id) filter (where v.status = 'approved') as approved, count(v.id) filter (where v.status = 'submitted') as submitted
      from public.content_pieces p join open_campaigns c on c.id = p.campaign_id
      left join public.variants v on v.workspace_id = p_workspace_id and v.content_piece_id = p.id and v.status <> 'archived'
      where p.workspace_id = p_workspace_id and p.archived_at is null and (coalesce(p_channel, '') = '' or p.channel = p_channel)
      group by p.id, p.name, p.channel, p.planned_for, c.id, c.name
    ),
    undated as materialized (
      select p.* from pieces p
      where p.planned_for is null and not exists (
        select 1 from public.placements t join public.variants v on v.workspace_id = p_workspace_id and v.id = t.variant_id
        where t.workspace_id = p_workspace_id and v.content_piece_id = p.id)
    ),
    items as (
      select 'piece' as kind, p.id, p.name, p.channel, p.campaign_id, p.campaign, p.planned_for as starts_on, null::date as ends_on, null::text as status,
        case when p.approved > 0 then 'approved' when p.submitted > 0 then 'waiting' else 'draft' end as state, p.approved, p.variants
      from pieces p where p.planned_for between p_from and p_to
      union all
      select 'placement', t.id, t.name, t.channel, c.id, c.name, t.starts_on, t.ends_on, t.status,
        case v.status when 'approved' then 'approved' when 'submitted' then 'waiting' else 'draft' end, null, null
      from public.placements t join open_campaigns c on c.id = t.campaign_id
      join public.variants v on v.workspace_id = p_workspace_id and v.id = t.variant_id
      where t.workspace_id = p_workspace_id and (coalesce(p_channel, '') = '' or t.channel = p_channel) and t.starts_on <= p_to
        and coalesce(t.ends_on, case when t.status = 'ended' then t.starts_on else p_to end) >= p_from
      union all
      select 'campaign', c.id, c.name, null, c.id, c.name, c.starts_on, c.ends_on, c.status, null, null, null
      from open_campaigns c
      where coalesce(p_channel, '') = '' and coalesce(c.starts_on, c.ends_on) <= p_to and coalesce(c.ends_on, c.starts_on) >= p_from
    )
    select jsonb_build_object(
      'items', coalesce((
        select jsonb_agg(jsonb_build_object('kind', i.kind, 'id', i.id, 'name', i.name, 'channel', i.channel, 'campaign', i.campaign, 'startsOn', i.starts_on,
          'endsOn', i.ends_on, 'status', i.status, 'state', i.state, 'approved', i.approved, 'variants', i.variants) order by i.starts_on, i.kind, i.name, i.id)
        from (select * from items order by starts_on, kind, name, id limit 500) i), '[]'),
      'undated', (select count(*) from undated),
      'undatedSome', coalesce((
        select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'channel', u.channel, 'campaign', u.campaign,
          'state', case when u.approved > 0 then 'approved' when u.submitted > 0 then 'waiting' else 'draft' end) order by u.id desc)
        from (select * from undated order by id desc limit 20) u), '[]'),
      'campaigns', coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name, c.id)
        from public.campaigns c where c.workspace_id = p_workspace_id and c.status <> 'archived'), '[]'))
    from public.workspaces s where s.id = p_workspace_id);
end $$;

revoke execute on function public.calendar(uuid, date, date, text, uuid) from public, anon, authenticated;
grant execute on function public.calendar(uuid, date, date, text, uuid) to authenticated, service_role;
