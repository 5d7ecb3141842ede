-- Sign-up, workspaces, members, invitations: acts that touch several rows or that no policy can express.

create function private.sha256_hex(p_text text) returns text
language sql immutable set search_path = '' as $$ select encode(sha256(convert_to(p_text, 'utf8')), 'hex') $$;

-- The caller's profile, made from the session's e-mail on first use.
create function public.ensure_profile(p_display_name text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_email text := lower((select auth.jwt()) ->> 'email');
  v_profile public.profiles;
begin
  if v_user is null or v_email is null then raise sqlstate 'PT401' using message = 'Sign in first.'; end if;
  insert into public.profiles (user_id, email, display_name)
  values (v_user, v_email, left(coalesce(nullif(trim(p_display_name), ''), initcap(replace(split_part(v_email, '@', 1), '.', ' '))), 80))
  on conflict (user_id) do nothing;
  select * into v_profile from public.profiles where user_id = v_user;
  return to_jsonb(v_profile);
end $$;

-- Makes a workspace with its owner, first brand and approval policy. p_id comes from the form: a repeated submit finds the workspace it made.
create function public.create_workspace(p_id uuid, p_name text, p_slug text, p_brand_name text, p_currency text, p_time_zone text, p_locale text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_made public.workspaces;
begin
  if v_user is null then raise sqlstate 'PT401' using message = 'Sign in first.'; end if;
  perform pg_advisory_xact_lock(hashtextextended(p_id::text, 0));
  select * into v_made from public.workspaces where id = p_id;
  if v_made.id is not null then
    if v_made.created_by is distinct from v_user then raise sqlstate 'PT409' using message = 'That workspace exists already.'; end if;
    return jsonb_build_object('id', v_made.id, 'slug', v_made.slug);
  end if;
  if exists (select 1 from public.workspaces where slug = p_slug) then
    raise sqlstate 'PT409' using message = 'That address is taken.', detail = 'slug';
  end if;
  insert into public.workspaces (id, slug, name, currency, time_zone, locale, created_by)
  values (p_id, p_slug, p_name, p_currency, p_time_zone, p_locale, v_user) returning * into v_made;
  insert into public.members (workspace_id, user_id, role) values (p_id, v_user, 'owner');
  insert into public.brands (workspace_id, name, created_by) values (p_id, p_brand_name, v_user);
  insert into public.approval_policies (workspace_id, kind, people, author_may_sign) values (p_id, 'copy', 1, true);
  return jsonb_build_object('id', v_made.id, 'slug', v_made.slug);
end $$;

create function public.invite_member(p_workspace_id uuid, p_key text, p_email text, p_role text, p_token_hash text, p_expires_at timestamptz) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'members.manage');
  v_result := private.replay(p_workspace_id, 'invite_member', p_key);
  if v_result is not null then return v_result; end if;
  if exists (
    select 1 from public.members m join public.profiles p on p.user_id = m.user_id
    where m.workspace_id = p_workspace_id and m.removed_at is null and p.email = lower(trim(p_email))
  ) then
    raise sqlstate 'PT409' using message = 'That person is a member already.', detail = 'email';
  end if;
  update public.invitations set revoked_at = private.now()
  where workspace_id = p_workspace_id and lower(email) = lower(trim(p_email)) and accepted_at is null and revoked_at is null;
  insert into public.invitations (workspace_id, email, role, token_hash, expires_at, invited_by)
  values (p_workspace_id, lower(trim(p_email)), p_role, p_token_hash, p_expires_at, (select auth.uid())) returning id into v_id;
  return private.remember(p_workspace_id, 'invite_member', p_key, jsonb_build_object('id', v_id));
end $$;

create function public.revoke_invitation(p_workspace_id uuid, p_invitation_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'members.manage');
  update public.invitations set revoked_at = private.now()
  where workspace_id = p_workspace_id and id = p_invitation_id and accepted_at is null and revoked_at is null;
  if not found then raise sqlstate 'PT404' using message = 'That invitation is no longer open.'; end if;
  return jsonb_build_object('id', p_invitation_id);
end $$;

-- Single use, expiring, bound to the e-mail it was sent to. One answer for every way it can be wrong.
create function public.accept_invitation(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := (select auth.uid());
  v_invitation public.invitations;
  v_slug text;
begin
  if v_user is null then raise sqlstate 'PT401' using message = 'Sign in first.'; end if;
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

create function private.keep_an_owner(p_workspace_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from public.members where workspace_id = p_workspace_id and role = 'owner' and removed_at is null) then
    raise sqlstate 'PT409' using message = 'A workspace keeps at least one owner.';
  end if;
end $$;

-- Nobody promotes himself: only an owner changes roles, and an owner can only step down while another one stays.
create function public.set_member_role(p_workspace_id uuid, p_member_id uuid, p_role text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_member public.members;
begin
  perform private.require(p_workspace_id, 'members.manage');
  perform 1 from public.members where workspace_id = p_workspace_id and role = 'owner' for update;
  select * into v_member from public.members where workspace_id = p_workspace_id and id = p_member_id and removed_at is null for update;
  if v_member.id is null then raise sqlstate 'PT404' using message = 'That member is not here.'; end if;
  update public.members set role = p_role where workspace_id = p_workspace_id and id = p_member_id;
  perform private.keep_an_owner(p_workspace_id);
  return jsonb_build_object('id', p_member_id, 'role', p_role);
end $$;

-- An owner removes anybody; every member may leave.
create function public.remove_member(p_workspace_id uuid, p_member_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_member public.members;
begin
  perform private.require(p_workspace_id, 'workspace.read');
  perform 1 from public.members where workspace_id = p_workspace_id and role = 'owner' for update;
  select * into v_member from public.members where workspace_id = p_workspace_id and id = p_member_id and removed_at is null for update;
  if v_member.id is null then raise sqlstate 'PT404' using message = 'That member is not here.'; end if;
  if v_member.user_id <> (select auth.uid()) then perform private.require(p_workspace_id, 'members.manage'); end if;
  update public.members set removed_at = private.now() where workspace_id = p_workspace_id and id = p_member_id;
  perform private.keep_an_owner(p_workspace_id);
  return jsonb_build_object('id', p_member_id);
end $$;

create function public.set_my_preferences(p_workspace_id uuid, p_locale text, p_time_zone text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'workspace.read');
  update public.members set locale = nullif(p_locale, ''), time_zone = nullif(p_time_zone, '')
  where workspace_id = p_workspace_id and user_id = (select auth.uid()) and removed_at is null;
  return jsonb_build_object('locale', p_locale, 'time_zone', p_time_zone);
end $$;

-- Moves the visit mark at most every half hour, so that "since your last visit" holds still while one works.
create function public.mark_visit(p_workspace_id uuid) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  v_member public.members;
begin
  perform private.require(p_workspace_id, 'workspace.read');
  select * into v_member from public.members where workspace_id = p_workspace_id and user_id = (select auth.uid()) and removed_at is null;
  if v_member.last_visit_at is null or v_member.last_visit_at < private.now() - interval '30 minutes' then
    update public.members set previous_visit_at = last_visit_at, last_visit_at = private.now()
    where workspace_id = p_workspace_id and id = v_member.id
    returning * into v_member;
  end if;
  return coalesce(v_member.previous_visit_at, v_member.created_at);
end $$;

-- Every access token of the caller issued so far stops working at once.
create function public.revoke_my_sessions() returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  v_at timestamptz := pg_catalog.clock_timestamp();
begin
  if (select auth.uid()) is null then raise sqlstate 'PT401' using message = 'Sign in first.'; end if;
  insert into public.session_revocations (user_id, revoked_before) values ((select auth.uid()), v_at)
  on conflict (user_id) do update set revoked_before = excluded.revoked_before;
  return v_at;
end $$;

-- The one road of hard erase: a whole workspace, by its owner, who types its name.
create function public.erase_workspace(p_workspace_id uuid, p_name text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_table text;
begin
  perform private.require(p_workspace_id, 'workspace.manage');
  if not exists (select 1 from public.workspaces where id = p_workspace_id and name = p_name) then
    raise sqlstate 'PT400' using message = 'The name does not match.', detail = 'name';
  end if;
  perform set_config('upbeat.erasing', 'on', true);
  delete from public.metric_rollups where workspace_id = p_workspace_id;
  delete from public.metric_rows where workspace_id = p_workspace_id;
  delete from public.workspaces where id = p_workspace_id;
  perform set_config('upbeat.erasing', 'off', true);
  return jsonb_build_object('id', p_workspace_id);
end $$;
