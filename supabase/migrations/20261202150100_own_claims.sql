-- A claim has an owner: the member who keeps its evidence fresh. Nobody, where it is not said or the member is erased.
alter table public.claims add column owner_id uuid;
alter table public.claims add constraint claims_owner_fkey foreign key (workspace_id, owner_id)
  references public.members (workspace_id, id) on delete set null (owner_id);
create index claims_by_owner on public.claims (workspace_id, owner_id) where owner_id is not null;
grant update (owner_id) on public.claims to authenticated;

-- Who owns a claim is here: a member who left keeps what he owned, but is given nothing more.
create function private.guard_claim_owner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.owner_id is not null and (tg_op = 'INSERT' or new.owner_id is distinct from old.owner_id)
    and not exists (select 1 from public.members m where m.workspace_id = new.workspace_id and m.id = new.owner_id and m.removed_at is null) then
    raise sqlstate 'PT400' using message = 'Choose a member of this workspace.', detail = 'ownerId';
  end if;
  return new;
end $$;
revoke execute on function private.guard_claim_owner() from public, anon, authenticated;
create trigger claims_guard_owner before insert or update on public.claims for each row execute function private.guard_claim_owner();

-- As before, with the owner.
drop function public.add_claim(uuid, text, uuid, text, text, text, text[], date);
create function public.add_claim(
  p_workspace_id uuid, p_key text, p_brand_id uuid, p_text text, p_evidence text, p_evidence_url text, p_markets text[], p_expires_on date,
  p_owner_id uuid default null
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_number integer;
  v_claim public.claims;
begin
  perform private.require(p_workspace_id, 'brand.write');
  v_result := private.replay(p_workspace_id, 'add_claim', p_key);
  if v_result is not null then return v_result; end if;
  perform 1 from public.brands where workspace_id = p_workspace_id and id = p_brand_id for update;
  if not found then raise sqlstate 'PT404' using message = 'That brand is not here.'; end if;
  select coalesce(max(substr(code, 3)::integer), 0) + 1 into v_number from public.claims where workspace_id = p_workspace_id and brand_id = p_brand_id;
  insert into public.claims (workspace_id, brand_id, code, text, evidence, evidence_url, markets, expires_on, owner_id, created_by)
  values (p_workspace_id, p_brand_id, 'C-' || lpad(v_number::text, greatest(2, length(v_number::text)), '0'), trim(p_text), trim(p_evidence),
    coalesce(trim(p_evidence_url), ''), coalesce(p_markets, '{}'), p_expires_on, p_owner_id, private.actor())
  returning * into v_claim;
  return private.remember(p_workspace_id, 'add_claim', p_key, jsonb_build_object('id', v_claim.id, 'code', v_claim.code));
end $$;
revoke execute on function public.add_claim(uuid, text, uuid, text, text, text, text[], date, uuid) from public, anon, authenticated;
grant execute on function public.add_claim(uuid, text, uuid, text, text, text, text[], date, uuid) to authenticated, service_role;
