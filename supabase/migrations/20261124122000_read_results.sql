-- What the worker reads when results change: arms by day, outcomes that are due, lessons to weigh, own results; and what makes it read.

-- Campaigns with placements that results are attached to, and those with a suggestion that stood on some: the copy's first line, what each placement is called, where it runs. `lastDay` is the
-- last shown day of the campaign in its own currency, null where none is; `watermark` is the last import in force.
create function public.results_to_read(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with attached as materialized (
    select e.placement_id, array_agg(e.id) as entities, min(e.ad_account_id::text)::uuid as account_id
    from public.platform_entities e where e.workspace_id = p_workspace_id and e.placement_id is not null group by e.placement_id
  ),
  placed as materialized (
    select p.id, p.campaign_id, p.name, p.channel, p.status, p.market, p.daily_spend_micros, x.entities, coalesce(p.ad_account_id, x.account_id) as account_id,
      coalesce(v.fields -> 'headline' ->> 0, v.fields -> 'subject' ->> 0, v.fields -> 'primary_text' ->> 0, p.name) as headline
    from public.placements p
    join attached x on x.placement_id = p.id
    join public.content_versions v on v.workspace_id = p_workspace_id and v.id = p.version_id
    where p.workspace_id = p_workspace_id
  ),
  campaigns as materialized (
    select c.id, c.name, c.currency, c.market, o.metric, o.target, array(select unnest(q.entities) from placed q where q.campaign_id = c.id) as entities
    from public.campaigns c
    left join public.objectives o on o.workspace_id = p_workspace_id and o.id = c.objective_id and o.archived_at is null
    where c.workspace_id = p_workspace_id and (c.id in (select campaign_id from placed)
      or exists (select 1 from public.suggestions s where s.workspace_id = p_workspace_id and s.campaign_id = c.id and s.status in ('open', 'snoozed')))
  )
  select jsonb_build_object(
    'watermark', (select coalesce(max(i.seq), 0) from public.imports i where i.workspace_id = p_workspace_id and i.status = 'landed'),
    'campaigns', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'currency', c.currency, 'market', c.market,
        'objective', case when c.metric is not null then jsonb_build_object('metric', c.metric, 'target', c.target) end,
        'lastDay', (select d.metric_date from public.rollup_days d where d.workspace_id = p_workspace_id and (select true from public.metric_rollups r
            where r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation and r.currency = c.currency and r.entity_id = any (c.entities) limit 1)
          order by d.metric_date desc limit 1),
        'placements', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'channel', p.channel, 'status', p.status, 'market', p.market, 'headline', p.headline,
            'accountId', p.account_id, 'platform', a.platform) order by p.id)
          from placed p join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = p.account_id where p.campaign_id = c.id), '[]')) order by c.id)
      from campaigns c), '[]')
  )
$$;

-- Shown results of a campaign's placements by day. Counts one conversion action: p_action, or (null) the one that brought most, chosen as
-- `performance` chooses. `counting` are the placements whose accounts report it: of the others nothing was measured.
create function public.arm_days(p_workspace_id uuid, p_campaign_id uuid, p_from date, p_to date, p_currency text, p_action text default null) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off set work_mem = '64MB' set jit = off as $$
  with base as materialized (
    select r.metric_date, e.placement_id, e.ad_account_id as account_id, r.action,
      sum(r.impressions)::bigint as impressions, sum(r.clicks)::bigint as clicks, sum(r.spend_micros)::bigint as spend, sum(r.conversions) as conversions, sum(r.value_micros)::bigint as value
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
    join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
    where d.workspace_id = p_workspace_id and d.metric_date between p_from and p_to and r.metric_date between p_from and p_to
      and r.currency = p_currency and p.campaign_id = p_campaign_id
    group by 1, 2, 3, 4
  ),
  actions as materialized (
    select action, sum(conversions) as conversions, sum(value) as value from base group by action having sum(conversions) <> 0 or sum(value) <> 0
  ),
  picked as materialized (
    select coalesce(p_action, (select action from actions order by value desc, conversions desc, action limit 1)) as action
  ),
  counting as (
    select b.placement_id from base b cross join picked k group by b.placement_id, k.action
    having not exists (select 1 from actions a where a.action <> k.action)
      or bool_or(b.action = k.action and (b.action <> '' or b.conversions <> 0 or b.value <> 0))
  )
  select jsonb_build_object(
    'action', (select action from picked),
    'watermark', (select coalesce(max(i.seq), 0) from public.imports i where i.workspace_id = p_workspace_id and i.status = 'landed'),
    'counting', coalesce((select jsonb_agg(placement_id order by placement_id) from counting), '[]'),
    'days', coalesce((select jsonb_agg(jsonb_build_object('placementId', x.placement_id, 'date', x.metric_date, 'impressions', x.impressions, 'clicks', x.clicks, 'spend', x.spend::text,
        'conversions', x.conversions, 'value', x.value::text) order by x.metric_date, x.placement_id)
      from (select b.placement_id, b.metric_date, sum(b.impressions)::bigint as impressions, sum(b.clicks)::bigint as clicks, sum(b.spend)::bigint as spend,
          coalesce(sum(b.conversions) filter (where k.action is null or b.action = k.action), 0) as conversions,
          coalesce(sum(b.value) filter (where k.action is null or b.action = k.action), 0)::bigint as value
        from base b cross join picked k group by b.placement_id, b.metric_date) x), '[]')
  )
$$;

-- Outcomes that wait and whose window is over by p_today: what was decided, on what, every forecast, and what else changed in the campaign meanwhile.
-- The steps of the decision itself are taken on its own day, before the window. A statement is resolved by a person, not here.
create function public.outcomes_due(p_workspace_id uuid, p_today date) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'campaignId', o.campaign_id, 'from', o.window_from, 'to', o.window_to, 'verdict', d.verdict,
      'decidedOn', (d.decided_at at time zone 'UTC')::date,
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
      'changes', coalesce((select jsonb_agg(jsonb_build_object('id', v.subject_id, 'noun', v.noun, 'verb', v.verb, 'date', (v.at at time zone 'UTC')::date) order by v.seq)
        from (select distinct on (e.noun, e.verb, e.subject_id) e.* from public.events e
          where e.workspace_id = p_workspace_id and e.campaign_id = o.campaign_id and (e.at at time zone 'UTC')::date between o.window_from and o.window_to
            and ((e.noun = 'placements' and e.verb in ('created', 'live', 'paused', 'ended', 'updated')) or (e.noun = 'campaigns' and e.verb in ('updated', 'live', 'paused', 'ended'))
              or (e.noun = 'decisions' and e.verb in ('created', 'decided', 'undone') and e.subject_id <> d.id))
          order by e.noun, e.verb, e.subject_id, e.seq limit 40) v), '[]')) order by o.window_to, o.id), '[]')
  from public.outcomes o
  join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id
  where o.workspace_id = p_workspace_id and o.status = 'waiting' and o.window_to <= p_today and o.campaign_id is not null and (d.suggestion_id is not null or d.experiment_id is not null)
$$;

-- Lessons that later data may speak for or against; `sources` are the groups and windows that have spoken.
create function public.lessons_to_weigh(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'campaignId', l.campaign_id, 'channel', l.channel, 'traits', l.traits, 'scope', l.scope, 'effect', l.effect,
      'learntOn', coalesce(o.window_to, (l.created_at at time zone 'UTC')::date),
      'sources', coalesce((select jsonb_agg(e.source_key order by e.source_key) from public.lesson_evidence e where e.workspace_id = p_workspace_id and e.lesson_id = l.id), '[]')) order by l.id), '[]')
  from public.lessons l left join public.outcomes o on o.workspace_id = p_workspace_id and o.id = l.outcome_id
  where l.workspace_id = p_workspace_id and l.status in ('draft', 'accepted', 'reopened') and jsonb_typeof(l.scope -> 'winner') = 'object'
$$;

-- What each placement has brought over all its days: at least p_least impressions, or already kept as an own reference.
create function public.own_results(p_workspace_id uuid, p_least integer) returns jsonb
language sql stable security invoker set search_path = '' set enable_nestloop = off set jit = off as $$
  select coalesce(jsonb_agg(jsonb_build_object('placementId', p.id, 'channel', p.channel, 'headline', coalesce(v.fields -> 'headline' ->> 0, v.fields -> 'subject' ->> 0, v.fields -> 'primary_text' ->> 0),
      'impressions', t.impressions, 'clicks', t.clicks, 'ranFrom', t.ran_from, 'ranTo', t.ran_to) order by p.id), '[]')
  from (select e.placement_id, sum(r.impressions)::bigint as impressions, sum(r.clicks)::bigint as clicks, min(r.metric_date) as ran_from, max(r.metric_date) as ran_to
    from public.rollup_days d
    join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
    join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id and e.placement_id is not null
    where d.workspace_id = p_workspace_id
    group by e.placement_id) t
  join public.placements p on p.workspace_id = p_workspace_id and p.id = t.placement_id
  join public.content_versions v on v.workspace_id = p_workspace_id and v.id = p.version_id
  where t.impressions > 0 and (t.impressions >= p_least
    or exists (select 1 from public.workspace_references w where w.workspace_id = p_workspace_id and w.placement_id = p.id))
$$;

-- As before; a placement that became a reference counts once.
create or replace function public.own_click_rates(p_workspace_id uuid)
returns table (source text, id uuid, label text, channel text, impressions bigint, clicks bigint)
language sql stable security invoker set search_path = '' as $$
  select 'reference', w.id, w.headline, w.channel, w.impressions::bigint, w.clicks::bigint from public.workspace_references w
  where w.workspace_id = p_workspace_id and w.archived_at is null and w.impressions >= 500 and w.placement_id is null
  union all
  select 'placement', p.id, p.name, p.channel, sum(r.impressions)::bigint, sum(r.clicks)::bigint
  from public.rollup_days d
  join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
  join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
  where d.workspace_id = p_workspace_id
  group by p.id, p.name, p.channel having sum(r.impressions) >= 500
$$;

-- Worker: suggestions that AI may apply on its own, while the switch is on. Answers whether a job waits for them.
create function public.enqueue_applying(p_workspace_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid;
begin
  select s.changed_by into v_user from public.automation_switches s where s.workspace_id = p_workspace_id and s.is_on;
  if v_user is null or not exists (
    select 1 from public.suggestions s join public.delegation_policies p on p.workspace_id = p_workspace_id and p.kind = s.kind and p.level = 1
    where s.workspace_id = p_workspace_id and s.status = 'open') then return false; end if;
  perform set_config('upbeat.actor', v_user::text, true);
  perform private.enqueue(p_workspace_id, 'apply-suggestions', '{}', 'apply-suggestions', 'results');
  return true;
end $$;

-- Worker: open suggestions whose kind AI runs here, the surest first; none while the switch is off.
create function public.suggestions_to_apply(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.proposal ->> 'title', 'apply', s.proposal -> 'apply', 'undo', s.proposal -> 'undo', 'currency', s.currency)
    order by (s.estimate ->> 'probability')::double precision desc, s.id), '[]')
  from public.suggestions s
  join public.delegation_policies p on p.workspace_id = p_workspace_id and p.kind = s.kind and p.level = 1
  where s.workspace_id = p_workspace_id and s.status = 'open'
    and exists (select 1 from public.automation_switches a where a.workspace_id = p_workspace_id and a.is_on)
$$;

-- Platform rows of placements by the names a change file speaks of; `key` holds the platform's own ids where an import gave them.
create function public.platform_names(p_workspace_id uuid, p_placement_ids uuid[]) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('placementId', e.placement_id, 'platform', a.platform, 'account', a.name, 'campaign', e.campaign, 'adGroup', e.ad_group, 'ad', e.ad, 'key', e.external_key)
    order by a.platform, e.campaign, e.ad_group, e.ad, e.id), '[]')
  from public.platform_entities e join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
  where e.workspace_id = p_workspace_id and e.placement_id = any (p_placement_ids)
$$;

-- Worker, once a minute: workspaces where time alone calls for a reading (a snooze is over, an outcome's last day of grace has passed), once a day each.
create function public.enqueue_due_readings() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_workspace uuid;
  v_today date := (private.now() at time zone 'UTC')::date;
  v_count integer := 0;
begin
  for v_workspace in
    select x.workspace_id from (
      select s.workspace_id from public.suggestions s where s.status = 'snoozed' and s.snoozed_until <= v_today
      union
      select o.workspace_id from public.outcomes o join public.decisions d on d.workspace_id = o.workspace_id and d.id = o.decision_id
      where o.status = 'waiting' and o.window_to < v_today - 14 and (d.suggestion_id is not null or d.experiment_id is not null)
    ) x
    where not exists (select 1 from public.jobs j where j.workspace_id = x.workspace_id and j.kind = 'read-results' and j.created_at > private.now() - interval '20 hours')
  loop
    perform private.enqueue_reading(v_workspace);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;
revoke execute on function public.enqueue_due_readings() from public, anon, authenticated;
grant execute on function public.enqueue_due_readings() to service_role;

revoke execute on function public.results_to_read(uuid), public.arm_days(uuid, uuid, date, date, text, text), public.outcomes_due(uuid, date), public.lessons_to_weigh(uuid),
  public.own_results(uuid, integer), public.enqueue_applying(uuid), public.suggestions_to_apply(uuid), public.platform_names(uuid, uuid[]) from public, anon, authenticated;
grant execute on function public.results_to_read(uuid), public.arm_days(uuid, uuid, date, date, text, text), public.outcomes_due(uuid, date), public.lessons_to_weigh(uuid),
  public.own_results(uuid, integer), public.enqueue_applying(uuid), public.suggestions_to_apply(uuid), public.platform_names(uuid, uuid[]) to service_role;
grant execute on function public.arm_days(uuid, uuid, date, date, text, text), public.platform_names(uuid, uuid[]) to authenticated;

-- From here on the engine reads whenever results change: a landing, an undo, a row attached to a placement.
create trigger imports_read_results after update on public.imports for each row
  when (old.status is distinct from new.status and new.status in ('landed', 'undone')) execute function private.read_after_import();
create trigger platform_entities_read_results after update on public.platform_entities referencing old table as before new table as changed
  for each statement execute function private.read_after_attaching();
