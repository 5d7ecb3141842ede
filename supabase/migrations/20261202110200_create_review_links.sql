-- Review links: somebody without an account reads submitted copy, comments, and says yes or asks for changes where the link allows it.

alter table public.approval_policies add column outsider_counts boolean not null default false;
grant update (outsider_counts) on public.approval_policies to authenticated;

-- ---------------------------------------------------------------- which words were put before people

-- The version that was submitted last: what an outsider is shown, also after the working copy moved on.
alter table public.variants add column submitted_version_id uuid,
  add foreign key (workspace_id, submitted_version_id) references public.content_versions (workspace_id, id) on delete set null (submitted_version_id);
create index variants_by_submitted_version on public.variants (workspace_id, submitted_version_id);
-- Not a save: neither its time nor its number moves.
alter table public.variants disable trigger user;
update public.variants v set submitted_version_id = (
  select n.id from public.content_versions n where n.workspace_id = v.workspace_id and n.variant_id = v.id and n.fields = v.fields order by n.number desc limit 1)
where v.status in ('submitted', 'approved');
alter table public.variants enable trigger user;

create function private.keep_submitted() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.submitted_version_id := (
    select n.id from public.content_versions n
    where n.workspace_id = new.workspace_id and n.variant_id = new.id and n.fields = new.fields order by n.number desc limit 1);
  return new;
end $$;
create trigger variants_keep_submitted before update on public.variants for each row
  when (new.status = 'submitted' and old.status is distinct from 'submitted') execute function private.keep_submitted();

-- ---------------------------------------------------------------- tables

-- what: exclusive arc. The token is known to who holds the link; here is its hash, which no member reads either.
create table public.review_links (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  variant_id uuid,
  content_piece_id uuid,
  campaign_id uuid,
  label text not null check (char_length(label) between 1 and 120),
  token_hash text not null unique,
  may_approve boolean not null default false,
  expires_at timestamptz not null,
  created_by uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  last_used_at timestamptz,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  check (num_nonnulls(variant_id, content_piece_id, campaign_id) = 1),
  foreign key (workspace_id, variant_id) references public.variants (workspace_id, id) on delete cascade,
  foreign key (workspace_id, content_piece_id) references public.content_pieces (workspace_id, id) on delete cascade,
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create index review_links_by_variant on public.review_links (workspace_id, variant_id);
create index review_links_by_piece on public.review_links (workspace_id, content_piece_id);
create index review_links_by_campaign on public.review_links (workspace_id, campaign_id);
select private.protect('review_links', null, null, null, null);
revoke select on public.review_links from authenticated;
grant select (workspace_id, id, variant_id, content_piece_id, campaign_id, label, may_approve, expires_at, created_by, revoked_at, revoked_by, last_used_at, created_at)
  on public.review_links to authenticated;

-- What somebody outside said of one version. It is apart from approvals: it is no member's signature. A yes holds as long as its hashes do.
create table public.outside_approvals (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  review_link_id uuid not null,
  variant_id uuid not null,
  version_id uuid not null,
  campaign_id uuid not null,
  verdict text not null check (verdict in ('approved', 'changes')),
  guest_name text not null check (char_length(guest_name) between 1 and 80),
  note text not null default '' check (char_length(note) <= 1000),
  hashes jsonb not null,
  claims_expire_on date,
  given_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  check (verdict <> 'changes' or char_length(note) > 0),
  foreign key (workspace_id, review_link_id) references public.review_links (workspace_id, id) on delete cascade,
  foreign key (workspace_id, variant_id) references public.variants (workspace_id, id) on delete cascade,
  foreign key (workspace_id, version_id) references public.content_versions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create index outside_approvals_by_variant on public.outside_approvals (workspace_id, variant_id, given_at desc);
create index outside_approvals_by_link on public.outside_approvals (workspace_id, review_link_id, variant_id, given_at desc);
create index outside_approvals_by_version on public.outside_approvals (workspace_id, version_id);
create index outside_approvals_by_campaign on public.outside_approvals (workspace_id, campaign_id);
select private.protect('outside_approvals', null, null, null, null);

-- A comment from outside has a name in place of an author.
alter table public.comments add column review_link_id uuid, add column guest_name text check (char_length(guest_name) between 1 and 80),
  add check ((review_link_id is null) = (guest_name is null)), add check (review_link_id is null or author_id is null),
  add foreign key (workspace_id, review_link_id) references public.review_links (workspace_id, id) on delete cascade;
create index comments_by_link on public.comments (workspace_id, review_link_id, created_at);

-- ---------------------------------------------------------------- what a yes from outside is worth

-- Why a yes from outside no longer holds; null while it does.
create function private.outside_void(p_given public.outside_approvals) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_now jsonb := private.variant_hashes(p_given.workspace_id, p_given.variant_id, p_given.hashes ->> 'limits');
begin
  return case
    when v_now ->> 'copy' is distinct from p_given.hashes ->> 'copy' then 'The copy changed after it was given.'
    when v_now ->> 'campaign' is distinct from p_given.hashes ->> 'campaign' then 'The campaign’s market changed after it was given.'
    when v_now ->> 'rules' is distinct from p_given.hashes ->> 'rules' then 'A brand rule changed after it was given.'
    when v_now ->> 'claims' is distinct from p_given.hashes ->> 'claims' then 'A claim it stands on changed after it was given.'
    when v_now is distinct from p_given.hashes then 'The channel limits changed after it was given.'
    when p_given.claims_expire_on < (private.now() at time zone 'UTC')::date then format('A claim it stands on expired on %s.', p_given.claims_expire_on)
  end;
end $$;

-- What each link said last of a variant.
create function private.outside_last(p_workspace_id uuid, p_variant_id uuid) returns setof public.outside_approvals
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select distinct on (o.review_link_id) o.* from public.outside_approvals o
  where o.workspace_id = p_workspace_id and o.variant_id = p_variant_id order by o.review_link_id, o.given_at desc, o.id desc;
end $$;

-- Signatures from outside that count: one where the workspace says so and a yes holds, else none.
create function private.outside_counts(p_workspace_id uuid, p_variant_id uuid) returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select count(*) from public.approval_policies y
    where y.workspace_id = p_workspace_id and y.kind = 'copy' and y.outsider_counts
      and exists (select 1 from private.outside_last(p_workspace_id, p_variant_id) o where o.verdict = 'approved' and private.outside_void(o) is null));
end $$;

-- Live signatures of members, and with at least one of these what counts from outside: nobody outside approves alone.
create function private.signatures(p_workspace_id uuid, p_variant_id uuid) returns integer
language plpgsql stable security definer set search_path = '' as $$
declare
  v_members integer;
begin
  select count(*) into v_members from public.approvals a
  where a.workspace_id = p_workspace_id and a.variant_id = p_variant_id and a.verdict = 'approved' and a.voided_at is null;
  return case when v_members = 0 then 0 else v_members + private.outside_counts(p_workspace_id, p_variant_id) end;
end $$;

create or replace function private.is_signed(p_workspace_id uuid, p_variant_id uuid, p_version_id uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  v_members integer;
begin
  select count(*) into v_members from public.approvals a
  where a.workspace_id = p_workspace_id and a.variant_id = p_variant_id and a.verdict = 'approved' and a.voided_at is null
    and (p_version_id is null or a.version_id = p_version_id)
    and a.hashes = private.variant_hashes(p_workspace_id, p_variant_id, a.hashes ->> 'limits');
  return v_members > 0 and v_members + private.outside_counts(p_workspace_id, p_variant_id)
    >= coalesce((select y.people from public.approval_policies y where y.workspace_id = p_workspace_id and y.kind = 'copy'), 1);
end $$;

-- A member who signs counts what was said outside.
do $$
declare
  v_source text := pg_get_functiondef('public.sign_variant(uuid, text, uuid, uuid, text, text, text)'::regprocedure);
  v_counted text := replace(v_source,
    'select count(*) into v_signed from public.approvals where workspace_id = p_workspace_id and variant_id = p_variant_id and verdict = ''approved'' and voided_at is null;',
    'v_signed := private.signatures(p_workspace_id, p_variant_id);');
begin
  if v_counted = v_source then raise exception 'public.sign_variant does not say what this migration replaces'; end if;
  execute v_counted;
end $$;

-- ---------------------------------------------------------------- members make and take back links

-- p_subject: variant, piece or campaign. A link that may approve is made by who may sign. p_days: 1, 7 or 30.
create function public.create_review_link(p_workspace_id uuid, p_key text, p_variant_id uuid, p_subject text, p_label text, p_may_approve boolean, p_days integer, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_variant public.variants;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'copy.write');
  if p_may_approve then perform private.require(p_workspace_id, 'copy.approve'); end if;
  if private.replay(p_workspace_id, 'create_review_link', p_key) is not null then
    raise sqlstate 'PT409' using message = 'That link was made already, and a link is shown once. Take it back in the list and make another.';
  end if;
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id;
  if v_variant.id is null then raise sqlstate 'PT404' using message = 'That variant is not here.'; end if;
  if char_length(trim(coalesce(p_label, ''))) not between 1 and 120 then
    raise sqlstate 'PT400' using message = 'Say whom it is for, in up to 120 characters.', detail = 'label';
  end if;
  if p_subject not in ('variant', 'piece', 'campaign') or p_days not in (1, 7, 30) or p_token_hash !~ '^[0-9a-f]{64}$' then
    raise sqlstate 'PT400' using message = 'Choose what is shown and for how long.';
  end if;
  insert into public.review_links (workspace_id, variant_id, content_piece_id, campaign_id, label, token_hash, may_approve, expires_at, created_by)
  values (p_workspace_id, case p_subject when 'variant' then p_variant_id end, case p_subject when 'piece' then v_variant.content_piece_id end,
    case p_subject when 'campaign' then v_variant.campaign_id end, trim(p_label), p_token_hash, coalesce(p_may_approve, false),
    private.now() + make_interval(days => p_days), (select auth.uid()))
  returning id into v_id;
  perform private.record_event(p_workspace_id, 'review_links', 'created', v_id, v_variant.campaign_id, 3, '{}');
  return private.remember(p_workspace_id, 'create_review_link', p_key, jsonb_build_object('id', v_id));
end $$;

create function public.revoke_review_link(p_workspace_id uuid, p_link_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'copy.write');
  update public.review_links set revoked_at = private.now(), revoked_by = (select auth.uid())
  where workspace_id = p_workspace_id and id = p_link_id and revoked_at is null;
  if found then
    perform private.record_event(p_workspace_id, 'review_links', 'revoked', p_link_id, null, 3, '{}');
  elsif not exists (select 1 from public.review_links where workspace_id = p_workspace_id and id = p_link_id) then
    raise sqlstate 'PT404' using message = 'That link is not here.';
  end if;
  return jsonb_build_object('id', p_link_id);
end $$;

-- ---------------------------------------------------------------- the one road from outside

-- Variants that a link shows: its own one at any time, else those put before people now and those it has spoken of; none that is put away.
create function private.review_scope(p_link public.review_links) returns setof public.variants
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select v.* from public.variants v
  join public.content_pieces p on p.workspace_id = v.workspace_id and p.id = v.content_piece_id and p.archived_at is null
  where v.workspace_id = p_link.workspace_id and v.status <> 'archived'
    and (v.id = p_link.variant_id or v.content_piece_id = p_link.content_piece_id or v.campaign_id = p_link.campaign_id)
    and (v.id = p_link.variant_id or v.status in ('submitted', 'approved')
      or exists (select 1 from public.outside_approvals o where o.workspace_id = v.workspace_id and o.review_link_id = p_link.id and o.variant_id = v.id));
end $$;

-- What a link shows, and nothing else: the submitted words of its variants, how they stand, and what was said by this link.
create function private.review_page(p_link public.review_links) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'label', p_link.label, 'mayApprove', p_link.may_approve, 'expiresAt', p_link.expires_at,
    'items', coalesce((
      select jsonb_agg(jsonb_build_object(
        'variantId', v.id, 'label', v.label, 'status', v.status, 'name', p.name, 'channel', p.channel, 'brand', b.name,
        'version', case when n.id is not null then jsonb_build_object('id', n.id, 'number', n.number, 'fields', n.fields, 'at', n.created_at) end,
        'changed', n.created_at > p_link.created_at,
        'verdict', (
          select jsonb_build_object('verdict', o.verdict, 'name', o.guest_name, 'note', o.note, 'at', o.given_at, 'void', private.outside_void(o))
          from private.outside_last(v.workspace_id, v.id) o where o.review_link_id = p_link.id),
        'comments', coalesce((
          select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.guest_name, 'text', k.text, 'at', k.created_at, 'field', k.field, 'entry', k.entry,
            'isResolved', k.resolved_at is not null) order by k.created_at, k.id)
          from public.comments k where k.workspace_id = v.workspace_id and k.review_link_id = p_link.id and k.variant_id = v.id and k.deleted_at is null), '[]')
        ) order by p.created_at, p.id, v.label)
      from (select * from private.review_scope(p_link) x order by x.created_at, x.id limit 50) v
      join public.content_pieces p on p.workspace_id = v.workspace_id and p.id = v.content_piece_id
      join public.campaigns c on c.workspace_id = v.workspace_id and c.id = v.campaign_id
      join public.brands b on b.workspace_id = v.workspace_id and b.id = c.brand_id
      left join public.content_versions n on n.workspace_id = v.workspace_id and n.id = v.submitted_version_id), '[]'));
end $$;

-- Tells the members concerned: who made the link and whose copy it is.
create function private.tell_from_outside(p_link public.review_links, p_variant public.variants, p_verb text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.record_event(p_link.workspace_id, 'outside_reviews', p_verb, p_variant.id, p_variant.campaign_id, 3,
    jsonb_build_object('link', p_link.id, 'tell', jsonb_build_array(p_link.created_by, p_variant.submitted_by)));
end $$;

create function private.comment_from_outside(p_link public.review_links, p_variant public.variants, p_name text, p_input jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.comments (workspace_id, variant_id, version_id, field, entry, text, review_link_id, guest_name)
  values (p_link.workspace_id, p_variant.id, p_variant.submitted_version_id, nullif(p_input ->> 'field', ''),
    case when nullif(p_input ->> 'field', '') is not null then (p_input ->> 'entry')::integer end,
    private.require_comment_text(p_input ->> 'text'), p_link.id, p_name);
  perform private.tell_from_outside(p_link, p_variant, 'commented');
end $$;

-- A yes, or what should change, under the version that was read. A yes may complete what members have signed, where the workspace counts it.
create function private.judge_from_outside(p_link public.review_links, p_variant public.variants, p_act text, p_name text, p_input jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_note text := trim(coalesce(p_input ->> 'text', ''));
  v_expires date;
begin
  if not p_link.may_approve then raise sqlstate 'PT403' using message = 'This link is for comments only.'; end if;
  if p_variant.status not in ('submitted', 'approved') then
    raise sqlstate 'PT409' using message = 'The copy is being changed and is not up for review now.', detail = 'stale';
  end if;
  if p_variant.submitted_version_id::text is distinct from p_input ->> 'versionId' then
    raise sqlstate 'PT409' using message = 'The copy changed since you opened it. Read it again, then answer.', detail = 'stale';
  end if;
  if p_act = 'changes' and v_note = '' then raise sqlstate 'PT400' using message = 'Say what should change.', detail = 'text'; end if;
  if char_length(v_note) > 1000 then raise sqlstate 'PT400' using message = 'Keep it under 1,000 characters.', detail = 'text'; end if;
  perform 1 from public.brands b join public.campaigns c on c.workspace_id = b.workspace_id and c.brand_id = b.id
  where c.workspace_id = p_link.workspace_id and c.id = p_variant.campaign_id for share of b;
  select min(k.expires_on) into v_expires from public.claims k
  join public.campaigns c on c.workspace_id = k.workspace_id and c.brand_id = k.brand_id and c.id = p_variant.campaign_id
  where k.workspace_id = p_link.workspace_id and k.archived_at is null
    and (k.id::text in (select p ->> 'id' from jsonb_array_elements(p_variant.provenance) p where p ->> 'kind' = 'claim')
      or position(lower(k.text) in lower(p_variant.fields::text)) > 0);
  insert into public.outside_approvals (workspace_id, review_link_id, variant_id, version_id, campaign_id, verdict, guest_name, note, hashes, claims_expire_on)
  values (p_link.workspace_id, p_link.id, p_variant.id, p_variant.submitted_version_id, p_variant.campaign_id, case p_act when 'approve' then 'approved' else 'changes' end,
    p_name, v_note, private.variant_hashes(p_link.workspace_id, p_variant.id, null), v_expires);
  perform private.tell_from_outside(p_link, p_variant, case p_act when 'approve' then 'approved' else 'asked' end);
  if p_variant.status = 'submitted' and private.signatures(p_link.workspace_id, p_variant.id)
    >= coalesce((select y.people from public.approval_policies y where y.workspace_id = p_link.workspace_id and y.kind = 'copy'), 1) then
    update public.variants set status = 'approved' where workspace_id = p_link.workspace_id and id = p_variant.id;
  elsif p_variant.status = 'approved' and not private.is_signed(p_link.workspace_id, p_variant.id, null) then
    perform private.void_approvals(p_link.workspace_id, p_variant.id, 'Somebody outside, whose yes counted, asked for changes.');
    update public.variants set status = 'draft', submitted_at = null, submitted_by = null where workspace_id = p_link.workspace_id and id = p_variant.id;
  end if;
end $$;

-- The only function that anon may call. p_act: open, comment, approve or changes; p_input: {variantId, versionId, name, text, field, entry}.
-- Unknown, expired and revoked links, and those of a member who left, are answered alike. Answers what the link shows after the act.
create function public.review(p_token text, p_act text, p_input jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_link public.review_links;
  v_variant public.variants;
  v_name text := trim(coalesce(p_input ->> 'name', ''));
begin
  -- Held until the end: of a use and the link's end, one comes first.
  select * into v_link from public.review_links l
  where l.token_hash = private.sha256_hex(coalesce(p_token, '')) and l.revoked_at is null and l.expires_at > private.now()
    and exists (select 1 from public.members m where m.workspace_id = l.workspace_id and m.user_id = l.created_by and m.removed_at is null)
  for update;
  if v_link.id is null then
    raise sqlstate 'PT404' using message = 'This link does not work, or no longer does. Ask whoever sent it to you for a new one.';
  end if;
  update public.review_links set last_used_at = private.now() where workspace_id = v_link.workspace_id and id = v_link.id;
  if p_act = 'open' then return private.review_page(v_link); end if;

  if p_act not in ('comment', 'approve', 'changes') then raise sqlstate 'PT400' using message = 'That cannot be done here.'; end if;
  if char_length(v_name) not between 1 and 80 then raise sqlstate 'PT400' using message = 'Say who you are, in up to 80 characters.', detail = 'name'; end if;
  if (select count(*) from public.comments k where k.workspace_id = v_link.workspace_id and k.review_link_id = v_link.id) >= 300
    or (select count(*) from public.outside_approvals o where o.workspace_id = v_link.workspace_id and o.review_link_id = v_link.id) >= 300 then
    raise sqlstate 'PT409' using message = 'This link has been used as often as a link may be. Ask for a new one.';
  end if;
  select v.* into v_variant from public.variants v
  where v.workspace_id = v_link.workspace_id and v.id::text = p_input ->> 'variantId' and v.id in (select s.id from private.review_scope(v_link) s) for update;
  if v_variant.id is null then raise sqlstate 'PT404' using message = 'That copy is not part of this review.'; end if;
  if p_act = 'comment' then perform private.comment_from_outside(v_link, v_variant, v_name, p_input);
  else perform private.judge_from_outside(v_link, v_variant, p_act, v_name, p_input); end if;
  return private.review_page(v_link);
end $$;

-- ---------------------------------------------------------------- what members see of it

-- As before, with the names of those outside, what they said of the copy, and the links that show it.
create or replace function public.variant_talk(p_workspace_id uuid, p_variant_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return (
    select jsonb_build_object(
      'comments', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', c.id, 'parentId', c.parent_id, 'field', c.field, 'entry', c.entry, 'start', c.starts_at, 'quote', c.quote, 'text', c.text,
          'version', (select n.number from public.content_versions n where n.workspace_id = c.workspace_id and n.id = c.version_id),
          'mentions', to_jsonb(c.mentions), 'authorId', c.author_id, 'author', (select f.display_name from public.profiles f where f.user_id = c.author_id),
          'guest', c.guest_name,
          'at', c.created_at, 'editedAt', c.edited_at, 'deletedAt', c.deleted_at, 'rowVersion', c.row_version, 'resolvedAt', c.resolved_at,
          'resolvedBy', (select f.display_name from public.profiles f where f.user_id = c.resolved_by)) order by c.created_at, c.id)
        from (select * from public.comments x where x.workspace_id = v.workspace_id and x.variant_id = v.id order by x.created_at desc, x.id desc limit 400) c), '[]'),
      'members', coalesce((
        select jsonb_agg(jsonb_build_object('id', m.user_id, 'name', f.display_name) order by f.display_name, m.user_id)
        from (select * from public.members q where q.workspace_id = v.workspace_id and q.removed_at is null order by q.created_at limit 500) m
        join public.profiles f on f.user_id = m.user_id), '[]'),
      'editors', to_jsonb(v.editors),
      'outsiderCounts', coalesce((select y.outsider_counts from public.approval_policies y where y.workspace_id = v.workspace_id and y.kind = 'copy'), false),
      'outside', coalesce((
        select jsonb_agg(jsonb_build_object('id', o.id, 'verdict', o.verdict, 'name', o.guest_name, 'note', o.note, 'at', o.given_at,
          'version', (select n.number from public.content_versions n where n.workspace_id = o.workspace_id and n.id = o.version_id),
          'isLast', o.is_last, 'void', case when o.verdict = 'approved' and o.is_last then private.outside_void_of(v.workspace_id, o.id) end) order by o.given_at desc, o.id desc)
        from (
          select x.*, row_number() over (partition by x.review_link_id order by x.given_at desc, x.id desc) = 1 as is_last
          from public.outside_approvals x where x.workspace_id = v.workspace_id and x.variant_id = v.id order by x.given_at desc, x.id desc limit 20) o), '[]'),
      'links', coalesce((
        select jsonb_agg(jsonb_build_object('id', l.id, 'subject', case when l.variant_id is not null then 'variant' when l.content_piece_id is not null then 'piece' else 'campaign' end,
          'label', l.label, 'mayApprove', l.may_approve, 'expiresAt', l.expires_at, 'lastUsedAt', l.last_used_at, 'createdAt', l.created_at,
          'createdBy', (select f.display_name from public.profiles f where f.user_id = l.created_by),
          'hasLeft', not exists (select 1 from public.members m where m.workspace_id = l.workspace_id and m.user_id = l.created_by and m.removed_at is null)
          ) order by l.created_at desc, l.id desc)
        from (
          select * from (
            select k.id, k.workspace_id, k.variant_id, k.content_piece_id, k.label, k.may_approve, k.expires_at, k.last_used_at, k.created_at, k.created_by
            from public.review_links k
            where k.workspace_id = v.workspace_id and k.revoked_at is null and k.expires_at > private.now()
              and (k.variant_id = v.id or k.content_piece_id = v.content_piece_id or k.campaign_id = v.campaign_id)) q
          order by q.created_at desc limit 50) l), '[]'))
    from public.variants v where v.workspace_id = p_workspace_id and v.id = p_variant_id);
end $$;

-- For members of the workspace: whether a yes from outside still holds.
create function private.outside_void_of(p_workspace_id uuid, p_id uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  v_given public.outside_approvals;
begin
  perform private.require(p_workspace_id, 'workspace.read');
  select * into v_given from public.outside_approvals where workspace_id = p_workspace_id and id = p_id;
  return private.outside_void(v_given);
end $$;

-- One's own, or one from outside: somebody must be able to take away what a stranger wrote.
create or replace function public.delete_comment(p_workspace_id uuid, p_comment_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_comment public.comments;
begin
  perform private.require(p_workspace_id, 'comments.write');
  select * into v_comment from public.comments where workspace_id = p_workspace_id and id = p_comment_id and guest_name is not null and deleted_at is null for update;
  if v_comment.id is null then v_comment := private.my_comment(p_workspace_id, p_comment_id); end if;
  update public.comments set text = '', mentions = '{}', deleted_at = private.now() where workspace_id = p_workspace_id and id = p_comment_id;
  perform private.record_event(p_workspace_id, 'comments', 'deleted', v_comment.variant_id,
    (select campaign_id from public.variants where workspace_id = p_workspace_id and id = v_comment.variant_id), 3, jsonb_build_object('comment', p_comment_id));
  return jsonb_build_object('id', p_comment_id);
end $$;

revoke execute on function
  private.keep_submitted(), private.outside_void(public.outside_approvals), private.outside_last(uuid, uuid), private.outside_counts(uuid, uuid),
  private.signatures(uuid, uuid), private.review_scope(public.review_links), private.review_page(public.review_links),
  private.tell_from_outside(public.review_links, public.variants, text), private.comment_from_outside(public.review_links, public.variants, text, jsonb),
  private.judge_from_outside(public.review_links, public.variants, text, text, jsonb), private.outside_void_of(uuid, uuid),
  public.create_review_link(uuid, text, uuid, text, text, boolean, integer, text), public.revoke_review_link(uuid, uuid), public.review(text, text, jsonb)
  from public, anon, authenticated;
grant execute on function private.outside_void_of(uuid, uuid) to authenticated, service_role;
grant execute on function
  public.create_review_link(uuid, text, uuid, text, text, boolean, integer, text), public.revoke_review_link(uuid, uuid)
  to authenticated, service_role;
grant execute on function public.review(text, text, jsonb) to anon;
