-- Files that were refused or not imported can be put away: out of Today and of the list, and back again.

alter table public.imports add column archived_at timestamptz;

create trigger imports_log_archive after update on public.imports for each row
  when (old.status = new.status and old.archived_at is distinct from new.archived_at) execute function private.log_event(2);

-- One that is tried again is out in the open again.
create function private.bring_back_import() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.archived_at := null;
  return new;
end $$;
create trigger imports_bring_back before update on public.imports for each row
  when (old.archived_at is not null and old.status <> new.status) execute function private.bring_back_import();

-- Puts a file of which nothing was imported away (p_away), or brings it back. Asked twice, it is done once.
create function public.put_away_import(p_workspace_id uuid, p_import_id uuid, p_away boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'imports.write');
  perform 1 from public.imports where workspace_id = p_workspace_id and id = p_import_id and status in ('failed', 'cancelled') for update;
  if not found then raise sqlstate 'PT409' using message = 'Only a file that was refused or not imported can be put away.'; end if;
  update public.imports set archived_at = case when p_away then private.now() end
  where workspace_id = p_workspace_id and id = p_import_id and (archived_at is null) = p_away;
  return jsonb_build_object('id', p_import_id);
end $$;

-- As before; files that were put away do not wait.
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
      (private.now() at time zone 'UTC')::date as today,
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

revoke execute on function private.bring_back_import() from public, anon, authenticated;
revoke execute on function public.put_away_import(uuid, uuid, boolean) from public, anon, authenticated;
grant execute on function public.put_away_import(uuid, uuid, boolean) to authenticated, service_role;
