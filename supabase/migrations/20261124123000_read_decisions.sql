-- Reads of the loop's second half: suggestions with what they stand on, decisions with what came of them, and whose forecasts hold.

-- A forecast as it was frozen, with its author's name and, once the outcome is in, its score. Sealed ones stay sealed: the caller's rights decide.
create view public.frozen_forecasts with (security_invoker = true) as
  select f.workspace_id, f.id, f.idea_id, f.suggestion_id, f.decision_id, f.author_kind, f.author_id, f.frozen_at, s.outcome_id,
    jsonb_build_object('id', f.id, 'author', f.author_kind, 'authorId', f.author_id, 'name', p.display_name, 'metric', f.metric, 'windowDays', f.window_days,
      'distribution', f.distribution, 'sureness', f.sureness, 'frozenAt', f.frozen_at,
      'score', case when s.id is not null then jsonb_build_object('kind', s.kind, 'score', s.score, 'observed', s.observed, 'percentile', s.percentile) end) as forecast
  from public.forecasts f
  left join public.profiles p on p.user_id = f.author_id
  left join public.forecast_scores s on s.workspace_id = f.workspace_id and s.forecast_id = f.id;
revoke all on public.frozen_forecasts from anon;
grant select on public.frozen_forecasts to authenticated, service_role;

-- How a kind of suggestion did here: outcomes measured, how many went the way it said (a ratio above one), and the latest twelve of them.
create function public.track_records(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with measured as (
    select s.kind, o.measured_at, o.id, o.verdict, (o.observed ->> 'ratio')::double precision > 1 as worked,
      row_number() over (partition by s.kind order by o.measured_at desc, o.id desc) as newest
    from public.outcomes o
    join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id
    join public.suggestions s on s.workspace_id = p_workspace_id and s.id = d.suggestion_id
    where o.workspace_id = p_workspace_id and o.status = 'measured' and o.observed ->> 'ratio' is not null
  )
  select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'n', x.n, 'worked', x.worked, 'causal', x.causal, 'latest', x.latest) order by x.kind), '[]') from (
    select kind, count(*) as n, count(*) filter (where worked) as worked, count(*) filter (where verdict = 'causal') as causal,
      jsonb_agg(worked order by measured_at, id) filter (where newest <= 12) as latest
    from measured group by kind) x
$$;

-- What the engine proposes now, and what it read without proposing anything. The forecast's distribution is not in it: it opens after one's own.
create function public.suggestion_list(p_workspace_id uuid, p_campaign_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'suggestions', coalesce((select jsonb_agg(x.one order by x.spends, x.probability desc, x.id) from (
        select s.id, s.spends, (s.estimate ->> 'probability')::double precision as probability, jsonb_build_object('id', s.id, 'campaignId', s.campaign_id, 'campaign', c.name, 'kind', s.kind, 'spends', s.spends, 'metric', s.metric,
          'channel', s.channel, 'status', s.status, 'snoozedUntil', s.snoozed_until, 'proposal', s.proposal, 'estimate', s.estimate, 'forecast', s.forecast - 'distribution',
          'from', s.window_from, 'to', s.window_to, 'currency', s.currency, 'action', s.action, 'rowVersion', s.row_version, 'createdAt', s.created_at,
          'windows', (select count(*) from public.suggestion_windows w where w.workspace_id = p_workspace_id and w.suggestion_id = s.id)) as one
        from public.suggestions s join public.campaigns c on c.workspace_id = p_workspace_id and c.id = s.campaign_id
        where s.workspace_id = p_workspace_id and s.status in ('open', 'snoozed') and (p_campaign_id is null or s.campaign_id = p_campaign_id)
        order by s.created_at desc limit 40) x), '[]'),
    'readings', coalesce((select jsonb_agg(x.one order by x.read_at desc, x.id) from (
        select r.id, r.read_at, jsonb_build_object('id', r.id, 'campaignId', r.campaign_id, 'campaign', c.name, 'kind', r.kind, 'metric', r.metric, 'groupKey', r.group_key, 'state', r.state,
          'reading', r.reading, 'readAt', r.read_at) as one
        from public.readings r join public.campaigns c on c.workspace_id = p_workspace_id and c.id = r.campaign_id
        where r.workspace_id = p_workspace_id and r.state <> 'suggested' and (p_campaign_id is null or r.campaign_id = p_campaign_id)
        order by r.read_at desc, r.id limit 40) x), '[]'),
    'records', public.track_records(p_workspace_id),
    'levels', public.task_levels(p_workspace_id)
  )
$$;

-- One suggestion with the windows it cites, what the caller may see of its forecasts, and the days of its arms up to its last one.
create function public.suggestion_page(p_workspace_id uuid, p_suggestion_id uuid) returns jsonb
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
          coalesce(sum(r.conversions) filter (where r.action = s.action), 0) as conversions, coalesce(sum(r.value_micros) filter (where r.action = s.action), 0) as value
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

-- One's own forecasts that have come out, newest first: what "how sure" has meant so far.
create function public.my_misses(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('sureness', x.sureness, 'median', x.median, 'outcome', x.observed)), '[]') from (
    select f.sureness, (f.distribution ->> 'p50')::double precision as median, s.observed
    from public.forecasts f join public.forecast_scores s on s.workspace_id = p_workspace_id and s.forecast_id = f.id
    where f.workspace_id = p_workspace_id and f.author_id = (select auth.uid()) and s.kind = 'crps' and f.sureness is not null and f.distribution ? 'p50'
    order by s.created_at desc limit 200) x
$$;

-- One decision whole: what was known, what everybody forecast, what was chosen and why, and what came of it.
create function public.decision_page(p_workspace_id uuid, p_decision_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('id', d.id, 'campaignId', d.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = d.campaign_id),
    'suggestionId', d.suggestion_id, 'experimentId', d.experiment_id, 'level', d.level, 'question', d.question, 'context', d.context, 'alternatives', d.alternatives, 'status', d.status,
    'verdict', d.verdict, 'choice', d.choice, 'reason', d.reason, 'dueOn', d.due_on, 'statement', d.statement, 'resolvesOn', d.resolves_on, 'decidedKind', d.decided_kind,
    'decidedBy', (select p.display_name from public.profiles p where p.user_id = d.decided_by), 'decidedAt', d.decided_at,
    'undoneBy', (select p.display_name from public.profiles p where p.user_id = d.undone_by), 'undoneAt', d.undone_at, 'undoReason', d.undo_reason,
    'createdBy', (select p.display_name from public.profiles p where p.user_id = d.created_by), 'createdAt', d.created_at, 'rowVersion', d.row_version,
    'suggestion', (select jsonb_build_object('id', s.id, 'kind', s.kind, 'spends', s.spends, 'metric', s.metric, 'status', s.status, 'currency', s.currency, 'from', s.window_from, 'to', s.window_to,
        'proposal', s.proposal, 'estimate', s.estimate, 'forecast', s.forecast - 'distribution',
        'names', coalesce((select jsonb_object_agg(p.id, p.name) from public.placements p where p.workspace_id = p_workspace_id and p.campaign_id = s.campaign_id), '{}'))
      from public.suggestions s where s.workspace_id = p_workspace_id and s.id = d.suggestion_id),
    'evidence', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'side', e.side, 'text', e.text, 'figure', e.figure, 'source', e.source, 'outcomeId', e.outcome_id, 'lessonId', e.lesson_id,
        'decisionId', (select o.decision_id from public.outcomes o where o.workspace_id = p_workspace_id and o.id = e.outcome_id)) order by e.position)
      from public.decision_evidence e where e.workspace_id = p_workspace_id and e.decision_id = d.id), '[]'),
    'forecasts', coalesce((select jsonb_agg(f.forecast order by f.frozen_at, f.id) from public.frozen_forecasts f
      where f.workspace_id = p_workspace_id and (f.decision_id = d.id or (d.suggestion_id is not null and f.suggestion_id = d.suggestion_id))), '[]'),
    'files', coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'way', x.way, 'platform', x.platform, 'fileName', x.file_name) order by x.way, x.platform)
      from public.change_files x where x.workspace_id = p_workspace_id and x.decision_id = d.id), '[]'),
    'outcome', (select jsonb_build_object('id', o.id, 'status', o.status, 'basis', o.basis, 'observed', o.observed, 'verdict', o.verdict, 'why', o.why, 'from', o.window_from, 'to', o.window_to, 'measuredAt', o.measured_at)
      from public.outcomes o where o.workspace_id = p_workspace_id and o.decision_id = d.id),
    'lesson', (select jsonb_build_object('id', l.id, 'claim', l.claim, 'status', l.status) from public.outcomes o
      join public.lessons l on l.workspace_id = p_workspace_id and l.outcome_id = o.id where o.workspace_id = p_workspace_id and o.decision_id = d.id limit 1),
    'audit', (select jsonb_build_object('verdict', a.verdict, 'note', a.note, 'at', a.audited_at, 'by', (select p.display_name from public.profiles p where p.user_id = a.audited_by))
      from public.audits a where a.workspace_id = p_workspace_id and a.decision_id = d.id))
  from public.decisions d where d.workspace_id = p_workspace_id and d.id = p_decision_id
$$;

create function public.change_file(p_workspace_id uuid, p_decision_id uuid, p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('fileName', f.file_name, 'content', f.content) from public.change_files f
  where f.workspace_id = p_workspace_id and f.decision_id = p_decision_id and f.id = p_id
$$;

-- The log: what waits (soonest due first, on the first page only) and what was decided, newest first. p_subject: suggestion, experiment or question.
-- p_outcome: waiting, causal, confounded, unknown. p_who: a user's id or 'ai'.
create function public.decision_log(p_workspace_id uuid, p_status text, p_subject text, p_level integer, p_who text, p_outcome text, p_text text, p_before_at timestamptz, p_before_id uuid, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with asked as (
    select d.*, o.status as outcome_status, o.observed, o.verdict as outcome_verdict, o.window_to, o.basis, coalesce(d.decided_at, d.updated_at) as sort_at,
      case when d.suggestion_id is not null then 'suggestion' when d.experiment_id is not null then 'experiment' else 'question' end as subject
    from public.decisions d left join public.outcomes o on o.workspace_id = p_workspace_id and o.decision_id = d.id
    where d.workspace_id = p_workspace_id
      and (p_level is null or d.level = p_level)
      and (coalesce(p_subject, '') = '' or case p_subject when 'suggestion' then d.suggestion_id is not null when 'experiment' then d.experiment_id is not null else d.suggestion_id is null and d.experiment_id is null end)
      and (coalesce(p_text, '') = '' or d.question ilike '%' || replace(replace(replace(p_text, '\', '\\'), '%', '\%'), '_', '\_') || '%')
  ),
  said as (
    select 'waits' as part, a.* from asked a
    where a.status = 'open' and p_before_at is null and coalesce(p_status, 'open') = 'open' and coalesce(p_outcome, '') = '' and coalesce(p_who, '') = ''
    union all
    select 'decided', p.* from (
      select a.* from asked a
      where a.status <> 'open' and (coalesce(p_status, '') = '' or a.status = p_status)
        and (coalesce(p_who, '') = '' or case p_who when 'ai' then a.decided_kind = 'ai' else a.decided_kind = 'person' and a.decided_by::text = p_who end)
        and (coalesce(p_outcome, '') = '' or case p_outcome when 'waiting' then a.outcome_status = 'waiting' else a.outcome_verdict = p_outcome end)
        and (p_before_at is null or (a.sort_at, a.id) < (p_before_at, p_before_id))
      order by a.sort_at desc, a.id desc limit least(greatest(coalesce(p_limit, 50), 1), 200)) p
  )
  select coalesce(jsonb_agg(jsonb_build_object('part', a.part, 'id', a.id, 'question', a.question, 'subject', a.subject, 'level', a.level, 'status', a.status, 'verdict', a.verdict, 'choice', a.choice,
      'dueOn', a.due_on, 'decidedKind', a.decided_kind, 'decidedBy', (select p.display_name from public.profiles p where p.user_id = a.decided_by), 'decidedAt', a.decided_at, 'sortAt', a.sort_at,
      'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = a.campaign_id),
      'forecast', (select f.forecast from public.frozen_forecasts f where f.workspace_id = p_workspace_id and (f.decision_id = a.id or (a.suggestion_id is not null and f.suggestion_id = a.suggestion_id))
        and (f.author_id = a.decided_by or f.author_kind = 'engine') order by (f.author_id is not distinct from a.decided_by) desc limit 1),
      'outcome', case when a.outcome_status is not null then jsonb_build_object('status', a.outcome_status, 'observed', a.observed, 'verdict', a.outcome_verdict, 'basis', a.basis, 'to', a.window_to) end)
      order by a.part = 'waits' desc, case when a.part = 'waits' then coalesce(a.due_on, '9999-12-31'::date) end, a.sort_at desc, a.id desc), '[]')
  from said a
$$;

-- Forecasts that have come out: the caller's own, the engine's and AI's, newest first. Nobody reads a colleague's record.
create function public.scored_forecasts(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(x.one order by x.frozen_at desc, x.id), '[]') from (
    select f.id, f.frozen_at, f.forecast || jsonb_build_object('mine', f.author_id is not distinct from (select auth.uid()),
      'subject', coalesce(f.suggestion_id, f.decision_id, f.idea_id), 'ofRatio', f.suggestion_id is not null) as one
    from public.frozen_forecasts f
    where f.workspace_id = p_workspace_id and f.outcome_id is not null and (f.author_id = (select auth.uid()) or f.author_kind <> 'person')
    order by f.frozen_at desc, f.id limit 3000) x
$$;

-- What came of suggestions that were taken and of those that were dismissed. The caller turns ratios into amounts.
create function public.regret_rows(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(x.one order by x.decided_at desc, x.id), '[]') from (
    select d.id, d.decided_at, jsonb_build_object('id', d.id, 'question', d.question, 'verdict', d.verdict, 'decidedAt', d.decided_at, 'kind', s.kind, 'metric', s.metric, 'currency', s.currency,
      'windowDays', (s.forecast ->> 'windowDays')::integer, 'gain', s.estimate -> 'gain', 'observed', o.observed, 'basis', o.basis, 'outcome', o.verdict, 'spends', s.spends) as one
    from public.decisions d
    join public.suggestions s on s.workspace_id = p_workspace_id and s.id = d.suggestion_id
    join public.outcomes o on o.workspace_id = p_workspace_id and o.decision_id = d.id and o.status = 'measured'
    where d.workspace_id = p_workspace_id and d.verdict in ('applied', 'dismissed') and o.observed ->> 'ratio' is not null
    order by d.decided_at desc, d.id limit 1000) x
$$;

-- ---------------------------------------------------------------- the thread walks on: placement, suggestion, decision, outcome, lesson, idea

create or replace view public.lineage_edges with (security_invoker = true) as
  select c.workspace_id, 'library_reference' as from_noun, c.library_reference_id as from_id, 'idea' as to_noun, c.idea_id as to_id from public.idea_citations c where c.library_reference_id is not null
  union all select c.workspace_id, 'workspace_reference', c.workspace_reference_id, 'idea', c.idea_id from public.idea_citations c where c.workspace_reference_id is not null
  union all select workspace_id, 'brand', brand_id, 'campaign', id from public.campaigns
  union all select workspace_id, 'objective', objective_id, 'campaign', id from public.campaigns where objective_id is not null
  union all select workspace_id, 'campaign', campaign_id, 'brief', id from public.briefs
  union all select workspace_id, 'brief', brief_id, 'run', id from public.runs where brief_id is not null
  union all select workspace_id, 'run', run_id, 'idea', id from public.ideas where run_id is not null
  union all select workspace_id, 'brief', brief_id, 'idea', id from public.ideas where run_id is null
  union all select workspace_id, 'idea', idea_id, 'content_piece', id from public.content_pieces where idea_id is not null
  union all select workspace_id, 'content_piece', content_piece_id, 'variant', id from public.variants
  union all select workspace_id, 'variant', variant_id, 'placement', id from public.placements
  union all select e.workspace_id, 'placement', e.placement_id, 'import', ie.import_id from public.platform_entities e
    join public.import_entities ie on ie.workspace_id = e.workspace_id and ie.entity_id = e.id
    join public.imports i on i.workspace_id = ie.workspace_id and i.id = ie.import_id and i.status = 'landed'
    where e.placement_id is not null
  union all select workspace_id, 'placement', placement_id, 'suggestion', suggestion_id from public.suggestion_windows where placement_id is not null
  -- A window of a whole channel names no placement; the arms of the proposal do.
  union all select s.workspace_id, 'placement', p.value::uuid, 'suggestion', s.id from public.suggestions s,
    jsonb_array_elements(coalesce(s.proposal -> 'arms', '[]')) a, jsonb_array_elements_text(coalesce(a.value -> 'placementIds', '[]')) p
  union all select workspace_id, 'placement', placement_id, 'experiment', experiment_id from public.experiment_arms
  union all select workspace_id, 'placement', placement_id, 'workspace_reference', id from public.workspace_references where placement_id is not null
  union all select workspace_id, 'suggestion', suggestion_id, 'decision', id from public.decisions where suggestion_id is not null
  union all select workspace_id, 'experiment', experiment_id, 'decision', id from public.decisions where experiment_id is not null
  union all select workspace_id, 'campaign', campaign_id, 'decision', id from public.decisions where suggestion_id is null and experiment_id is null and campaign_id is not null
  union all select e.workspace_id, 'outcome', e.outcome_id, 'decision', e.decision_id from public.decision_evidence e where e.outcome_id is not null
  union all select e.workspace_id, 'lesson', e.lesson_id, 'decision', e.decision_id from public.decision_evidence e where e.lesson_id is not null
  union all select workspace_id, 'decision', decision_id, 'outcome', id from public.outcomes
  union all select workspace_id, 'outcome', outcome_id, 'lesson', id from public.lessons where outcome_id is not null
  union all select workspace_id, 'outcome', outcome_id, 'lesson', lesson_id from public.lesson_evidence where outcome_id is not null
  union all select c.workspace_id, 'lesson', c.lesson_id, 'idea', c.idea_id from public.idea_citations c where c.lesson_id is not null;

create or replace view public.lineage_nodes with (security_invoker = true) as
  select null::uuid as workspace_id, 'library_reference' as noun, id, headline as label, null::text as status, null::timestamptz as at from public.library_references
  union all select workspace_id, 'workspace_reference', id, headline, null, created_at from public.workspace_references
  union all select workspace_id, 'brand', id, name, null, created_at from public.brands
  union all select workspace_id, 'objective', id, name, null, created_at from public.objectives
  union all select workspace_id, 'campaign', id, name, status, created_at from public.campaigns
  union all select workspace_id, 'brief', id, title, null, created_at from public.briefs
  union all select workspace_id, 'run', id, step, status, created_at from public.runs
  union all select workspace_id, 'idea', id, title, status, created_at from public.ideas
  union all select workspace_id, 'content_piece', id, name, channel, created_at from public.content_pieces
  union all select v.workspace_id, 'variant', v.id, p.name || ', variant ' || v.label, v.status, v.created_at from public.variants v
    join public.content_pieces p on p.workspace_id = v.workspace_id and p.id = v.content_piece_id
  union all select workspace_id, 'placement', id, name, status, created_at from public.placements
  union all select workspace_id, 'import', id, file_name, status, created_at from public.imports
  union all select workspace_id, 'suggestion', id, coalesce(proposal ->> 'title', kind), status, created_at from public.suggestions
  union all select workspace_id, 'experiment', id, name, status, created_at from public.experiments
  union all select workspace_id, 'decision', id, question, coalesce(case when status = 'decided' then verdict end, status), coalesce(decided_at, created_at) from public.decisions
  union all select o.workspace_id, 'outcome', o.id, d.question, case when o.status = 'measured' then o.verdict else o.status end, coalesce(o.measured_at, o.created_at)
    from public.outcomes o join public.decisions d on d.workspace_id = o.workspace_id and d.id = o.decision_id
  union all select workspace_id, 'lesson', id, claim, status, created_at from public.lessons;

-- As before, but fourteen steps each way: a lesson stands eleven behind its brief. Nouns are named in every step, so that a step asks only the
-- tables that can answer it.
create or replace function public.lineage(p_workspace_id uuid, p_noun text, p_id uuid) returns table (direction text, depth integer, noun text, id uuid, label text, status text, at timestamptz)
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_direction text;
  v_depth integer;
  v_nouns text[];
  v_ids uuid[];
  v_seen uuid[];
begin
  return query select 'here'::text, 0, n.noun, n.id, n.label, n.status, n.at from public.lineage_nodes n
    where n.noun = p_noun and n.id = p_id and (n.workspace_id = p_workspace_id or n.workspace_id is null);
  foreach v_direction in array array['from', 'to'] loop
    v_nouns := array[p_noun]; v_ids := array[p_id]; v_seen := array[p_id]; v_depth := 0;
    while cardinality(v_ids) > 0 and v_depth < 14 loop
      v_depth := v_depth + 1;
      if v_direction = 'from' then
        select coalesce(array_agg(distinct x.n), '{}'), coalesce(array_agg(x.i), '{}') into v_nouns, v_ids from (
          select distinct e.from_noun as n, e.from_id as i from public.lineage_edges e
          where e.workspace_id = p_workspace_id and e.to_noun = any (v_nouns) and e.to_id = any (v_ids) and not (e.from_id = any (v_seen)) limit 60) x;
      else
        select coalesce(array_agg(distinct x.n), '{}'), coalesce(array_agg(x.i), '{}') into v_nouns, v_ids from (
          select distinct e.to_noun as n, e.to_id as i from public.lineage_edges e
          where e.workspace_id = p_workspace_id and e.from_noun = any (v_nouns) and e.from_id = any (v_ids) and not (e.to_id = any (v_seen)) limit 60) x;
      end if;
      v_seen := v_seen || v_ids;
      return query select v_direction, case v_direction when 'from' then -v_depth else v_depth end, n.noun, n.id, n.label, n.status, n.at
        from public.lineage_nodes n where n.noun = any (v_nouns) and n.id = any (v_ids) and (n.workspace_id = p_workspace_id or n.workspace_id is null) order by n.at, n.id;
    end loop;
  end loop;
end $$;

create or replace function public.find_anything(p_workspace_id uuid, p_text text) returns table (noun text, id uuid, label text, detail text)
language sql stable security invoker set search_path = '' as $$
  with q as (select '%' || replace(replace(replace(p_text, '\', '\\'), '%', '\%'), '_', '\_') || '%' as pattern)
  (select 'campaign', c.id, c.name, c.status from public.campaigns c, q where c.workspace_id = p_workspace_id and c.name ilike q.pattern order by c.created_at desc limit 5)
  union all (select 'brief', b.id, b.title, '' from public.briefs b, q where b.workspace_id = p_workspace_id and b.archived_at is null and b.title ilike q.pattern order by b.created_at desc limit 5)
  union all (select 'idea', i.id, i.title, i.status from public.ideas i, q where i.workspace_id = p_workspace_id and i.title ilike q.pattern order by i.created_at desc limit 5)
  union all (select 'variant', v.id, p.name || ', variant ' || v.label, p.channel || ', ' || v.status from public.variants v
    join public.content_pieces p on p.workspace_id = v.workspace_id and p.id = v.content_piece_id, q
    where v.workspace_id = p_workspace_id and p.archived_at is null and p.name ilike q.pattern order by v.created_at desc limit 5)
  union all (select 'placement', p.id, p.name, p.status from public.placements p, q where p.workspace_id = p_workspace_id and p.name ilike q.pattern order by p.created_at desc limit 5)
  union all (select 'suggestion', s.id, s.proposal ->> 'title', s.status from public.suggestions s, q where s.workspace_id = p_workspace_id and s.proposal ->> 'title' ilike q.pattern order by s.created_at desc limit 5)
  union all (select 'experiment', e.id, e.name, e.status from public.experiments e, q where e.workspace_id = p_workspace_id and e.name ilike q.pattern order by e.created_at desc limit 5)
  union all (select 'decision', d.id, d.question, coalesce(case when d.status = 'decided' then d.verdict end, d.status) from public.decisions d, q
    where d.workspace_id = p_workspace_id and (d.question ilike q.pattern or d.choice ilike q.pattern) order by d.created_at desc limit 5)
  union all (select 'lesson', l.id, l.claim, l.status from public.lessons l, q where l.workspace_id = p_workspace_id and l.claim ilike q.pattern order by l.created_at desc limit 5)
  union all (select 'claim', k.id, k.code || ' ' || k.text, '' from public.claims k, q where k.workspace_id = p_workspace_id and k.archived_at is null and (k.text ilike q.pattern or k.code ilike q.pattern) order by k.code limit 5)
  union all (select 'import', i.id, i.file_name, i.status from public.imports i, q where i.workspace_id = p_workspace_id and i.file_name ilike q.pattern order by i.created_at desc limit 5)
  union all (select 'workspace_reference', r.id, r.headline, '' from public.workspace_references r, q where r.workspace_id = p_workspace_id and r.archived_at is null and r.headline ilike q.pattern order by r.created_at desc limit 5)
  union all (select 'library_reference', r.id, r.headline, r.field from public.library_references r
    where not r.sensitive and r.search @@ websearch_to_tsquery('english'::regconfig, p_text) order by r.shrunk_low desc limit 5)
$$;

do $$
declare v_function text;
begin
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('track_records', 'suggestion_list', 'suggestion_page', 'my_misses', 'decision_page', 'change_file', 'decision_log', 'scored_forecasts', 'regret_rows')
  loop
    execute format('revoke execute on function %s from public, anon, authenticated', v_function);
    execute format('grant execute on function %s to authenticated, service_role', v_function);
  end loop;
end $$;
