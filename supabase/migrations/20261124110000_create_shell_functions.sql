-- One round trip answers a page's first questions: who asks, what may he do here, where else is he a member.
-- Null when the caller is not a member of such a workspace.
create function public.enter_workspace(p_slug text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'workspace', jsonb_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'kind', w.kind, 'timeZone', w.time_zone, 'locale', w.locale,
      'currency', w.currency, 'rowVersion', w.row_version),
    'member', jsonb_build_object('id', m.id, 'userId', m.user_id, 'role', m.role, 'locale', coalesce(m.locale, w.locale), 'timeZone', coalesce(m.time_zone, w.time_zone),
      'displayName', p.display_name, 'email', p.email, 'theme', p.theme),
    'waiting', (select count(*) from public.variants v where v.workspace_id = w.id and v.status = 'submitted')
      + (select count(distinct i.brief_id) from public.ideas i where i.workspace_id = w.id and i.status = 'proposed')
      + (select count(*) from public.imports i where i.workspace_id = w.id and i.status = 'uploaded')
  )
  from public.workspaces w
  join public.members m on m.workspace_id = w.id and m.user_id = (select auth.uid()) and m.removed_at is null
  join public.profiles p on p.user_id = m.user_id
  where w.slug = p_slug
$$;

-- Workspaces of the caller, for the switcher and after sign-in.
create function public.my_workspaces() returns table (id uuid, slug text, name text, kind text, role text)
language sql stable security invoker set search_path = '' as $$
  select w.id, w.slug, w.name, w.kind, m.role
  from public.members m join public.workspaces w on w.id = m.workspace_id
  where m.user_id = (select auth.uid()) and m.removed_at is null
  order by w.kind desc, w.name
$$;

revoke execute on function public.enter_workspace(text), public.my_workspaces() from public, anon, authenticated;
grant execute on function public.enter_workspace(text), public.my_workspaces() to authenticated, service_role;
