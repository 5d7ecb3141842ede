-- Comments on copy: threads of one level, mentions that notify, resolved by anybody who may comment. Viewers read.

insert into private.role_permissions (role, permission) values
  ('owner', 'comments.write'), ('strategist', 'comments.write'), ('marketer', 'comments.write'), ('analyst', 'comments.write');

-- subject: exclusive arc, later subjects add their own key. field, entry, starts_at and quote say which words it was made on; version_id which version
-- they stood in, null where the words were not kept as one. text is what a person wrote: emptied when it is deleted and when its author is erased.
create table public.comments (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  variant_id uuid,
  parent_id uuid,
  version_id uuid,
  field text check (char_length(field) between 1 and 40),
  entry integer check (entry between 0 and 99),
  starts_at integer check (starts_at >= 0),
  quote text not null default '' check (char_length(quote) <= 500),
  text text not null check (char_length(text) <= 4000),
  mentions uuid[] not null default '{}' check (cardinality(mentions) <= 50),
  author_id uuid references public.profiles (user_id) on delete set null,
  edited_at timestamptz,
  resolved_at timestamptz,
  resolved_by uuid,
  deleted_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  check (num_nonnulls(variant_id) = 1),
  check ((field is null) = (entry is null)),
  check (quote = '' or field is not null),
  check (deleted_at is not null or char_length(text) > 0),
  check (resolved_at is null or parent_id is null),
  foreign key (workspace_id, variant_id) references public.variants (workspace_id, id) on delete cascade,
  foreign key (workspace_id, parent_id) references public.comments (workspace_id, id) on delete cascade,
  foreign key (workspace_id, version_id) references public.content_versions (workspace_id, id) on delete cascade
);
create index comments_by_variant on public.comments (workspace_id, variant_id, created_at desc);
create index comments_by_parent on public.comments (workspace_id, parent_id);
create index comments_by_version on public.comments (workspace_id, version_id);
create index comments_by_author on public.comments (workspace_id, author_id);
select private.protect('comments', null, null, null, null);

-- Whoever is erased takes his words along; that something was said stays, so that replies keep their place.
create function private.forget_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.text := '';
  new.mentions := '{}';
  new.deleted_at := coalesce(old.deleted_at, private.now());
  return new;
end $$;
create trigger comments_forget before update on public.comments for each row
  when (old.author_id is not null and new.author_id is null) execute function private.forget_comment();

-- Events that name whom they concern ({tell: [user ids]}) become notices for those who are members, but for who acted.
create function private.notify_named() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.erasing() then return null; end if;
  insert into public.notifications (workspace_id, user_id, event_id)
  select distinct new.workspace_id, m.user_id, new.id from public.members m
  where m.workspace_id = new.workspace_id and m.removed_at is null and m.user_id is distinct from new.actor_id
    and m.user_id::text in (select jsonb_array_elements_text(new.data -> 'tell'))
  on conflict do nothing;
  return null;
end $$;
create trigger events_notify_named after insert on public.events for each row when (new.data ? 'tell') execute function private.notify_named();

-- Of some user ids those of present members.
create function private.present_members(p_workspace_id uuid, p_users uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(array_agg(distinct m.user_id), '{}') from public.members m
    where m.workspace_id = p_workspace_id and m.removed_at is null and m.user_id = any (coalesce(p_users, '{}')));
end $$;

-- Tells of a comment: who is mentioned, and apart from them whose copy it is and who is in the thread. Their subject is the variant, where it is read.
create function private.tell_of_comment(p_comment public.comments, p_newly uuid[], p_is_new boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_variant public.variants;
  v_others uuid[];
begin
  select * into v_variant from public.variants where workspace_id = p_comment.workspace_id and id = p_comment.variant_id;
  if p_is_new then
    select coalesce(array_agg(distinct x.id), '{}') into v_others from (
      select v_variant.submitted_by union select v_variant.edited_by
      union select c.author_id from public.comments c
        where c.workspace_id = p_comment.workspace_id and p_comment.parent_id is not null and p_comment.parent_id in (c.id, c.parent_id)
    ) x (id) where x.id is not null and not (x.id = any (p_newly));
    perform private.record_event(p_comment.workspace_id, 'comments', 'created', p_comment.variant_id, v_variant.campaign_id, 3,
      jsonb_build_object('comment', p_comment.id, 'tell', to_jsonb(v_others)));
  end if;
  if cardinality(p_newly) > 0 then
    perform private.record_event(p_comment.workspace_id, 'comments', 'mentioned', p_comment.variant_id, v_variant.campaign_id, 3,
      jsonb_build_object('comment', p_comment.id, 'tell', to_jsonb(p_newly)));
  end if;
end $$;

create function private.require_comment_text(p_text text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if char_length(trim(coalesce(p_text, ''))) = 0 then raise sqlstate 'PT400' using message = 'Write what you want to say.', detail = 'text'; end if;
  if char_length(trim(p_text)) > 4000 then raise sqlstate 'PT400' using message = 'Keep it under 4,000 characters.', detail = 'text'; end if;
  return trim(p_text);
end $$;

-- A comment, or a reply to the first comment of a thread (which opens a resolved thread again). p_anchor = {field, entry, start, quote} or {}.
create function public.add_comment(p_workspace_id uuid, p_key text, p_variant_id uuid, p_parent_id uuid, p_text text, p_mentions uuid[], p_anchor jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_variant public.variants;
  v_parent public.comments;
  v_comment public.comments;
  v_text text;
begin
  perform private.require(p_workspace_id, 'comments.write');
  v_result := private.replay(p_workspace_id, 'add_comment', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id;
  if v_variant.id is null then raise sqlstate 'PT404' using message = 'That variant is not here.'; end if;
  v_text := private.require_comment_text(p_text);
  if p_parent_id is not null then
    select * into v_parent from public.comments
    where workspace_id = p_workspace_id and id = p_parent_id and variant_id = p_variant_id and parent_id is null for update;
    if v_parent.id is null then raise sqlstate 'PT404' using message = 'The comment you reply to is not here.'; end if;
    if v_parent.resolved_at is not null then
      update public.comments set resolved_at = null, resolved_by = null where workspace_id = p_workspace_id and id = p_parent_id;
    end if;
  end if;
  insert into public.comments (workspace_id, variant_id, parent_id, version_id, field, entry, starts_at, quote, text, mentions, author_id)
  values (p_workspace_id, p_variant_id, p_parent_id,
    (select n.id from public.content_versions n where n.workspace_id = p_workspace_id and n.variant_id = p_variant_id and n.fields = v_variant.fields order by n.number desc limit 1),
    case when p_parent_id is null then nullif(p_anchor ->> 'field', '') end,
    case when p_parent_id is null and nullif(p_anchor ->> 'field', '') is not null then (p_anchor ->> 'entry')::integer end,
    case when p_parent_id is null then (p_anchor ->> 'start')::integer end,
    case when p_parent_id is null then coalesce(left(p_anchor ->> 'quote', 500), '') else '' end,
    v_text, private.present_members(p_workspace_id, p_mentions), (select auth.uid()))
  returning * into v_comment;
  perform private.tell_of_comment(v_comment, v_comment.mentions, true);
  return private.remember(p_workspace_id, 'add_comment', p_key, jsonb_build_object('id', v_comment.id));
end $$;

-- One's own comment, held for a change of it.
create function private.my_comment(p_workspace_id uuid, p_comment_id uuid) returns public.comments
language plpgsql security definer set search_path = '' as $$
declare
  v_comment public.comments;
begin
  perform private.require(p_workspace_id, 'comments.write');
  select * into v_comment from public.comments where workspace_id = p_workspace_id and id = p_comment_id and deleted_at is null for update;
  if v_comment.id is null then raise sqlstate 'PT404' using message = 'That comment is not here.'; end if;
  if v_comment.author_id is distinct from (select auth.uid()) then raise sqlstate 'PT403' using message = 'Only who wrote it may change it.'; end if;
  return v_comment;
end $$;

-- Says it in other words. Who is mentioned anew is told.
create function public.edit_comment(p_workspace_id uuid, p_comment_id uuid, p_row_version integer, p_text text, p_mentions uuid[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_old public.comments := private.my_comment(p_workspace_id, p_comment_id);
  v_new public.comments;
begin
  if v_old.row_version <> p_row_version then
    raise sqlstate 'PT409' using message = 'It changed in another window. Your words are still here; look again, then save.', detail = 'stale';
  end if;
  update public.comments set text = private.require_comment_text(p_text), mentions = private.present_members(p_workspace_id, p_mentions), edited_at = private.now()
  where workspace_id = p_workspace_id and id = p_comment_id returning * into v_new;
  perform private.tell_of_comment(v_new, array(select u from unnest(v_new.mentions) u where not (u = any (v_old.mentions))), false);
  return jsonb_build_object('id', p_comment_id);
end $$;

create function public.delete_comment(p_workspace_id uuid, p_comment_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_comment public.comments := private.my_comment(p_workspace_id, p_comment_id);
begin
  update public.comments set text = '', mentions = '{}', deleted_at = private.now() where workspace_id = p_workspace_id and id = p_comment_id;
  perform private.record_event(p_workspace_id, 'comments', 'deleted', v_comment.variant_id,
    (select campaign_id from public.variants where workspace_id = p_workspace_id and id = v_comment.variant_id), 3, jsonb_build_object('comment', p_comment_id));
  return jsonb_build_object('id', p_comment_id);
end $$;

-- Settles a thread or opens it again. The same twice changes nothing.
create function public.resolve_comment(p_workspace_id uuid, p_comment_id uuid, p_resolved boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_comment public.comments;
begin
  perform private.require(p_workspace_id, 'comments.write');
  select * into v_comment from public.comments where workspace_id = p_workspace_id and id = p_comment_id and parent_id is null for update;
  if v_comment.id is null then raise sqlstate 'PT404' using message = 'That thread is not here.'; end if;
  if (v_comment.resolved_at is not null) is distinct from coalesce(p_resolved, false) then
    update public.comments set resolved_at = case when p_resolved then private.now() end, resolved_by = case when p_resolved then (select auth.uid()) end
    where workspace_id = p_workspace_id and id = p_comment_id;
    perform private.record_event(p_workspace_id, 'comments', case when p_resolved then 'resolved' else 'reopened' end, v_comment.variant_id,
      (select campaign_id from public.variants where workspace_id = p_workspace_id and id = v_comment.variant_id), 3,
      jsonb_build_object('comment', p_comment_id, 'tell', jsonb_build_array(v_comment.author_id)));
  end if;
  return jsonb_build_object('id', p_comment_id);
end $$;

-- What stands beside a variant in the editor: its newest 400 comments, who can be mentioned, and who counts as an author of its words.
create function public.variant_talk(p_workspace_id uuid, p_variant_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return (
    select jsonb_build_object(
      'comments', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', c.id, 'parentId', c.parent_id, 'field', c.field, 'entry', c.entry, 'start', c.starts_at, 'quote', c.quote, 'text', c.text,
          'version', (select n.number from public.content_versions n where n.workspace_id = c.workspace_id and n.id = c.version_id),
          'mentions', to_jsonb(c.mentions), 'authorId', c.author_id, 'author', (select f.display_name from public.profiles f where f.user_id = c.author_id),
          'at', c.created_at, 'editedAt', c.edited_at, 'deletedAt', c.deleted_at, 'rowVersion', c.row_version, 'resolvedAt', c.resolved_at,
          'resolvedBy', (select f.display_name from public.profiles f where f.user_id = c.resolved_by)) order by c.created_at, c.id)
        from (select * from public.comments x where x.workspace_id = v.workspace_id and x.variant_id = v.id order by x.created_at desc, x.id desc limit 400) c), '[]'),
      'members', coalesce((
        select jsonb_agg(jsonb_build_object('id', m.user_id, 'name', f.display_name) order by f.display_name, m.user_id)
        from (select * from public.members q where q.workspace_id = v.workspace_id and q.removed_at is null order by q.created_at limit 500) m
        join public.profiles f on f.user_id = m.user_id), '[]'),
      'editors', to_jsonb(v.editors))
    from public.variants v where v.workspace_id = p_workspace_id and v.id = p_variant_id);
end $$;

revoke execute on function
  private.forget_comment(), private.notify_named(), private.present_members(uuid, uuid[]), private.tell_of_comment(public.comments, uuid[], boolean),
  private.require_comment_text(text), private.my_comment(uuid, uuid),
  public.add_comment(uuid, text, uuid, uuid, text, uuid[], jsonb), public.edit_comment(uuid, uuid, integer, text, uuid[]),
  public.delete_comment(uuid, uuid), public.resolve_comment(uuid, uuid, boolean), public.variant_talk(uuid, uuid)
  from public, anon, authenticated;
grant execute on function
  public.add_comment(uuid, text, uuid, uuid, text, uuid[], jsonb), public.edit_comment(uuid, uuid, integer, text, uuid[]),
  public.delete_comment(uuid, uuid), public.resolve_comment(uuid, uuid, boolean), public.variant_talk(uuid, uuid)
  to authenticated, service_role;
