-- Today: what waits for a member's judgment, what is under way, what changed. The rail counts what Today lists.

create index variants_submitted on public.variants (workspace_id, submitted_at) where status = 'submitted';
create index variants_approved on public.variants (workspace_id, id) where status = 'approved';
create index ideas_proposed on public.ideas (workspace_id, brief_id, created_at) where status = 'proposed';
create index approvals_lost on public.approvals (workspace_id, variant_id) where voided_at is not null or verdict = 'returned';
create index imports_open on public.imports (workspace_id, created_at) where status in ('uploaded', 'failed');
create index platform_entities_unattached on public.platform_entities (workspace_id, created_at) where placement_id is null and matched_by is null;

-- What waits for the caller, one row a thing, by what his role may judge; nothing to who is not a member. Ids and times only, since every page
-- counts it. subject_id is a variant (sign, mend, place), a brief (judge, draft), an import (map, refused) or the workspace (attach).
create function public.waits(p_workspace_id uuid) returns table (kind text, subject_id uuid, since timestamptz)
language sql stable security invoker set search_path = '' as $$
  with me as materialized (
    select (select auth.uid()) as id,
      p_workspace_id = any (private.workspaces_with('copy.approve')) as signs,
      p_workspace_id = any (private.workspaces_with('copy.write')) as writes,
      p_workspace_id = any (private.workspaces_with('ideas.write')) as judges,
      p_workspace_id = any (private.workspaces_with('placements.write')) as places,
      p_workspace_id = any (private.workspaces_with('imports.write')) as imports
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
  -- A refused file waits for a week, or until one of its name is taken in: nothing else could put it away.
  select case i.status when 'uploaded' then 'map' else 'refused' end, i.id, case i.status when 'uploaded' then i.created_at else i.updated_at end
  from me
  join public.imports i on i.workspace_id = p_workspace_id and i.status in ('uploaded', 'failed')
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
$$;

-- The history in words' raw material, newest first. p_before is the number of the last one seen; p_since, p_noun, p_actor (a user's id, 'ai' or
-- 'system') and p_level narrow it. p_telling leaves out steps of the machinery that another event tells already. A subject that is gone has no name.
-- `target` is the row whose page tells more, where that is not the subject itself.
create function public.changes(p_workspace_id uuid, p_since timestamptz, p_before bigint, p_noun text, p_actor text, p_level integer, p_telling boolean, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with page as materialized (
    select e.seq, e.at, e.actor_kind, e.actor_id, e.level, e.noun, e.verb, e.subject_id, e.campaign_id,
      coalesce(
        case when e.noun in ('approvals', 'content_versions') then coalesce(
          (select a.variant_id from public.approvals a where a.workspace_id = p_workspace_id and a.id = e.subject_id and e.noun = 'approvals'),
          (select n.variant_id from public.content_versions n where n.workspace_id = p_workspace_id and n.id = e.subject_id and e.noun = 'content_versions')) end,
        case when e.noun = 'forecasts' then (select f.idea_id from public.forecasts f where f.workspace_id = p_workspace_id and f.id = e.subject_id) end,
        e.subject_id) as target
    from public.events e
    where e.workspace_id = p_workspace_id
      and (p_before is null or e.seq < p_before)
      and (p_since is null or e.at > p_since)
      and (coalesce(p_noun, '') = '' or e.noun = p_noun)
      and (coalesce(p_actor, '') = '' or case p_actor when 'ai' then e.actor_kind = 'ai' when 'system' then e.actor_kind in ('system', 'api')
        else e.actor_kind = 'person' and e.actor_id::text = p_actor end)
      and (p_level is null or e.level = p_level)
      and not (coalesce(p_telling, false) and (
        e.noun in ('content_versions', 'ad_accounts')
        or (e.noun = 'runs' and e.verb not in ('failed', 'cancelled'))
        or (e.noun = 'imports' and e.verb not in ('landed', 'undone', 'failed', 'cancelled'))
        or (e.noun = 'variants' and e.verb <> 'submitted' and e.verb <> 'archived')
        or (e.noun = 'content_pieces' and e.verb = 'created')
        or (e.noun = 'approvals' and e.verb = 'updated')
        or (e.noun = 'forecasts' and e.actor_kind <> 'person')))
    order by e.seq desc
    limit least(greatest(coalesce(p_limit, 50), 1), 500)
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'seq', e.seq::text, 'at', e.at, 'actor_kind', e.actor_kind, 'actor_id', e.actor_id, 'level', e.level, 'noun', e.noun, 'verb', e.verb,
    'target', e.target, 'campaign_id', e.campaign_id,
    'actor', (select f.display_name from public.profiles f where f.user_id = e.actor_id),
    'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = e.campaign_id),
    'name', case e.noun
      when 'campaigns' then (select x.name from public.campaigns x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'briefs' then (select x.title from public.briefs x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'objectives' then (select x.name from public.objectives x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'brands' then (select x.name from public.brands x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'audiences' then (select x.name from public.audiences x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'product_facts' then (select x.text from public.product_facts x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'claims' then (select x.code || ', ' || x.text from public.claims x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'brand_rules' then (select x.kind from public.brand_rules x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'workspace_references' then (select x.headline from public.workspace_references x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'ideas' then (select x.title from public.ideas x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'forecasts' then (select x.title from public.ideas x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'content_pieces' then (select x.name from public.content_pieces x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'placements' then (select x.name from public.placements x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'imports' then (select x.file_name from public.imports x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'ad_accounts' then (select x.name from public.ad_accounts x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'platform_entities' then (select coalesce(nullif(x.ad, ''), nullif(x.ad_group, ''), nullif(x.campaign, '')) from public.platform_entities x
        where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'members' then (select f.display_name from public.members x join public.profiles f on f.user_id = x.user_id where x.workspace_id = p_workspace_id and x.id = e.target)
      else (select p.name from public.variants x join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = x.content_piece_id
        where x.workspace_id = p_workspace_id and x.id = e.target) end,
    'channel', case when e.noun in ('variants', 'approvals', 'content_versions') then (
      select p.channel from public.variants x join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = x.content_piece_id
      where x.workspace_id = p_workspace_id and x.id = e.target) end,
    'verdict', case when e.noun = 'approvals' then (select a.verdict from public.approvals a where a.workspace_id = p_workspace_id and a.id = e.subject_id) end,
    'reason', case
      when e.noun = 'ideas' and e.verb = 'rejected' then (select nullif(x.reason, '') from public.ideas x where x.workspace_id = p_workspace_id and x.id = e.target)
      when e.noun = 'approvals' and e.verb = 'voided' then (select a.void_reason from public.approvals a
        where a.workspace_id = p_workspace_id and a.variant_id = e.subject_id and a.voided_at = e.at limit 1)
      when e.noun = 'approvals' then (select nullif(a.reason, '') from public.approvals a where a.workspace_id = p_workspace_id and a.id = e.subject_id and a.verdict = 'returned')
      when e.noun = 'imports' and e.verb = 'failed' then (select x.error_message from public.imports x where x.workspace_id = p_workspace_id and x.id = e.target and x.status = 'failed')
      when e.noun = 'runs' and e.verb = 'failed' then (select x.error_message from public.runs x where x.workspace_id = p_workspace_id and x.id = e.target)
      end
  ) order by e.seq desc), '[]')
  from page e
$$;

-- The page in one round trip. p_since is the mark of the last visit, p_limit how many waiting things are told in full. Null to who is not a member.
create function public.today(p_workspace_id uuid, p_since timestamptz, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with waiting as materialized (select w.kind, w.subject_id, w.since from public.waits(p_workspace_id) w),
  shown as materialized (select * from waiting order by since, subject_id limit least(greatest(coalesce(p_limit, 12), 1), 200))
  select jsonb_build_object(
    'total', (select count(*) from waiting),
    'kinds', coalesce((select jsonb_object_agg(k.kind, k.n) from (select kind, count(*) as n from waiting group by kind) k), '{}'),
    'waits', coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.subject_id, 'since', s.since, 'about', case
      when s.kind in ('sign', 'mend', 'place') then (
        select jsonb_build_object('name', p.name, 'channel', p.channel, 'label', v.label, 'campaign', c.name,
          'variants', (select count(*) from public.variants o where o.workspace_id = p_workspace_id and o.content_piece_id = p.id and o.status <> 'archived'),
          'version', (select max(n.number) from public.content_versions n where n.workspace_id = p_workspace_id and n.variant_id = v.id),
          'submitted_by', (select f.display_name from public.profiles f where f.user_id = v.submitted_by),
          'mine', v.submitted_by = (select auth.uid()),
          'signed', (select count(*) from public.approvals a where a.workspace_id = p_workspace_id and a.variant_id = v.id and a.verdict = 'approved' and a.voided_at is null),
          'people', coalesce((select y.people from public.approval_policies y where y.workspace_id = p_workspace_id and y.kind = 'copy'), 1),
          'lost', (
            select jsonb_build_object('verdict', a.verdict, 'reason', case a.verdict when 'returned' then a.reason else a.void_reason end,
              'by', (select f.display_name from public.profiles f where f.user_id = a.signed_by))
            from public.approvals a
            where s.kind = 'mend' and a.workspace_id = p_workspace_id and a.variant_id = v.id and (a.voided_at is not null or a.verdict = 'returned')
            order by coalesce(a.voided_at, a.signed_at) desc, a.verdict = 'returned' desc limit 1))
        from public.variants v
        join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id
        join public.campaigns c on c.workspace_id = p_workspace_id and c.id = v.campaign_id
        where v.workspace_id = p_workspace_id and v.id = s.subject_id)
      when s.kind in ('judge', 'draft') then (
        select jsonb_build_object('name', c.name, 'campaign_id', c.id, 'slots', case s.kind when 'draft' then b.slots else '{}' end, 'ideas', i.ideas, 'cited', i.cited,
          'forecast', i.forecast, 'best', i.best)
        from public.briefs b
        join public.campaigns c on c.workspace_id = p_workspace_id and c.id = b.campaign_id
        cross join lateral (
          select count(distinct i.id) as ideas, count(distinct coalesce(q.library_reference_id, q.workspace_reference_id)) as cited,
            count(distinct i.id) filter (where exists (select 1 from public.forecasts f where f.workspace_id = p_workspace_id and f.idea_id = i.id and f.author_id = (select auth.uid()))) as forecast,
            (array_agg(jsonb_build_object('ctr', coalesce(l.ctr, r.ctr), 'low', coalesce(l.ctr_low, r.ctr_low), 'high', coalesce(l.ctr_high, r.ctr_high))
              order by coalesce(l.ctr_low, r.ctr_low) desc) filter (where coalesce(l.ctr_low, r.ctr_low) is not null))[1] as best
          from public.ideas i
          left join public.idea_citations q on q.workspace_id = p_workspace_id and q.idea_id = i.id
          left join public.library_references l on l.id = q.library_reference_id
          left join public.workspace_references r on r.workspace_id = p_workspace_id and r.id = q.workspace_reference_id
          where s.kind = 'judge' and i.workspace_id = p_workspace_id and i.brief_id = b.id and i.status = 'proposed'
        ) i
        where b.workspace_id = p_workspace_id and b.id = s.subject_id)
      when s.kind in ('map', 'refused') then (
        select jsonb_build_object('file', m.file_name, 'platform', m.inspection ->> 'platformTitle', 'message', m.error_message, 'readable', m.sha256 is not null,
          'by', (select f.display_name from public.profiles f where f.user_id = m.created_by))
        from public.imports m where m.workspace_id = p_workspace_id and m.id = s.subject_id)
      else (
        select jsonb_build_object('rows', count(*) filter (where e.placement_id is null and e.matched_by is null), 'attached', count(*) filter (where e.placement_id is not null))
        from public.platform_entities e
        where e.workspace_id = p_workspace_id and exists (
          select 1 from public.import_entities n join public.imports m on m.workspace_id = p_workspace_id and m.id = n.import_id and m.status = 'landed'
          where n.workspace_id = p_workspace_id and n.entity_id = e.id))
      end) order by s.since, s.subject_id) from shown s), '[]'),
    'jobs', coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'kind', j.kind, 'status', j.status, 'progress', j.progress, 'mine', j.requested_by = (select auth.uid()),
        'stopping', j.cancel_requested_at is not null, 'model', r.model, 'done', r.done, 'total', r.total,
        'name', coalesce((select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = r.campaign_id),
          (select m.file_name from public.imports m where m.workspace_id = p_workspace_id and m.job_id = j.id order by m.created_at desc limit 1)))
        order by j.status = 'queued', j.created_at, j.id)
      from (select * from public.jobs q where q.workspace_id = p_workspace_id and q.status in ('queued', 'running') order by q.status = 'queued', q.created_at, q.id limit 20) j
      left join lateral (select r.model, r.done, r.total, r.campaign_id from public.runs r where r.workspace_id = p_workspace_id and r.job_id = j.id limit 1) r on true), '[]'),
    'open_jobs', (select count(*) from public.jobs j where j.workspace_id = p_workspace_id and j.status in ('queued', 'running')),
    'first', jsonb_build_object(
      'brand', exists (select 1 from public.brands b where b.workspace_id = p_workspace_id and b.positioning <> '')
        or exists (select 1 from public.claims k where k.workspace_id = p_workspace_id and k.archived_at is null),
      'brief', exists (select 1 from public.briefs b where b.workspace_id = p_workspace_id),
      'approved', exists (select 1 from public.approvals a where a.workspace_id = p_workspace_id and a.verdict = 'approved'),
      'results', exists (select 1 from public.imports m where m.workspace_id = p_workspace_id and m.status in ('landed', 'undoing', 'undone')),
      'campaign_id', (select c.id from public.campaigns c where c.workspace_id = p_workspace_id and c.status <> 'archived' order by c.id desc limit 1)),
    'changes', public.changes(p_workspace_id, p_since, null, null, null, null, true, 200)
  )
  from public.workspaces w where w.id = p_workspace_id
$$;

-- As before, but the rail counts what Today lists for this very member.
create or replace function public.enter_workspace(p_slug text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  if not private.session_holds() then raise sqlstate 'PT401' using message = 'Your session has ended. Sign in again.'; end if;
  return (
    select jsonb_build_object(
      'workspace', jsonb_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'kind', w.kind, 'timeZone', w.time_zone, 'locale', w.locale,
        'currency', w.currency, 'rowVersion', w.row_version),
      'member', jsonb_build_object('id', m.id, 'userId', m.user_id, 'role', m.role, 'locale', coalesce(m.locale, w.locale), 'timeZone', coalesce(m.time_zone, w.time_zone),
        'displayName', p.display_name, 'email', p.email, 'theme', p.theme),
      'waiting', (select count(*) from public.waits(w.id))
    )
    from public.workspaces w
    join public.members m on m.workspace_id = w.id and m.user_id = (select auth.uid()) and m.removed_at is null
    join public.profiles p on p.user_id = m.user_id
    where w.slug = p_slug
  );
end $$;

revoke execute on function
  public.waits(uuid), public.changes(uuid, timestamptz, bigint, text, text, integer, boolean, integer), public.today(uuid, timestamptz, integer)
  from public, anon, authenticated;
grant execute on function
  public.waits(uuid), public.changes(uuid, timestamptz, bigint, text, text, integer, boolean, integer), public.today(uuid, timestamptz, integer)
  to authenticated, service_role;
