-- What a person forecasts is checked where it is stored, against what he was shown and before the day on which it can be seen.

-- ---------------------------------------------------------------- days

-- The day of an instant in a zone; UTC where the zone is none.
create function private.day_in(p_at timestamptz, p_zone text) returns date
language plpgsql stable set search_path = '' as $$
begin
  return (p_at at time zone p_zone)::date;
exception when invalid_parameter_value then
  return (p_at at time zone 'UTC')::date;
end $$;

create function private.today_of(p_workspace_id uuid) returns date
language sql stable security definer set search_path = '' as $$
  select private.day_in(private.now(), w.time_zone) from public.workspaces w where w.id = p_workspace_id
$$;

-- Today where some placements report: the latest of their accounts' days, else the workspace's. Results of an account carry its own days.
create function private.today_where(p_workspace_id uuid, p_placement_ids uuid[]) returns date
language sql stable security definer set search_path = '' as $$
  select coalesce(max(private.day_in(private.now(), a.time_zone)), private.today_of(p_workspace_id))
  from public.ad_accounts a
  where a.workspace_id = p_workspace_id and a.id in (
    select p.ad_account_id from public.placements p where p.workspace_id = p_workspace_id and p.id = any (p_placement_ids)
    union
    select e.ad_account_id from public.platform_entities e where e.workspace_id = p_workspace_id and e.placement_id = any (p_placement_ids))
$$;

-- ---------------------------------------------------------------- a person's forecast of a ratio

-- The log-t that a person locks, its seven figures and nothing else. Its quantiles are those of its own parameters, so that what is drawn is what is scored.
-- The ninetieth percentile of a t is the normal's, widened by the first terms of the Cornish-Fisher expansion (Abramowitz and Stegun, 26.7.5): from three degrees of
-- freedom on within 0.03%.
create function private.checked_log_t(p_distribution jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  v_mu numeric;
  v_sigma numeric;
  v_df numeric;
  v_z constant numeric := 1.2815515655446;
  v_reach numeric;
begin
  if jsonb_typeof(p_distribution) is distinct from 'object' or p_distribution ->> 'kind' is distinct from 'log_t'
    or exists (select 1 from unnest(array['mu', 'sigma', 'df', 'p10', 'p50', 'p90']) k where jsonb_typeof(p_distribution -> k) is distinct from 'number') then
    raise sqlstate 'PT400' using message = 'A forecast needs a middle and a range round it.', detail = 'middle';
  end if;
  v_mu := (p_distribution ->> 'mu')::numeric;
  v_sigma := (p_distribution ->> 'sigma')::numeric;
  v_df := (p_distribution ->> 'df')::numeric;
  if not (v_mu between -5 and 5 and v_sigma between 0.0001 and 10 and v_df between 3 and 1000000) then
    raise sqlstate 'PT400' using message = 'A forecast needs a middle and a range round it.', detail = 'middle';
  end if;
  v_reach := v_sigma * (v_z + (v_z ^ 3 + v_z) / (4 * v_df) + (5 * v_z ^ 5 + 16 * v_z ^ 3 + 3 * v_z) / (96 * v_df ^ 2)
    + (3 * v_z ^ 7 + 19 * v_z ^ 5 + 17 * v_z ^ 3 - 15 * v_z) / (384 * v_df ^ 3));
  if exists (
    select 1 from (values ('p10', v_mu - v_reach), ('p50', v_mu), ('p90', v_mu + v_reach)) q (name, at)
    where case when (p_distribution ->> q.name)::numeric between 1e-9 and 1e9
      then abs(ln((p_distribution ->> q.name)::numeric) - q.at) > 0.000001 + case q.name when 'p50' then 0 else 0.005 * v_sigma end else true end) then
    raise sqlstate 'PT400' using message = 'The range of this forecast is not that of its own figures. Reload the page and try again.', detail = 'middle';
  end if;
  return (select jsonb_object_agg(k, p_distribution -> k) from unnest(array['kind', 'mu', 'sigma', 'df', 'p10', 'p50', 'p90']) k);
end $$;

drop function public.lock_suggestion_forecast(uuid, text, uuid, jsonb, text);
create function public.lock_suggestion_forecast(p_workspace_id uuid, p_key text, p_suggestion_id uuid, p_row_version integer, p_distribution jsonb, p_sureness text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_suggestion public.suggestions;
  v_distribution jsonb;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'forecasts.write');
  v_result := private.replay(p_workspace_id, 'lock_suggestion_forecast', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = p_suggestion_id for update;
  if v_suggestion.id is null then raise sqlstate 'PT404' using message = 'That suggestion is not here.'; end if;
  if v_suggestion.status not in ('open', 'snoozed') then raise sqlstate 'PT409' using message = 'This suggestion is decided or withdrawn; a forecast now would know too much.'; end if;
  if v_suggestion.row_version is distinct from p_row_version then
    raise sqlstate 'PT409' using message = 'New data changed this suggestion since you opened it. Look again, then forecast.', detail = 'stale';
  end if;
  v_distribution := private.checked_log_t(p_distribution);
  if p_sureness is null or p_sureness not in ('guess', 'fairly', 'very') then raise sqlstate 'PT400' using message = 'Say how sure you are.', detail = 'sureness'; end if;
  insert into public.forecasts (workspace_id, suggestion_id, campaign_id, author_kind, author_id, metric, window_days, distribution, sureness)
  values (p_workspace_id, p_suggestion_id, v_suggestion.campaign_id, 'person', private.actor(), v_suggestion.metric, (v_suggestion.forecast ->> 'windowDays')::integer, v_distribution, p_sureness)
  on conflict do nothing returning id into v_id;
  if v_id is null then raise sqlstate 'PT409' using message = 'Your forecast is locked already.'; end if;
  perform private.freeze_engine_forecast(p_workspace_id, p_suggestion_id);
  return private.remember(p_workspace_id, 'lock_suggestion_forecast', p_key, jsonb_build_object('id', v_id));
end $$;

-- ---------------------------------------------------------------- a probability, before its day

-- From the day on which a statement can be seen, nobody forecasts it any more, and nobody decides on a forecast of it.
create function private.refuse_seen(p_decision public.decisions) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_decision.resolves_on <= private.today_of(p_decision.workspace_id) then
    raise sqlstate 'PT409' using message = 'The day on which this can be seen has come; a forecast now would know too much. Withdraw the question, or put it anew with a later day.';
  end if;
end $$;

create or replace function public.lock_decision_forecast(p_workspace_id uuid, p_key text, p_decision_id uuid, p_probability double precision) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_decision public.decisions;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'forecasts.write');
  v_result := private.replay(p_workspace_id, 'lock_decision_forecast', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_decision from public.decisions where workspace_id = p_workspace_id and id = p_decision_id for update;
  if v_decision.id is null then raise sqlstate 'PT404' using message = 'That decision is not here.'; end if;
  if v_decision.status <> 'open' then raise sqlstate 'PT409' using message = 'This decision is taken; a forecast now would know too much.'; end if;
  if v_decision.statement = '' then raise sqlstate 'PT409' using message = 'This decision names nothing that could be forecast.'; end if;
  perform private.refuse_seen(v_decision);
  -- Not a number lies above every number, so it is refused too.
  if p_probability is null or p_probability not between 0.01 and 0.99 then
    raise sqlstate 'PT400' using message = 'Say between 1% and 99%.', detail = 'probability';
  end if;
  insert into public.forecasts (workspace_id, decision_id, campaign_id, author_kind, author_id, metric, window_days, distribution)
  values (p_workspace_id, p_decision_id, v_decision.campaign_id, 'person', private.actor(), 'yes',
    greatest(1, least(365, v_decision.resolves_on - private.today_of(p_workspace_id))), jsonb_build_object('kind', 'probability', 'probability', p_probability))
  on conflict do nothing returning id into v_id;
  if v_id is null then raise sqlstate 'PT409' using message = 'Your forecast is locked already.'; end if;
  return private.remember(p_workspace_id, 'lock_decision_forecast', p_key, jsonb_build_object('id', v_id));
end $$;

create or replace function public.decide_question(p_workspace_id uuid, p_key text, p_decision_id uuid, p_row_version integer, p_choice text, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_decision public.decisions;
begin
  perform private.require(p_workspace_id, 'decisions.write');
  v_result := private.replay(p_workspace_id, 'decide_question', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_decision from public.decisions where workspace_id = p_workspace_id and id = p_decision_id for update;
  if v_decision.id is null or v_decision.suggestion_id is not null or v_decision.experiment_id is not null then raise sqlstate 'PT404' using message = 'That decision is not here.'; end if;
  if v_decision.status <> 'open' then raise sqlstate 'PT409' using message = 'This decision is taken already.'; end if;
  if v_decision.row_version <> p_row_version then raise sqlstate 'PT409' using message = 'The question changed since you opened it. Look again.', detail = 'stale'; end if;
  if coalesce(trim(p_choice), '') = '' then raise sqlstate 'PT400' using message = 'Choose one of the ways, or write another.', detail = 'choice'; end if;
  if coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say why; it is read again when the outcome is in.', detail = 'reason'; end if;
  if v_decision.statement <> '' then
    perform private.refuse_seen(v_decision);
    if not exists (select 1 from public.forecasts where workspace_id = p_workspace_id and decision_id = p_decision_id and author_id = private.actor()) then
      raise sqlstate 'PT409' using message = 'Lock your own forecast first; then decide.', detail = 'forecast';
    end if;
  end if;
  perform set_config('upbeat.level', '3', true);
  update public.decisions set status = 'decided', verdict = 'chosen', choice = trim(p_choice), reason = trim(p_reason), decided_kind = 'person', decided_by = private.actor(), decided_at = private.now()
  where workspace_id = p_workspace_id and id = p_decision_id;
  if v_decision.statement <> '' then
    insert into public.outcomes (workspace_id, decision_id, campaign_id, window_from, window_to)
    values (p_workspace_id, p_decision_id, v_decision.campaign_id, private.today_of(p_workspace_id), v_decision.resolves_on);
  end if;
  return private.remember(p_workspace_id, 'decide_question', p_key, jsonb_build_object('id', p_decision_id));
end $$;

-- As before; its day is the workspace's.
create or replace function public.resolve_decision(p_workspace_id uuid, p_key text, p_decision_id uuid, p_happened boolean, p_note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_outcome public.outcomes;
  v_decision public.decisions;
begin
  perform private.require(p_workspace_id, 'decisions.write');
  v_result := private.replay(p_workspace_id, 'resolve_decision', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_decision from public.decisions where workspace_id = p_workspace_id and id = p_decision_id for update;
  select * into v_outcome from public.outcomes where workspace_id = p_workspace_id and decision_id = p_decision_id and status = 'waiting' for update;
  if v_outcome.id is null or v_decision.statement = '' then raise sqlstate 'PT409' using message = 'No outcome waits here.'; end if;
  if p_happened is null then raise sqlstate 'PT400' using message = 'Say whether it came true.', detail = 'happened'; end if;
  if private.today_of(p_workspace_id) < v_decision.resolves_on then
    raise sqlstate 'PT409' using message = format('This can be seen on %s at the earliest.', v_decision.resolves_on);
  end if;
  if coalesce(trim(p_note), '') = '' then raise sqlstate 'PT400' using message = 'Say how you know.', detail = 'note'; end if;
  update public.outcomes set status = 'measured', basis = 'told', observed = jsonb_build_object('happened', p_happened, 'note', trim(p_note)), verdict = 'unknown',
    why = '["told_by_a_person"]', measured_at = private.now()
  where workspace_id = p_workspace_id and id = v_outcome.id;
  insert into public.forecast_scores (workspace_id, forecast_id, outcome_id, kind, score, observed)
  select p_workspace_id, f.id, v_outcome.id, 'brier', power((f.distribution ->> 'probability')::double precision - p_happened::integer, 2), p_happened::integer
  from public.forecasts f where f.workspace_id = p_workspace_id and f.decision_id = p_decision_id;
  return private.remember(p_workspace_id, 'resolve_decision', p_key, jsonb_build_object('id', v_outcome.id));
end $$;

-- As before; its day is the workspace's, and what is no list of ways is refused in words.
create or replace function public.open_decision(p_workspace_id uuid, p_key text, p_campaign_id uuid, p_question text, p_context text, p_due_on date, p_statement text, p_resolves_on date, p_alternatives jsonb, p_evidence jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
  v_today date := private.today_of(p_workspace_id);
begin
  perform private.require(p_workspace_id, 'decisions.write');
  v_result := private.replay(p_workspace_id, 'open_decision', p_key);
  if v_result is not null then return v_result; end if;
  if coalesce(trim(p_question), '') = '' then raise sqlstate 'PT400' using message = 'Put the question.', detail = 'question'; end if;
  if coalesce(jsonb_typeof(p_alternatives), '') <> 'array' or jsonb_array_length(p_alternatives) < 2 then raise sqlstate 'PT400' using message = 'Name at least two ways to decide.', detail = 'alternatives'; end if;
  if coalesce(trim(p_statement), '') <> '' and (p_resolves_on is null or p_resolves_on <= v_today) then
    raise sqlstate 'PT400' using message = 'Say on which later day it can be seen.', detail = 'resolvesOn';
  end if;
  perform set_config('upbeat.level', '3', true);
  insert into public.decisions (workspace_id, campaign_id, level, question, context, due_on, statement, resolves_on, alternatives)
  values (p_workspace_id, p_campaign_id, 3, trim(p_question), coalesce(trim(p_context), ''), p_due_on, coalesce(trim(p_statement), ''),
    case when coalesce(trim(p_statement), '') <> '' then p_resolves_on end, p_alternatives)
  returning id into v_id;
  insert into public.decision_evidence (workspace_id, decision_id, side, text, figure, source, metric_window_id, outcome_id, lesson_id, position)
  select p_workspace_id, v_id, e.value ->> 'side', e.value ->> 'text', coalesce(e.value ->> 'figure', ''), coalesce(e.value ->> 'source', ''),
    nullif(e.value ->> 'windowId', '')::uuid, nullif(e.value ->> 'outcomeId', '')::uuid, nullif(e.value ->> 'lessonId', '')::uuid, e.ordinality
  from jsonb_array_elements(coalesce(p_evidence, '[]')) with ordinality e;
  return private.remember(p_workspace_id, 'open_decision', p_key, jsonb_build_object('id', v_id));
end $$;

revoke execute on function private.day_in(timestamptz, text), private.today_of(uuid), private.today_where(uuid, uuid[]), private.checked_log_t(jsonb), private.refuse_seen(public.decisions)
  from public, anon, authenticated;
revoke execute on function public.lock_suggestion_forecast(uuid, text, uuid, integer, jsonb, text) from public, anon, authenticated;
grant execute on function public.lock_suggestion_forecast(uuid, text, uuid, integer, jsonb, text) to authenticated, service_role;
