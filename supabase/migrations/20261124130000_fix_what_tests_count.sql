-- A test of the conversion rate counts one conversion action, chosen when it is made: the page, the minimum and the outcome read the same counts of it.

-- Null: the click rate decides, or no conversion had been reported when it was made. Then it is the action that has most in the test, fixed when it stops.
alter table public.experiments add column action text check (char_length(action) <= 300),
  add constraint experiments_action_of_conversions check (action is null or metric = 'conversion_rate');

-- How far each test has come, kept up as rows land, so that no page has to add up results to know what waits.
create table public.experiment_progress (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  experiment_id uuid not null,
  -- Days on which something was counted, the last day with rows, and the fewest trials of an arm that counts.
  days integer not null,
  last_day date,
  fewest bigint not null,
  reached boolean not null,
  measured_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, experiment_id),
  foreign key (workspace_id, experiment_id) references public.experiments (workspace_id, id) on delete cascade
);
select private.protect('experiment_progress', null, null, null, null);

-- ---------------------------------------------------------------- what is counted

-- Conversion actions of each campaign in the last 90 days of results, the one that a new test counts by itself first: what the campaign's objective
-- counts, else what the campaign has most of. placements = those whose accounts report it, with their conversions of the last 28 days.
create function public.experiment_actions(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off as $$
  with last as materialized (select max(d.metric_date) as day from public.rollup_days d where d.workspace_id = p_workspace_id),
  placed as materialized (
    select e.id as entity_id, e.ad_account_id as account_id, p.id as placement_id, p.campaign_id from public.platform_entities e
    join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id where e.workspace_id = p_workspace_id
  ),
  brought as materialized (
    select p.campaign_id, p.placement_id, p.account_id, r.action, sum(r.conversions) as conversions, coalesce(sum(r.value_micros), 0) as value,
      coalesce(sum(r.conversions) filter (where r.metric_date > (select l.day from last l) - 28), 0) as late
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join placed p on p.entity_id = r.entity_id
    where d.workspace_id = p_workspace_id and d.metric_date > (select l.day from last l) - 90 and r.metric_date > (select l.day from last l) - 90 and r.conversions <> 0
    group by 1, 2, 3, 4
  ),
  summed as materialized (select b.campaign_id, b.action, sum(b.conversions) as conversions, sum(b.value) as value from brought b group by 1, 2),
  aimed as materialized (
    select c.id as campaign_id, s.action, sum(s.conversions) as conversions, sum(s.value) as value
    from public.campaigns c join public.campaigns o on o.workspace_id = p_workspace_id and o.objective_id = c.objective_id join summed s on s.campaign_id = o.id
    where c.workspace_id = p_workspace_id and c.objective_id is not null group by 1, 2
  )
  select coalesce(jsonb_agg(jsonb_build_object('campaignId', s.campaign_id, 'action', s.action, 'conversions', s.conversions,
      'placements', (select coalesce(jsonb_agg(jsonb_build_object('id', x.placement_id, 'conversions', x.late) order by x.placement_id), '[]') from (
        select p.placement_id, coalesce(sum(b.late), 0) as late from (select distinct q.placement_id, q.account_id from placed q where q.campaign_id = s.campaign_id) p
        left join brought b on b.placement_id = p.placement_id and b.account_id = p.account_id and b.action = s.action
        where p.account_id in (select k.account_id from brought k where k.action = s.action) group by p.placement_id) x))
    order by s.campaign_id, a.value desc nulls last, a.conversions desc nulls last, s.conversions desc, s.action), '[]')
  from summed s left join aimed a on a.campaign_id = s.campaign_id and a.action = s.action
$$;

-- The action that a test counts: the one it was made for, else the one that has most of its conversions so far.
create function private.experiment_action(p_workspace_id uuid, p_experiment_id uuid) returns text
language sql stable security invoker set search_path = '' as $$
  select coalesce(e.action, (
    select r.action from public.metric_rollups r
    join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
    where r.workspace_id = p_workspace_id and r.conversions > 0 and r.metric_date between e.started_on and coalesce(e.ended_on, 'infinity'::date)
      and r.entity_id = any (array(select n.id from public.experiment_arms a join public.platform_entities n on n.workspace_id = p_workspace_id and n.placement_id = a.placement_id
        where a.workspace_id = p_workspace_id and a.experiment_id = e.id))
    group by r.action order by sum(r.conversions) desc, r.action limit 1))
  from public.experiments e where e.workspace_id = p_workspace_id and e.id = p_experiment_id and e.metric = 'conversion_rate'
$$;

-- Platform rows of a test's arms. `counts`: their account reports the action that is counted; where no other action is known, every account does.
create function private.experiment_entities(p_workspace_id uuid, p_experiment_id uuid, p_action text) returns table (entity_id uuid, arm_id uuid, account_id uuid, counts boolean)
language plpgsql stable security invoker set search_path = '' as $$
begin
  return query
  with arms as materialized (
    select n.id as entity_id, a.id as arm_id, n.ad_account_id as account_id from public.experiment_arms a
    join public.platform_entities n on n.workspace_id = p_workspace_id and n.placement_id = a.placement_id
    where a.workspace_id = p_workspace_id and a.experiment_id = p_experiment_id
  ),
  silent as materialized (
    select x.account_id from (select distinct a.account_id from arms a) x
    where p_action is not null and not exists (
      select 1 from public.platform_entities n
      join public.metric_rollups r on r.workspace_id = p_workspace_id and r.entity_id = n.id and r.action = p_action and (r.action <> '' or r.conversions <> 0 or r.value_micros <> 0)
      join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
      where n.workspace_id = p_workspace_id and n.ad_account_id = x.account_id)
    and exists (
      select 1 from public.metric_rollups r
      join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
      where r.workspace_id = p_workspace_id and r.action <> p_action and (r.conversions <> 0 or r.value_micros <> 0))
  )
  select a.entity_id, a.arm_id, a.account_id, a.account_id not in (select s.account_id from silent s) from arms a;
end $$;

-- Arms whose accounts do not report what is counted: nothing was measured of them.
create function private.experiment_left_out(p_workspace_id uuid, p_experiment_id uuid) returns uuid[]
language sql stable security invoker set search_path = '' as $$
  select coalesce(array_agg(x.arm_id), '{}') from (
    select n.arm_id from private.experiment_entities(p_workspace_id, p_experiment_id, private.experiment_action(p_workspace_id, p_experiment_id)) n
    group by n.arm_id having not bool_or(n.counts)) x
$$;

-- What each arm was shown and brought while its test ran. trials are what the metric divides by: impressions for the click rate, clicks for the conversion
-- rate, whose successes are of the test's one action: actions never add. A day on which an arm does not report what is counted is no trial of it.
create or replace function private.experiment_counts(p_workspace_id uuid, p_experiment_id uuid)
returns table (arm_id uuid, metric_date date, impressions bigint, trials bigint, successes numeric, action text)
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_action text := private.experiment_action(p_workspace_id, p_experiment_id);
begin
  return query
  with e as materialized (select x.* from public.experiments x where x.workspace_id = p_workspace_id and x.id = p_experiment_id and x.started_on is not null),
  -- The arms' rows on the platforms are few; their ids as an array lead the planner to the index by entity.
  entities as materialized (select n.* from private.experiment_entities(p_workspace_id, p_experiment_id, v_action) n),
  shown as materialized (
    select r.metric_date, r.entity_id, r.action, r.impressions, r.clicks, r.conversions
    from e, public.metric_rollups r
    join public.rollup_days d on d.workspace_id = p_workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
    where r.workspace_id = p_workspace_id and r.entity_id = any (array(select n.entity_id from entities n))
      and r.metric_date between e.started_on and coalesce(e.ended_on, 'infinity'::date)
  )
  select n.arm_id, s.metric_date, coalesce(sum(s.impressions), 0)::bigint,
    coalesce(case when e.metric = 'ctr' and count(s.clicks) > 0 then sum(s.impressions)
      when e.metric = 'conversion_rate' and (count(s.conversions) > 0 or exists (select 1 from private.side_reports(p_workspace_id) x
        where x.account_id = any (array_agg(n.account_id)) and x.has_conversions and s.metric_date between x.first_day and x.last_day)) then sum(s.clicks) filter (where n.counts) end, 0)::bigint,
    coalesce(case e.metric when 'ctr' then sum(s.clicks) else sum(s.conversions) filter (where n.counts and s.action = v_action) end, 0),
    v_action
  from e, shown s join entities n on n.entity_id = s.entity_id
  group by n.arm_id, s.metric_date, e.metric;
end $$;

-- ---------------------------------------------------------------- how far a test has come

-- Days are those on which something was counted, whatever the calendar says; an arm that is left out is no arm, and one arm alone is no test.
create function private.measure_experiment(p_workspace_id uuid, p_experiment_id uuid) returns table (days integer, last_day date, fewest bigint, reached boolean)
language plpgsql stable security invoker set search_path = '' as $$
begin
  return query
  with counts as materialized (select c.arm_id, c.metric_date, c.trials from private.experiment_counts(p_workspace_id, p_experiment_id) c),
  arms as materialized (
    select a.id, coalesce((select sum(c.trials) from counts c where c.arm_id = a.id), 0)::bigint as trials from public.experiment_arms a
    where a.workspace_id = p_workspace_id and a.experiment_id = p_experiment_id and a.id <> all ((select private.experiment_left_out(p_workspace_id, p_experiment_id))::uuid[])
  ),
  summed as (
    select (select count(distinct c.metric_date) from counts c where c.trials > 0)::integer as days, (select max(c.metric_date) from counts c) as last_day,
      coalesce((select min(a.trials) from arms a), 0) as fewest, (select count(*) from arms) as arms
  )
  select s.days, s.last_day, s.fewest, s.arms > 1 and s.days >= e.min_days and s.fewest >= e.min_exposures
  from public.experiments e, summed s where e.workspace_id = p_workspace_id and e.id = p_experiment_id;
end $$;

-- As it was measured when rows last landed.
create or replace function private.experiment_progress(p_workspace_id uuid, p_experiment_id uuid) returns table (days integer, last_day date, fewest bigint, reached boolean)
language sql stable security invoker set search_path = '' as $$
  select coalesce(g.days, 0), g.last_day, coalesce(g.fewest, 0), coalesce(g.reached, false)
  from public.experiments e left join public.experiment_progress g on g.workspace_id = p_workspace_id and g.experiment_id = e.id
  where e.workspace_id = p_workspace_id and e.id = p_experiment_id
$$;

-- Measures tests that run or wait for a decision: all, or those of some placements, or one.
create function private.keep_progress(p_workspace_id uuid, p_placement_ids uuid[], p_experiment_id uuid) returns void
language sql security definer set search_path = '' as $$
  insert into public.experiment_progress (workspace_id, experiment_id, days, last_day, fewest, reached)
  select p_workspace_id, e.id, g.days, g.last_day, g.fewest, g.reached
  from public.experiments e cross join lateral private.measure_experiment(p_workspace_id, e.id) g
  where e.workspace_id = p_workspace_id and (e.id = p_experiment_id or p_experiment_id is null) and (p_experiment_id is not null or e.status in ('running', 'stopped'))
    and (p_placement_ids is null or exists (select 1 from public.experiment_arms a where a.workspace_id = p_workspace_id and a.experiment_id = e.id and a.placement_id = any (p_placement_ids)))
  on conflict (workspace_id, experiment_id) do update set days = excluded.days, last_day = excluded.last_day, fewest = excluded.fewest, reached = excluded.reached, measured_at = private.now()
$$;

create function private.keep_progress_of_import() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.erasing() then return null; end if;
  perform private.keep_progress(new.workspace_id, array(
    select distinct e.placement_id from public.import_entities n join public.platform_entities e on e.workspace_id = new.workspace_id and e.id = n.entity_id and e.placement_id is not null
    where n.workspace_id = new.workspace_id and n.import_id = new.id), null);
  return null;
end $$;
create trigger imports_keep_progress after update on public.imports for each row
  when (old.status is distinct from new.status and new.status in ('landed', 'undone')) execute function private.keep_progress_of_import();

create function private.keep_progress_of_attaching() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.erasing() then return null; end if;
  perform private.keep_progress(x.workspace_id, x.placements, null) from (
    select c.workspace_id, array_remove(array_agg(c.placement_id) || array_agg(b.placement_id), null) as placements
    from changed c join before b on b.workspace_id = c.workspace_id and b.id = c.id and b.placement_id is distinct from c.placement_id group by c.workspace_id) x;
  return null;
end $$;
create trigger platform_entities_keep_progress after update on public.platform_entities referencing old table as before new table as changed
  for each statement execute function private.keep_progress_of_attaching();

-- ---------------------------------------------------------------- one test as its page reads it

-- Before its minimum it tells what was shown and nothing of what it brought: the veil is the database's. It is measured as it stands, not as it was kept.
create or replace function public.experiment_page(p_workspace_id uuid, p_experiment_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with counts as materialized (select * from private.experiment_counts(p_workspace_id, p_experiment_id)),
    silent as materialized (select private.experiment_left_out(p_workspace_id, p_experiment_id) as arms)
    select jsonb_build_object('id', e.id, 'name', e.name, 'hypothesis', e.hypothesis, 'metric', e.metric, 'status', e.status, 'randomised', e.randomised, 'minDays', e.min_days,
      'minExposures', e.min_exposures, 'startedOn', e.started_on, 'endedOn', e.ended_on, 'rowVersion', e.row_version, 'createdAt', e.created_at,
      'createdBy', (select p.display_name from public.profiles p where p.user_id = e.created_by),
      'campaignId', e.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = e.campaign_id),
      'days', g.days, 'lastDay', g.last_day, 'reached', g.reached,
      'action', coalesce(e.action, case when g.reached then private.experiment_action(p_workspace_id, e.id) end),
      'arms', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'placementId', a.placement_id, 'name', p.name, 'channel', p.channel, 'placementStatus', p.status, 'share', a.share,
          'headline', coalesce(v.fields -> 'headline' ->> 0, v.fields -> 'subject' ->> 0, v.fields -> 'primary_text' ->> 0), 'leftOut', a.id = any (o.arms),
          'exposures', coalesce(t.impressions, 0), 'trials', coalesce(t.trials, 0), 'successes', case when g.reached then coalesce(t.successes, 0) end) order by a.position)
        from public.experiment_arms a cross join silent o
        join public.placements p on p.workspace_id = p_workspace_id and p.id = a.placement_id
        left join public.content_versions v on v.workspace_id = p_workspace_id and v.id = p.version_id
        left join (select c.arm_id, sum(c.impressions) as impressions, sum(c.trials) as trials, sum(c.successes) as successes from counts c group by c.arm_id) t on t.arm_id = a.id
        where a.workspace_id = p_workspace_id and a.experiment_id = e.id), '[]'),
      'daily', case when g.reached then coalesce((select jsonb_agg(jsonb_build_object('armId', c.arm_id, 'date', c.metric_date, 'trials', c.trials, 'successes', c.successes) order by c.metric_date, c.arm_id)
        from counts c cross join silent o where c.arm_id <> all (o.arms)), '[]') end,
      'decision', (select jsonb_build_object('id', d.id, 'choice', d.choice, 'reason', d.reason, 'at', d.decided_at, 'by', (select p.display_name from public.profiles p where p.user_id = d.decided_by),
          'lesson', (select jsonb_build_object('id', l.id, 'claim', l.claim) from public.outcomes o join public.lessons l on l.workspace_id = p_workspace_id and l.outcome_id = o.id
            where o.workspace_id = p_workspace_id and o.decision_id = d.id limit 1))
        from public.decisions d where d.workspace_id = p_workspace_id and d.experiment_id = e.id))
    from public.experiments e, private.measure_experiment(p_workspace_id, p_experiment_id) g
    where e.workspace_id = p_workspace_id and e.id = p_experiment_id);
end $$;

-- Worker: the counts of a test by arm and day, the very ones that its page shows. Arms that are left out are named.
create function public.experiment_days(p_workspace_id uuid, p_experiment_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('action', private.experiment_action(p_workspace_id, p_experiment_id),
    'leftOut', coalesce((select jsonb_agg(a.placement_id order by a.position) from public.experiment_arms a
      where a.workspace_id = p_workspace_id and a.experiment_id = p_experiment_id and a.id = any ((select private.experiment_left_out(p_workspace_id, p_experiment_id))::uuid[])), '[]'),
    'days', coalesce((select jsonb_agg(jsonb_build_object('placementId', a.placement_id, 'date', c.metric_date, 'impressions', c.impressions, 'trials', c.trials, 'successes', c.successes)
        order by c.metric_date, a.position)
      from private.experiment_counts(p_workspace_id, p_experiment_id) c join public.experiment_arms a on a.workspace_id = p_workspace_id and a.id = c.arm_id), '[]'))
$$;

-- ---------------------------------------------------------------- acts

-- As before, one at a time in each campaign, with what is counted: p_action, or what `experiment_actions` names first.
drop function public.create_experiment(uuid, text, uuid, text, text, text, boolean, integer, integer, date, jsonb);
create function public.create_experiment(p_workspace_id uuid, p_key text, p_campaign_id uuid, p_name text, p_hypothesis text, p_metric text, p_randomised boolean, p_min_days integer, p_min_exposures integer, p_started_on date, p_arms jsonb, p_action text default null) returns jsonb
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
  if abs(v_total - 1) > 0.001 then raise sqlstate 'PT400' using message = 'The planned shares add up to 100%.', detail = 'arms'; end if;
  if (select count(distinct p.channel) <> 1 or count(*) <> jsonb_array_length(p_arms) from public.placements p
      where p.workspace_id = p_workspace_id and p.campaign_id = p_campaign_id and p.id in (select (a ->> 'placementId')::uuid from jsonb_array_elements(p_arms) a)) then
    raise sqlstate 'PT400' using message = 'All arms are placements of this campaign on one channel.', detail = 'arms';
  end if;
  if exists (select 1 from public.experiment_arms x join public.experiments e on e.workspace_id = p_workspace_id and e.id = x.experiment_id and e.status in ('planned', 'running')
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

-- As before: start (on a day), stop (on a day) or cancel, on no day that is still to come. What is counted is settled when it stops.
create or replace function public.move_experiment(p_workspace_id uuid, p_key text, p_experiment_id uuid, p_row_version integer, p_status text, p_on date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_experiment public.experiments;
  v_today date := (private.now() at time zone (select w.time_zone from public.workspaces w where w.id = p_workspace_id))::date;
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
  update public.experiments set status = p_status,
    started_on = case when p_status = 'running' then coalesce(p_on, v_today) else started_on end,
    ended_on = case when p_status = 'stopped' then p_on else ended_on end,
    action = case when p_status = 'stopped' then private.experiment_action(p_workspace_id, p_experiment_id) else action end
  where workspace_id = p_workspace_id and id = p_experiment_id;
  perform private.keep_progress(p_workspace_id, null, p_experiment_id);
  return private.remember(p_workspace_id, 'move_experiment', p_key, jsonb_build_object('id', p_experiment_id, 'status', p_status));
end $$;

-- Whether a random split came out so unevenly that fewer than 1 in 1,000 fair ones do: the chi-square statistic of impressions against the planned shares,
-- over its 99.9% quantile for one to seven degrees of freedom.
create function private.split_is_broken(p_workspace_id uuid, p_experiment_id uuid) returns boolean
language sql stable security invoker set search_path = '' as $$
  with shown as (
    select a.share, coalesce((select sum(c.impressions) from private.experiment_counts(p_workspace_id, p_experiment_id) c where c.arm_id = a.id), 0) as n
    from public.experiment_arms a where a.workspace_id = p_workspace_id and a.experiment_id = p_experiment_id
  ),
  whole as (select sum(s.n) as n, sum(s.share) as share, count(*) as arms from shown s)
  select coalesce((select x.randomised from public.experiments x where x.workspace_id = p_workspace_id and x.id = p_experiment_id)
    and sum(power(s.n - w.n * s.share / w.share, 2) / nullif(w.n * s.share / w.share, 0)) > (array[10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322])[min(w.arms) - 1], false)
  from shown s cross join whole w
$$;

-- A conclusion stands on a test that reached its minimum; where the split broke, people may still close it.
create function private.refuse_unread_test() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not (select g.reached from private.measure_experiment(new.workspace_id, new.experiment_id) g) and not private.split_is_broken(new.workspace_id, new.experiment_id) then
    raise sqlstate 'PT409' using message = 'It has not reached its minimum; its results stay hidden and carry no decision.';
  end if;
  return new;
end $$;
create trigger decisions_refuse_unread_test before insert on public.decisions for each row when (new.experiment_id is not null) execute function private.refuse_unread_test();

-- ---------------------------------------------------------------- tests that exist already

-- It says what has been counted all along: no change that anybody made.
alter table public.experiments disable trigger user;
update public.experiments e set action = private.experiment_action(e.workspace_id, e.id) where e.metric = 'conversion_rate' and e.started_on is not null;
alter table public.experiments enable trigger user;
do $$ begin perform private.keep_progress(e.workspace_id, null, e.id) from public.experiments e; end $$;

-- ---------------------------------------------------------------- who may call what

do $$
declare v_function text;
begin
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where (n.nspname, p.proname) in (('private', 'experiment_action'), ('private', 'experiment_entities'), ('private', 'experiment_left_out'), ('private', 'measure_experiment'), ('private', 'keep_progress'),
      ('private', 'keep_progress_of_import'), ('private', 'keep_progress_of_attaching'), ('private', 'split_is_broken'), ('private', 'refuse_unread_test'),
      ('public', 'experiment_actions'), ('public', 'experiment_days'), ('public', 'create_experiment'))
  loop execute format('revoke execute on function %s from public, anon, authenticated', v_function); end loop;
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where (n.nspname, p.proname) in (('private', 'experiment_action'), ('private', 'experiment_entities'), ('private', 'experiment_left_out'), ('private', 'measure_experiment'),
      ('public', 'experiment_actions'), ('public', 'create_experiment'))
  loop execute format('grant execute on function %s to authenticated, service_role', v_function); end loop;
  grant execute on function public.experiment_days(uuid, uuid) to service_role;
end $$;
