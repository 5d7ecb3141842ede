-- What a decision did to each placement is kept with it: how the placement stood before, how it stood after, and what the platforms called it then. From these rows an
-- undo knows what to restore, and the files for the platforms are written when somebody downloads them: nobody hands any in.

create table public.decision_steps (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  decision_id uuid not null,
  position integer not null check (position > 0),
  placement_id uuid not null,
  act text not null check (act in ('keep', 'pause', 'restart', 'set_daily_spend')),
  -- What the step says of money: micros a day in the suggestion's currency, before as the data had it.
  spend_from bigint check (spend_from >= 0),
  spend_to bigint check (spend_to >= 0),
  name text not null check (char_length(name) between 1 and 200),
  prior_status text not null,
  left_status text not null,
  prior_spend_micros bigint,
  left_spend_micros bigint,
  -- [{platform, account, campaign, adGroup, ad, key}]
  platform_names jsonb not null default '[]' check (jsonb_typeof(platform_names) = 'array'),
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, decision_id, position),
  check ((act = 'set_daily_spend') = (spend_to is not null)),
  foreign key (workspace_id, decision_id) references public.decisions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, placement_id) references public.placements (workspace_id, id) on delete cascade
);
create index decision_steps_by_placement on public.decision_steps (workspace_id, placement_id);
create trigger decision_steps_immutable before update or delete on public.decision_steps for each row execute function private.refuse_change();
select private.protect('decision_steps', null, null, null, null);

create function private.platform_names_of(p_workspace_id uuid, p_placement_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('platform', a.platform, 'account', a.name, 'campaign', e.campaign, 'adGroup', e.ad_group, 'ad', e.ad, 'key', e.external_key)
    order by a.platform, a.name, e.campaign, e.ad_group, e.ad, e.id), '[]')
  from public.platform_entities e join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
  where e.workspace_id = p_workspace_id and e.placement_id = p_placement_id
$$;

-- Decisions that were applied before steps were kept: what their suggestion says, and the names of today.
insert into public.decision_steps (workspace_id, decision_id, position, placement_id, act, spend_from, spend_to, name, prior_status, left_status, prior_spend_micros, left_spend_micros, platform_names)
select d.workspace_id, d.id, t.ordinality, p.id, t.value ->> 'act', (t.value ->> 'from')::bigint, (t.value ->> 'to')::bigint, p.name,
  case t.value ->> 'act' when 'pause' then 'live' when 'restart' then 'paused' else p.status end,
  case t.value ->> 'act' when 'pause' then 'paused' when 'restart' then 'live' else p.status end,
  case t.value ->> 'act' when 'set_daily_spend' then (t.value ->> 'from')::bigint else p.daily_spend_micros end,
  case t.value ->> 'act' when 'set_daily_spend' then (t.value ->> 'to')::bigint else p.daily_spend_micros end,
  private.platform_names_of(d.workspace_id, p.id)
from public.decisions d
join public.suggestions s on s.workspace_id = d.workspace_id and s.id = d.suggestion_id
cross join lateral jsonb_array_elements(coalesce(s.proposal -> 'apply', '[]')) with ordinality t
join public.placements p on p.workspace_id = d.workspace_id and p.id = (t.value ->> 'placementId')::uuid
where d.verdict = 'applied' and t.value ->> 'act' in ('keep', 'pause', 'restart', 'set_daily_spend');

drop function public.change_file(uuid, uuid, uuid), public.platform_names(uuid, uuid[]), private.keep_files(uuid, uuid, jsonb);
drop table public.change_files;

-- ---------------------------------------------------------------- alternatives have a shape

-- [{id, text, note}], whoever writes them.
create function private.check_alternatives() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select 1 from jsonb_array_elements(case jsonb_typeof(new.alternatives) when 'array' then new.alternatives else '[null]' end) a
    where jsonb_typeof(a.value) is distinct from 'object' or jsonb_typeof(a.value -> 'id') is distinct from 'string' or jsonb_typeof(a.value -> 'text') is distinct from 'string'
      or jsonb_typeof(coalesce(a.value -> 'note', '""')) <> 'string' or char_length(a.value ->> 'id') not between 1 and 40
      or char_length(trim(a.value ->> 'text')) not between 1 and 300 or char_length(coalesce(a.value ->> 'note', '')) > 500
      or exists (select 1 from jsonb_object_keys(case jsonb_typeof(a.value) when 'object' then a.value else '{}' end) k where k not in ('id', 'text', 'note'))) then
    raise sqlstate 'PT400' using message = 'Name each other way in a sentence.', detail = 'alternatives';
  end if;
  return new;
end $$;
create trigger decisions_check_alternatives before insert or update of alternatives on public.decisions for each row execute function private.check_alternatives();

-- ---------------------------------------------------------------- what may be applied

create function private.permission_to_apply(p_kind text) returns text
language sql immutable set search_path = '' as $$ select case when p_kind = 'variant_winner' then 'placements.write' when p_kind is not null then 'budget.write' end $$;

create function private.arm_placements(p_proposal jsonb) returns uuid[]
language sql immutable set search_path = '' as $$
  select coalesce(array_agg(distinct p.value::uuid), '{}')
  from jsonb_array_elements(coalesce(p_proposal -> 'arms', '[]')) a, jsonb_array_elements_text(coalesce(a.value -> 'placementIds', '[]')) p
$$;

-- The test that a placement is an arm of and that is not over; its name.
create function private.test_of(p_workspace_id uuid, p_placement_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  select e.name from public.experiment_arms a join public.experiments e on e.workspace_id = p_workspace_id and e.id = a.experiment_id
  where a.workspace_id = p_workspace_id and a.placement_id = p_placement_id and e.status in ('planned', 'running') order by e.created_at limit 1
$$;

-- Why some steps may not be taken now, as people are told; null where nothing speaks against them. Holds the placements' rows, so that the answer stays true.
create function private.why_not(p_workspace_id uuid, p_steps jsonb) returns text
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from public.placements p
  where p.workspace_id = p_workspace_id and p.id in (select (s.value ->> 'placementId')::uuid from jsonb_array_elements(coalesce(p_steps, '[]')) s) order by p.id for update;
  return (
    select x.words from (
      select s.ordinality, case
          when s.value ->> 'act' = 'keep' and p.status <> 'live' then format('“%s” no longer runs: with the others paused, nothing would. Start it first, or dismiss this.', p.name)
          when s.value ->> 'act' = 'set_daily_spend' and p.status <> 'live' and (s.value ->> 'to')::bigint > (s.value ->> 'from')::bigint
            then format('“%s” no longer runs: more spend on it does nothing. Start it first, or dismiss this.', p.name)
          when s.value ->> 'act' <> 'keep' and private.test_of(p_workspace_id, p.id) is not null
            then format('“%s” is in the test “%s”, which is not over: to change it now would spoil the test.', p.name, private.test_of(p_workspace_id, p.id)) end as words
      from jsonb_array_elements(coalesce(p_steps, '[]')) with ordinality s
      join public.placements p on p.workspace_id = p_workspace_id and p.id = (s.value ->> 'placementId')::uuid) x
    where x.words is not null order by x.ordinality limit 1);
end $$;

-- Takes the steps of a decision: {act: keep|pause|restart|set_daily_spend, placementId, from, to}, and keeps what each found and left. One whose placement ended does nothing.
drop function private.take_steps(uuid, jsonb);
create function private.take_steps(p_workspace_id uuid, p_decision_id uuid, p_steps jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_step record;
  v_before public.placements;
  v_after public.placements;
begin
  for v_step in select s.value ->> 'act' as act, (s.value ->> 'placementId')::uuid as placement_id, (s.value ->> 'from')::bigint as spend_from, (s.value ->> 'to')::bigint as spend_to, s.ordinality as position
    from jsonb_array_elements(coalesce(p_steps, '[]')) with ordinality s order by s.ordinality
  loop
    select * into v_before from public.placements where workspace_id = p_workspace_id and id = v_step.placement_id for update;
    if v_before.id is null then continue; end if;
    v_after := v_before;
    if v_step.act = 'pause' and v_before.status = 'live' then v_after.status := 'paused'; end if;
    if v_step.act = 'restart' and v_before.status = 'paused' then v_after.status := 'live'; end if;
    if v_step.act = 'set_daily_spend' and v_before.status <> 'ended' then v_after.daily_spend_micros := v_step.spend_to; end if;
    if (v_after.status, v_after.daily_spend_micros) is distinct from (v_before.status, v_before.daily_spend_micros) then
      update public.placements set status = v_after.status, daily_spend_micros = v_after.daily_spend_micros where workspace_id = p_workspace_id and id = v_before.id;
    end if;
    insert into public.decision_steps (workspace_id, decision_id, position, placement_id, act, spend_from, spend_to, name, prior_status, left_status, prior_spend_micros, left_spend_micros, platform_names)
    values (p_workspace_id, p_decision_id, v_step.position, v_before.id, v_step.act, v_step.spend_from, v_step.spend_to, v_before.name, v_before.status, v_after.status,
      v_before.daily_spend_micros, v_after.daily_spend_micros, private.platform_names_of(p_workspace_id, v_before.id));
  end loop;
end $$;

-- ---------------------------------------------------------------- decide on a suggestion

-- The decision itself, its outcome that waits, the engine's frozen forecast and the steps: all or nothing. The window begins on the day after that of the decision where
-- the results are reported.
drop function private.settle_suggestion(uuid, public.suggestions, text, text, jsonb, jsonb, text, integer);
create function private.settle_suggestion(p_workspace_id uuid, p_suggestion public.suggestions, p_verdict text, p_reason text, p_alternatives jsonb, p_kind text, p_level integer)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_today date := private.today_where(p_workspace_id, private.arm_placements(p_suggestion.proposal));
begin
  perform private.freeze_engine_forecast(p_workspace_id, p_suggestion.id);
  insert into public.decisions (workspace_id, campaign_id, suggestion_id, level, question, alternatives, status, verdict, choice, reason, decided_kind, decided_by, decided_at)
  values (p_workspace_id, p_suggestion.campaign_id, p_suggestion.id, p_level, p_suggestion.proposal ->> 'title', coalesce(p_alternatives, '[]'), 'decided', p_verdict,
    case p_verdict when 'applied' then 'Apply it' else 'Dismiss it' end, coalesce(trim(p_reason), ''), p_kind, private.actor(), private.now())
  returning id into v_id;
  insert into public.outcomes (workspace_id, decision_id, campaign_id, window_from, window_to)
  values (p_workspace_id, v_id, p_suggestion.campaign_id, v_today + 1, v_today + (p_suggestion.forecast ->> 'windowDays')::integer);
  if p_verdict = 'applied' then perform private.take_steps(p_workspace_id, v_id, p_suggestion.proposal -> 'apply'); end if;
  update public.suggestions set status = p_verdict, snoozed_until = null where workspace_id = p_workspace_id and id = p_suggestion.id;
  return v_id;
end $$;

-- Where only people with the budget decide, nobody else closes or hides the question either.
create function private.require_to_close(p_workspace_id uuid, p_kind text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.level_of(p_workspace_id, p_kind) = 3 then perform private.require(p_workspace_id, private.permission_to_apply(p_kind)); end if;
end $$;

drop function public.decide_suggestion(uuid, text, uuid, integer, text, text, jsonb, jsonb);
create function public.decide_suggestion(p_workspace_id uuid, p_key text, p_suggestion_id uuid, p_row_version integer, p_verdict text, p_reason text, p_alternatives jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_suggestion public.suggestions;
  v_words text;
  v_level integer;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'suggestions.judge');
  v_result := private.replay(p_workspace_id, 'decide_suggestion', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = p_suggestion_id for update;
  if v_suggestion.id is null then raise sqlstate 'PT404' using message = 'That suggestion is not here.'; end if;
  if v_suggestion.status not in ('open', 'snoozed') then raise sqlstate 'PT409' using message = 'This suggestion is decided or withdrawn already.'; end if;
  if v_suggestion.row_version is distinct from p_row_version then
    raise sqlstate 'PT409' using message = 'New data changed this suggestion since you opened it. Look again, then decide.', detail = 'stale';
  end if;
  if p_verdict is null or p_verdict not in ('applied', 'dismissed') then raise sqlstate 'PT400' using message = 'Apply or dismiss.', detail = 'verdict'; end if;
  if coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say why; it is read again when the outcome is in.', detail = 'reason'; end if;
  perform private.require_to_close(p_workspace_id, v_suggestion.kind);
  if p_verdict = 'applied' then
    perform private.require(p_workspace_id, private.permission_to_apply(v_suggestion.kind));
    if not exists (select 1 from public.forecasts where workspace_id = p_workspace_id and suggestion_id = p_suggestion_id and author_id = private.actor()) then
      raise sqlstate 'PT409' using message = 'Lock your own forecast first; then decide.', detail = 'forecast';
    end if;
    v_words := private.why_not(p_workspace_id, v_suggestion.proposal -> 'apply');
    if v_words is not null then raise sqlstate 'PT409' using message = v_words, detail = 'steps'; end if;
  end if;
  v_level := greatest(2, private.level_of(p_workspace_id, v_suggestion.kind));
  perform set_config('upbeat.level', v_level::text, true);
  v_id := private.settle_suggestion(p_workspace_id, v_suggestion, p_verdict, p_reason, p_alternatives, 'person', v_level);
  return private.remember(p_workspace_id, 'decide_suggestion', p_key, jsonb_build_object('id', v_id, 'status', p_verdict));
end $$;

create or replace function public.snooze_suggestion(p_workspace_id uuid, p_key text, p_suggestion_id uuid, p_until date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_today date := private.today_of(p_workspace_id);
begin
  perform private.require(p_workspace_id, 'suggestions.judge');
  v_result := private.replay(p_workspace_id, 'snooze_suggestion', p_key);
  if v_result is not null then return v_result; end if;
  if p_until is null or p_until <= v_today or p_until > v_today + 90 then
    raise sqlstate 'PT400' using message = 'Choose a day within the next 90.', detail = 'until';
  end if;
  perform private.require_to_close(p_workspace_id, (select s.kind from public.suggestions s where s.workspace_id = p_workspace_id and s.id = p_suggestion_id));
  update public.suggestions set status = 'snoozed', snoozed_until = p_until where workspace_id = p_workspace_id and id = p_suggestion_id and status in ('open', 'snoozed');
  if not found then raise sqlstate 'PT409' using message = 'This suggestion is no longer open.'; end if;
  return private.remember(p_workspace_id, 'snooze_suggestion', p_key, jsonb_build_object('until', p_until));
end $$;

-- ---------------------------------------------------------------- decide on a test: its steps are kept like any others

-- An undone conclusion leaves the test stopped, to be decided on anew.
insert into private.status_transitions (noun, from_status, to_status) values ('experiments', 'decided', 'stopped');
drop index public.decisions_one_for_experiment;
create unique index decisions_one_for_experiment on public.decisions (workspace_id, experiment_id) where experiment_id is not null and status <> 'undone';
create function private.refuse_reopening() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from public.decisions d where d.workspace_id = new.workspace_id and d.experiment_id = new.id and d.status = 'decided') then
    raise sqlstate 'PT409' using message = 'This test is decided. Undo its decision first.';
  end if;
  return new;
end $$;
create trigger experiments_refuse_reopening before update on public.experiments for each row
  when (old.status = 'decided' and new.status = 'stopped') execute function private.refuse_reopening();
create index decisions_by_experiment on public.decisions (workspace_id, experiment_id) where experiment_id is not null;

create or replace function public.decide_experiment(p_workspace_id uuid, p_key text, p_experiment_id uuid, p_row_version integer, p_keep uuid, p_choice text, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_experiment public.experiments;
  v_steps jsonb := '[]';
  v_words text;
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
    select jsonb_agg(jsonb_build_object('act', case when a.placement_id = p_keep then 'keep' else 'pause' end, 'placementId', a.placement_id) order by a.placement_id <> p_keep, a.position)
    into v_steps from public.experiment_arms a where a.workspace_id = p_workspace_id and a.experiment_id = p_experiment_id;
    if not coalesce(v_steps @> jsonb_build_array(jsonb_build_object('act', 'keep')), false) then
      raise sqlstate 'PT400' using message = 'That placement is not in this test.', detail = 'keep';
    end if;
    v_words := private.why_not(p_workspace_id, v_steps);
    if v_words is not null then raise sqlstate 'PT409' using message = v_words, detail = 'keep'; end if;
  end if;
  insert into public.decisions (workspace_id, campaign_id, experiment_id, level, question, status, verdict, choice, reason, decided_kind, decided_by, decided_at)
  values (p_workspace_id, v_experiment.campaign_id, p_experiment_id, 2, v_experiment.name, 'decided', 'chosen', trim(p_choice), trim(p_reason), 'person', private.actor(), private.now())
  returning id into v_id;
  perform private.take_steps(p_workspace_id, v_id, v_steps);
  insert into public.outcomes (workspace_id, decision_id, campaign_id, window_from, window_to)
  values (p_workspace_id, v_id, v_experiment.campaign_id, v_experiment.started_on, v_experiment.ended_on);
  update public.experiments set status = 'decided' where workspace_id = p_workspace_id and id = p_experiment_id;
  perform private.enqueue_reading(p_workspace_id);
  return private.remember(p_workspace_id, 'decide_experiment', p_key, jsonb_build_object('id', v_id));
end $$;

-- As before; a conclusion that was undone is not the test's.
create or replace function public.experiment_list(p_workspace_id uuid, p_status text, p_campaign_id uuid, p_after_rank integer, p_after_at timestamptz, p_after_id uuid, p_limit integer) returns jsonb
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
        'choice', (select d.choice from public.decisions d where d.workspace_id = p_workspace_id and d.experiment_id = e.id and d.status <> 'undone')) order by e.rank, e.created_at desc, e.id desc), '[]')
    from page e join public.campaigns c on c.workspace_id = p_workspace_id and c.id = e.campaign_id
    cross join lateral private.experiment_progress(p_workspace_id, e.id) g);
end $$;

-- ---------------------------------------------------------------- undo

-- Why an undo leaves what a step did as it is: null where it takes it back. What a step found and left is restored only while the placement stands as the decision left it.
create function private.why_left(p_workspace_id uuid, p_step public.decision_steps) returns text
language sql stable security definer set search_path = '' as $$
  select case
      when p.status = 'ended' then 'ended'
      when (p_step.prior_status <> p_step.left_status and p.status <> p_step.left_status)
        or (p_step.prior_spend_micros is distinct from p_step.left_spend_micros and p.daily_spend_micros is distinct from p_step.left_spend_micros) then 'changed'
      when exists (select 1 from public.decision_steps y join public.decisions l on l.workspace_id = p_workspace_id and l.id = y.decision_id
        where y.workspace_id = p_workspace_id and y.placement_id = p.id and y.act = p_step.act and y.decision_id <> p_step.decision_id
          and l.status = 'decided' and (l.decided_at, l.id) > (d.decided_at, d.id)) then 'later_decision'
      when private.test_of(p_workspace_id, p.id) is not null then 'in_test'
      when p_step.prior_status = 'live' and p_step.left_status <> 'live' then case
        when not private.is_signed(p_workspace_id, p.variant_id, p.version_id) then 'approval'
        when c.status = 'paused' then 'campaign_paused'
        when c.status in ('ended', 'archived') then 'campaign_over' end end
  from public.placements p
  join public.campaigns c on c.workspace_id = p_workspace_id and c.id = p.campaign_id
  join public.decisions d on d.workspace_id = p_workspace_id and d.id = p_step.decision_id
  where p.workspace_id = p_workspace_id and p.id = p_step.placement_id
$$;

-- What an undo of a decision would leave as it is: [{placementId, variantId, name, why}].
create function private.undo_would_leave(p_workspace_id uuid, p_decision_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('placementId', p.id, 'variantId', p.variant_id, 'name', p.name, 'why', x.why) order by t.position) filter (where x.why is not null), '[]')
  from public.decision_steps t
  cross join lateral (select private.why_left(p_workspace_id, t) as why) x
  join public.placements p on p.workspace_id = p_workspace_id and p.id = t.placement_id
  where t.workspace_id = p_workspace_id and t.decision_id = p_decision_id
    and (t.prior_status, t.prior_spend_micros) is distinct from (t.left_status, t.left_spend_micros)
$$;

create or replace function public.undo_leaves(p_workspace_id uuid, p_decision_ids uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'workspace.read');
  return (
    select coalesce(jsonb_object_agg(d.id, case d.status when 'undone' then d.undo_left else private.undo_would_leave(p_workspace_id, d.id) end), '{}')
    from public.decisions d where d.workspace_id = p_workspace_id and d.id = any (p_decision_ids) and d.status in ('decided', 'undone'));
end $$;

-- Takes back what a decision did, once: what still stands as it left it goes back to what it found; the rest stays, and is named. Within its window its outcome is cancelled.
-- From the window's last day on the undo is a note: what came of it is measured all the same. A test goes back to "stopped", to be decided on anew, so its first conclusion
-- has no outcome.
create or replace function public.undo_decision(p_workspace_id uuid, p_key text, p_decision_id uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_decision public.decisions;
  v_suggestion public.suggestions;
  v_outcome public.outcomes;
  v_step public.decision_steps;
  v_today date;
  v_left jsonb;
begin
  perform private.require(p_workspace_id, 'suggestions.judge');
  v_result := private.replay(p_workspace_id, 'undo_decision', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_decision from public.decisions where workspace_id = p_workspace_id and id = p_decision_id for update;
  if v_decision.id is null then raise sqlstate 'PT404' using message = 'That decision is not here.'; end if;
  if v_decision.status <> 'decided' then raise sqlstate 'PT409' using message = 'This decision is undone already, or was never taken.'; end if;
  if v_decision.suggestion_id is null then perform private.require(p_workspace_id, 'decisions.write'); end if;
  select * into v_outcome from public.outcomes where workspace_id = p_workspace_id and decision_id = p_decision_id for update;
  if v_outcome.status = 'measured' then raise sqlstate 'PT409' using message = 'The outcome is measured; what came of it stands. Decide anew instead.'; end if;
  select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = v_decision.suggestion_id for update;
  if v_suggestion.id is not null then perform private.require_to_close(p_workspace_id, v_suggestion.kind); end if;
  if exists (select 1 from public.decision_steps where workspace_id = p_workspace_id and decision_id = p_decision_id) then
    perform private.require(p_workspace_id, coalesce(private.permission_to_apply(v_suggestion.kind), 'placements.write'));
  end if;
  perform set_config('upbeat.level', v_decision.level::text, true);

  perform 1 from public.placements p where p.workspace_id = p_workspace_id
    and p.id in (select t.placement_id from public.decision_steps t where t.workspace_id = p_workspace_id and t.decision_id = p_decision_id) order by p.id for update;
  v_left := private.undo_would_leave(p_workspace_id, p_decision_id);
  for v_step in select t.* from public.decision_steps t where t.workspace_id = p_workspace_id and t.decision_id = p_decision_id
    and (t.prior_status, t.prior_spend_micros) is distinct from (t.left_status, t.left_spend_micros)
    and not v_left @> jsonb_build_array(jsonb_build_object('placementId', t.placement_id)) order by t.position desc
  loop
    update public.placements set
      status = case when v_step.prior_status <> v_step.left_status then v_step.prior_status else status end,
      daily_spend_micros = case when v_step.prior_spend_micros is distinct from v_step.left_spend_micros then v_step.prior_spend_micros else daily_spend_micros end
    where workspace_id = p_workspace_id and id = v_step.placement_id;
  end loop;

  update public.suggestions set status = 'undone' where workspace_id = p_workspace_id and id = v_suggestion.id;
  v_today := private.today_where(p_workspace_id, private.arm_placements(v_suggestion.proposal));
  if v_outcome.status = 'waiting' and (v_decision.experiment_id is not null or v_today < v_outcome.window_to) then
    update public.outcomes set status = 'cancelled' where workspace_id = p_workspace_id and id = v_outcome.id;
  end if;
  update public.decisions set status = 'undone', undone_by = private.actor(), undone_at = private.now(), undo_reason = coalesce(trim(p_reason), ''), undo_left = v_left
  where workspace_id = p_workspace_id and id = p_decision_id;
  update public.experiments set status = 'stopped' where workspace_id = p_workspace_id and id = v_decision.experiment_id and status = 'decided';
  return private.remember(p_workspace_id, 'undo_decision', p_key, jsonb_build_object('id', p_decision_id, 'left', v_left));
end $$;
drop function private.cannot_restart(uuid, jsonb);

-- ---------------------------------------------------------------- level 1

-- Who turned the switch on answers for what AI does on its own, as long as he may still manage delegation here; null where nobody does.
create function private.answers_for(p_workspace_id uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select s.changed_by from public.automation_switches s
  join public.members m on m.workspace_id = p_workspace_id and m.user_id = s.changed_by and m.removed_at is null
  join private.role_permissions r on r.role = m.role and r.permission = 'delegation.manage'
  where s.workspace_id = p_workspace_id and s.is_on
$$;

create function public.automation_answered(p_workspace_id uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'workspace.read');
  return private.answers_for(p_workspace_id) is not null;
end $$;

create or replace function public.enqueue_applying(p_workspace_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := private.answers_for(p_workspace_id);
begin
  if v_user is null or not exists (
    select 1 from public.suggestions s join public.delegation_policies p on p.workspace_id = p_workspace_id and p.kind = s.kind and p.level = 1
    where s.workspace_id = p_workspace_id and s.status = 'open') then return false; end if;
  perform set_config('upbeat.actor', v_user::text, true);
  perform private.enqueue(p_workspace_id, 'apply-suggestions', '{}', 'apply-suggestions', 'results');
  return true;
end $$;

-- Worker, level 1: applies one suggestion on its own, inside the caps, while the switch is on and somebody answers for it. Answers null where it may not. The rows of the
-- switch and of the policy are held: turning it off waits for this one and stops the next, and two at once count each other's acts.
drop function public.apply_automatically(uuid, uuid, jsonb);
create function public.apply_automatically(p_workspace_id uuid, p_suggestion_id uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_switch public.automation_switches;
  v_policy public.delegation_policies;
  v_suggestion public.suggestions;
  v_user uuid;
  v_today timestamptz := date_trunc('day', private.now() at time zone 'UTC') at time zone 'UTC';
begin
  select * into v_switch from public.automation_switches where workspace_id = p_workspace_id for share;
  v_user := private.answers_for(p_workspace_id);
  if v_user is null then return null; end if;
  select p.* into v_policy from public.delegation_policies p where p.workspace_id = p_workspace_id and p.level = 1
    and p.kind = (select s.kind from public.suggestions s where s.workspace_id = p_workspace_id and s.id = p_suggestion_id) for update;
  if v_policy.id is null then return null; end if;
  select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = p_suggestion_id for update;
  if v_suggestion.id is null or v_suggestion.status <> 'open' then return null; end if;
  -- Somebody is forecasting it: it is his now.
  if exists (select 1 from public.forecasts where workspace_id = p_workspace_id and suggestion_id = p_suggestion_id and author_kind = 'person') then return null; end if;
  if (select count(*) from public.decisions d join public.suggestions s on s.workspace_id = p_workspace_id and s.id = d.suggestion_id
      where d.workspace_id = p_workspace_id and d.decided_kind = 'ai' and s.kind = v_suggestion.kind and d.decided_at >= v_today) >= v_policy.acts_a_day then return null; end if;
  if coalesce((v_suggestion.proposal ->> 'touches')::numeric, 1) > v_policy.spend_share then return null; end if;
  if private.why_not(p_workspace_id, v_suggestion.proposal -> 'apply') is not null then return null; end if;
  perform private.act_as(p_workspace_id, v_user, private.permission_to_apply(v_suggestion.kind), 'ai', 1, null);
  return private.settle_suggestion(p_workspace_id, v_suggestion, 'applied', 'Applied within the guardrails set for this kind of task.', '[]', 'ai', 1);
end $$;

-- ---------------------------------------------------------------- who may call what

do $$
declare v_function text;
begin
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'private' and p.proname in ('platform_names_of', 'check_alternatives', 'permission_to_apply', 'arm_placements', 'test_of', 'why_not', 'take_steps', 'settle_suggestion',
      'require_to_close', 'refuse_reopening', 'why_left', 'undo_would_leave', 'answers_for')
  loop execute format('revoke execute on function %s from public, anon, authenticated', v_function); end loop;
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('decide_suggestion', 'apply_automatically', 'automation_answered')
  loop
    execute format('revoke execute on function %s from public, anon, authenticated', v_function);
    execute format('grant execute on function %s to service_role', v_function);
  end loop;
  grant execute on function public.decide_suggestion(uuid, text, uuid, integer, text, text, jsonb), public.automation_answered(uuid) to authenticated;
end $$;
