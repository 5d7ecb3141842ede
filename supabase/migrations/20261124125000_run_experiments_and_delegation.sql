-- Experiments as pages read them, lessons with their evidence, delegation with its log; level 3 keeps AI out of the task.

-- ---------------------------------------------------------------- level 3: people do it, AI is not asked

-- A run is AI's work, whoever starts it and by whichever road: where people decide, none begins.
create function private.refuse_run_of_people() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_kind text := case new.step when 'draft-ideas' then 'ideas' when 'rewrite' then 'copy' end;
begin
  if v_kind is not null and private.level_of(new.workspace_id, v_kind) = 3 then
    raise sqlstate 'PT409' using message = case v_kind
      when 'ideas' then 'People write the ideas in this workspace; AI is not asked. Orchestration says why, and is where that can be changed.'
      else 'People write the copy in this workspace; AI is not asked. Orchestration says why, and is where that can be changed.' end;
  end if;
  return new;
end $$;
create trigger runs_refuse_of_people before insert on public.runs for each row execute function private.refuse_run_of_people();

-- ---------------------------------------------------------------- delegation as its page reads it

-- The orchestration page: the switch, every kind of task with its level and how its audits came out, what AI did on its own, and the log.
create function public.orchestration_page(p_workspace_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with acts as materialized (
      select d.id, d.question, d.status, d.decided_at, d.undone_at, d.undone_by, d.undo_reason, d.campaign_id, s.id as suggestion_id, s.kind, s.proposal,
        a.verdict, a.note, a.audited_by, a.audited_at, o.status as outcome_status
      from public.decisions d
      join public.suggestions s on s.workspace_id = p_workspace_id and s.id = d.suggestion_id
      left join public.audits a on a.workspace_id = p_workspace_id and a.decision_id = d.id
      left join public.outcomes o on o.workspace_id = p_workspace_id and o.decision_id = d.id
      where d.workspace_id = p_workspace_id and d.decided_kind = 'ai'
    )
    select jsonb_build_object(
      'on', coalesce((select x.is_on from public.automation_switches x where x.workspace_id = p_workspace_id), false),
      'switched', (select jsonb_build_object('reason', x.reason, 'at', x.changed_at, 'by', (select p.display_name from public.profiles p where p.user_id = x.changed_by))
        from public.automation_switches x where x.workspace_id = p_workspace_id),
      'kinds', (select jsonb_agg(t.value || jsonb_build_object('changedByName', (select p.display_name from public.profiles p where p.user_id::text = t.value ->> 'changedBy'),
          'audited', (select count(*) from acts a where a.kind = t.value ->> 'kind' and a.verdict is not null),
          'fine', (select count(*) from acts a where a.kind = t.value ->> 'kind' and a.verdict = 'fine')) order by t.ordinality)
        from jsonb_array_elements(public.task_levels(p_workspace_id)) with ordinality t),
      'actsToday', (select count(*) from acts a where a.decided_at >= date_trunc('day', private.now() at time zone 'UTC') at time zone 'UTC'),
      'acts', coalesce((select jsonb_agg(x.one order by x.decided_at desc, x.id) from (
          select a.id, a.decided_at, jsonb_build_object('id', a.id, 'question', a.question, 'kind', a.kind, 'suggestionId', a.suggestion_id, 'decidedAt', a.decided_at, 'status', a.status,
            'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = a.campaign_id),
            'touches', (a.proposal ->> 'touches')::double precision, 'measured', coalesce(a.outcome_status = 'measured', false),
            'undoneAt', a.undone_at, 'undoneBy', (select p.display_name from public.profiles p where p.user_id = a.undone_by),
            'audit', case when a.verdict is not null then jsonb_build_object('verdict', a.verdict, 'note', a.note, 'at', a.audited_at,
              'by', (select p.display_name from public.profiles p where p.user_id = a.audited_by)) end) as one
          from acts a order by a.decided_at desc, a.id limit 50) x), '[]'),
      'log', coalesce((select jsonb_agg(jsonb_build_object('seq', e.seq::text, 'at', e.at, 'noun', e.noun, 'verb', e.verb, 'data', e.data,
          'by', (select p.display_name from public.profiles p where p.user_id = e.actor_id)) order by e.seq desc)
        from (select * from public.events e where e.workspace_id = p_workspace_id and e.noun in ('delegation_policies', 'automation_switches') and e.verb in ('level', 'on', 'off')
          order by e.seq desc limit 40) e), '[]')));
end $$;

-- ---------------------------------------------------------------- experiments

-- What each arm was shown and brought while its test ran. trials are what the metric divides by: impressions for the click rate, clicks for the conversion
-- rate, whose successes are of one action, the one with the most of them in this test: actions never add.
create function private.experiment_counts(p_workspace_id uuid, p_experiment_id uuid)
returns table (arm_id uuid, metric_date date, impressions bigint, trials bigint, successes numeric, action text)
language plpgsql stable security invoker set search_path = '' as $$
begin
  return query
  with e as materialized (select x.* from public.experiments x where x.workspace_id = p_workspace_id and x.id = p_experiment_id and x.started_on is not null),
  -- The arms' rows on the platforms are few; their ids as an array lead the planner to the index by entity.
  entities as materialized (
    select n.id as entity_id, a.id as arm_id from public.experiment_arms a
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
  select n.arm_id, s.metric_date, sum(s.impressions)::bigint,
    (case e.metric when 'ctr' then sum(s.impressions) else sum(s.clicks) end)::bigint,
    case e.metric when 'ctr' then sum(s.clicks) else coalesce(sum(s.conversions) filter (where s.action = (select m.action from main m)), 0) end,
    case e.metric when 'conversion_rate' then (select m.action from main m) end
  from e, shown s join entities n on n.entity_id = s.entity_id
  group by n.arm_id, s.metric_date, e.metric;
end $$;

-- How far a test has come: days from its start to the last one with results, the fewest trials of an arm, and whether both minimums are reached.
create function private.experiment_progress(p_workspace_id uuid, p_experiment_id uuid) returns table (days integer, last_day date, fewest bigint, reached boolean)
language plpgsql stable security invoker set search_path = '' as $$
begin
  return query
  with counts as materialized (select c.arm_id, c.metric_date, c.trials from private.experiment_counts(p_workspace_id, p_experiment_id) c),
  summed as (
    select (select max(c.metric_date) from counts c) as last_day,
      (select min(t.n) from (select coalesce(sum(c.trials), 0)::bigint as n from public.experiment_arms a left join counts c on c.arm_id = a.id
        where a.workspace_id = p_workspace_id and a.experiment_id = p_experiment_id group by a.id) t) as fewest
  )
  select coalesce(s.last_day - e.started_on + 1, 0), s.last_day, coalesce(s.fewest, 0),
    coalesce(s.last_day - e.started_on + 1 >= e.min_days and s.fewest >= e.min_exposures, false)
  from public.experiments e, summed s where e.workspace_id = p_workspace_id and e.id = p_experiment_id;
end $$;

-- One test. Before its minimum it tells what was shown and nothing of what it brought: the veil is the database's.
create function public.experiment_page(p_workspace_id uuid, p_experiment_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with counts as materialized (select * from private.experiment_counts(p_workspace_id, p_experiment_id))
    select jsonb_build_object('id', e.id, 'name', e.name, 'hypothesis', e.hypothesis, 'metric', e.metric, 'status', e.status, 'randomised', e.randomised, 'minDays', e.min_days,
      'minExposures', e.min_exposures, 'startedOn', e.started_on, 'endedOn', e.ended_on, 'rowVersion', e.row_version, 'createdAt', e.created_at,
      'createdBy', (select p.display_name from public.profiles p where p.user_id = e.created_by),
      'campaignId', e.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = e.campaign_id),
      'days', g.days, 'lastDay', g.last_day, 'reached', g.reached,
      'action', case when g.reached then (select c.action from counts c where c.action is not null limit 1) end,
      'arms', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'placementId', a.placement_id, 'name', p.name, 'channel', p.channel, 'placementStatus', p.status, 'share', a.share,
          'headline', coalesce(v.fields -> 'headline' ->> 0, v.fields -> 'subject' ->> 0, v.fields -> 'primary_text' ->> 0),
          'exposures', coalesce(t.impressions, 0), 'trials', coalesce(t.trials, 0), 'successes', case when g.reached then coalesce(t.successes, 0) end) order by a.position)
        from public.experiment_arms a
        join public.placements p on p.workspace_id = p_workspace_id and p.id = a.placement_id
        left join public.content_versions v on v.workspace_id = p_workspace_id and v.id = p.version_id
        left join (select c.arm_id, sum(c.impressions) as impressions, sum(c.trials) as trials, sum(c.successes) as successes from counts c group by c.arm_id) t on t.arm_id = a.id
        where a.workspace_id = p_workspace_id and a.experiment_id = e.id), '[]'),
      'daily', case when g.reached then coalesce((select jsonb_agg(jsonb_build_object('armId', c.arm_id, 'date', c.metric_date, 'trials', c.trials, 'successes', c.successes) order by c.metric_date, c.arm_id)
        from counts c), '[]') end,
      'decision', (select jsonb_build_object('id', d.id, 'choice', d.choice, 'reason', d.reason, 'at', d.decided_at, 'by', (select p.display_name from public.profiles p where p.user_id = d.decided_by),
          'lesson', (select jsonb_build_object('id', l.id, 'claim', l.claim) from public.outcomes o join public.lessons l on l.workspace_id = p_workspace_id and l.outcome_id = o.id
            where o.workspace_id = p_workspace_id and o.decision_id = d.id limit 1))
        from public.decisions d where d.workspace_id = p_workspace_id and d.experiment_id = e.id))
    from public.experiments e, private.experiment_progress(p_workspace_id, p_experiment_id) g
    where e.workspace_id = p_workspace_id and e.id = p_experiment_id);
end $$;

-- Tests, those that ask for something first, then by age. p_after_*: the last one of the page before.
create function public.experiment_list(p_workspace_id uuid, p_status text, p_campaign_id uuid, p_after_rank integer, p_after_at timestamptz, p_after_id uuid, p_limit integer) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with page as materialized (
      select e.*, x.rank from public.experiments e
      cross join lateral (select case e.status when 'stopped' then 1 when 'running' then 2 when 'planned' then 3 when 'decided' then 4 else 5 end as rank) x
      where e.workspace_id = p_workspace_id and (coalesce(p_status, '') = '' or e.status = p_status) and (p_campaign_id is null or e.campaign_id = p_campaign_id)
        and (p_after_rank is null or x.rank > p_after_rank or (x.rank = p_after_rank and (e.created_at, e.id) < (p_after_at, p_after_id)))
      order by x.rank, e.created_at desc, e.id desc limit least(greatest(coalesce(p_limit, 30), 1), 100)
    )
    select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'metric', e.metric, 'status', e.status, 'randomised', e.randomised, 'minDays', e.min_days, 'minExposures', e.min_exposures,
        'startedOn', e.started_on, 'endedOn', e.ended_on, 'createdAt', e.created_at, 'rank', e.rank, 'campaign', c.name, 'days', g.days, 'fewest', g.fewest, 'reached', g.reached,
        'arms', (select count(*) from public.experiment_arms a where a.workspace_id = p_workspace_id and a.experiment_id = e.id),
        'channel', (select p.channel from public.experiment_arms a join public.placements p on p.workspace_id = p_workspace_id and p.id = a.placement_id
          where a.workspace_id = p_workspace_id and a.experiment_id = e.id limit 1),
        'choice', (select d.choice from public.decisions d where d.workspace_id = p_workspace_id and d.experiment_id = e.id)) order by e.rank, e.created_at desc, e.id desc), '[]')
    from page e join public.campaigns c on c.workspace_id = p_workspace_id and c.id = e.campaign_id
    cross join lateral private.experiment_progress(p_workspace_id, e.id) g);
end $$;

-- Placements that a test could compare, with what they were shown and brought in the last 28 days of results: the scale of a sensible minimum.
create function public.experiment_choices(p_workspace_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_last date := (select max(d.metric_date) from public.rollup_days d where d.workspace_id = p_workspace_id);
begin
  return (
    with open as materialized (
      select p.id, p.name, p.channel, p.status, p.campaign_id, c.name as campaign,
        exists (select 1 from public.experiment_arms a join public.experiments e on e.workspace_id = p_workspace_id and e.id = a.experiment_id and e.status in ('planned', 'running')
          where a.workspace_id = p_workspace_id and a.placement_id = p.id) as taken
      from public.placements p join public.campaigns c on c.workspace_id = p_workspace_id and c.id = p.campaign_id
      where p.workspace_id = p_workspace_id and p.status <> 'ended' and c.status <> 'archived' order by c.name, p.channel, p.name limit 400
    ),
    brought as materialized (
      select n.placement_id, count(distinct r.metric_date) as days, sum(r.impressions) as impressions, sum(r.clicks) as clicks, sum(r.conversions) as conversions
      from public.platform_entities n
      join public.metric_rollups r on r.workspace_id = p_workspace_id and r.entity_id = n.id and r.metric_date > v_last - 28
      join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
      where n.workspace_id = p_workspace_id and n.placement_id = any (array(select o.id from open o)) group by n.placement_id
    )
    select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'channel', o.channel, 'status', o.status, 'campaignId', o.campaign_id, 'campaign', o.campaign, 'taken', o.taken,
        'days', coalesce(b.days, 0), 'impressions', coalesce(b.impressions, 0), 'clicks', coalesce(b.clicks, 0), 'conversions', coalesce(b.conversions, 0)) order by o.campaign, o.channel, o.name), '[]')
    from open o left join brought b on b.placement_id = o.id);
end $$;

-- ---------------------------------------------------------------- lessons

-- Lessons, those that ask for a judgment first. p_after_*: the last one of the page before. p_cited: only those that an idea cites.
create function public.lesson_list(p_workspace_id uuid, p_status text, p_channel text, p_text text, p_cited boolean, p_after_rank integer, p_after_at timestamptz, p_after_id uuid, p_limit integer) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with page as materialized (
      select l.*, x.rank from public.lessons l
      cross join lateral (select case l.status when 'reopened' then 1 when 'draft' then 2 when 'accepted' then 3 when 'retired' then 4 else 5 end as rank) x
      where l.workspace_id = p_workspace_id and (coalesce(p_status, '') = '' or l.status = p_status) and (coalesce(p_channel, '') = '' or l.channel = p_channel)
        and (coalesce(p_text, '') = '' or l.claim ilike '%' || replace(replace(replace(p_text, '\', '\\'), '%', '\%'), '_', '\_') || '%')
        and (not coalesce(p_cited, false) or exists (select 1 from public.idea_citations q where q.workspace_id = p_workspace_id and q.lesson_id = l.id))
        and (p_after_rank is null or x.rank > p_after_rank or (x.rank = p_after_rank and (l.created_at, l.id) < (p_after_at, p_after_id)))
      order by x.rank, l.created_at desc, l.id desc limit least(greatest(coalesce(p_limit, 30), 1), 100)
    )
    select jsonb_build_object(
      'counts', coalesce((select jsonb_object_agg(n.status, n.n) from (select l.status, count(*) as n from public.lessons l where l.workspace_id = p_workspace_id group by l.status) n), '{}'),
      'lessons', coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'claim', l.claim, 'wrongIf', l.wrong_if, 'status', l.status, 'channel', l.channel, 'scope', l.scope, 'effect', l.effect,
          'strength', l.strength, 'expiresOn', l.expires_on, 'reason', l.reason, 'acceptedAt', l.accepted_at, 'reopenedAt', l.reopened_at, 'createdAt', l.created_at, 'rank', l.rank,
          'supports', v.supports, 'undecided', v.undecided, 'contradicts', v.contradicts,
          'cited', (select count(*) from public.idea_citations q where q.workspace_id = p_workspace_id and q.lesson_id = l.id)) order by l.rank, l.created_at desc, l.id desc)
        from page l
        cross join lateral (select count(*) filter (where x.side = 'supports') as supports, count(*) filter (where x.side = 'undecided') as undecided, count(*) filter (where x.side = 'contradicts') as contradicts
          from public.lesson_evidence x where x.workspace_id = p_workspace_id and x.lesson_id = l.id) v), '[]')));
end $$;

-- One lesson with the evidence on each side, newest first, and the ideas that cite it.
create function public.lesson_page(p_workspace_id uuid, p_lesson_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    select jsonb_build_object('id', l.id, 'claim', l.claim, 'wrongIf', l.wrong_if, 'status', l.status, 'channel', l.channel, 'traits', to_jsonb(l.traits), 'scope', l.scope, 'effect', l.effect,
      'strength', l.strength, 'expiresOn', l.expires_on, 'edited', l.edited, 'reason', l.reason, 'createdAt', l.created_at, 'reopenedAt', l.reopened_at, 'rowVersion', l.row_version,
      'acceptedAt', l.accepted_at, 'acceptedBy', (select p.display_name from public.profiles p where p.user_id = l.accepted_by),
      'campaignId', l.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = l.campaign_id),
      'evidence', coalesce((select jsonb_agg(x.one order by x.created_at desc, x.id) from (
          select v.id, v.created_at, jsonb_build_object('id', v.id, 'side', v.side, 'effect', v.effect, 'at', v.created_at,
            'window', (select jsonb_build_object('name', coalesce(w.definition ->> 'name', ''), 'from', w.definition ->> 'from', 'to', w.definition ->> 'to') from public.metric_windows w
              where w.workspace_id = p_workspace_id and w.id = v.metric_window_id),
            'outcome', (select jsonb_build_object('decisionId', o.decision_id, 'question', d.question, 'verdict', o.verdict, 'from', o.window_from, 'to', o.window_to) from public.outcomes o
              join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id where o.workspace_id = p_workspace_id and o.id = v.outcome_id)) as one
          from public.lesson_evidence v where v.workspace_id = p_workspace_id and v.lesson_id = l.id order by v.created_at desc, v.id limit 60) x), '[]'),
      'sides', (select jsonb_build_object('supports', count(*) filter (where v.side = 'supports'), 'undecided', count(*) filter (where v.side = 'undecided'),
          'contradicts', count(*) filter (where v.side = 'contradicts')) from public.lesson_evidence v where v.workspace_id = p_workspace_id and v.lesson_id = l.id),
      'ideas', coalesce((select jsonb_agg(x.one order by x.id desc) from (
          select i.id, jsonb_build_object('id', i.id, 'title', i.title, 'status', i.status, 'campaign', c.name) as one from public.idea_citations q
          join public.ideas i on i.workspace_id = p_workspace_id and i.id = q.idea_id join public.campaigns c on c.workspace_id = p_workspace_id and c.id = i.campaign_id
          where q.workspace_id = p_workspace_id and q.lesson_id = l.id order by i.id desc limit 40) x), '[]'))
    from public.lessons l where l.workspace_id = p_workspace_id and l.id = p_lesson_id);
end $$;

-- ---------------------------------------------------------------- who may call what

revoke execute on function private.refuse_run_of_people(), private.experiment_counts(uuid, uuid), private.experiment_progress(uuid, uuid) from public, anon, authenticated;
grant execute on function private.experiment_counts(uuid, uuid), private.experiment_progress(uuid, uuid) to authenticated, service_role;
do $$
declare v_function text;
begin
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('orchestration_page', 'experiment_page', 'experiment_list', 'experiment_choices', 'lesson_list', 'lesson_page')
  loop
    execute format('revoke execute on function %s from public, anon, authenticated', v_function);
    execute format('grant execute on function %s to authenticated, service_role', v_function);
  end loop;
end $$;
