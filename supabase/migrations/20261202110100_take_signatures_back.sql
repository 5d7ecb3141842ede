-- A signature can be taken back by who gave it, as long as the copy is not approved yet. No reason is kept with it: nothing changed that it was bound to.

create function public.withdraw_signature(p_workspace_id uuid, p_key text, p_variant_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_variant public.variants;
begin
  perform private.require(p_workspace_id, 'copy.approve');
  v_result := private.replay(p_workspace_id, 'withdraw_signature', p_key);
  if v_result is not null then return v_result; end if;
  -- Signing holds the same row: of the last signature and this, one comes first and the other is told.
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id for update;
  if v_variant.id is null then raise sqlstate 'PT404' using message = 'That variant is not here.'; end if;
  if v_variant.status = 'approved' then raise sqlstate 'PT409' using message = 'It is approved: a signature can no longer be taken back. Edit the copy to void the approval.'; end if;
  update public.approvals set voided_at = private.now()
  where workspace_id = p_workspace_id and variant_id = p_variant_id and signed_by = (select auth.uid()) and verdict = 'approved' and voided_at is null;
  if not found then raise sqlstate 'PT409' using message = 'You have no signature under this copy.'; end if;
  perform private.record_event(p_workspace_id, 'approvals', 'withdrawn', p_variant_id, v_variant.campaign_id, 2, '{}');
  return private.remember(p_workspace_id, 'withdraw_signature', p_key, jsonb_build_object('id', p_variant_id));
end $$;

revoke execute on function public.withdraw_signature(uuid, text, uuid) from public, anon, authenticated;
grant execute on function public.withdraw_signature(uuid, text, uuid) to authenticated, service_role;

-- What waits for a signature goes by all who wrote since the last approval, as signing does: the last of them alone was asked for by mistake.
do $$
declare
  v_source text := pg_get_functiondef('public.waits(uuid)'::regprocedure);
  v_mended text := replace(v_source, 'v.edited_by is distinct from me.id', 'not (me.id = any (v.editors))');
begin
  if v_mended = v_source then raise exception 'public.waits does not say what this migration mends'; end if;
  execute v_mended;
end $$;
