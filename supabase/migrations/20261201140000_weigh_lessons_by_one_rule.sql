-- A lesson is as strong as its standing evidence together says, by the one rule of the worker: from the draft on, with each piece, and after some was taken back. Days that
-- no standing piece covers may speak, also earlier ones. A window that names the placements it sums is withdrawn with rows of theirs alone.

-- As before; each piece comes with what all evidence that stands says together, in p_pooled = {side, strength}.
drop function public.weigh_lesson(uuid, uuid, text, text, jsonb, jsonb, integer, jsonb);
create function public.weigh_lesson(p_workspace_id uuid, p_lesson_id uuid, p_source_key text, p_side text, p_effect jsonb, p_window jsonb, p_watermark integer, p_pooled jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_lesson public.lessons;
  v_strength text := p_pooled ->> 'strength';
  v_reopens boolean;
begin
  select * into v_lesson from public.lessons where workspace_id = p_workspace_id and id = p_lesson_id for update;
  if v_lesson.id is null or v_lesson.status not in ('draft', 'accepted', 'reopened') then return false; end if;
  if exists (select 1 from private.standing_evidence(p_workspace_id, p_lesson_id) s where s.source_key = p_source_key) then return false; end if;
  perform set_config('upbeat.actor_kind', 'system', true);
  insert into public.lesson_evidence (workspace_id, lesson_id, side, metric_window_id, source_key, effect)
  values (p_workspace_id, p_lesson_id, p_side, private.keep_window(p_workspace_id, coalesce(nullif(p_window ->> 'campaignId', '')::uuid, v_lesson.campaign_id), p_window, p_watermark), p_source_key, p_effect);
  v_reopens := v_lesson.status = 'accepted' and p_pooled ->> 'side' = 'contradicts';
  update public.lessons set status = case when v_reopens then 'reopened' else status end, reopened_at = case when v_reopens then private.now() else reopened_at end, strength = v_strength
  where workspace_id = p_workspace_id and id = p_lesson_id and (v_reopens or strength is distinct from v_strength);
  return true;
end $$;

-- Worker: how strong a lesson is on what stands, where no new piece came. It reopens nothing: whoever accepted the lesson since has seen what stands.
create function public.keep_lesson_strength(p_workspace_id uuid, p_lesson_id uuid, p_strength text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('upbeat.actor_kind', 'system', true);
  update public.lessons set strength = p_strength
  where workspace_id = p_workspace_id and id = p_lesson_id and status in ('draft', 'accepted', 'reopened') and strength is distinct from p_strength;
  return found;
end $$;

-- As before; the lesson's draft has the strength that its evidence gives it.
create or replace function public.record_outcome(p_workspace_id uuid, p_outcome_id uuid, p_result jsonb) returns boolean
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
    insert into public.lessons (workspace_id, campaign_id, outcome_id, claim, wrong_if, facts, scope, channel, traits, effect, strength, expires_on)
    values (p_workspace_id, v_outcome.campaign_id, p_outcome_id, v_lesson ->> 'claim', v_lesson ->> 'wrongIf', v_lesson -> 'facts', v_lesson -> 'scope', v_lesson ->> 'channel',
      coalesce((select array_agg(value) from jsonb_array_elements_text(v_lesson -> 'traits')), '{}'), v_lesson -> 'effect', v_lesson ->> 'strength', (v_lesson ->> 'expiresOn')::date)
    returning id into v_lesson_id;
    insert into public.lesson_evidence (workspace_id, lesson_id, side, outcome_id, metric_window_id, source_key, effect)
    values (p_workspace_id, v_lesson_id, v_lesson ->> 'side', p_outcome_id, v_window, v_lesson ->> 'sourceKey', v_lesson -> 'effect');
  end if;
  return true;
end $$;

-- As before; a window that names its placements is withdrawn where rows of one of them are. What is left of a lesson's evidence is weighed by the reading that follows every
-- undo; a lesson of which nothing is left is weak at once.
create or replace function private.withdraw_windows() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.erasing() then return null; end if;
  insert into public.withdrawn_windows (workspace_id, metric_window_id, import_id)
  select new.workspace_id, w.id, new.id
  from public.metric_windows w
  where w.workspace_id = new.workspace_id and w.import_watermark >= new.seq and w.definition ->> 'from' is not null and exists (
    select 1 from (
      select distinct p.campaign_id, p.id as placement_id, m.metric_date
      from public.metric_rows m
      join public.platform_entities e on e.workspace_id = new.workspace_id and e.id = m.entity_id
      join public.placements p on p.workspace_id = new.workspace_id and p.id = e.placement_id
      where m.workspace_id = new.workspace_id and m.import_id = new.id
        and not exists (select 1 from public.metric_rows o join public.imports i on i.workspace_id = new.workspace_id and i.id = o.import_id and i.status = 'landed'
          where o.workspace_id = new.workspace_id and o.metric_date = m.metric_date and o.entity_id = m.entity_id and o.import_seq > m.import_seq)) s
    where s.campaign_id = w.campaign_id and s.metric_date between (w.definition ->> 'from')::date and (w.definition ->> 'to')::date
      and case when w.placement_id is not null then w.placement_id = s.placement_id
        when jsonb_typeof(w.definition -> 'placements') = 'array' then w.definition -> 'placements' ? s.placement_id::text else true end)
  on conflict do nothing;
  update public.lessons l set taken_back_at = private.now(),
    strength = case when exists (select 1 from private.standing_evidence(new.workspace_id, l.id)) then l.strength else 'weak' end,
    status = case l.status when 'accepted' then 'reopened' else l.status end, reopened_at = case l.status when 'accepted' then private.now() else l.reopened_at end
  where l.workspace_id = new.workspace_id and l.status in ('draft', 'accepted', 'reopened') and exists (
    select 1 from public.lesson_evidence v left join public.outcomes o on o.workspace_id = new.workspace_id and o.id = v.outcome_id
    join public.withdrawn_windows w on w.workspace_id = new.workspace_id and w.metric_window_id in (v.metric_window_id, o.metric_window_id) and w.import_id = new.id
    where v.workspace_id = new.workspace_id and v.lesson_id = l.id);
  return null;
end $$;

drop function private.strength_of(uuid, uuid);

-- As before, with the stored strength, and with the days that each piece of evidence covers.
create or replace function public.lessons_to_weigh(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'campaignId', l.campaign_id, 'channel', l.channel, 'traits', l.traits, 'scope', l.scope, 'effect', l.effect, 'strength', l.strength,
      'learntOn', coalesce(o.window_to, (l.created_at at time zone 'UTC')::date),
      'evidence', coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'effect', s.effect, 'sourceKey', s.source_key,
            'from', coalesce(w.definition ->> 'from', x.window_from::text), 'to', coalesce(w.definition ->> 'to', x.window_to::text)) order by s.created_at, s.id)
          from private.standing_evidence(p_workspace_id, l.id) s
          left join public.outcomes x on x.workspace_id = p_workspace_id and x.id = s.outcome_id
          left join public.metric_windows w on w.workspace_id = p_workspace_id and w.id = coalesce(s.metric_window_id, x.metric_window_id)), '[]')) order by l.id), '[]')
  from public.lessons l left join public.outcomes o on o.workspace_id = p_workspace_id and o.id = l.outcome_id
  where l.workspace_id = p_workspace_id and l.status in ('draft', 'accepted', 'reopened') and jsonb_typeof(l.scope -> 'winner') = 'object'
$$;

-- Lessons that exist already are weighed by the next reading.
select private.enqueue_reading(x.workspace_id) from (select distinct l.workspace_id from public.lessons l where l.status in ('draft', 'accepted', 'reopened')) x;

revoke execute on function public.weigh_lesson(uuid, uuid, text, text, jsonb, jsonb, integer, jsonb), public.keep_lesson_strength(uuid, uuid, text) from public, anon, authenticated;
grant execute on function public.weigh_lesson(uuid, uuid, text, text, jsonb, jsonb, integer, jsonb), public.keep_lesson_strength(uuid, uuid, text) to service_role;
