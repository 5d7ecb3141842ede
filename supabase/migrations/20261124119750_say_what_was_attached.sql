-- What has no placement, by one definition: the list behind the count that the dashboard, the attach page and Today show. And the history says
-- when an upload was put aside because the very same file is in.

-- Platform rows that count for no placement: those an import in force speaks of and nobody has said anything of (p_let_go false), or those a
-- person has said count for none (true). A page in the order of ids; `total` counts them all.
create function public.list_unattached(p_workspace_id uuid, p_let_go boolean, p_after uuid, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with held as materialized (
    select e.id, e.campaign, e.ad_group, e.ad, e.matched_by, a.platform, a.name
    from public.platform_entities e
    join public.ad_accounts a on a.workspace_id = p_workspace_id and a.id = e.ad_account_id
    where e.workspace_id = p_workspace_id and e.placement_id is null and (e.matched_by is not null) = coalesce(p_let_go, false)
      and exists (select 1 from public.import_entities ie join public.imports i on i.workspace_id = p_workspace_id and i.id = ie.import_id and i.status = 'landed'
        where ie.workspace_id = p_workspace_id and ie.entity_id = e.id)
  )
  select jsonb_build_object(
    'total', (select count(*) from held),
    'rows', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'campaign', h.campaign, 'ad_group', h.ad_group, 'ad', h.ad, 'matched_by', h.matched_by,
        'ad_accounts', jsonb_build_object('platform', h.platform, 'name', h.name)) order by h.id)
      from (select * from held where p_after is null or id > p_after order by id limit least(greatest(coalesce(p_limit, 50), 1), 500)) h), '[]')
  )
$$;

-- A twin of a file that is in is thrown away with its reason.
create or replace function public.discard_import(p_workspace_id uuid, p_import_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_twin text;
begin
  perform private.require(p_workspace_id, 'imports.write');
  select t.file_name into v_twin from public.imports i
  join public.imports t on t.workspace_id = p_workspace_id and t.sha256 = i.sha256 and t.id <> i.id and t.status in ('queued', 'landing', 'landed', 'undoing')
  where i.workspace_id = p_workspace_id and i.id = p_import_id limit 1;
  update public.imports set status = 'cancelled', error_code = case when v_twin is not null then 'duplicate' end,
    error_message = case when v_twin is not null then left(format('the very same file is in already as “%s”, so nothing was added', v_twin), 500) end
  where workspace_id = p_workspace_id and id = p_import_id and status = 'uploaded';
  if not found then raise sqlstate 'PT409' using message = 'This import is under way or has ended.'; end if;
  delete from public.import_files where workspace_id = p_workspace_id and import_id = p_import_id;
  return jsonb_build_object('id', p_import_id);
end $$;

-- As before, but an import that was put aside brings its reason too.
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
      when e.noun = 'imports' and e.verb in ('failed', 'cancelled') then (select x.error_message from public.imports x where x.workspace_id = p_workspace_id and x.id = e.target and x.status = e.verb)
      when e.noun = 'runs' and e.verb = 'failed' then (select x.error_message from public.runs x where x.workspace_id = p_workspace_id and x.id = e.target)
      end
  ) order by e.seq desc), '[]')
  from page e);
end $$;

revoke execute on function public.list_unattached(uuid, boolean, uuid, integer) from public, anon, authenticated;
grant execute on function public.list_unattached(uuid, boolean, uuid, integer) to authenticated, service_role;
