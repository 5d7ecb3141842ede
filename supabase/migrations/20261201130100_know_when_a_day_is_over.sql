-- What is due is told by the days of those who live them: an outcome is measured once the last day of its window is over wherever its results are reported, and what waits
-- for people, and how long a lesson holds, goes by the workspace's day.

-- Whether a day is over in every account of the placements; in the workspace's zone where they have none.
create function private.day_is_over(p_workspace_id uuid, p_day date, p_placement_ids uuid[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select p_day < coalesce(min(private.day_in(private.now(), a.time_zone)), private.today_of(p_workspace_id))
  from public.ad_accounts a
  where a.workspace_id = p_workspace_id and a.id in (
    select p.ad_account_id from public.placements p where p.workspace_id = p_workspace_id and p.id = any (p_placement_ids)
    union
    select e.ad_account_id from public.platform_entities e where e.workspace_id = p_workspace_id and e.placement_id = any (p_placement_ids))
$$;

-- As before; an outcome is due once the last day of its window is over.
drop function public.outcomes_due(uuid, date);
create function public.outcomes_due(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'campaignId', o.campaign_id, 'from', o.window_from, 'to', o.window_to, 'verdict', d.verdict,
      'decidedOn', case when d.suggestion_id is not null then o.window_from - 1 else private.day_in(d.decided_at, z.time_zone) end,
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
      'changes', coalesce((select jsonb_agg(jsonb_build_object('id', v.subject_id, 'noun', v.noun, 'verb', v.verb, 'date', private.day_in(v.at, z.time_zone)) order by v.seq)
        from (select distinct on (e.noun, e.verb, e.subject_id) e.* from public.events e
          where e.workspace_id = p_workspace_id and e.campaign_id = o.campaign_id and private.day_in(e.at, z.time_zone) between o.window_from and o.window_to
            and ((e.noun = 'placements' and e.verb in ('created', 'live', 'paused', 'ended', 'updated')) or (e.noun = 'campaigns' and e.verb in ('updated', 'live', 'paused', 'ended'))
              or (e.noun = 'decisions' and e.verb in ('created', 'decided', 'undone') and e.subject_id <> d.id))
          order by e.noun, e.verb, e.subject_id, e.seq limit 40) v), '[]')) order by o.window_to, o.id), '[]')
  from public.outcomes o
  join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id
  left join public.suggestions y on y.workspace_id = p_workspace_id and y.id = d.suggestion_id
  join public.workspaces z on z.id = p_workspace_id
  where o.workspace_id = p_workspace_id and o.status = 'waiting' and o.campaign_id is not null and (d.suggestion_id is not null or d.experiment_id is not null)
    and private.day_is_over(p_workspace_id, o.window_to, coalesce(private.arm_placements(y.proposal), '{}') || array(select a.placement_id from public.experiment_arms a
      where a.workspace_id = p_workspace_id and a.experiment_id = d.experiment_id))
$$;

-- As before; by the workspace's day.
create or replace function public.waits(p_workspace_id uuid) returns table (kind text, subject_id uuid, since timestamptz)
language plpgsql stable security invoker set search_path = '' as $$
begin
  return query
  with me as materialized (
    select (select auth.uid()) as id,
      p_workspace_id = any (private.workspaces_with('copy.approve')) as signs,
      p_workspace_id = any (private.workspaces_with('copy.write')) as writes,
      p_workspace_id = any (private.workspaces_with('ideas.write')) as judges,
      p_workspace_id = any (private.workspaces_with('placements.write')) as places,
      p_workspace_id = any (private.workspaces_with('imports.write')) as imports,
      p_workspace_id = any (private.workspaces_with('suggestions.judge')) as weighs,
      p_workspace_id = any (private.workspaces_with('decisions.write')) as decides,
      p_workspace_id = any (private.workspaces_with('lessons.write')) as learns,
      p_workspace_id = any (private.workspaces_with('experiments.write')) as tests,
      private.day_in(private.now(), (select w.time_zone from public.workspaces w where w.id = p_workspace_id)) as today,
      -- Since when an outcome is news: the mark as the next visit will set it, so that the rail counts what Today is about to list.
      (select case when m.last_visit_at < private.now() - interval '30 minutes' then m.last_visit_at else coalesce(m.previous_visit_at, m.created_at) end
        from public.members m where m.workspace_id = p_workspace_id and m.user_id = (select auth.uid()) and m.removed_at is null) as seen
  )
  -- Submitted copy that he may sign: not what he has signed, nor his own where the policy forbids it.
  select 'sign', v.id, v.submitted_at
  from me
  join public.variants v on v.workspace_id = p_workspace_id and v.status = 'submitted'
  join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id and p.archived_at is null
  left join public.approval_policies y on y.workspace_id = p_workspace_id and y.kind = 'copy'
  where me.signs
    and (coalesce(y.author_may_sign, true) or (v.submitted_by is distinct from me.id and v.edited_by is distinct from me.id))
    and not exists (select 1 from public.approvals a where a.workspace_id = p_workspace_id and a.variant_id = v.id and a.signed_by = me.id
      and a.verdict = 'approved' and a.voided_at is null)
  union all
  -- Proposed ideas, a row for each brief.
  select 'judge', i.brief_id, min(i.created_at)
  from me
  join public.ideas i on i.workspace_id = p_workspace_id and i.status = 'proposed'
  join public.briefs b on b.workspace_id = p_workspace_id and b.id = i.brief_id and b.archived_at is null
  join public.campaigns c on c.workspace_id = p_workspace_id and c.id = b.campaign_id and c.status <> 'archived'
  where me.judges
  group by i.brief_id
  union all
  -- Copy that lost its signatures or was returned, and was not submitted again.
  select 'mend', v.id, max(coalesce(a.voided_at, a.signed_at))
  from me
  join public.approvals a on a.workspace_id = p_workspace_id and (a.voided_at is not null or a.verdict = 'returned')
  join public.variants v on v.workspace_id = p_workspace_id and v.id = a.variant_id and v.status = 'draft'
  join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id and p.archived_at is null
  where me.writes
  group by v.id
  union all
  select 'place', v.id, (select max(a.signed_at) from public.approvals a where a.workspace_id = p_workspace_id and a.variant_id = v.id and a.voided_at is null)
  from me
  join public.variants v on v.workspace_id = p_workspace_id and v.status = 'approved'
  join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id and p.archived_at is null
  join public.campaigns c on c.workspace_id = p_workspace_id and c.id = v.campaign_id and c.status not in ('ended', 'archived')
  where me.places and not exists (select 1 from public.placements t where t.workspace_id = p_workspace_id and t.variant_id = v.id)
  union all
  select 'draft', b.id, b.updated_at
  from me
  join public.briefs b on b.workspace_id = p_workspace_id and b.archived_at is null
  join public.campaigns c on c.workspace_id = p_workspace_id and c.id = b.campaign_id and c.status not in ('ended', 'archived')
  where me.judges and not exists (select 1 from public.brief_versions n where n.workspace_id = p_workspace_id and n.brief_id = b.id)
  union all
  -- A refused file waits for a week, until one of its name is taken in, or until somebody puts it away.
  select case i.status when 'uploaded' then 'map' else 'refused' end, i.id, case i.status when 'uploaded' then i.created_at else i.updated_at end
  from me
  join public.imports i on i.workspace_id = p_workspace_id and i.status in ('uploaded', 'failed') and i.archived_at is null
  where me.imports and (i.status = 'uploaded' or (i.updated_at > private.now() - interval '7 days' and not exists (
    select 1 from public.imports n where n.workspace_id = p_workspace_id and n.file_name = i.file_name and n.created_at > i.created_at
      and n.status not in ('failed', 'cancelled', 'uploading'))))
  union all
  -- Platform rows with results that no name matched and nobody has said anything of; one row for all. It waits once there is a placement to attach to.
  (select 'attach', p_workspace_id, e.created_at
  from me
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.placement_id is null and e.matched_by is null
  where (me.imports or me.places)
    and exists (select 1 from public.placements t where t.workspace_id = p_workspace_id)
    and exists (select 1 from public.import_entities n join public.imports m on m.workspace_id = p_workspace_id and m.id = n.import_id and m.status = 'landed'
      where n.workspace_id = p_workspace_id and n.entity_id = e.id)
  order by e.created_at limit 1)
  union all
  -- Open suggestions; where people decide on their kind they are weighed, not suggested.
  select case when coalesce((select y.level from public.delegation_policies y where y.workspace_id = p_workspace_id and y.kind = s.kind), case s.kind when 'spend_more' then 3 else 2 end) = 3
    then 'weigh' else 'suggest' end, s.id, s.created_at
  from me
  join public.suggestions s on s.workspace_id = p_workspace_id and s.status = 'open'
  where me.weighs
  union all
  select 'decide', d.id, d.created_at
  from me
  join public.decisions d on d.workspace_id = p_workspace_id and d.status = 'open'
  where me.decides
  union all
  -- Statements whose day has come: a person says whether they came true.
  select 'resolve', d.id, (d.resolves_on)::timestamptz
  from me
  join public.outcomes o on o.workspace_id = p_workspace_id and o.status = 'waiting' and o.window_to <= me.today
  join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id and d.statement <> ''
  where me.decides
  union all
  select case l.status when 'draft' then 'learn' else 'rejudge' end, l.id, coalesce(case l.status when 'reopened' then l.reopened_at end, l.created_at)
  from me
  join public.lessons l on l.workspace_id = p_workspace_id and l.status in ('draft', 'reopened')
  where me.learns
  union all
  -- Tests that have all they asked for: to be stopped, or to be decided on.
  select 'conclude', e.id, coalesce(e.ended_on, e.started_on + e.min_days)::timestamptz
  from me
  join public.experiments e on e.workspace_id = p_workspace_id and e.status in ('running', 'stopped') and e.started_on + e.min_days <= me.today + 1
  where me.tests and (select g.reached from private.experiment_progress(p_workspace_id, e.id) g)
  union all
  select 'audit', d.id, d.decided_at
  from me
  join public.decisions d on d.workspace_id = p_workspace_id and d.decided_kind = 'ai' and d.status = 'decided'
  where me.weighs and not exists (select 1 from public.audits a where a.workspace_id = p_workspace_id and a.decision_id = d.id)
  union all
  -- What came of one's own decisions, until the visit after the one that showed it.
  select 'outcome', d.id, o.measured_at
  from me
  join public.outcomes o on o.workspace_id = p_workspace_id and o.status = 'measured' and o.basis <> 'told' and o.measured_at > me.seen
  join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id and d.decided_by = me.id and d.decided_kind = 'person';
end $$;

-- As before; by the workspace's day.
create or replace function public.judge_lesson(p_workspace_id uuid, p_key text, p_lesson_id uuid, p_row_version integer, p_verdict text, p_reason text, p_claim text, p_wrong_if text, p_expires_on date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_lesson public.lessons;
  v_today date := private.today_of(p_workspace_id);
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

revoke execute on function private.day_is_over(uuid, date, uuid[]) from public, anon, authenticated;
revoke execute on function public.outcomes_due(uuid) from public, anon, authenticated;
grant execute on function public.outcomes_due(uuid), private.day_is_over(uuid, date, uuid[]), private.arm_placements(jsonb) to service_role;
grant execute on function private.day_in(timestamptz, text) to authenticated;
