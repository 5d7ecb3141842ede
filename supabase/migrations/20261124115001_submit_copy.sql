-- Submits copy together with what it stands on now: claims may have come or gone since the words were last saved, and a signature binds to them.

create function public.submit_copy(p_workspace_id uuid, p_key text, p_variant_id uuid, p_row_version integer, p_provenance jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_row_version integer;
begin
  perform private.require(p_workspace_id, 'copy.write');
  v_result := private.replay(p_workspace_id, 'submit_variant', p_key);
  if v_result is not null then return v_result; end if;
  if jsonb_typeof(p_provenance) is distinct from 'array' or pg_column_size(p_provenance) > 200000 then
    raise sqlstate 'PT400' using message = 'What the copy stands on cannot be stored as it is.';
  end if;
  update public.variants set provenance = p_provenance
  where workspace_id = p_workspace_id and id = p_variant_id and row_version = p_row_version and status = 'draft' and provenance is distinct from p_provenance
  returning row_version into v_row_version;
  return public.submit_variant(p_workspace_id, p_key, p_variant_id, coalesce(v_row_version, p_row_version));
end $$;

revoke execute on function public.submit_copy(uuid, text, uuid, integer, jsonb) from public, anon, authenticated;
grant execute on function public.submit_copy(uuid, text, uuid, integer, jsonb) to authenticated, service_role;
