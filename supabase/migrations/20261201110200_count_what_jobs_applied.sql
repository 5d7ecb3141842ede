-- As before; whether a look for suggestions applied any is what its job says, not what was decided while it ran.
create or replace function public.score(p_workspace_id uuid, p_from timestamptz, p_to timestamptz, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  -- Everything is read in whole sets and hashed together: looked up task by task, the history of a busy workspace takes tens of seconds.
  with waiting as materialized (select w.kind, w.subject_id, w.since from public.waits(p_workspace_id) w),
  told as materialized (
    select e.noun, e.subject_id, min(e.at) filter (where e.verb = 'submitted') as submitted,
      max(e.at) filter (where e.verb in ('approved', 'draft', 'archived')) as settled, max(e.at) filter (where e.verb in ('accepted', 'rejected')) as judged
    from public.events e where e.workspace_id = p_workspace_id and e.noun in ('variants', 'ideas') group by e.noun, e.subject_id
  ),
  drafted as materialized (select v.brief_id, min(v.created_at) as at from public.brief_versions v where v.workspace_id = p_workspace_id group by v.brief_id),
  began as materialized (select distinct on (b.campaign_id) b.campaign_id, b.id from public.briefs b where b.workspace_id = p_workspace_id order by b.campaign_id, b.created_at),
  landed as materialized (
    select distinct on (n.import_id) n.import_id, e.placement_id from public.import_entities n
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = n.entity_id and e.placement_id is not null
    where n.workspace_id = p_workspace_id order by n.import_id, e.placement_id
  ),
  arms as materialized (select distinct on (a.experiment_id) a.experiment_id, a.placement_id from public.experiment_arms a where a.workspace_id = p_workspace_id order by a.experiment_id, a.position),
  tasks as (
    -- What the brand stands for, says and forbids: a note a day and noun.
    select 'upkeep:' || e.noun || ':' || (e.at at time zone 'UTC')::date as key, e.noun as kind, (array_agg(e.subject_id order by e.seq))[1] as subject_id, e.noun as noun,
      'brief' as stage, null::text as name, count(distinct e.subject_id) as n, min(e.at) as started, null::timestamptz as ended, 'done' as state, null::uuid as campaign_id, null::text as after
    from public.events e
    where e.workspace_id = p_workspace_id and e.noun in ('brands', 'product_facts', 'audiences', 'brand_rules', 'claims')
      -- A brand begins with nothing but its name: that is no positioning.
      and not (e.noun = 'brands' and e.verb = 'created') and e.at >= p_from and e.at < p_to
    group by e.noun, (e.at at time zone 'UTC')::date
    union all
    select 'objectives:' || o.id, 'objectives', o.id, 'objectives', 'brief', o.name, 1, o.created_at, null, 'done', null, null
    from public.objectives o where o.workspace_id = p_workspace_id and o.created_at < p_to
    union all
    select 'campaigns:' || e.subject_id || ':' || e.seq, 'campaigns', e.subject_id, 'campaigns', 'live', c.name || ': ' || e.verb, 1, e.at, null, 'done', c.id, 'briefs:' || b.id
    from public.events e join public.campaigns c on c.workspace_id = p_workspace_id and c.id = e.subject_id left join began b on b.campaign_id = c.id
    where e.workspace_id = p_workspace_id and e.noun = 'campaigns' and e.verb in ('live', 'paused', 'ended') and e.at >= p_from and e.at < p_to
    union all
    select 'briefs:' || b.id, 'briefs', b.id, 'briefs', 'brief', b.title, 1, b.created_at, v.at,
      case when v.at is not null or b.archived_at is not null or c.status in ('ended', 'archived') then 'done' else 'held' end, b.campaign_id, null
    from public.briefs b join public.campaigns c on c.workspace_id = p_workspace_id and c.id = b.campaign_id
    left join drafted v on v.brief_id = b.id
    where b.workspace_id = p_workspace_id and b.created_at < p_to
    union all
    select 'runs:' || r.id, 'runs', r.id, 'runs', case when r.variant_id is null then 'ideas' else 'copy' end, r.step || case when r.status in ('failed', 'cancelled') then ':' || r.status else '' end, greatest(r.total, 1), coalesce(r.started_at, r.created_at), r.finished_at,
      case when r.status in ('queued', 'running') then 'playing' else 'done' end, r.campaign_id, coalesce('variants:' || r.variant_id, 'briefs:' || r.brief_id)
    from public.runs r where r.workspace_id = p_workspace_id and r.created_at < p_to
    union all
    select 'ideas:' || coalesce(i.run_id, i.brief_id), 'ideas', (array_agg(i.id order by i.position))[1], 'ideas', 'ideas', (array_agg(b.title))[1], count(*), min(i.created_at),
      case when count(*) filter (where i.status = 'proposed') = 0 then max(d.judged) end,
      case when count(*) filter (where i.status = 'proposed') > 0 then 'held' else 'done' end, i.campaign_id, coalesce('runs:' || i.run_id, 'briefs:' || i.brief_id)
    from public.ideas i join public.briefs b on b.workspace_id = p_workspace_id and b.id = i.brief_id
    left join told d on d.noun = 'ideas' and d.subject_id = i.id
    where i.workspace_id = p_workspace_id and i.created_at < p_to group by i.run_id, i.brief_id, i.campaign_id
    union all
    select 'variants:' || v.id, 'variants', v.id, 'variants', 'copy', p.name || case when v.label = 'A' then '' else ', ' || v.label end, 1, s.submitted,
      case when v.status <> 'submitted' then s.settled end, case when v.status = 'submitted' or w.subject_id is not null then 'held' else 'done' end,
      v.campaign_id, coalesce('ideas:' || coalesce(i.run_id, i.brief_id), 'briefs:' || p.brief_id)
    from public.variants v join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id
    join told s on s.noun = 'variants' and s.subject_id = v.id and s.submitted is not null
    left join waiting w on w.kind = 'mend' and w.subject_id = v.id
    left join public.ideas i on i.workspace_id = p_workspace_id and i.id = p.idea_id
    where v.workspace_id = p_workspace_id and v.created_at < p_to and p.archived_at is null
    union all
    select 'places:' || w.subject_id, 'places', w.subject_id, 'variants', 'live', p.name, 1, w.since, null, 'held', v.campaign_id, 'variants:' || w.subject_id
    from waiting w join public.variants v on v.workspace_id = p_workspace_id and v.id = w.subject_id
    join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id where w.kind = 'place'
    union all
    select 'placements:' || t.id, 'placements', t.id, 'placements', 'live', t.name, 1, t.created_at, null, 'done', t.campaign_id, 'variants:' || t.variant_id
    from public.placements t where t.workspace_id = p_workspace_id and t.created_at >= p_from and t.created_at < p_to
    union all
    select 'imports:' || m.id, 'imports', m.id, 'imports', 'readout', m.file_name || case when m.status in ('failed', 'cancelled', 'undone') then ', ' || m.status else '' end, 1, m.created_at, case when m.status in ('landed', 'undone', 'failed', 'cancelled') then coalesce(m.landed_at, m.updated_at) end,
      case when m.status = 'uploaded' or w.subject_id is not null then 'held'
        when m.status in ('uploading', 'queued', 'landing', 'undoing') then 'playing' else 'done' end, null, 'placements:' || l.placement_id
    from public.imports m left join landed l on l.import_id = m.id left join waiting w on w.kind = 'refused' and w.subject_id = m.id
    where m.workspace_id = p_workspace_id and m.created_at < p_to
    union all
    select 'jobs:' || j.id, 'jobs', j.id, 'jobs', 'readout', j.kind || case when j.status in ('failed', 'cancelled') then ':' || j.status else '' end, 1, j.created_at, j.finished_at, case when j.status in ('queued', 'running') then 'playing' else 'done' end, null, null
    from public.jobs j where j.workspace_id = p_workspace_id and j.kind = 'apply-suggestions' and j.created_at < p_to
      -- A job that ended well and applied nothing played nothing.
      and (j.status <> 'done' or coalesce((j.result ->> 'applied')::integer, 0) > 0)
    union all
    select 'suggestions:' || s.id, 'suggestions', s.id, 'suggestions', 'readout', s.proposal ->> 'title', 1, s.created_at,
      case when s.status not in ('open', 'snoozed') then coalesce(d.decided_at, s.updated_at) end, case when s.status in ('open', 'snoozed') then 'held' else 'done' end, s.campaign_id, 'imports:' || m.id
    from public.suggestions s left join public.imports m on m.workspace_id = p_workspace_id and m.seq = s.import_watermark left join public.decisions d on d.workspace_id = p_workspace_id and d.suggestion_id = s.id
    where s.workspace_id = p_workspace_id and s.created_at < p_to
    union all
    -- A person's decision on a suggestion is that suggestion's end; a question, a test's conclusion and what AI decided are tasks of their own.
    select 'decisions:' || d.id, 'decisions', d.id, 'decisions', case when d.campaign_id is null then 'brief' else 'live' end, d.question, 1,
      case when d.decided_kind = 'ai' then d.decided_at else d.created_at end, case when d.status <> 'open' then coalesce(d.decided_at, d.updated_at) end,
      case when d.status = 'open' then 'held' else 'done' end, d.campaign_id, coalesce('suggestions:' || d.suggestion_id, 'experiments:' || d.experiment_id)
    from public.decisions d where d.workspace_id = p_workspace_id and d.created_at < p_to and (d.suggestion_id is null or d.decided_kind = 'ai')
    union all
    select 'experiments:' || x.id, 'experiments', x.id, 'experiments', 'live', x.name, 1, coalesce(x.started_on::timestamptz, x.created_at), x.ended_on::timestamptz,
      case x.status when 'stopped' then 'held' when 'running' then 'playing' when 'planned' then 'planned' else 'done' end, x.campaign_id, 'placements:' || a.placement_id
    from public.experiments x left join arms a on a.experiment_id = x.id where x.workspace_id = p_workspace_id and coalesce(x.started_on::timestamptz, x.created_at) < p_to
    union all
    select 'outcomes:' || o.id, 'outcomes', o.decision_id, 'outcomes', 'readout', d.question, 1, case o.status when 'waiting' then o.window_to::timestamptz else o.measured_at end, null,
      case o.status when 'waiting' then 'planned' else 'done' end, o.campaign_id,
      case when d.suggestion_id is not null and d.decided_kind = 'person' then 'suggestions:' || d.suggestion_id else 'decisions:' || d.id end
    from public.outcomes o join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id
    where o.workspace_id = p_workspace_id and o.status <> 'cancelled'
    union all
    select 'lessons:' || l.id, 'lessons', l.id, 'lessons', 'readout', l.claim, 1, l.created_at, case when l.status not in ('draft', 'reopened') then coalesce(l.accepted_at, l.updated_at) end,
      case when l.status in ('draft', 'reopened') then 'held' else 'done' end, l.campaign_id, 'outcomes:' || l.outcome_id
    from public.lessons l where l.workspace_id = p_workspace_id and l.created_at < p_to
  ),
  -- Who said whether a statement came true.
  resolved as materialized (
    select distinct on (e.subject_id) 'outcomes:' || e.subject_id as key, e.actor_id from public.events e
    join public.outcomes o on o.workspace_id = p_workspace_id and o.id = e.subject_id and o.basis = 'told'
    where e.workspace_id = p_workspace_id and e.noun = 'outcomes' and e.actor_kind = 'person' order by e.subject_id, e.seq desc
  ),
  seen as materialized (
    select t.* from tasks t
    where t.started < p_to and coalesce(t.ended, case when t.state in ('held', 'playing') then 'infinity'::timestamptz else t.started end) >= p_from
  ),
  kept as materialized (select * from seen order by started desc, key limit least(greatest(coalesce(p_limit, 2000), 1), 2000)),
  opening as materialized (
    select distinct on (e.noun, e.subject_id) e.noun, e.subject_id, e.level, e.actor_kind, e.actor_id from public.events e
    join (select distinct k.noun, k.subject_id from kept k) k on k.noun = e.noun and k.subject_id = e.subject_id
    where e.workspace_id = p_workspace_id order by e.noun, e.subject_id, e.seq
  )
  select jsonb_build_object(
    'total', (select count(*) from seen),
    'notes', coalesce((select jsonb_agg(jsonb_build_object('key', k.key, 'kind', k.kind, 'subjectId', k.subject_id, 'stage', k.stage, 'name', k.name, 'n', k.n,
        'started', k.started, 'ended', k.ended, 'state', k.state, 'campaignId', k.campaign_id, 'after', k.after,
        'level', coalesce(d.level, e.level, case k.kind when 'jobs' then 1 else 2 end),
        'actorKind', case when k.kind in ('runs', 'jobs') then 'ai' when k.kind = 'outcomes' then case when r.key is null then 'system' else 'person' end else coalesce(e.actor_kind, 'system') end,
        'actor', case when k.kind = 'outcomes' then t.display_name when k.kind not in ('runs', 'jobs') then f.display_name end)
        order by k.started, k.key)
      from kept k
      left join opening e on e.noun = k.noun and e.subject_id = k.subject_id
      left join public.decisions d on d.workspace_id = p_workspace_id and k.kind in ('decisions', 'outcomes') and d.id = k.subject_id
      left join public.profiles f on f.user_id = e.actor_id
      left join resolved r on r.key = k.key
      left join public.profiles t on t.user_id = r.actor_id), '[]')
  )
$$;
