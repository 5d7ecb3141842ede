-- A test that stopped and still waits for its conclusion is not over: nothing else touches its arms. One that stopped short of its minimum carries no decision, so it may be
-- called off and its arms are free; one that can be decided on is decided on. An arm is kept only on results that may be read, and no test begins on a day to come.

insert into private.status_transitions (noun, from_status, to_status) values ('experiments', 'stopped', 'cancelled');

drop function private.why_not(uuid, jsonb), private.test_of(uuid, uuid);

-- The test that a placement is an arm of and that is not over, but for the one that is being decided on; its name.
create function private.test_of(p_workspace_id uuid, p_placement_id uuid, p_decided_id uuid default null) returns text
language sql stable security definer set search_path = '' as $$
  select e.name from public.experiment_arms a join public.experiments e on e.workspace_id = p_workspace_id and e.id = a.experiment_id
  where a.workspace_id = p_workspace_id and a.placement_id = p_placement_id and e.status in ('planned', 'running', 'stopped') and e.id is distinct from p_decided_id
  order by e.created_at limit 1
$$;

-- As before; the test whose conclusion takes these steps does not speak against them.
create function private.why_not(p_workspace_id uuid, p_steps jsonb, p_decided_id uuid default null) returns text
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
          when s.value ->> 'act' <> 'keep' and private.test_of(p_workspace_id, p.id, p_decided_id) is not null
            then format('“%s” is in the test “%s”, which is not over: to change it now would spoil the test.', p.name, private.test_of(p_workspace_id, p.id, p_decided_id)) end as words
      from jsonb_array_elements(coalesce(p_steps, '[]')) with ordinality s
      join public.placements p on p.workspace_id = p_workspace_id and p.id = (s.value ->> 'placementId')::uuid) x
    where x.words is not null order by x.ordinality limit 1);
end $$;

-- Why no arm of a test may be kept on what it showed, as people are told; null where it may.
create function private.why_unread(p_workspace_id uuid, p_experiment_id uuid) returns text
language sql stable security invoker set search_path = '' as $$
  select case
    when private.split_is_broken(p_workspace_id, p_experiment_id) then 'The split broke, so no difference between the arms means anything: none can be kept on it. Conclude with no change.'
    when not (select g.reached from private.measure_experiment(p_workspace_id, p_experiment_id) g) then 'It has not reached its minimum; its results stay hidden and carry no decision.' end
$$;

-- As before; an arm is kept only where the minimum is reached and the split held.
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
    raise sqlstate 'PT409' using message = 'It ended before the minimum it set itself; its results stay hidden and carry no decision. Call it off to free its placements.';
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
    v_words := coalesce(private.why_not(p_workspace_id, v_steps, p_experiment_id), private.why_unread(p_workspace_id, p_experiment_id));
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

-- As before; a stopped test is called off only where it cannot be decided on.
create or replace function public.move_experiment(p_workspace_id uuid, p_key text, p_experiment_id uuid, p_row_version integer, p_status text, p_on date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_experiment public.experiments;
  v_today date := private.today_of(p_workspace_id);
begin
  perform private.require(p_workspace_id, 'experiments.write');
  v_result := private.replay(p_workspace_id, 'move_experiment', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_experiment from public.experiments where workspace_id = p_workspace_id and id = p_experiment_id for update;
  if v_experiment.id is null then raise sqlstate 'PT404' using message = 'That experiment is not here.'; end if;
  if v_experiment.row_version <> p_row_version then raise sqlstate 'PT409' using message = 'The experiment changed since you opened it. Look again.', detail = 'stale'; end if;
  if p_status not in ('running', 'stopped', 'cancelled') then raise sqlstate 'PT400' using message = 'Start, stop or cancel.'; end if;
  if p_status <> 'cancelled' and p_on > v_today then raise sqlstate 'PT400' using message = 'That day is still to come.', detail = 'on'; end if;
  if p_status = 'stopped' and (p_on is null or p_on < v_experiment.started_on) then raise sqlstate 'PT400' using message = 'A test ends after it began.', detail = 'on'; end if;
  if p_status = 'cancelled' and v_experiment.status = 'stopped' and v_experiment.ended_on - v_experiment.started_on + 1 >= v_experiment.min_days
    and ((select g.reached from private.measure_experiment(p_workspace_id, p_experiment_id) g) or private.split_is_broken(p_workspace_id, p_experiment_id)) then
    raise sqlstate 'PT409' using message = 'This test can be decided on. Conclude it, if only with no change; so its result is kept.';
  end if;
  update public.experiments set status = p_status,
    started_on = case when p_status = 'running' then coalesce(p_on, v_today) else started_on end,
    ended_on = case when p_status = 'stopped' then p_on else ended_on end,
    action = case when p_status = 'stopped' then private.experiment_action(p_workspace_id, p_experiment_id) else action end
  where workspace_id = p_workspace_id and id = p_experiment_id;
  perform private.keep_progress(p_workspace_id, null, p_experiment_id);
  return private.remember(p_workspace_id, 'move_experiment', p_key, jsonb_build_object('id', p_experiment_id, 'status', p_status));
end $$;

-- As before; a stopped test still has its placements, and the first day is no day to come.
create or replace function public.create_experiment(p_workspace_id uuid, p_key text, p_campaign_id uuid, p_name text, p_hypothesis text, p_metric text, p_randomised boolean, p_min_days integer, p_min_exposures integer, p_started_on date, p_arms jsonb, p_action text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
  v_total numeric;
begin
  perform private.require(p_workspace_id, 'experiments.write');
  v_result := private.replay(p_workspace_id, 'create_experiment', p_key);
  if v_result is not null then return v_result; end if;
  -- Two people who start a test on the same placements: the second waits here and then sees the first one's.
  perform pg_advisory_xact_lock(hashtextextended(p_workspace_id::text || coalesce(p_campaign_id::text, '') || 'experiments', 0));
  if jsonb_array_length(coalesce(p_arms, '[]')) not between 2 and 8 then raise sqlstate 'PT400' using message = 'A test compares two to eight placements.', detail = 'arms'; end if;
  select sum((a ->> 'share')::numeric) into v_total from jsonb_array_elements(p_arms) a;
  if p_started_on > private.today_of(p_workspace_id) then raise sqlstate 'PT400' using message = 'That day is still to come. Leave it empty and start the test on the day.', detail = 'startedOn'; end if;
  if abs(v_total - 1) > 0.001 then raise sqlstate 'PT400' using message = 'The planned shares add up to 100%.', detail = 'arms'; end if;
  if (select count(distinct p.channel) <> 1 or count(*) <> jsonb_array_length(p_arms) from public.placements p
      where p.workspace_id = p_workspace_id and p.campaign_id = p_campaign_id and p.id in (select (a ->> 'placementId')::uuid from jsonb_array_elements(p_arms) a)) then
    raise sqlstate 'PT400' using message = 'All arms are placements of this campaign on one channel.', detail = 'arms';
  end if;
  if exists (select 1 from public.experiment_arms x join public.experiments e on e.workspace_id = p_workspace_id and e.id = x.experiment_id and e.status in ('planned', 'running', 'stopped')
      where x.workspace_id = p_workspace_id and x.placement_id in (select (a ->> 'placementId')::uuid from jsonb_array_elements(p_arms) a)) then
    raise sqlstate 'PT409' using message = 'One of these placements is in another test that is not over.', detail = 'arms';
  end if;
  insert into public.experiments (workspace_id, campaign_id, name, hypothesis, metric, action, randomised, min_days, min_exposures, status, started_on)
  values (p_workspace_id, p_campaign_id, trim(p_name), coalesce(trim(p_hypothesis), ''), p_metric,
    case when p_metric = 'conversion_rate' then coalesce(p_action, (
      select a.value ->> 'action' from jsonb_array_elements(public.experiment_actions(p_workspace_id)) with ordinality a where a.value ->> 'campaignId' = p_campaign_id::text order by a.ordinality limit 1)) end,
    p_randomised, p_min_days, p_min_exposures, case when p_started_on is null then 'planned' else 'running' end, p_started_on)
  returning id into v_id;
  insert into public.experiment_arms (workspace_id, experiment_id, placement_id, position, share)
  select p_workspace_id, v_id, (a.value ->> 'placementId')::uuid, a.ordinality, (a.value ->> 'share')::numeric from jsonb_array_elements(p_arms) with ordinality a;
  perform private.keep_progress(p_workspace_id, null, v_id);
  return private.remember(p_workspace_id, 'create_experiment', p_key, jsonb_build_object('id', v_id));
end $$;

-- As before; placements of a stopped test are taken.
create or replace function public.experiment_choices(p_workspace_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_last date := (select max(d.metric_date) from public.rollup_days d where d.workspace_id = p_workspace_id);
begin
  return (
    with open as materialized (
      select p.id, p.name, p.channel, p.status, p.campaign_id, c.name as campaign,
        exists (select 1 from public.experiment_arms a join public.experiments e on e.workspace_id = p_workspace_id and e.id = a.experiment_id and e.status in ('planned', 'running', 'stopped')
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

revoke execute on function private.test_of(uuid, uuid, uuid), private.why_not(uuid, jsonb, uuid), private.why_unread(uuid, uuid) from public, anon, authenticated;
