-- Who made a row is said by the database, not by the caller; likewise who edited copy, on which "the author may not sign" rests.

create function private.stamp_author() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.actor() is not null then new.created_by := private.actor(); end if;
  return new;
end $$;
revoke execute on function private.stamp_author() from public, anon, authenticated;

do $$
declare v_table text;
begin
  for v_table in
    select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'created_by' and t.table_type = 'BASE TABLE' and c.table_name <> 'workspaces'
  loop
    execute format('create trigger %I before insert on public.%I for each row execute function private.stamp_author()', v_table || '_stamp_author', v_table);
  end loop;
end $$;

revoke update (edited_by) on public.variants from authenticated;

-- The limits version comes from the caller: only who may sign copy may have signatures rechecked by it. For others nothing happens;
-- an expired claim is caught by whoever signs, places or opens the copy next with that right, and by the worker.
create or replace function public.void_stale_approvals(p_workspace_id uuid, p_limits_version text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_row record;
  v_count integer := 0;
  v_today date := (private.now() at time zone 'UTC')::date;
begin
  if (select auth.uid()) is not null then
    perform private.require(p_workspace_id, 'workspace.read');
    if not (p_workspace_id = any (private.workspaces_with('copy.approve'))) then return 0; end if;
  end if;
  for v_row in
    select a.variant_id, min(a.claims_expire_on) as expires
    from public.approvals a
    where a.workspace_id = p_workspace_id and a.voided_at is null and a.verdict = 'approved'
      and (a.claims_expire_on < v_today or a.hashes ->> 'limits' is distinct from p_limits_version)
    group by a.variant_id
  loop
    perform private.void_approvals(p_workspace_id, v_row.variant_id,
      case when v_row.expires < v_today then format('A claim it stands on expired on %s.', v_row.expires) else 'The channel limits changed after it was signed.' end);
    update public.variants set status = 'draft', submitted_at = null, submitted_by = null
    where workspace_id = p_workspace_id and id = v_row.variant_id and status in ('submitted', 'approved');
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- A file is at most a gigabyte: 1,100 pieces of a megabyte.
alter table public.import_files add check (n < 1100);
