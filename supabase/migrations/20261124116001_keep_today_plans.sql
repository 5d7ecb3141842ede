-- The reads that every page and every visit make keep their plans: a function in SQL is planned anew at each call, one in plpgsql is not.
-- What they answer is unchanged.

create index events_by_time on public.events (workspace_id, at);

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
  order by e.created_at limit 1);
end $$;

-- Numbers grow with time: the last event before p_since is where the walk back from the newest may stop.
create or replace function public.changes(p_workspace_id uuid, p_since timestamptz, p_before bigint, p_noun text, p_actor text, p_level integer, p_telling boolean, p_limit integer) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_floor bigint := coalesce((select e.seq from public.events e where p_since is not null and e.workspace_id = p_workspace_id and e.at <= p_since
    order by e.at desc, e.seq desc limit 1), 0);
begin
  return (
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
      and e.seq < coalesce(p_before, 9223372036854775807)
      and e.seq > v_floor
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
  from page e);
end $$;
