-- Outcomes measured on data that was taken back count no longer: not in calibration, not in track records, not among what was decided against.

-- As before; without outcomes whose data was taken back.
create or replace function public.scored_forecasts(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(x.one order by x.frozen_at desc, x.id), '[]') from (
    select f.id, f.frozen_at, f.forecast || jsonb_build_object('mine', f.author_id is not distinct from (select auth.uid()),
      'subject', coalesce(f.suggestion_id, f.decision_id, f.idea_id), 'ofRatio', f.suggestion_id is not null, 'basis', o.basis) as one
    from public.frozen_forecasts f
    join public.outcomes o on o.workspace_id = p_workspace_id and o.id = f.outcome_id and o.basis <> 'replayed'
    where f.workspace_id = p_workspace_id and (f.author_id = (select auth.uid()) or f.author_kind <> 'person')
      and not exists (select 1 from public.withdrawn_windows w where w.workspace_id = p_workspace_id and w.metric_window_id = o.metric_window_id)
    order by f.frozen_at desc, f.id limit 3000) x
$$;

-- As before; without outcomes whose data was taken back.
create or replace function public.track_records(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with measured as (
    select s.kind, o.measured_at, o.id, o.verdict, (o.observed ->> 'ratio')::double precision > 1 as worked,
      row_number() over (partition by s.kind order by o.measured_at desc, o.id desc) as newest
    from public.outcomes o
    join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id
    join public.suggestions s on s.workspace_id = p_workspace_id and s.id = d.suggestion_id
    where o.workspace_id = p_workspace_id and o.status = 'measured' and o.basis <> 'replayed' and o.observed ->> 'ratio' is not null
      and not exists (select 1 from public.withdrawn_windows w where w.workspace_id = p_workspace_id and w.metric_window_id = o.metric_window_id)
  )
  select coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'n', x.n, 'worked', x.worked, 'causal', x.causal, 'latest', x.latest) order by x.kind), '[]') from (
    select kind, count(*) as n, count(*) filter (where worked) as worked, count(*) filter (where verdict = 'causal') as causal,
      jsonb_agg(worked order by measured_at, id) filter (where newest <= 12) as latest
    from measured group by kind) x
$$;

-- As before; without outcomes whose data was taken back.
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
      and not exists (select 1 from public.withdrawn_windows w where w.workspace_id = p_workspace_id and w.metric_window_id = o.metric_window_id)
    order by d.decided_at desc, d.id limit 1000) x
$$;
