-- Lessons stand on evidence that still stands: contradictions count, words that changed are accepted anew, and data that is taken back takes its say along.

-- People may change the words of an accepted lesson: it is a draft again until somebody accepts them.
insert into private.status_transitions (noun, from_status, to_status) values ('lessons', 'accepted', 'draft');

-- When the data of a lesson was taken back; empty again once somebody has accepted it anew.
alter table public.lessons add column taken_back_at timestamptz;

-- Metric windows that an import stood behind which was undone: what cites them was true of data that is no longer here.
create table public.withdrawn_windows (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  metric_window_id uuid not null,
  import_id uuid not null,
  withdrawn_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, metric_window_id),
  foreign key (workspace_id, metric_window_id) references public.metric_windows (workspace_id, id) on delete cascade,
  foreign key (workspace_id, import_id) references public.imports (workspace_id, id) on delete cascade
);
create index withdrawn_windows_by_import on public.withdrawn_windows (workspace_id, import_id);
create trigger withdrawn_windows_immutable before update or delete on public.withdrawn_windows for each row execute function private.refuse_change();
select private.protect('withdrawn_windows', null, null, null, null);

-- Evidence of a lesson without what stood on data that was taken back.
create function private.standing_evidence(p_workspace_id uuid, p_lesson_id uuid) returns setof public.lesson_evidence
language sql stable security invoker set search_path = '' as $$
  select v.* from public.lesson_evidence v left join public.outcomes o on o.workspace_id = p_workspace_id and o.id = v.outcome_id
  where v.workspace_id = p_workspace_id and v.lesson_id = p_lesson_id
    and not exists (select 1 from public.withdrawn_windows w where w.workspace_id = p_workspace_id and w.metric_window_id in (v.metric_window_id, o.metric_window_id))
$$;

-- How strong a lesson is: pieces of evidence for it less those against it.
create function private.strength_of(p_workspace_id uuid, p_lesson_id uuid) returns text
language sql stable security invoker set search_path = '' as $$
  select case when x.n >= 3 then 'strong' when x.n = 2 then 'moderate' else 'weak' end
  from (select count(*) filter (where s.side = 'supports') - count(*) filter (where s.side = 'contradicts') as n from private.standing_evidence(p_workspace_id, p_lesson_id) s) x
$$;

-- ---------------------------------------------------------------- acts

-- Facts stay the code's; people own the words. verdict: accepted, rejected (with a reason), retired, draft (words only; a rejected lesson is taken up again).
-- Whoever accepts answers for the very words: changed afterwards, or to hold for longer, they wait for an acceptance of their own.
create or replace function public.judge_lesson(p_workspace_id uuid, p_key text, p_lesson_id uuid, p_row_version integer, p_verdict text, p_reason text, p_claim text, p_wrong_if text, p_expires_on date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_lesson public.lessons;
  v_today date := (private.now() at time zone 'UTC')::date;
  v_changed boolean;
  v_status text;
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
  if p_verdict in ('rejected', 'retired') then
    -- Who closes a lesson closes it as it stands.
    update public.lessons set status = p_verdict, reason = coalesce(trim(p_reason), '') where workspace_id = p_workspace_id and id = p_lesson_id;
    return private.remember(p_workspace_id, 'judge_lesson', p_key, jsonb_build_object('id', p_lesson_id, 'status', p_verdict));
  end if;
  v_changed := trim(p_claim) is distinct from v_lesson.claim or trim(p_wrong_if) is distinct from v_lesson.wrong_if;
  v_status := case when p_verdict = 'accepted' then 'accepted'
    when v_lesson.status = 'rejected' or (v_lesson.status = 'accepted' and (v_changed or p_expires_on > v_lesson.expires_on)) then 'draft' else v_lesson.status end;
  update public.lessons set
    claim = trim(p_claim), wrong_if = trim(p_wrong_if), expires_on = coalesce(p_expires_on, expires_on), edited = edited or v_changed, status = v_status, reason = coalesce(trim(p_reason), ''),
    accepted_by = case v_status when 'accepted' then case when p_verdict = 'accepted' then private.actor() else accepted_by end when 'reopened' then accepted_by end,
    accepted_at = case v_status when 'accepted' then case when p_verdict = 'accepted' then private.now() else accepted_at end when 'reopened' then accepted_at end,
    reopened_at = case when p_verdict = 'accepted' then null else reopened_at end,
    taken_back_at = case when p_verdict = 'accepted' then null else taken_back_at end
  where workspace_id = p_workspace_id and id = p_lesson_id;
  return private.remember(p_workspace_id, 'judge_lesson', p_key, jsonb_build_object('id', p_lesson_id, 'status', v_status));
end $$;

-- Worker: later data speaks for or against a lesson. The same source speaks once. p_pooled = {side, strength} is what all evidence together says where the
-- worker has weighed it; without it each piece speaks for itself. What contradicts reopens an accepted lesson.
drop function public.weigh_lesson(uuid, uuid, text, text, jsonb, jsonb, integer);
create function public.weigh_lesson(p_workspace_id uuid, p_lesson_id uuid, p_source_key text, p_side text, p_effect jsonb, p_window jsonb, p_watermark integer, p_pooled jsonb default null) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_lesson public.lessons;
  v_strength text;
  v_reopens boolean;
begin
  select * into v_lesson from public.lessons where workspace_id = p_workspace_id and id = p_lesson_id for update;
  if v_lesson.id is null or v_lesson.status not in ('draft', 'accepted', 'reopened') then return false; end if;
  if exists (select 1 from public.lesson_evidence where workspace_id = p_workspace_id and lesson_id = p_lesson_id and source_key = p_source_key) then return false; end if;
  perform set_config('upbeat.actor_kind', 'system', true);
  insert into public.lesson_evidence (workspace_id, lesson_id, side, metric_window_id, source_key, effect)
  values (p_workspace_id, p_lesson_id, p_side, private.keep_window(p_workspace_id, coalesce(nullif(p_window ->> 'campaignId', '')::uuid, v_lesson.campaign_id), p_window, p_watermark), p_source_key, p_effect);
  v_strength := coalesce(p_pooled ->> 'strength', private.strength_of(p_workspace_id, p_lesson_id));
  v_reopens := v_lesson.status = 'accepted' and coalesce(p_pooled ->> 'side', p_side) = 'contradicts';
  update public.lessons set status = case when v_reopens then 'reopened' else status end, reopened_at = case when v_reopens then private.now() else reopened_at end, strength = v_strength
  where workspace_id = p_workspace_id and id = p_lesson_id and (v_reopens or strength is distinct from v_strength);
  return true;
end $$;

-- An import that is undone takes back the windows which read its rows: those of its campaigns, on days that no later import tells again. Lessons that stand
-- on them are marked, an accepted one is reopened: no brief is given it until somebody has read it anew.
create function private.withdraw_windows() returns trigger
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
    where s.campaign_id = w.campaign_id and (w.placement_id is null or w.placement_id = s.placement_id)
      and s.metric_date between (w.definition ->> 'from')::date and (w.definition ->> 'to')::date)
  on conflict do nothing;
  update public.lessons l set taken_back_at = private.now(), strength = private.strength_of(new.workspace_id, l.id),
    status = case l.status when 'accepted' then 'reopened' else l.status end, reopened_at = case l.status when 'accepted' then private.now() else l.reopened_at end
  where l.workspace_id = new.workspace_id and l.status in ('draft', 'accepted', 'reopened') and exists (
    select 1 from public.lesson_evidence v left join public.outcomes o on o.workspace_id = new.workspace_id and o.id = v.outcome_id
    join public.withdrawn_windows w on w.workspace_id = new.workspace_id and w.metric_window_id in (v.metric_window_id, o.metric_window_id) and w.import_id = new.id
    where v.workspace_id = new.workspace_id and v.lesson_id = l.id);
  return null;
end $$;
create trigger imports_withdraw_windows after update on public.imports for each row
  when (old.status is distinct from new.status and new.status = 'undone') execute function private.withdraw_windows();

-- ---------------------------------------------------------------- lessons as they are read

-- As before; only evidence that stands is counted.
create or replace function public.lesson_list(p_workspace_id uuid, p_status text, p_channel text, p_text text, p_cited boolean, p_after_rank integer, p_after_at timestamptz, p_after_id uuid, p_limit integer) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with page as materialized (
      select l.*, x.rank from public.lessons l
      cross join lateral (select case l.status when 'reopened' then 1 when 'draft' then 2 when 'accepted' then 3 when 'retired' then 4 else 5 end as rank) x
      where l.workspace_id = p_workspace_id and (coalesce(p_status, '') = '' or l.status = p_status) and (coalesce(p_channel, '') = '' or l.channel = p_channel)
        and (coalesce(p_text, '') = '' or l.claim ilike '%' || replace(replace(replace(p_text, '\', '\\'), '%', '\%'), '_', '\_') || '%')
        and (not coalesce(p_cited, false) or exists (select 1 from public.idea_citations q where q.workspace_id = p_workspace_id and q.lesson_id = l.id))
        and (p_after_rank is null or x.rank > p_after_rank or (x.rank = p_after_rank and (l.created_at, l.id) < (p_after_at, p_after_id)))
      order by x.rank, l.created_at desc, l.id desc limit least(greatest(coalesce(p_limit, 30), 1), 100)
    )
    select jsonb_build_object(
      'counts', coalesce((select jsonb_object_agg(n.status, n.n) from (select l.status, count(*) as n from public.lessons l where l.workspace_id = p_workspace_id group by l.status) n), '{}'),
      'lessons', coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'claim', l.claim, 'wrongIf', l.wrong_if, 'status', l.status, 'channel', l.channel, 'scope', l.scope, 'effect', l.effect,
          'strength', l.strength, 'expiresOn', l.expires_on, 'reason', l.reason, 'acceptedAt', l.accepted_at, 'reopenedAt', l.reopened_at, 'takenBackAt', l.taken_back_at, 'createdAt', l.created_at, 'rank', l.rank,
          'supports', v.supports, 'undecided', v.undecided, 'contradicts', v.contradicts,
          'cited', (select count(*) from public.idea_citations q where q.workspace_id = p_workspace_id and q.lesson_id = l.id)) order by l.rank, l.created_at desc, l.id desc)
        from page l
        cross join lateral (select count(*) filter (where x.side = 'supports') as supports, count(*) filter (where x.side = 'undecided') as undecided, count(*) filter (where x.side = 'contradicts') as contradicts
          from private.standing_evidence(p_workspace_id, l.id) x) v), '[]')));
end $$;
-- As before; evidence whose data was taken back is shown and counts no more.
create or replace function public.lesson_page(p_workspace_id uuid, p_lesson_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    select jsonb_build_object('id', l.id, 'claim', l.claim, 'wrongIf', l.wrong_if, 'status', l.status, 'channel', l.channel, 'traits', to_jsonb(l.traits), 'scope', l.scope, 'facts', l.facts, 'effect', l.effect,
      'strength', l.strength, 'expiresOn', l.expires_on, 'edited', l.edited, 'reason', l.reason, 'createdAt', l.created_at, 'reopenedAt', l.reopened_at, 'takenBackAt', l.taken_back_at, 'rowVersion', l.row_version,
      'acceptedAt', l.accepted_at, 'acceptedBy', (select p.display_name from public.profiles p where p.user_id = l.accepted_by),
      'campaignId', l.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = l.campaign_id),
      'evidence', coalesce((select jsonb_agg(x.one order by x.created_at desc, x.id) from (
          select v.id, v.created_at, jsonb_build_object('id', v.id, 'side', v.side, 'effect', v.effect, 'at', v.created_at, 'withdrawn', not exists (select 1 from private.standing_evidence(p_workspace_id, l.id) s where s.id = v.id),
            'window', (select jsonb_build_object('name', coalesce(w.definition ->> 'name', ''), 'from', w.definition ->> 'from', 'to', w.definition ->> 'to') from public.metric_windows w
              where w.workspace_id = p_workspace_id and w.id = v.metric_window_id),
            'outcome', (select jsonb_build_object('decisionId', o.decision_id, 'question', d.question, 'verdict', o.verdict, 'from', o.window_from, 'to', o.window_to) from public.outcomes o
              join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id where o.workspace_id = p_workspace_id and o.id = v.outcome_id)) as one
          from public.lesson_evidence v where v.workspace_id = p_workspace_id and v.lesson_id = l.id order by v.created_at desc, v.id limit 60) x), '[]'),
      'sides', (select jsonb_build_object('supports', count(*) filter (where v.side = 'supports'), 'undecided', count(*) filter (where v.side = 'undecided'),
          'contradicts', count(*) filter (where v.side = 'contradicts')) from private.standing_evidence(p_workspace_id, l.id) v),
      'ideas', coalesce((select jsonb_agg(x.one order by x.id desc) from (
          select i.id, jsonb_build_object('id', i.id, 'title', i.title, 'status', i.status, 'campaign', c.name) as one from public.idea_citations q
          join public.ideas i on i.workspace_id = p_workspace_id and i.id = q.idea_id join public.campaigns c on c.workspace_id = p_workspace_id and c.id = i.campaign_id
          where q.workspace_id = p_workspace_id and q.lesson_id = l.id order by i.id desc limit 40) x), '[]'))
    from public.lessons l where l.workspace_id = p_workspace_id and l.id = p_lesson_id);
end $$;
-- As before, with the evidence that stands, for whoever weighs it together.
create or replace function public.lessons_to_weigh(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'campaignId', l.campaign_id, 'channel', l.channel, 'traits', l.traits, 'scope', l.scope, 'effect', l.effect,
      'learntOn', coalesce(o.window_to, (l.created_at at time zone 'UTC')::date),
      'evidence', coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'effect', s.effect, 'sourceKey', s.source_key) order by s.created_at, s.id) from private.standing_evidence(p_workspace_id, l.id) s), '[]'),
      'sources', coalesce((select jsonb_agg(e.source_key order by e.source_key) from public.lesson_evidence e where e.workspace_id = p_workspace_id and e.lesson_id = l.id), '[]')) order by l.id), '[]')
  from public.lessons l left join public.outcomes o on o.workspace_id = p_workspace_id and o.id = l.outcome_id
  where l.workspace_id = p_workspace_id and l.status in ('draft', 'accepted', 'reopened') and jsonb_typeof(l.scope -> 'winner') = 'object'
$$;
-- ---------------------------------------------------------------- lessons that exist already

alter table public.lessons disable trigger user;
update public.lessons l set strength = private.strength_of(l.workspace_id, l.id) where exists (select 1 from public.lesson_evidence v where v.workspace_id = l.workspace_id and v.lesson_id = l.id);
alter table public.lessons enable trigger user;

revoke execute on function private.standing_evidence(uuid, uuid), private.strength_of(uuid, uuid), private.withdraw_windows(), public.weigh_lesson(uuid, uuid, text, text, jsonb, jsonb, integer, jsonb) from public, anon, authenticated;
grant execute on function private.standing_evidence(uuid, uuid) to authenticated, service_role;
grant execute on function public.weigh_lesson(uuid, uuid, text, text, jsonb, jsonb, integer, jsonb) to service_role;
