-- Acts of the loop's second half. Each is one transaction with its event; each command of a member carries an idempotency key.

-- ---------------------------------------------------------------- levels and the switch

create function private.level_of(p_workspace_id uuid, p_kind text) returns integer
language sql stable security definer set search_path = '' as $$
  select coalesce((select level from public.delegation_policies where workspace_id = p_workspace_id and kind = p_kind),
    (select default_level from private.task_kinds where kind = p_kind))::integer
$$;

-- Every kind of task with its level here, what may ever be handed over, and its guardrails.
create function public.task_levels(p_workspace_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'workspace.read');
  return (select jsonb_agg(jsonb_build_object('kind', k.kind, 'level', private.level_of(p_workspace_id, k.kind), 'lowest', k.lowest, 'changedBy', p.changed_by,
      'reason', coalesce(p.reason, ''), 'actsADay', coalesce(p.acts_a_day, 3), 'spendShare', coalesce(p.spend_share, 0.2), 'changedAt', p.updated_at) order by k.kind)
    from private.task_kinds k left join public.delegation_policies p on p.workspace_id = p_workspace_id and p.kind = k.kind);
end $$;

-- One change is one event, with its reason. A kind that is handed over while the switch is on is played at once.
create function public.set_delegation(p_workspace_id uuid, p_key text, p_kind text, p_level integer, p_acts_a_day integer, p_spend_share numeric, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_lowest integer;
  v_before integer;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'delegation.manage');
  v_result := private.replay(p_workspace_id, 'set_delegation', p_key);
  if v_result is not null then return v_result; end if;
  select lowest into v_lowest from private.task_kinds where kind = p_kind;
  if v_lowest is null then raise sqlstate 'PT404' using message = 'That kind of task is not here.'; end if;
  if p_level not between 1 and 3 then raise sqlstate 'PT400' using message = 'Choose one of the three levels.', detail = 'level'; end if;
  if p_level < v_lowest then raise sqlstate 'PT400' using message = 'This kind of task is never handed over that far.', detail = 'level'; end if;
  if coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say why; it is kept with the change.', detail = 'reason'; end if;
  v_before := private.level_of(p_workspace_id, p_kind);
  insert into public.delegation_policies (workspace_id, kind, level, acts_a_day, spend_share, reason, changed_by)
  values (p_workspace_id, p_kind, p_level, p_acts_a_day, p_spend_share, trim(p_reason), private.actor())
  on conflict (workspace_id, kind) do update set level = excluded.level, acts_a_day = excluded.acts_a_day, spend_share = excluded.spend_share,
    reason = excluded.reason, changed_by = excluded.changed_by
  returning id into v_id;
  perform private.record_event(p_workspace_id, 'delegation_policies', 'level', v_id, null, 3,
    jsonb_build_object('kind', p_kind, 'from', v_before, 'to', p_level, 'actsADay', p_acts_a_day, 'spendShare', p_spend_share, 'reason', trim(p_reason)));
  if p_level = 1 and exists (select 1 from public.automation_switches where workspace_id = p_workspace_id and is_on) then
    perform private.enqueue(p_workspace_id, 'apply-suggestions', '{}', 'apply-suggestions', 'results');
  end if;
  return private.remember(p_workspace_id, 'set_delegation', p_key, jsonb_build_object('kind', p_kind, 'level', p_level));
end $$;

-- The master switch. Off asks every job that AI runs on its own to stop, in the same transaction.
create function public.set_automation(p_workspace_id uuid, p_key text, p_on boolean, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
  v_stopped integer := 0;
begin
  perform private.require(p_workspace_id, 'delegation.manage');
  v_result := private.replay(p_workspace_id, 'set_automation', p_key);
  if v_result is not null then return v_result; end if;
  if p_on and coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say why; it is kept with the change.', detail = 'reason'; end if;
  insert into public.automation_switches (workspace_id, is_on, reason, changed_by, changed_at)
  values (p_workspace_id, p_on, coalesce(trim(p_reason), ''), private.actor(), private.now())
  on conflict (workspace_id) do update set is_on = excluded.is_on, reason = excluded.reason, changed_by = excluded.changed_by, changed_at = excluded.changed_at
  returning id into v_id;
  perform private.record_event(p_workspace_id, 'automation_switches', case when p_on then 'on' else 'off' end, v_id, null, 3,
    jsonb_build_object('reason', coalesce(trim(p_reason), '')));
  if not p_on then
    update public.jobs set cancel_requested_at = coalesce(cancel_requested_at, pg_catalog.now()),
      status = case when status = 'queued' then 'cancelled' else status end, finished_at = case when status = 'queued' then pg_catalog.now() end
    where workspace_id = p_workspace_id and kind = 'apply-suggestions' and status in ('queued', 'running');
    get diagnostics v_stopped = row_count;
  else
    perform private.enqueue(p_workspace_id, 'apply-suggestions', '{}', 'apply-suggestions', 'results');
  end if;
  return private.remember(p_workspace_id, 'set_automation', p_key, jsonb_build_object('on', p_on, 'stopped', v_stopped));
end $$;

-- ---------------------------------------------------------------- windows and readings (worker)

create function private.keep_window(p_workspace_id uuid, p_campaign_id uuid, p_window jsonb, p_watermark integer) returns uuid
language sql security definer set search_path = '' as $$
  insert into public.metric_windows (workspace_id, campaign_id, placement_id, definition, values, import_watermark)
  values (p_workspace_id, p_campaign_id, nullif(p_window ->> 'placementId', '')::uuid, p_window -> 'definition', p_window -> 'values', p_watermark)
  returning id
$$;

create function private.cite_windows(p_workspace_id uuid, p_suggestion_id uuid, p_campaign_id uuid, p_windows jsonb, p_watermark integer) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_window jsonb;
  v_n bigint;
begin
  delete from public.suggestion_windows where workspace_id = p_workspace_id and suggestion_id = p_suggestion_id;
  for v_window, v_n in select value, ordinality from jsonb_array_elements(p_windows) with ordinality loop
    insert into public.suggestion_windows (workspace_id, suggestion_id, metric_window_id, placement_id, position)
    values (p_workspace_id, p_suggestion_id, private.keep_window(p_workspace_id, p_campaign_id, v_window, p_watermark), nullif(v_window ->> 'placementId', '')::uuid, v_n);
  end loop;
end $$;

-- Worker: what the engine reads in one campaign, whole: readings and suggestions. The same data twice changes nothing. A suggestion that nobody has
-- forecast follows the data; one that somebody has keeps its evidence. One that the data no longer carries is withdrawn. A dismissed or applied one
-- is remembered: the same proposal stays away for four weeks, or while its outcome waits.
create function public.store_readings(p_workspace_id uuid, p_campaign_id uuid, p_readings jsonb, p_suggestions jsonb, p_watermark integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_one jsonb;
  v_open public.suggestions;
  v_id uuid;
  v_today date := (private.now() at time zone 'UTC')::date;
  v_created integer := 0;
  v_refreshed integer := 0;
  v_withdrawn integer := 0;
  v_remembered integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_workspace_id::text || 'readings', 0));
  perform set_config('upbeat.actor_kind', 'system', true);
  delete from public.readings where workspace_id = p_workspace_id and campaign_id = p_campaign_id;
  insert into public.readings (workspace_id, campaign_id, kind, metric, group_key, state, reading)
  select p_workspace_id, p_campaign_id, r.kind, r.metric, r."groupKey", r.state, coalesce(r.reading, '{}')
  from jsonb_to_recordset(p_readings) as r (kind text, metric text, "groupKey" text, state text, reading jsonb);

  update public.suggestions set status = 'open', snoozed_until = null
  where workspace_id = p_workspace_id and campaign_id = p_campaign_id and status = 'snoozed' and snoozed_until <= v_today;

  for v_one in select value from jsonb_array_elements(p_suggestions) loop
    select * into v_open from public.suggestions where workspace_id = p_workspace_id and key = v_one ->> 'key' and status in ('open', 'snoozed') for update;
    if v_open.id is not null then
      -- An import that speaks of other rows moves the watermark and changes nothing here: whoever has it open decides on what he saw.
      if (v_open.proposal, v_open.estimate, v_open.forecast) is distinct from (v_one -> 'proposal', v_one -> 'estimate', v_one -> 'forecast') then
        if not exists (select 1 from public.forecasts where workspace_id = p_workspace_id and suggestion_id = v_open.id) then
          update public.suggestions set proposal = v_one -> 'proposal', estimate = v_one -> 'estimate', forecast = v_one -> 'forecast', engine = v_one ->> 'engine',
            window_from = (v_one ->> 'from')::date, window_to = (v_one ->> 'to')::date, import_watermark = p_watermark
          where workspace_id = p_workspace_id and id = v_open.id;
          perform private.cite_windows(p_workspace_id, v_open.id, p_campaign_id, v_one -> 'windows', p_watermark);
          v_refreshed := v_refreshed + 1;
        end if;
      end if;
      continue;
    end if;
    if exists (
      select 1 from public.suggestions s join public.decisions d on d.workspace_id = p_workspace_id and d.suggestion_id = s.id
      left join public.outcomes o on o.workspace_id = p_workspace_id and o.decision_id = d.id
      where s.workspace_id = p_workspace_id and s.key = v_one ->> 'key'
        and ((s.status = 'dismissed' and d.decided_at > private.now() - interval '28 days') or (s.status = 'applied' and o.status = 'waiting')
          or (s.status = 'undone' and d.undone_at > private.now() - interval '28 days'))
    ) then
      v_remembered := v_remembered + 1;
      continue;
    end if;
    insert into public.suggestions (workspace_id, campaign_id, kind, spends, metric, channel, key, proposal, estimate, forecast, engine, window_from, window_to, currency, action, import_watermark)
    values (p_workspace_id, p_campaign_id, v_one ->> 'kind', v_one ->> 'spends', v_one ->> 'metric', v_one ->> 'channel', v_one ->> 'key', v_one -> 'proposal', v_one -> 'estimate',
      v_one -> 'forecast', v_one ->> 'engine', (v_one ->> 'from')::date, (v_one ->> 'to')::date, v_one ->> 'currency', coalesce(v_one ->> 'action', ''), p_watermark)
    returning id into v_id;
    perform private.cite_windows(p_workspace_id, v_id, p_campaign_id, v_one -> 'windows', p_watermark);
    v_created := v_created + 1;
  end loop;

  update public.suggestions set status = 'withdrawn', snoozed_until = null, withdrawn_reason = 'The latest data no longer carries it.'
  where workspace_id = p_workspace_id and campaign_id = p_campaign_id and status in ('open', 'snoozed')
    and not exists (select 1 from jsonb_array_elements(p_suggestions) x where x ->> 'key' = suggestions.key);
  get diagnostics v_withdrawn = row_count;
  return jsonb_build_object('created', v_created, 'refreshed', v_refreshed, 'withdrawn', v_withdrawn, 'remembered', v_remembered);
end $$;

-- ---------------------------------------------------------------- forecast first

-- The engine's forecast is frozen at the moment somebody locks his own, or a decision is taken: from then on no data moves it.
create function private.freeze_engine_forecast(p_workspace_id uuid, p_suggestion_id uuid) returns void
language sql security definer set search_path = '' as $$
  insert into public.forecasts (workspace_id, suggestion_id, campaign_id, author_kind, metric, window_days, distribution)
  select s.workspace_id, s.id, s.campaign_id, 'engine', s.metric, (s.forecast ->> 'windowDays')::integer, s.forecast -> 'distribution'
  from public.suggestions s where s.workspace_id = p_workspace_id and s.id = p_suggestion_id
  on conflict do nothing
$$;

create function public.lock_suggestion_forecast(p_workspace_id uuid, p_key text, p_suggestion_id uuid, p_distribution jsonb, p_sureness text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_suggestion public.suggestions;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'forecasts.write');
  v_result := private.replay(p_workspace_id, 'lock_suggestion_forecast', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = p_suggestion_id for update;
  if v_suggestion.id is null then raise sqlstate 'PT404' using message = 'That suggestion is not here.'; end if;
  if v_suggestion.status not in ('open', 'snoozed') then raise sqlstate 'PT409' using message = 'This suggestion is decided or withdrawn; a forecast now would know too much.'; end if;
  if p_distribution ->> 'kind' is null or not (coalesce((p_distribution ->> 'p10')::double precision, 0) > 0
    and (p_distribution ->> 'p10')::double precision < (p_distribution ->> 'p50')::double precision and (p_distribution ->> 'p50')::double precision < (p_distribution ->> 'p90')::double precision) then
    raise sqlstate 'PT400' using message = 'A forecast needs a middle and a range round it.', detail = 'middle';
  end if;
  insert into public.forecasts (workspace_id, suggestion_id, campaign_id, author_kind, author_id, metric, window_days, distribution, sureness)
  values (p_workspace_id, p_suggestion_id, v_suggestion.campaign_id, 'person', private.actor(), v_suggestion.metric, (v_suggestion.forecast ->> 'windowDays')::integer, p_distribution, p_sureness)
  on conflict do nothing returning id into v_id;
  if v_id is null then raise sqlstate 'PT409' using message = 'Your forecast is locked already.'; end if;
  perform private.freeze_engine_forecast(p_workspace_id, p_suggestion_id);
  return private.remember(p_workspace_id, 'lock_suggestion_forecast', p_key, jsonb_build_object('id', v_id));
end $$;

create function public.lock_decision_forecast(p_workspace_id uuid, p_key text, p_decision_id uuid, p_probability double precision) returns jsonb
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
  if p_probability is null or p_probability not between 0.01 and 0.99 then
    raise sqlstate 'PT400' using message = 'Say between 1% and 99%.', detail = 'probability';
  end if;
  insert into public.forecasts (workspace_id, decision_id, campaign_id, author_kind, author_id, metric, window_days, distribution)
  values (p_workspace_id, p_decision_id, v_decision.campaign_id, 'person', private.actor(), 'yes',
    greatest(1, least(365, v_decision.resolves_on - (private.now() at time zone 'UTC')::date)), jsonb_build_object('kind', 'probability', 'probability', p_probability))
  on conflict do nothing returning id into v_id;
  if v_id is null then raise sqlstate 'PT409' using message = 'Your forecast is locked already.'; end if;
  return private.remember(p_workspace_id, 'lock_decision_forecast', p_key, jsonb_build_object('id', v_id));
end $$;

-- As before; the subject's key is wider now.
create or replace function public.lock_forecast(p_workspace_id uuid, p_key text, p_idea_id uuid, p_metric text, p_window_days integer, p_distribution jsonb, p_sureness text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_campaign uuid;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'forecasts.write');
  v_result := private.replay(p_workspace_id, 'lock_forecast', p_key);
  if v_result is not null then return v_result; end if;
  select campaign_id into v_campaign from public.ideas where workspace_id = p_workspace_id and id = p_idea_id;
  if v_campaign is null then raise sqlstate 'PT404' using message = 'That idea is not here.'; end if;
  insert into public.forecasts (workspace_id, idea_id, campaign_id, author_kind, author_id, metric, window_days, distribution, sureness)
  values (p_workspace_id, p_idea_id, v_campaign, 'person', (select auth.uid()), p_metric, p_window_days, p_distribution, p_sureness)
  on conflict do nothing returning id into v_id;
  if v_id is null then raise sqlstate 'PT409' using message = 'Your forecast for this idea is locked already.'; end if;
  return private.remember(p_workspace_id, 'lock_forecast', p_key, jsonb_build_object('id', v_id));
end $$;

-- ---------------------------------------------------------------- decide on a suggestion

-- Steps on placements: {act: keep|pause|restart|set_daily_spend, placementId, from, to}. A step whose placement ended meanwhile does nothing.
create function private.take_steps(p_workspace_id uuid, p_steps jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_step jsonb;
begin
  for v_step in select value from jsonb_array_elements(coalesce(p_steps, '[]')) loop
    case v_step ->> 'act'
      when 'pause' then
        update public.placements set status = 'paused' where workspace_id = p_workspace_id and id = (v_step ->> 'placementId')::uuid and status = 'live';
      when 'restart' then
        update public.placements set status = 'live' where workspace_id = p_workspace_id and id = (v_step ->> 'placementId')::uuid and status = 'paused';
      when 'set_daily_spend' then
        update public.placements set daily_spend_micros = (v_step ->> 'to')::bigint
        where workspace_id = p_workspace_id and id = (v_step ->> 'placementId')::uuid and status <> 'ended';
      else null;
    end case;
  end loop;
end $$;

create function private.keep_files(p_workspace_id uuid, p_decision_id uuid, p_files jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into public.change_files (workspace_id, decision_id, way, platform, file_name, content)
  select p_workspace_id, p_decision_id, f.way, f.platform, f."fileName", f.content
  from jsonb_to_recordset(coalesce(p_files, '[]')) as f (way text, platform text, "fileName" text, content text)
$$;

-- The decision itself, its outcome that waits, the engine's frozen forecast, the steps and the files: all or nothing.
create function private.settle_suggestion(p_workspace_id uuid, p_suggestion public.suggestions, p_verdict text, p_reason text, p_alternatives jsonb, p_files jsonb, p_kind text, p_level integer)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_today date := (private.now() at time zone 'UTC')::date;
begin
  perform private.freeze_engine_forecast(p_workspace_id, p_suggestion.id);
  insert into public.decisions (workspace_id, campaign_id, suggestion_id, level, question, alternatives, status, verdict, choice, reason, decided_kind, decided_by, decided_at)
  values (p_workspace_id, p_suggestion.campaign_id, p_suggestion.id, p_level, p_suggestion.proposal ->> 'title', coalesce(p_alternatives, '[]'), 'decided', p_verdict,
    case p_verdict when 'applied' then 'Apply it' else 'Dismiss it' end, coalesce(trim(p_reason), ''), p_kind, private.actor(), private.now())
  returning id into v_id;
  insert into public.outcomes (workspace_id, decision_id, campaign_id, window_from, window_to)
  values (p_workspace_id, v_id, p_suggestion.campaign_id, v_today + 1, v_today + (p_suggestion.forecast ->> 'windowDays')::integer);
  if p_verdict = 'applied' then
    perform private.take_steps(p_workspace_id, p_suggestion.proposal -> 'apply');
    perform private.keep_files(p_workspace_id, v_id, p_files);
  end if;
  update public.suggestions set status = p_verdict, snoozed_until = null where workspace_id = p_workspace_id and id = p_suggestion.id;
  return v_id;
end $$;

create function public.decide_suggestion(p_workspace_id uuid, p_key text, p_suggestion_id uuid, p_row_version integer, p_verdict text, p_reason text, p_alternatives jsonb, p_files jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_suggestion public.suggestions;
  v_level integer;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'suggestions.judge');
  v_result := private.replay(p_workspace_id, 'decide_suggestion', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = p_suggestion_id for update;
  if v_suggestion.id is null then raise sqlstate 'PT404' using message = 'That suggestion is not here.'; end if;
  if v_suggestion.status not in ('open', 'snoozed') then raise sqlstate 'PT409' using message = 'This suggestion is decided or withdrawn already.'; end if;
  if v_suggestion.row_version <> p_row_version then
    raise sqlstate 'PT409' using message = 'New data changed this suggestion since you opened it. Look again, then decide.', detail = 'stale';
  end if;
  if p_verdict not in ('applied', 'dismissed') then raise sqlstate 'PT400' using message = 'Apply or dismiss.', detail = 'verdict'; end if;
  if coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say why; it is read again when the outcome is in.', detail = 'reason'; end if;
  if p_verdict = 'applied' then
    perform private.require(p_workspace_id, case v_suggestion.kind when 'variant_winner' then 'placements.write' else 'budget.write' end);
    if not exists (select 1 from public.forecasts where workspace_id = p_workspace_id and suggestion_id = p_suggestion_id and author_id = private.actor()) then
      raise sqlstate 'PT409' using message = 'Lock your own forecast first; then decide.', detail = 'forecast';
    end if;
  end if;
  v_level := greatest(2, private.level_of(p_workspace_id, v_suggestion.kind));
  perform set_config('upbeat.level', v_level::text, true);
  v_id := private.settle_suggestion(p_workspace_id, v_suggestion, p_verdict, p_reason, p_alternatives, p_files, 'person', v_level);
  return private.remember(p_workspace_id, 'decide_suggestion', p_key, jsonb_build_object('id', v_id, 'status', p_verdict));
end $$;

-- Worker, level 1: applies one suggestion on its own, inside the caps, while the switch is on. Answers null where it may not, and why is plain from
-- the policy. The switch's row is held, so that turning it off waits for this one and stops the next.
create function public.apply_automatically(p_workspace_id uuid, p_suggestion_id uuid, p_files jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_switch public.automation_switches;
  v_policy public.delegation_policies;
  v_suggestion public.suggestions;
  v_today timestamptz := date_trunc('day', private.now() at time zone 'UTC') at time zone 'UTC';
begin
  select * into v_switch from public.automation_switches where workspace_id = p_workspace_id for share;
  if not coalesce(v_switch.is_on, false) then return null; end if;
  select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = p_suggestion_id for update;
  if v_suggestion.id is null or v_suggestion.status <> 'open' then return null; end if;
  select * into v_policy from public.delegation_policies where workspace_id = p_workspace_id and kind = v_suggestion.kind and level = 1;
  if v_policy.id is null then return null; end if;
  -- Somebody is forecasting it: it is his now.
  if exists (select 1 from public.forecasts where workspace_id = p_workspace_id and suggestion_id = p_suggestion_id and author_kind = 'person') then return null; end if;
  if (select count(*) from public.decisions d join public.suggestions s on s.workspace_id = p_workspace_id and s.id = d.suggestion_id
      where d.workspace_id = p_workspace_id and d.decided_kind = 'ai' and s.kind = v_suggestion.kind and d.decided_at >= v_today) >= v_policy.acts_a_day then return null; end if;
  if coalesce((v_suggestion.proposal ->> 'touches')::numeric, 1) > v_policy.spend_share then return null; end if;
  perform private.act_as(p_workspace_id, v_switch.changed_by, case v_suggestion.kind when 'variant_winner' then 'placements.write' else 'budget.write' end, 'ai', 1, null);
  return private.settle_suggestion(p_workspace_id, v_suggestion, 'applied', 'Applied within the guardrails set for this kind of task.', '[]', p_files, 'ai', 1);
end $$;

create function public.snooze_suggestion(p_workspace_id uuid, p_key text, p_suggestion_id uuid, p_until date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_today date := (private.now() at time zone 'UTC')::date;
begin
  perform private.require(p_workspace_id, 'suggestions.judge');
  v_result := private.replay(p_workspace_id, 'snooze_suggestion', p_key);
  if v_result is not null then return v_result; end if;
  if p_until is null or p_until <= v_today or p_until > v_today + 90 then
    raise sqlstate 'PT400' using message = 'Choose a day within the next 90.', detail = 'until';
  end if;
  update public.suggestions set status = 'snoozed', snoozed_until = p_until where workspace_id = p_workspace_id and id = p_suggestion_id and status in ('open', 'snoozed');
  if not found then raise sqlstate 'PT409' using message = 'This suggestion is no longer open.'; end if;
  return private.remember(p_workspace_id, 'snooze_suggestion', p_key, jsonb_build_object('until', p_until));
end $$;

-- Takes back what a decision did, once. A waiting outcome is not measured then.
create function public.undo_decision(p_workspace_id uuid, p_key text, p_decision_id uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_decision public.decisions;
  v_suggestion public.suggestions;
begin
  perform private.require(p_workspace_id, 'suggestions.judge');
  v_result := private.replay(p_workspace_id, 'undo_decision', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_decision from public.decisions where workspace_id = p_workspace_id and id = p_decision_id for update;
  if v_decision.id is null then raise sqlstate 'PT404' using message = 'That decision is not here.'; end if;
  if v_decision.status <> 'decided' then raise sqlstate 'PT409' using message = 'This decision is undone already, or was never taken.'; end if;
  if v_decision.suggestion_id is null then perform private.require(p_workspace_id, 'decisions.write'); end if;
  if exists (select 1 from public.outcomes where workspace_id = p_workspace_id and decision_id = p_decision_id and status = 'measured') then
    raise sqlstate 'PT409' using message = 'The outcome is measured; what came of it stands. Decide anew instead.';
  end if;
  perform set_config('upbeat.level', v_decision.level::text, true);
  if v_decision.suggestion_id is not null then
    select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = v_decision.suggestion_id for update;
    if v_decision.verdict = 'applied' then
      perform private.require(p_workspace_id, case v_suggestion.kind when 'variant_winner' then 'placements.write' else 'budget.write' end);
      perform private.take_steps(p_workspace_id, v_suggestion.proposal -> 'undo');
    end if;
    update public.suggestions set status = 'undone' where workspace_id = p_workspace_id and id = v_suggestion.id;
  end if;
  update public.outcomes set status = 'cancelled' where workspace_id = p_workspace_id and decision_id = p_decision_id and status = 'waiting';
  update public.decisions set status = 'undone', undone_by = private.actor(), undone_at = private.now(), undo_reason = coalesce(trim(p_reason), '')
  where workspace_id = p_workspace_id and id = p_decision_id;
  return private.remember(p_workspace_id, 'undo_decision', p_key, jsonb_build_object('id', p_decision_id));
end $$;

-- A person looks at what AI did on its own.
create function public.audit_decision(p_workspace_id uuid, p_key text, p_decision_id uuid, p_verdict text, p_note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'suggestions.judge');
  v_result := private.replay(p_workspace_id, 'audit_decision', p_key);
  if v_result is not null then return v_result; end if;
  if not exists (select 1 from public.decisions where workspace_id = p_workspace_id and id = p_decision_id and decided_kind = 'ai') then
    raise sqlstate 'PT404' using message = 'AI did not take this decision.';
  end if;
  if p_verdict = 'wrong' and coalesce(trim(p_note), '') = '' then raise sqlstate 'PT400' using message = 'Say what was wrong.', detail = 'note'; end if;
  insert into public.audits (workspace_id, decision_id, verdict, note, audited_by) values (p_workspace_id, p_decision_id, p_verdict, coalesce(trim(p_note), ''), private.actor())
  on conflict (workspace_id, decision_id) do nothing returning id into v_id;
  if v_id is null then raise sqlstate 'PT409' using message = 'This was audited already.'; end if;
  return private.remember(p_workspace_id, 'audit_decision', p_key, jsonb_build_object('id', v_id));
end $$;

-- ---------------------------------------------------------------- questions that people put to themselves

-- p_alternatives: [{text, note}], p_evidence: [{side, text, figure, source, windowId, outcomeId, lessonId}].
create function public.open_decision(p_workspace_id uuid, p_key text, p_campaign_id uuid, p_question text, p_context text, p_due_on date, p_statement text, p_resolves_on date, p_alternatives jsonb, p_evidence jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
  v_today date := (private.now() at time zone 'UTC')::date;
begin
  perform private.require(p_workspace_id, 'decisions.write');
  v_result := private.replay(p_workspace_id, 'open_decision', p_key);
  if v_result is not null then return v_result; end if;
  if coalesce(trim(p_question), '') = '' then raise sqlstate 'PT400' using message = 'Put the question.', detail = 'question'; end if;
  if jsonb_array_length(coalesce(p_alternatives, '[]')) < 2 then raise sqlstate 'PT400' using message = 'Name at least two ways to decide.', detail = 'alternatives'; end if;
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

create function public.decide_question(p_workspace_id uuid, p_key text, p_decision_id uuid, p_row_version integer, p_choice text, p_reason text) returns jsonb
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
  if v_decision.statement <> '' and not exists (select 1 from public.forecasts where workspace_id = p_workspace_id and decision_id = p_decision_id and author_id = private.actor()) then
    raise sqlstate 'PT409' using message = 'Lock your own forecast first; then decide.', detail = 'forecast';
  end if;
  perform set_config('upbeat.level', '3', true);
  update public.decisions set status = 'decided', verdict = 'chosen', choice = trim(p_choice), reason = trim(p_reason), decided_kind = 'person', decided_by = private.actor(), decided_at = private.now()
  where workspace_id = p_workspace_id and id = p_decision_id;
  if v_decision.statement <> '' then
    insert into public.outcomes (workspace_id, decision_id, campaign_id, window_from, window_to)
    values (p_workspace_id, p_decision_id, v_decision.campaign_id, least(v_decision.resolves_on, (private.now() at time zone 'UTC')::date), v_decision.resolves_on);
  end if;
  return private.remember(p_workspace_id, 'decide_question', p_key, jsonb_build_object('id', p_decision_id));
end $$;

create function public.withdraw_decision(p_workspace_id uuid, p_key text, p_decision_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
begin
  perform private.require(p_workspace_id, 'decisions.write');
  v_result := private.replay(p_workspace_id, 'withdraw_decision', p_key);
  if v_result is not null then return v_result; end if;
  perform set_config('upbeat.level', '3', true);
  update public.decisions set status = 'withdrawn' where workspace_id = p_workspace_id and id = p_decision_id and status = 'open';
  if not found then raise sqlstate 'PT409' using message = 'This decision is no longer open.'; end if;
  return private.remember(p_workspace_id, 'withdraw_decision', p_key, jsonb_build_object('id', p_decision_id));
end $$;

-- A person says whether the statement came true; the locked probabilities are scored (Brier).
create function public.resolve_decision(p_workspace_id uuid, p_key text, p_decision_id uuid, p_happened boolean, p_note text) returns jsonb
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
  if (private.now() at time zone 'UTC')::date < v_decision.resolves_on then
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

-- ---------------------------------------------------------------- outcomes (worker)

-- Worker: one outcome with its window, the scores of every forecast, and the draft of a lesson: all in one transaction, once.
-- p_result: {basis, observed, verdict, why, window, watermark, scores: [{forecastId, kind, score, observed, percentile}], lesson: {...} | null}.
create function public.record_outcome(p_workspace_id uuid, p_outcome_id uuid, p_result jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_outcome public.outcomes;
  v_window uuid;
  v_lesson jsonb := p_result -> 'lesson';
  v_lesson_id uuid;
begin
  select * into v_outcome from public.outcomes where workspace_id = p_workspace_id and id = p_outcome_id for update;
  if v_outcome.id is null or v_outcome.status <> 'waiting' then return false; end if;
  perform set_config('upbeat.actor_kind', 'system', true);
  if jsonb_typeof(p_result -> 'window') = 'object' then
    v_window := private.keep_window(p_workspace_id, v_outcome.campaign_id, p_result -> 'window', (p_result ->> 'watermark')::integer);
  end if;
  update public.outcomes set status = 'measured', basis = p_result ->> 'basis', observed = p_result -> 'observed', verdict = p_result ->> 'verdict', why = p_result -> 'why',
    metric_window_id = v_window, import_watermark = (p_result ->> 'watermark')::integer, measured_at = private.now()
  where workspace_id = p_workspace_id and id = p_outcome_id;
  insert into public.forecast_scores (workspace_id, forecast_id, outcome_id, kind, score, observed, percentile)
  select p_workspace_id, s."forecastId", p_outcome_id, s.kind, s.score, s.observed, s.percentile
  from jsonb_to_recordset(coalesce(p_result -> 'scores', '[]')) as s ("forecastId" uuid, kind text, score double precision, observed double precision, percentile double precision);
  if jsonb_typeof(v_lesson) = 'object' then
    insert into public.lessons (workspace_id, campaign_id, outcome_id, claim, wrong_if, facts, scope, channel, traits, effect, expires_on)
    values (p_workspace_id, v_outcome.campaign_id, p_outcome_id, v_lesson ->> 'claim', v_lesson ->> 'wrongIf', v_lesson -> 'facts', v_lesson -> 'scope', v_lesson ->> 'channel',
      coalesce((select array_agg(value) from jsonb_array_elements_text(v_lesson -> 'traits')), '{}'), v_lesson -> 'effect', (v_lesson ->> 'expiresOn')::date)
    returning id into v_lesson_id;
    insert into public.lesson_evidence (workspace_id, lesson_id, side, outcome_id, metric_window_id, source_key, effect)
    values (p_workspace_id, v_lesson_id, v_lesson ->> 'side', p_outcome_id, v_window, v_lesson ->> 'sourceKey', v_lesson -> 'effect');
  end if;
  return true;
end $$;

-- ---------------------------------------------------------------- lessons

-- Facts stay the code's; people own the words. verdict: accepted, rejected (with a reason), retired, draft (words only).
create function public.judge_lesson(p_workspace_id uuid, p_key text, p_lesson_id uuid, p_row_version integer, p_verdict text, p_reason text, p_claim text, p_wrong_if text, p_expires_on date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_lesson public.lessons;
  v_today date := (private.now() at time zone 'UTC')::date;
begin
  perform private.require(p_workspace_id, 'lessons.write');
  v_result := private.replay(p_workspace_id, 'judge_lesson', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_lesson from public.lessons where workspace_id = p_workspace_id and id = p_lesson_id for update;
  if v_lesson.id is null then raise sqlstate 'PT404' using message = 'That lesson is not here.'; end if;
  if v_lesson.row_version <> p_row_version then raise sqlstate 'PT409' using message = 'The lesson changed since you opened it. Look again.', detail = 'stale'; end if;
  if char_length(coalesce(trim(p_claim), '')) < 10 then raise sqlstate 'PT400' using message = 'Say what is claimed, in a sentence.', detail = 'claim'; end if;
  if char_length(coalesce(trim(p_wrong_if), '')) < 5 then raise sqlstate 'PT400' using message = 'Say what would show it wrong.', detail = 'wrongIf'; end if;
  if p_verdict = 'rejected' and coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say why it is no lesson.', detail = 'reason'; end if;
  if p_verdict = 'accepted' and (p_expires_on is null or p_expires_on <= v_today or p_expires_on > v_today + 731) then
    raise sqlstate 'PT400' using message = 'A lesson holds until a day within the next two years.', detail = 'expiresOn';
  end if;
  update public.lessons set
    claim = trim(p_claim), wrong_if = trim(p_wrong_if), expires_on = coalesce(p_expires_on, expires_on),
    edited = edited or trim(p_claim) is distinct from claim or trim(p_wrong_if) is distinct from wrong_if,
    status = case when p_verdict = 'draft' then status else p_verdict end, reason = coalesce(trim(p_reason), ''),
    accepted_by = case when p_verdict = 'accepted' then private.actor() else accepted_by end,
    accepted_at = case when p_verdict = 'accepted' then private.now() else accepted_at end,
    reopened_at = case when p_verdict = 'accepted' then null else reopened_at end
  where workspace_id = p_workspace_id and id = p_lesson_id;
  return private.remember(p_workspace_id, 'judge_lesson', p_key, jsonb_build_object('id', p_lesson_id, 'status', p_verdict));
end $$;

-- Worker: later data speaks for or against a lesson. A contradiction reopens an accepted one. The same source speaks once.
create function public.weigh_lesson(p_workspace_id uuid, p_lesson_id uuid, p_source_key text, p_side text, p_effect jsonb, p_window jsonb, p_watermark integer) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_lesson public.lessons;
  v_supports integer;
begin
  select * into v_lesson from public.lessons where workspace_id = p_workspace_id and id = p_lesson_id for update;
  if v_lesson.id is null or v_lesson.status not in ('draft', 'accepted', 'reopened') then return false; end if;
  if exists (select 1 from public.lesson_evidence where workspace_id = p_workspace_id and lesson_id = p_lesson_id and source_key = p_source_key) then return false; end if;
  perform set_config('upbeat.actor_kind', 'system', true);
  insert into public.lesson_evidence (workspace_id, lesson_id, side, metric_window_id, source_key, effect)
  values (p_workspace_id, p_lesson_id, p_side, private.keep_window(p_workspace_id, coalesce(nullif(p_window ->> 'campaignId', '')::uuid, v_lesson.campaign_id), p_window, p_watermark), p_source_key, p_effect);
  select count(*) into v_supports from public.lesson_evidence where workspace_id = p_workspace_id and lesson_id = p_lesson_id and side = 'supports';
  update public.lessons set
    status = case when p_side = 'contradicts' and status = 'accepted' then 'reopened' else status end,
    reopened_at = case when p_side = 'contradicts' and status = 'accepted' then private.now() else reopened_at end,
    strength = case when v_supports >= 3 then 'strong' when v_supports = 2 then 'moderate' else 'weak' end
  where workspace_id = p_workspace_id and id = p_lesson_id
    and ((p_side = 'contradicts' and status = 'accepted') or strength is distinct from case when v_supports >= 3 then 'strong' when v_supports = 2 then 'moderate' else 'weak' end);
  return true;
end $$;

-- Worker: placements' own results as references; one row each, its counts follow the data. Rows: [{placementId, headline, channel, impressions, clicks, ranFrom, ranTo, tags, field, sensitive}].
create function public.keep_own_results(p_workspace_id uuid, p_rows jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_row record;
  v_count integer := 0;
begin
  perform set_config('upbeat.actor_kind', 'system', true);
  for v_row in select * from jsonb_to_recordset(p_rows) as r ("placementId" uuid, headline text, channel text, impressions integer, clicks integer, "ranFrom" date, "ranTo" date, tags text[], field text, sensitive boolean) loop
    update public.workspace_references set headline = v_row.headline, impressions = v_row.impressions, clicks = v_row.clicks, ran_from = v_row."ranFrom", ran_to = v_row."ranTo",
      tags = coalesce(v_row.tags, '{}'), field = v_row.field, sensitive = v_row.sensitive
    where workspace_id = p_workspace_id and placement_id = v_row."placementId"
      and (headline, impressions, clicks, ran_to) is distinct from (v_row.headline, v_row.impressions, v_row.clicks, v_row."ranTo");
    if found then v_count := v_count + 1; continue; end if;
    insert into public.workspace_references (workspace_id, placement_id, headline, channel, impressions, clicks, ran_from, ran_to, note, tags, field, sensitive, ctr_low, ctr_high, shrunk_low)
    values (p_workspace_id, v_row."placementId", v_row.headline, v_row.channel, v_row.impressions, v_row.clicks, v_row."ranFrom", v_row."ranTo", 'Own results, kept up as they land.',
      coalesce(v_row.tags, '{}'), v_row.field, coalesce(v_row.sensitive, false), 0, 0, 0)
    on conflict do nothing;
    if found then v_count := v_count + 1; end if;
  end loop;
  return v_count;
end $$;

-- ---------------------------------------------------------------- experiments

create function public.create_experiment(p_workspace_id uuid, p_key text, p_campaign_id uuid, p_name text, p_hypothesis text, p_metric text, p_randomised boolean, p_min_days integer, p_min_exposures integer, p_started_on date, p_arms jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
  v_total numeric;
begin
  perform private.require(p_workspace_id, 'experiments.write');
  v_result := private.replay(p_workspace_id, 'create_experiment', p_key);
  if v_result is not null then return v_result; end if;
  if jsonb_array_length(coalesce(p_arms, '[]')) not between 2 and 8 then raise sqlstate 'PT400' using message = 'A test compares two to eight placements.', detail = 'arms'; end if;
  select sum((a ->> 'share')::numeric) into v_total from jsonb_array_elements(p_arms) a;
  if abs(v_total - 1) > 0.001 then raise sqlstate 'PT400' using message = 'The planned shares add up to 100%.', detail = 'arms'; end if;
  if (select count(distinct p.channel) <> 1 or count(*) <> jsonb_array_length(p_arms) from public.placements p
      where p.workspace_id = p_workspace_id and p.campaign_id = p_campaign_id and p.id in (select (a ->> 'placementId')::uuid from jsonb_array_elements(p_arms) a)) then
    raise sqlstate 'PT400' using message = 'All arms are placements of this campaign on one channel.', detail = 'arms';
  end if;
  if exists (select 1 from public.experiment_arms x join public.experiments e on e.workspace_id = p_workspace_id and e.id = x.experiment_id and e.status in ('planned', 'running')
      where x.workspace_id = p_workspace_id and x.placement_id in (select (a ->> 'placementId')::uuid from jsonb_array_elements(p_arms) a)) then
    raise sqlstate 'PT409' using message = 'One of these placements is in another test that is not over.', detail = 'arms';
  end if;
  insert into public.experiments (workspace_id, campaign_id, name, hypothesis, metric, randomised, min_days, min_exposures, status, started_on)
  values (p_workspace_id, p_campaign_id, trim(p_name), coalesce(trim(p_hypothesis), ''), p_metric, p_randomised, p_min_days, p_min_exposures,
    case when p_started_on is null then 'planned' else 'running' end, p_started_on)
  returning id into v_id;
  insert into public.experiment_arms (workspace_id, experiment_id, placement_id, position, share)
  select p_workspace_id, v_id, (a.value ->> 'placementId')::uuid, a.ordinality, (a.value ->> 'share')::numeric from jsonb_array_elements(p_arms) with ordinality a;
  return private.remember(p_workspace_id, 'create_experiment', p_key, jsonb_build_object('id', v_id));
end $$;

-- start (on a day), stop (on a day) or cancel.
create function public.move_experiment(p_workspace_id uuid, p_key text, p_experiment_id uuid, p_row_version integer, p_status text, p_on date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_experiment public.experiments;
begin
  perform private.require(p_workspace_id, 'experiments.write');
  v_result := private.replay(p_workspace_id, 'move_experiment', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_experiment from public.experiments where workspace_id = p_workspace_id and id = p_experiment_id for update;
  if v_experiment.id is null then raise sqlstate 'PT404' using message = 'That experiment is not here.'; end if;
  if v_experiment.row_version <> p_row_version then raise sqlstate 'PT409' using message = 'The experiment changed since you opened it. Look again.', detail = 'stale'; end if;
  if p_status not in ('running', 'stopped', 'cancelled') then raise sqlstate 'PT400' using message = 'Start, stop or cancel.'; end if;
  if p_status = 'stopped' and (p_on is null or p_on < v_experiment.started_on) then raise sqlstate 'PT400' using message = 'A test ends after it began.', detail = 'on'; end if;
  update public.experiments set status = p_status,
    started_on = case when p_status = 'running' then coalesce(p_on, (private.now() at time zone 'UTC')::date) else started_on end,
    ended_on = case when p_status = 'stopped' then p_on else ended_on end
  where workspace_id = p_workspace_id and id = p_experiment_id;
  return private.remember(p_workspace_id, 'move_experiment', p_key, jsonb_build_object('id', p_experiment_id, 'status', p_status));
end $$;

-- What people conclude from a stopped test. p_keep: the placement that stays live (the others pause), or null: no change.
create function public.decide_experiment(p_workspace_id uuid, p_key text, p_experiment_id uuid, p_row_version integer, p_keep uuid, p_choice text, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_experiment public.experiments;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'experiments.write');
  v_result := private.replay(p_workspace_id, 'decide_experiment', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_experiment from public.experiments where workspace_id = p_workspace_id and id = p_experiment_id for update;
  if v_experiment.id is null then raise sqlstate 'PT404' using message = 'That experiment is not here.'; end if;
  if v_experiment.status <> 'stopped' then raise sqlstate 'PT409' using message = 'Stop the test first; then decide on what it showed.'; end if;
  if v_experiment.row_version <> p_row_version then raise sqlstate 'PT409' using message = 'The experiment changed since you opened it. Look again.', detail = 'stale'; end if;
  if v_experiment.ended_on - v_experiment.started_on + 1 < v_experiment.min_days then
    raise sqlstate 'PT409' using message = 'It ended before the minimum it set itself; its results stay hidden and carry no decision.';
  end if;
  if coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say why; it is read again when the outcome is in.', detail = 'reason'; end if;
  if coalesce(trim(p_choice), '') = '' then raise sqlstate 'PT400' using message = 'Say what you conclude.', detail = 'choice'; end if;
  if p_keep is not null then
    perform private.require(p_workspace_id, 'placements.write');
    if not exists (select 1 from public.experiment_arms where workspace_id = p_workspace_id and experiment_id = p_experiment_id and placement_id = p_keep) then
      raise sqlstate 'PT400' using message = 'That placement is not in this test.', detail = 'keep';
    end if;
    update public.placements set status = 'paused' where workspace_id = p_workspace_id and status = 'live' and id <> p_keep
      and id in (select placement_id from public.experiment_arms where workspace_id = p_workspace_id and experiment_id = p_experiment_id);
  end if;
  insert into public.decisions (workspace_id, campaign_id, experiment_id, level, question, status, verdict, choice, reason, decided_kind, decided_by, decided_at)
  values (p_workspace_id, v_experiment.campaign_id, p_experiment_id, 2, v_experiment.name, 'decided', 'chosen', trim(p_choice), trim(p_reason), 'person', private.actor(), private.now())
  returning id into v_id;
  insert into public.outcomes (workspace_id, decision_id, campaign_id, window_from, window_to)
  values (p_workspace_id, v_id, v_experiment.campaign_id, v_experiment.started_on, v_experiment.ended_on);
  update public.experiments set status = 'decided' where workspace_id = p_workspace_id and id = p_experiment_id;
  perform private.enqueue_reading(p_workspace_id);
  return private.remember(p_workspace_id, 'decide_experiment', p_key, jsonb_build_object('id', v_id));
end $$;

-- ---------------------------------------------------------------- when data lands, the engine reads

-- One reading waits at a time; one that runs does not count, since it may have begun before the data came.
create function private.enqueue_reading(p_workspace_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := coalesce(private.actor(), (select m.user_id from public.members m where m.workspace_id = p_workspace_id and m.role = 'owner' and m.removed_at is null order by m.created_at limit 1));
begin
  if v_user is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended(p_workspace_id::text || 'read-results', 0));
  if exists (select 1 from public.jobs where workspace_id = p_workspace_id and kind = 'read-results' and status = 'queued') then return; end if;
  insert into public.jobs (workspace_id, kind, payload, lane, requested_by) values (p_workspace_id, 'read-results', '{}', 'results', v_user);
end $$;

create function private.read_after_import() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not private.erasing() then perform private.enqueue_reading(new.workspace_id); end if;
  return null;
end $$;

create function private.read_after_attaching() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not private.erasing() then perform private.enqueue_reading(x.workspace_id) from
    (select distinct c.workspace_id from changed c join before b on b.workspace_id = c.workspace_id and b.id = c.id and b.placement_id is distinct from c.placement_id) x; end if;
  return null;
end $$;

-- ---------------------------------------------------------------- notices

-- Who should look: by the event's noun and verb. Nobody is told of what he did himself.
create function private.notify_members() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_permission text;
  v_user uuid;
begin
  if private.erasing() then return null; end if;
  v_permission := case
    when new.noun = 'suggestions' and new.verb = 'created' then 'suggestions.judge'
    when new.noun = 'decisions' and new.verb = 'created' and new.actor_kind = 'ai' then 'suggestions.judge'
    when new.noun = 'decisions' and new.verb = 'created' and new.level = 3 then 'decisions.write'
    when new.noun = 'lessons' and new.verb in ('created', 'reopened') then 'lessons.write'
    when new.noun = 'variants' and new.verb = 'submitted' then 'copy.approve'
    when new.noun = 'automation_switches' then 'delegation.manage'
  end;
  if new.noun = 'outcomes' and new.verb = 'measured' then
    select d.decided_by into v_user from public.outcomes o join public.decisions d on d.workspace_id = new.workspace_id and d.id = o.decision_id
    where o.workspace_id = new.workspace_id and o.id = new.subject_id;
  end if;
  if v_permission is null and v_user is null then return null; end if;
  insert into public.notifications (workspace_id, user_id, event_id)
  select distinct new.workspace_id, m.user_id, new.id from public.members m
  left join private.role_permissions r on r.role = m.role and r.permission = v_permission
  where m.workspace_id = new.workspace_id and m.removed_at is null and (r.role is not null or m.user_id = v_user)
    and not (new.actor_kind = 'person' and m.user_id is not distinct from new.actor_id)
  on conflict do nothing;
  return null;
end $$;
create trigger events_notify after insert on public.events for each row execute function private.notify_members();

create function public.read_notifications(p_workspace_id uuid, p_until timestamptz) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  perform private.require(p_workspace_id, 'workspace.read');
  update public.notifications set read_at = private.now()
  where workspace_id = p_workspace_id and user_id = private.actor() and read_at is null and created_at <= coalesce(p_until, private.now());
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- ---------------------------------------------------------------- who may call what

do $$
declare v_function text;
begin
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'private' and p.proname in ('level_of', 'keep_window', 'cite_windows', 'freeze_engine_forecast', 'take_steps', 'keep_files', 'settle_suggestion',
      'enqueue_reading', 'read_after_import', 'read_after_attaching', 'notify_members')
  loop execute format('revoke execute on function %s from public, anon, authenticated', v_function); end loop;
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('task_levels', 'set_delegation', 'set_automation', 'store_readings', 'lock_suggestion_forecast', 'lock_decision_forecast', 'decide_suggestion',
      'apply_automatically', 'snooze_suggestion', 'undo_decision', 'audit_decision', 'open_decision', 'decide_question', 'withdraw_decision', 'resolve_decision', 'record_outcome',
      'judge_lesson', 'weigh_lesson', 'keep_own_results', 'create_experiment', 'move_experiment', 'decide_experiment', 'read_notifications')
  loop
    execute format('revoke execute on function %s from public, anon, authenticated', v_function);
    execute format('grant execute on function %s to service_role', v_function);
  end loop;
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('task_levels', 'set_delegation', 'set_automation', 'lock_suggestion_forecast', 'lock_decision_forecast', 'decide_suggestion',
      'snooze_suggestion', 'undo_decision', 'audit_decision', 'open_decision', 'decide_question', 'withdraw_decision', 'resolve_decision',
      'judge_lesson', 'create_experiment', 'move_experiment', 'decide_experiment', 'read_notifications')
  loop execute format('grant execute on function %s to authenticated', v_function); end loop;
end $$;
