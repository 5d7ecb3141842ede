-- Worker: signatures that lost what they stood on by the mere passing of time (a claim expired) or by a release (other limits),
-- over all workspaces. Answers how many variants went back to draft.
create function public.recheck_all_approvals(p_limits_version text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_workspace uuid;
  v_count integer := 0;
begin
  for v_workspace in
    select distinct a.workspace_id from public.approvals a
    where a.voided_at is null and a.verdict = 'approved'
      and (a.claims_expire_on < (private.now() at time zone 'UTC')::date or a.hashes ->> 'limits' is distinct from p_limits_version)
  loop
    v_count := v_count + public.void_stale_approvals(v_workspace, p_limits_version);
  end loop;
  return v_count;
end $$;
revoke execute on function public.recheck_all_approvals(text) from public, anon, authenticated;
grant execute on function public.recheck_all_approvals(text) to service_role;
