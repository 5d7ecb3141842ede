-- Six more channels: Performance Max, LinkedIn, TikTok, X, SMS and push. Named as packages/core/src/channel-fields.ts names them.
do $$
declare
  v_table text;
begin
  foreach v_table in array array['content_pieces', 'placements', 'suggestions', 'lessons'] loop
    execute format('alter table public.%I drop constraint %I', v_table, v_table || '_channel_check');
    execute format(
      $check$alter table public.%I add constraint %I check (channel in
        ('google_rsa', 'google_pmax', 'meta_feed', 'linkedin_image', 'tiktok_feed', 'x_post', 'email', 'sms', 'push'))$check$,
      v_table, v_table || '_channel_check');
  end loop;
end $$;

-- Attaches what the platform reports to placements of the same name: ad first, then ad group, then campaign. Copy runs on the
-- platform of its channel (app/src/features/placements/runs-on.ts); what comes from another platform may be anything.
create or replace function private.match_entities(p_workspace_id uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  update public.platform_entities e set placement_id = m.placement_id, matched_by = 'name', updated_at = private.now()
  from (
    select distinct on (e2.id) e2.id as entity_id, p.id as placement_id
    from public.platform_entities e2
    join public.ad_accounts a on a.workspace_id = e2.workspace_id and a.id = e2.ad_account_id
    join public.placements p on p.workspace_id = e2.workspace_id
      and lower(p.name) in (lower(e2.ad), lower(e2.ad_group), lower(e2.campaign))
      and (p.ad_account_id is null or p.ad_account_id = a.id)
      and p.channel = any (case a.platform
        when 'google_ads' then array['google_rsa', 'google_pmax']
        when 'meta_ads' then array['meta_feed']
        when 'linkedin_ads' then array['linkedin_image']
        when 'tiktok_ads' then array['tiktok_feed']
        when 'email' then array['email', 'sms', 'push']
        else array[p.channel] end)
    where e2.workspace_id = p_workspace_id and e2.matched_by is null
    order by e2.id, case lower(p.name) when lower(e2.ad) then 1 when lower(e2.ad_group) then 2 else 3 end, p.created_at
  ) m
  where e.workspace_id = p_workspace_id and e.id = m.entity_id;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- What a placement is read by: a notification has a title, and a caption, a post or a message only its text.
do $$
declare
  v_old constant text := $old$v.fields -> 'headline' ->> 0, v.fields -> 'subject' ->> 0, v.fields -> 'primary_text' ->> 0$old$;
  v_new constant text := $new$v.fields -> 'headline' ->> 0, v.fields -> 'subject' ->> 0, v.fields -> 'title' ->> 0, v.fields -> 'primary_text' ->> 0, left(v.fields -> 'text' ->> 0, 280)$new$;
  v_oid oid;
begin
  for v_oid in
    select p.oid from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'private') and p.prokind = 'f' and position(v_old in p.prosrc) > 0
  loop
    execute replace(pg_get_functiondef(v_oid), v_old, v_new);
  end loop;
end $$;
