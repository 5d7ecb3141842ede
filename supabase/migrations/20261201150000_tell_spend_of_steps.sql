-- A decision says which daily spend each step found and left (micros a day, as text), so that the undo file restores what the undo here restores.

-- As before, with the daily spend before and after each step.
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
        'priorStatus', t.prior_status, 'leftStatus', t.left_status,
        'priorSpend', t.prior_spend_micros::text, 'leftSpend', t.left_spend_micros::text, 'names', t.platform_names) order by t.position)
      from public.decision_steps t where t.workspace_id = p_workspace_id and t.decision_id = d.id), '[]'),
    'outcome', (select jsonb_build_object('id', o.id, 'status', o.status, 'basis', o.basis, 'observed', o.observed, 'verdict', o.verdict, 'why', o.why, 'from', o.window_from, 'to', o.window_to, 'measuredAt', o.measured_at)
      from public.outcomes o where o.workspace_id = p_workspace_id and o.decision_id = d.id),
    'lesson', (select jsonb_build_object('id', l.id, 'claim', l.claim, 'status', l.status) from public.outcomes o
      join public.lessons l on l.workspace_id = p_workspace_id and l.outcome_id = o.id where o.workspace_id = p_workspace_id and o.decision_id = d.id limit 1),
    'audit', (select jsonb_build_object('verdict', a.verdict, 'note', a.note, 'at', a.audited_at, 'by', (select p.display_name from public.profiles p where p.user_id = a.audited_by))
      from public.audits a where a.workspace_id = p_workspace_id and a.decision_id = d.id))
  from public.decisions d where d.workspace_id = p_workspace_id and d.id = p_decision_id
$$;
