-- What has no placement, by one definition: the list behind the count that the dashboard, the attach page and Today show.

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

revoke execute on function public.list_unattached(uuid, boolean, uuid, integer) from public, anon, authenticated;
grant execute on function public.list_unattached(uuid, boolean, uuid, integer) to authenticated, service_role;
