-- The engine's forecast of a suggestion is read by nobody through the API before it is opened: by one who locked his own, or by a decision. What was measured so far, with its
-- interval, is history and stays visible; so does what the forecast asks (metric, windows, what it is compared with).

alter table public.suggestions add column asks jsonb generated always as (forecast - 'distribution') stored;
revoke select on public.suggestions from authenticated;
do $$
begin
  execute (select format('grant select (%s) on public.suggestions to authenticated', string_agg(quote_ident(column_name), ', ' order by ordinal_position))
    from information_schema.columns where table_schema = 'public' and table_name = 'suggestions' and column_name <> 'forecast');
end $$;

-- As before, but who cannot forecast a suggestion or a question waits for its decision like everybody else: what he read he could tell. An idea's forecasts, which no
-- decision opens, are open to him.
drop policy forecasts_select_own_then_all on public.forecasts;
create policy forecasts_select_own_then_all on public.forecasts for select to authenticated using (
  workspace_id = any ((select private.workspaces_with('workspace.read'))::uuid[])
  and (
    author_id = (select auth.uid())
    or idea_id = any ((select private.ideas_forecast_by_me())::uuid[])
    or suggestion_id = any ((select private.suggestions_open_to_me())::uuid[])
    or decision_id = any ((select private.decisions_open_to_me())::uuid[])
    or (idea_id is not null and not (workspace_id = any ((select private.workspaces_with('forecasts.write'))::uuid[])))
    or exists (select 1 from public.decisions d where d.workspace_id = forecasts.workspace_id and d.decided_at is not null
      and (d.id = forecasts.decision_id or d.suggestion_id = forecasts.suggestion_id))
  )
);

-- ---------------------------------------------------------------- reads name what they read

-- What the engine proposes now, and what it read without proposing anything; the newest forty of each, and how many there are.
create or replace function public.suggestion_list(p_workspace_id uuid, p_campaign_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'suggestions', coalesce((select jsonb_agg(x.one order by x.spends, x.probability desc, x.id) from (
        select s.id, s.spends, (s.estimate ->> 'probability')::double precision as probability, jsonb_build_object('id', s.id, 'campaignId', s.campaign_id, 'campaign', c.name, 'kind', s.kind, 'spends', s.spends, 'metric', s.metric,
          'channel', s.channel, 'status', s.status, 'snoozedUntil', s.snoozed_until, 'proposal', s.proposal, 'estimate', s.estimate, 'forecast', s.asks,
          'from', s.window_from, 'to', s.window_to, 'currency', s.currency, 'action', s.action, 'rowVersion', s.row_version, 'createdAt', s.created_at,
          'windows', (select count(*) from public.suggestion_windows w where w.workspace_id = p_workspace_id and w.suggestion_id = s.id)) as one
        from public.suggestions s join public.campaigns c on c.workspace_id = p_workspace_id and c.id = s.campaign_id
        where s.workspace_id = p_workspace_id and s.status in ('open', 'snoozed') and (p_campaign_id is null or s.campaign_id = p_campaign_id)
        order by s.created_at desc, s.id limit 40) x), '[]'),
    'readings', coalesce((select jsonb_agg(x.one order by x.read_at desc, x.id) from (
        select r.id, r.read_at, jsonb_build_object('id', r.id, 'campaignId', r.campaign_id, 'campaign', c.name, 'kind', r.kind, 'metric', r.metric, 'groupKey', r.group_key, 'state', r.state,
          'reading', r.reading, 'readAt', r.read_at) as one
        from public.readings r join public.campaigns c on c.workspace_id = p_workspace_id and c.id = r.campaign_id
        where r.workspace_id = p_workspace_id and r.state <> 'suggested' and (p_campaign_id is null or r.campaign_id = p_campaign_id)
        order by r.read_at desc, r.id limit 40) x), '[]'),
    'total', jsonb_build_object(
      'suggestions', (select count(*) from public.suggestions s where s.workspace_id = p_workspace_id and s.status in ('open', 'snoozed') and (p_campaign_id is null or s.campaign_id = p_campaign_id)),
      'readings', (select count(*) from public.readings r where r.workspace_id = p_workspace_id and r.state <> 'suggested' and (p_campaign_id is null or r.campaign_id = p_campaign_id))),
    'records', public.track_records(p_workspace_id),
    'levels', public.task_levels(p_workspace_id)
  )
$$;

create or replace function public.suggestion_page(p_workspace_id uuid, p_suggestion_id uuid) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  with s as materialized (select x.id, x.campaign_id, x.kind, x.spends, x.metric, x.channel, x.status, x.snoozed_until, x.withdrawn_reason, x.proposal, x.estimate, x.asks, x.engine, x.window_from, x.window_to,
    x.currency, x.action, x.import_watermark, x.row_version, x.created_at, x.updated_at from public.suggestions x where x.workspace_id = p_workspace_id and x.id = p_suggestion_id),
  arms as materialized (
    select distinct p.value::uuid as placement_id from s, jsonb_array_elements(coalesce(s.proposal -> 'arms', '[]')) a, jsonb_array_elements_text(coalesce(a.value -> 'placementIds', '[]')) p
  )
  select jsonb_build_object('id', s.id, 'campaignId', s.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = s.campaign_id),
    'kind', s.kind, 'spends', s.spends, 'metric', s.metric, 'channel', s.channel, 'status', s.status, 'snoozedUntil', s.snoozed_until, 'withdrawnReason', s.withdrawn_reason,
    'proposal', s.proposal, 'estimate', s.estimate, 'forecast', s.asks, 'engine', s.engine, 'from', s.window_from, 'to', s.window_to, 'currency', s.currency,
    'action', s.action, 'watermark', s.import_watermark, 'rowVersion', s.row_version, 'createdAt', s.created_at, 'updatedAt', s.updated_at,
    'decisionId', (select d.id from public.decisions d where d.workspace_id = p_workspace_id and d.suggestion_id = s.id),
    'windows', coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'placementId', x.placement_id, 'definition', w.definition, 'values', w.values, 'watermark', w.import_watermark) order by x.position)
      from public.suggestion_windows x join public.metric_windows w on w.workspace_id = p_workspace_id and w.id = x.metric_window_id
      where x.workspace_id = p_workspace_id and x.suggestion_id = s.id), '[]'),
    'forecasts', coalesce((select jsonb_agg(f.forecast order by f.frozen_at, f.id) from public.frozen_forecasts f where f.workspace_id = p_workspace_id and f.suggestion_id = s.id), '[]'),
    'days', coalesce((select jsonb_agg(jsonb_build_object('date', t.metric_date, 'impressions', t.impressions, 'clicks', t.clicks, 'spend', t.spend::text, 'conversions', t.conversions, 'value', t.value::text) order by t.metric_date)
      from (select r.metric_date, sum(r.impressions) as impressions, sum(r.clicks) as clicks, sum(r.spend_micros) as spend,
          case when count(r.conversions) > 0 then coalesce(sum(r.conversions) filter (where r.action = s.action), 0) end as conversions,
          case when count(r.value_micros) > 0 then coalesce(sum(r.value_micros) filter (where r.action = s.action), 0) end as value
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

-- One decision whole: what was known, what everybody forecast, what was chosen and why, what it did, and what came of it.
create or replace function public.decision_page(p_workspace_id uuid, p_decision_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('id', d.id, 'campaignId', d.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = d.campaign_id),
    'suggestionId', d.suggestion_id, 'experimentId', d.experiment_id, 'level', d.level, 'question', d.question, 'context', d.context, 'alternatives', d.alternatives, 'status', d.status,
    'verdict', d.verdict, 'choice', d.choice, 'reason', d.reason, 'dueOn', d.due_on, 'statement', d.statement, 'resolvesOn', d.resolves_on, 'decidedKind', d.decided_kind,
    'decidedBy', (select p.display_name from public.profiles p where p.user_id = d.decided_by), 'decidedAt', d.decided_at,
    'undoneBy', (select p.display_name from public.profiles p where p.user_id = d.undone_by), 'undoneAt', d.undone_at, 'undoReason', d.undo_reason,
    'createdBy', (select p.display_name from public.profiles p where p.user_id = d.created_by), 'createdAt', d.created_at, 'rowVersion', d.row_version,
    'suggestion', (select jsonb_build_object('id', s.id, 'kind', s.kind, 'spends', s.spends, 'metric', s.metric, 'status', s.status, 'currency', s.currency, 'from', s.window_from, 'to', s.window_to,
        'proposal', s.proposal, 'estimate', s.estimate, 'forecast', s.asks,
        'names', coalesce((select jsonb_object_agg(p.id, p.name) from public.placements p where p.workspace_id = p_workspace_id and p.campaign_id = s.campaign_id), '{}'))
      from public.suggestions s where s.workspace_id = p_workspace_id and s.id = d.suggestion_id),
    'evidence', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'side', e.side, 'text', e.text, 'figure', e.figure, 'source', e.source, 'outcomeId', e.outcome_id, 'lessonId', e.lesson_id,
        'decisionId', (select o.decision_id from public.outcomes o where o.workspace_id = p_workspace_id and o.id = e.outcome_id)) order by e.position)
      from public.decision_evidence e where e.workspace_id = p_workspace_id and e.decision_id = d.id), '[]'),
    'forecasts', coalesce((select jsonb_agg(f.forecast order by f.frozen_at, f.id) from public.frozen_forecasts f
      where f.workspace_id = p_workspace_id and (f.decision_id = d.id or (d.suggestion_id is not null and f.suggestion_id = d.suggestion_id))), '[]'),
    'steps', coalesce((select jsonb_agg(jsonb_build_object('placementId', t.placement_id, 'name', t.name, 'act', t.act, 'from', t.spend_from::text, 'to', t.spend_to::text,
        'priorStatus', t.prior_status, 'leftStatus', t.left_status, 'names', t.platform_names) order by t.position)
      from public.decision_steps t where t.workspace_id = p_workspace_id and t.decision_id = d.id), '[]'),
    'outcome', (select jsonb_build_object('id', o.id, 'status', o.status, 'basis', o.basis, 'observed', o.observed, 'verdict', o.verdict, 'why', o.why, 'from', o.window_from, 'to', o.window_to, 'measuredAt', o.measured_at)
      from public.outcomes o where o.workspace_id = p_workspace_id and o.decision_id = d.id),
    'lesson', (select jsonb_build_object('id', l.id, 'claim', l.claim, 'status', l.status) from public.outcomes o
      join public.lessons l on l.workspace_id = p_workspace_id and l.outcome_id = o.id where o.workspace_id = p_workspace_id and o.decision_id = d.id limit 1),
    'audit', (select jsonb_build_object('verdict', a.verdict, 'note', a.note, 'at', a.audited_at, 'by', (select p.display_name from public.profiles p where p.user_id = a.audited_by))
      from public.audits a where a.workspace_id = p_workspace_id and a.decision_id = d.id))
  from public.decisions d where d.workspace_id = p_workspace_id and d.id = p_decision_id
$$;

create or replace function public.regret_rows(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(x.one order by x.decided_at desc, x.id), '[]') from (
    select d.id, d.decided_at, jsonb_build_object('id', d.id, 'question', d.question, 'verdict', d.verdict, 'decidedAt', d.decided_at, 'kind', s.kind, 'metric', s.metric, 'currency', s.currency,
      'windowDays', (s.asks ->> 'windowDays')::integer, 'gain', s.estimate -> 'gain', 'observed', o.observed, 'basis', o.basis, 'outcome', o.verdict, 'spends', s.spends,
      'amount', s.proposal ->> 'amount') as one
    from public.decisions d
    join public.suggestions s on s.workspace_id = p_workspace_id and s.id = d.suggestion_id
    join public.outcomes o on o.workspace_id = p_workspace_id and o.decision_id = d.id and o.status = 'measured'
    where d.workspace_id = p_workspace_id and d.verdict in ('applied', 'dismissed') and o.observed ->> 'ratio' is not null
    order by d.decided_at desc, d.id limit 1000) x
$$;

-- As before; the day of a decision is the one before its window, which began in the zone where the results are reported. What else happened is told by the workspace's days.
create or replace function public.outcomes_due(p_workspace_id uuid, p_today date) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'campaignId', o.campaign_id, 'from', o.window_from, 'to', o.window_to, 'verdict', d.verdict,
      'decidedOn', case when d.suggestion_id is not null then o.window_from - 1 else private.day_in(d.decided_at, z.time_zone) end,
      'suggestion', (select jsonb_build_object('id', s.id, 'kind', s.kind, 'metric', s.metric, 'channel', s.channel, 'proposal', s.proposal, 'forecast', s.forecast, 'currency', s.currency, 'action', s.action,
          'windows', coalesce((select jsonb_agg(jsonb_build_object('placementId', x.placement_id, 'definition', w.definition, 'values', w.values) order by x.position)
            from public.suggestion_windows x join public.metric_windows w on w.workspace_id = p_workspace_id and w.id = x.metric_window_id
            where x.workspace_id = p_workspace_id and x.suggestion_id = s.id), '[]'))
        from public.suggestions s where s.workspace_id = p_workspace_id and s.id = d.suggestion_id),
      'experiment', (select jsonb_build_object('id', e.id, 'metric', e.metric, 'randomised', e.randomised, 'minDays', e.min_days, 'minExposures', e.min_exposures,
          'arms', (select jsonb_agg(jsonb_build_object('placementId', a.placement_id, 'share', a.share) order by a.position)
            from public.experiment_arms a where a.workspace_id = p_workspace_id and a.experiment_id = e.id))
        from public.experiments e where e.workspace_id = p_workspace_id and e.id = d.experiment_id),
      'forecasts', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'distribution', f.distribution) order by f.id)
        from public.forecasts f where f.workspace_id = p_workspace_id and f.suggestion_id = d.suggestion_id), '[]'),
      'changes', coalesce((select jsonb_agg(jsonb_build_object('id', v.subject_id, 'noun', v.noun, 'verb', v.verb, 'date', private.day_in(v.at, z.time_zone)) order by v.seq)
        from (select distinct on (e.noun, e.verb, e.subject_id) e.* from public.events e
          where e.workspace_id = p_workspace_id and e.campaign_id = o.campaign_id and private.day_in(e.at, z.time_zone) between o.window_from and o.window_to
            and ((e.noun = 'placements' and e.verb in ('created', 'live', 'paused', 'ended', 'updated')) or (e.noun = 'campaigns' and e.verb in ('updated', 'live', 'paused', 'ended'))
              or (e.noun = 'decisions' and e.verb in ('created', 'decided', 'undone') and e.subject_id <> d.id))
          order by e.noun, e.verb, e.subject_id, e.seq limit 40) v), '[]')) order by o.window_to, o.id), '[]')
  from public.outcomes o
  join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id
  join public.workspaces z on z.id = p_workspace_id
  where o.workspace_id = p_workspace_id and o.status = 'waiting' and o.window_to <= p_today and o.campaign_id is not null and (d.suggestion_id is not null or d.experiment_id is not null)
$$;

grant execute on function private.day_in(timestamptz, text) to service_role;
