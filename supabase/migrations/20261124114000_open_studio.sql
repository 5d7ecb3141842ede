-- The Studio: a campaign with its brief in one act, what stands where, the idea board in one round trip, and the pulse that pages listen to.

-- A campaign, its objective where one is written with it, and its brief, all or nothing. p_slots is the brief as the app prefilled it from
-- the brand. p_campaign = {name, market, channels[], startsOn, endsOn, objectiveId, budgetMicros}; p_objective = {name, metric, target, startsOn, endsOn, reason} or null.
create function public.create_campaign(p_workspace_id uuid, p_key text, p_brand_id uuid, p_campaign jsonb, p_objective jsonb, p_slots jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_objective_id uuid := nullif(p_campaign ->> 'objectiveId', '')::uuid;
  v_campaign_id uuid;
  v_brief_id uuid;
begin
  perform private.require(p_workspace_id, 'campaigns.write');
  v_result := private.replay(p_workspace_id, 'create_campaign', p_key);
  if v_result is not null then return v_result; end if;
  if p_objective is not null or p_campaign ->> 'budgetMicros' is not null then
    perform private.require(p_workspace_id, 'budget.write');
  end if;
  if not exists (select 1 from public.brands where workspace_id = p_workspace_id and id = p_brand_id and archived_at is null) then
    raise sqlstate 'PT404' using message = 'That brand is not here.';
  end if;
  if p_objective is not null then
    insert into public.objectives (workspace_id, name, metric, target, starts_on, ends_on, reason, created_by)
    values (p_workspace_id, p_objective ->> 'name', p_objective ->> 'metric', (p_objective ->> 'target')::numeric,
      (p_objective ->> 'startsOn')::date, (p_objective ->> 'endsOn')::date, coalesce(p_objective ->> 'reason', ''), (select auth.uid()))
    returning id into v_objective_id;
  elsif v_objective_id is not null and not exists (
    select 1 from public.objectives where workspace_id = p_workspace_id and id = v_objective_id and archived_at is null
  ) then
    raise sqlstate 'PT409' using message = 'That objective is no longer open. Choose another.', detail = 'objectiveId';
  end if;
  insert into public.campaigns (workspace_id, brand_id, objective_id, name, budget_micros, currency, starts_on, ends_on, channels, market, created_by)
  select p_workspace_id, p_brand_id, v_objective_id, p_campaign ->> 'name', (p_campaign ->> 'budgetMicros')::bigint, w.currency,
    (p_campaign ->> 'startsOn')::date, (p_campaign ->> 'endsOn')::date,
    coalesce((select array_agg(value) from jsonb_array_elements_text(p_campaign -> 'channels')), '{}'), coalesce(p_campaign ->> 'market', ''), (select auth.uid())
  from public.workspaces w where w.id = p_workspace_id
  returning id into v_campaign_id;
  insert into public.briefs (workspace_id, campaign_id, title, slots, created_by)
  values (p_workspace_id, v_campaign_id, p_campaign ->> 'name', p_slots, (select auth.uid())) returning id into v_brief_id;
  return private.remember(p_workspace_id, 'create_campaign', p_key,
    jsonb_build_object('id', v_campaign_id, 'briefId', v_brief_id, 'objectiveId', v_objective_id));
end $$;

-- Campaigns, newest first, with what stands where in the loop. p_campaign_id names one; p_status filters ('open' = all but archived);
-- p_before is the id of the last one seen (ids sort by creation).
create function public.studio_campaigns(p_workspace_id uuid, p_campaign_id uuid, p_status text, p_before uuid, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(x) order by x.id desc), '[]') from (
    select c.id, c.name, c.status, c.brand_id, c.budget_micros::text as budget, c.currency, c.starts_on, c.ends_on, c.channels, c.market, c.row_version, c.created_at,
      case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name, 'metric', o.metric, 'target', o.target::text, 'startsOn', o.starts_on,
        'endsOn', o.ends_on, 'reason', o.reason) end as objective,
      (select jsonb_build_object('id', b.id, 'slots', b.slots, 'drafted', exists (
          select 1 from public.brief_versions v where v.workspace_id = p_workspace_id and v.brief_id = b.id))
        from public.briefs b where b.workspace_id = p_workspace_id and b.campaign_id = c.id and b.archived_at is null order by b.created_at limit 1) as brief,
      i.ideas, i.proposed, i.accepted,
      (select count(*) from public.content_pieces p where p.workspace_id = p_workspace_id and p.campaign_id = c.id and p.archived_at is null) as pieces,
      v.submitted, v.approved, p.placements, p.reported
    from public.campaigns c
    left join public.objectives o on o.workspace_id = p_workspace_id and o.id = c.objective_id
    cross join lateral (
      select count(*) as ideas, count(*) filter (where i.status = 'proposed') as proposed, count(*) filter (where i.status = 'accepted') as accepted
      from public.ideas i where i.workspace_id = p_workspace_id and i.campaign_id = c.id
    ) i
    cross join lateral (
      select count(*) filter (where v.status = 'submitted') as submitted, count(*) filter (where v.status = 'approved') as approved
      from public.variants v join public.content_pieces q on q.workspace_id = p_workspace_id and q.id = v.content_piece_id and q.archived_at is null
      where v.workspace_id = p_workspace_id and v.campaign_id = c.id
    ) v
    cross join lateral (
      select count(*) as placements, count(*) filter (where exists (
        select 1 from public.platform_entities e
        join public.import_entities n on n.workspace_id = p_workspace_id and n.entity_id = e.id
        join public.imports m on m.workspace_id = p_workspace_id and m.id = n.import_id and m.status = 'landed'
        where e.workspace_id = p_workspace_id and e.placement_id = p.id)) as reported
      from public.placements p where p.workspace_id = p_workspace_id and p.campaign_id = c.id
    ) p
    where c.workspace_id = p_workspace_id
      and (p_campaign_id is null or c.id = p_campaign_id)
      and (p_campaign_id is not null or case when coalesce(p_status, 'open') = 'open' then c.status <> 'archived' else c.status = p_status end)
      and (p_before is null or c.id < p_before)
    order by c.id desc limit least(greatest(coalesce(p_limit, 25), 1), 101)
  ) x
$$;

-- One page of the idea board, everything on a card included. Order: proposed, accepted, rejected; within each the newest run first, then its own order.
-- `sort` is the cursor (text, since it passes 2^31); `n` numbers a campaign's ideas for good. p_idea_id names a single idea.
create function public.idea_board(p_workspace_id uuid, p_campaign_id uuid, p_status text, p_idea_id uuid, p_after text, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with numbered as (
    select i.id, row_number() over (order by i.run_id nulls first, i.position, i.id) as n,
      (case i.status when 'proposed' then 1 when 'accepted' then 2 else 3 end) * 1000000000::bigint
        + (100000 - dense_rank() over (order by i.run_id nulls first)) * 1000 + i.position as sort
    from public.ideas i where i.workspace_id = p_workspace_id and i.campaign_id = p_campaign_id
  ),
  page as (
    select i.*, m.n, m.sort from numbered m join public.ideas i on i.workspace_id = p_workspace_id and i.id = m.id
    where (p_idea_id is null or i.id = p_idea_id)
      and (p_idea_id is not null or coalesce(p_status, '') = '' or i.status = p_status)
      and (coalesce(p_after, '') = '' or m.sort > p_after::bigint)
    order by m.sort limit least(greatest(coalesce(p_limit, 48), 1), 200)
  )
  select coalesce(jsonb_agg(
    jsonb_build_object('id', i.id, 'campaign_id', i.campaign_id, 'brief_id', i.brief_id, 'run_id', i.run_id, 'n', i.n, 'sort', i.sort::text, 'title', i.title, 'body', i.body,
      'tactic', i.tactic, 'pattern_id', i.pattern_id, 'borrowed', i.borrowed, 'why', i.why, 'missing', i.missing, 'status', i.status, 'reason', i.reason, 'edited', i.edited,
      'row_version', i.row_version, 'created_at', i.created_at, 'channels', (select coalesce(jsonb_agg(k order by k), '[]') from jsonb_object_keys(i.copy) k),
      'copy', case when p_idea_id is not null then i.copy end, 'provenance', case when p_idea_id is not null then i.provenance end,
      'pieces', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'channel', p.channel) order by p.channel), '[]') from public.content_pieces p
        where p.workspace_id = p_workspace_id and p.idea_id = i.id and p.archived_at is null),
      'decided', case when i.status <> 'proposed' then (
        select jsonb_build_object('name', f.display_name, 'at', e.at) from public.events e left join public.profiles f on f.user_id = e.actor_id
        where e.workspace_id = p_workspace_id and e.subject_id = i.id and e.noun = 'ideas' and e.verb = i.status order by e.seq desc limit 1) end,
      'forecasts', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'author_kind', f.author_kind, 'author_id', f.author_id, 'metric', f.metric,
          'window_days', f.window_days, 'distribution', f.distribution, 'sureness', f.sureness, 'frozen_at', f.frozen_at) order by f.frozen_at), '[]')
        from public.forecasts f where f.workspace_id = p_workspace_id and f.idea_id = i.id),
      'citations', (select coalesce(jsonb_agg(jsonb_build_object('source', case when c.library_reference_id is null then 'own' else 'library' end,
          'id', coalesce(l.id, w.id), 'headline', coalesce(l.headline, w.headline), 'impressions', coalesce(l.impressions, w.impressions),
          'ctr', coalesce(l.ctr, w.ctr), 'ctr_low', coalesce(l.ctr_low, w.ctr_low), 'ctr_high', coalesce(l.ctr_high, w.ctr_high),
          'lift', l.lift, 'lift_clear', coalesce(l.lift_clear, 0), 'arms', l.arms, 'matched', c.matched, 'why', c.why) order by c.position), '[]')
        from public.idea_citations c
        left join public.library_references l on l.id = c.library_reference_id
        left join public.workspace_references w on w.workspace_id = p_workspace_id and w.id = c.workspace_reference_id
        where c.workspace_id = p_workspace_id and c.idea_id = i.id)
    ) order by i.sort), '[]')
  from page i
$$;

-- What a page needs to know whether it is stale: the number of the last event and the jobs under way. Null to who is not a member.
create function public.workspace_pulse(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'seq', coalesce((select max(e.seq) from public.events e where e.workspace_id = p_workspace_id), 0)::text,
    'jobs', (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'kind', j.kind, 'status', j.status, 'progress', j.progress) order by j.id), '[]')
      from public.jobs j where j.workspace_id = p_workspace_id and j.status in ('queued', 'running'))
  )
  from public.workspaces w where w.id = p_workspace_id
$$;

revoke execute on function
  public.create_campaign(uuid, text, uuid, jsonb, jsonb, jsonb), public.studio_campaigns(uuid, uuid, text, uuid, integer),
  public.idea_board(uuid, uuid, text, uuid, text, integer), public.workspace_pulse(uuid)
  from public, anon, authenticated;
grant execute on function
  public.create_campaign(uuid, text, uuid, jsonb, jsonb, jsonb), public.studio_campaigns(uuid, uuid, text, uuid, integer),
  public.idea_board(uuid, uuid, text, uuid, text, integer), public.workspace_pulse(uuid)
  to authenticated, service_role;
