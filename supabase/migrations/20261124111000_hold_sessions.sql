-- A revoked session does nothing at all, not even what needs no workspace: it makes none, joins none, and sees no profile.
-- Saying so (PT401) rather than answering "nothing here" lets the app send the person to sign in again.

create function private.session_holds() returns boolean
language sql stable security definer set search_path = '' as $$
  select (select auth.uid()) is not null and not exists (
    select 1 from public.session_revocations r
    where r.user_id = (select auth.uid())
      and coalesce(((select auth.jwt()) ->> 'iat')::bigint, 0) <= floor(extract(epoch from r.revoked_before))
  )
$$;
revoke execute on function private.session_holds() from public;
grant execute on function private.session_holds() to authenticated, service_role;

create function private.require_session() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if (select auth.uid()) is null then raise sqlstate 'PT401' using message = 'Sign in first.'; end if;
  if not private.session_holds() then raise sqlstate 'PT401' using message = 'Your session has ended. Sign in again.'; end if;
end $$;
revoke execute on function private.require_session() from public;

alter policy profiles_select_fellows on public.profiles
  using ((user_id = (select auth.uid()) and (select private.session_holds())) or user_id = any ((select private.fellow_members())::uuid[]));
alter policy profiles_update_self on public.profiles
  using (user_id = (select auth.uid()) and (select private.session_holds()))
  with check (user_id = (select auth.uid()) and (select private.session_holds()));

create or replace function public.ensure_profile(p_display_name text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_email text := lower((select auth.jwt()) ->> 'email');
  v_profile public.profiles;
begin
  perform private.require_session();
  if v_email is null then raise sqlstate 'PT401' using message = 'Sign in first.'; end if;
  insert into public.profiles (user_id, email, display_name)
  values (v_user, v_email, left(coalesce(nullif(trim(p_display_name), ''), initcap(replace(split_part(v_email, '@', 1), '.', ' '))), 80))
  on conflict (user_id) do nothing;
  select * into v_profile from public.profiles where user_id = v_user;
  return to_jsonb(v_profile);
end $$;

-- The brand's website is asked on the same form.
drop function public.create_workspace(uuid, text, text, text, text, text, text);
create function public.create_workspace(
  p_id uuid, p_name text, p_slug text, p_brand_name text, p_currency text, p_time_zone text, p_locale text, p_website text default ''
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_made public.workspaces;
begin
  perform private.require_session();
  perform pg_advisory_xact_lock(hashtextextended(p_id::text, 0));
  select * into v_made from public.workspaces where id = p_id;
  if v_made.id is not null then
    if v_made.created_by is distinct from v_user then raise sqlstate 'PT409' using message = 'That workspace exists already.'; end if;
    return jsonb_build_object('id', v_made.id, 'slug', v_made.slug);
  end if;
  if exists (select 1 from public.workspaces where slug = p_slug) then
    raise sqlstate 'PT409' using message = 'That address is taken. Choose another.', detail = 'slug';
  end if;
  insert into public.workspaces (id, slug, name, currency, time_zone, locale, created_by)
  values (p_id, p_slug, p_name, p_currency, p_time_zone, p_locale, v_user) returning * into v_made;
  insert into public.members (workspace_id, user_id, role) values (p_id, v_user, 'owner');
  insert into public.brands (workspace_id, name, website, created_by) values (p_id, p_brand_name, coalesce(p_website, ''), v_user);
  insert into public.approval_policies (workspace_id, kind, people, author_may_sign) values (p_id, 'copy', 1, true);
  return jsonb_build_object('id', v_made.id, 'slug', v_made.slug);
end $$;

create or replace function public.accept_invitation(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_invitation public.invitations;
  v_slug text;
begin
  perform private.require_session();
  select * into v_invitation from public.invitations where token_hash = private.sha256_hex(p_token) for update;
  if v_invitation.id is null or v_invitation.accepted_at is not null or v_invitation.revoked_at is not null
    or v_invitation.expires_at < private.now()
    or v_invitation.email is distinct from lower((select auth.jwt()) ->> 'email') then
    raise sqlstate 'PT404' using message = 'This invitation is used, expired or meant for another e-mail address.';
  end if;
  perform public.ensure_profile(null);
  update public.invitations set accepted_at = private.now() where workspace_id = v_invitation.workspace_id and id = v_invitation.id;
  insert into public.members (workspace_id, user_id, role) values (v_invitation.workspace_id, v_user, v_invitation.role)
  on conflict (workspace_id, user_id) where removed_at is null do nothing;
  select slug into v_slug from public.workspaces where id = v_invitation.workspace_id;
  return jsonb_build_object('workspace_id', v_invitation.workspace_id, 'slug', v_slug);
end $$;

create or replace function public.enter_workspace(p_slug text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  if not private.session_holds() then raise sqlstate 'PT401' using message = 'Your session has ended. Sign in again.'; end if;
  return (
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
  );
end $$;

-- Own teams before the demo; the last visit says where to land after sign-in.
drop function public.my_workspaces();
create function public.my_workspaces() returns table (id uuid, slug text, name text, kind text, role text, last_visit_at timestamptz)
language plpgsql stable security invoker set search_path = '' as $$
begin
  if not private.session_holds() then raise sqlstate 'PT401' using message = 'Your session has ended. Sign in again.'; end if;
  return query
    select w.id, w.slug, w.name, w.kind, m.role, m.last_visit_at
    from public.members m join public.workspaces w on w.id = m.workspace_id
    where m.user_id = (select auth.uid()) and m.removed_at is null
    order by w.kind desc, w.name;
end $$;

revoke execute on function
  public.create_workspace(uuid, text, text, text, text, text, text, text), public.my_workspaces()
from public, anon, authenticated;
grant execute on function
  public.create_workspace(uuid, text, text, text, text, text, text, text), public.my_workspaces()
to authenticated, service_role;
