-- Copy that waits for the caller's signature, as Today counts it, with all that a check of it reads: a page of it, oldest first.

create function public.copy_to_sign(p_workspace_id uuid, p_channel text, p_campaign_id uuid, p_after_at timestamptz, p_after_id uuid, p_limit integer) returns jsonb
language plpgsql stable security invoker set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return (
    with waiting as materialized (
      select v.id, v.submitted_at, v.submitted_by, p.channel, v.campaign_id
      from public.waits(p_workspace_id) w
      join public.variants v on v.workspace_id = p_workspace_id and v.id = w.subject_id
      join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id
      where w.kind = 'sign'
    ),
    chosen as materialized (
      select * from waiting w where (coalesce(p_channel, '') = '' or w.channel = p_channel) and (p_campaign_id is null or w.campaign_id = p_campaign_id)
    ),
    page as materialized (
      select * from chosen c where p_after_at is null or (c.submitted_at, c.id) > (p_after_at, p_after_id)
      order by c.submitted_at, c.id limit least(greatest(coalesce(p_limit, 20), 1), 50)
    )
    select jsonb_build_object(
      'total', (select count(*) from chosen),
      'all', (select count(*) from waiting),
      'campaigns', coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name, c.id)
        from public.campaigns c where c.workspace_id = p_workspace_id and c.id in (select w.campaign_id from waiting w)), '[]'),
      'rows', coalesce((
        select jsonb_agg(jsonb_build_object(
          'since', g.submitted_at, 'submittedBy', (select f.display_name from public.profiles f where f.user_id = g.submitted_by),
          'signed', (select count(*) from public.approvals a where a.workspace_id = p_workspace_id and a.variant_id = g.id and a.verdict = 'approved' and a.voided_at is null),
          'editor', public.editor_screen(p_workspace_id, g.id)) order by g.submitted_at, g.id)
        from page g), '[]'))
    from public.workspaces s where s.id = p_workspace_id);
end $$;

revoke execute on function public.copy_to_sign(uuid, text, uuid, timestamptz, uuid, integer) from public, anon, authenticated;
grant execute on function public.copy_to_sign(uuid, text, uuid, timestamptz, uuid, integer) to authenticated, service_role;
