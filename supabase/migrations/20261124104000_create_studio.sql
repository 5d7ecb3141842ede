-- Ideas, citations, content pieces, variants, versions, approvals, forecasts.

create table public.ideas (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid not null,
  brief_id uuid not null,
  run_id uuid,
  position integer not null check (position > 0),
  title text not null check (char_length(title) between 1 and 160),
  body text not null check (char_length(body) between 1 and 1200),
  tactic text not null check (char_length(tactic) between 1 and 60),
  pattern_id text check (char_length(pattern_id) <= 80),
  borrowed text not null default '' check (char_length(borrowed) <= 400),
  why text not null default '' check (char_length(why) <= 600),
  missing text[] not null default '{}',
  copy jsonb not null default '{}',
  provenance jsonb not null default '{}',
  status text not null default 'proposed' check (status in ('proposed', 'accepted', 'rejected')),
  reason text not null default '' check (char_length(reason) <= 500),
  edited boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, run_id, position),
  check (status <> 'rejected' or char_length(reason) > 0),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade,
  foreign key (workspace_id, brief_id) references public.briefs (workspace_id, id) on delete cascade,
  foreign key (workspace_id, run_id) references public.runs (workspace_id, id) on delete cascade
);
create index ideas_by_brief on public.ideas (workspace_id, brief_id, created_at);
create index ideas_by_campaign on public.ideas (workspace_id, campaign_id, status);

-- A citation has exactly one of the two keys.
create table public.idea_citations (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  idea_id uuid not null,
  position integer not null check (position > 0),
  library_reference_id uuid references public.library_references (id),
  workspace_reference_id uuid,
  matched text[] not null default '{}',
  why text not null default '' check (char_length(why) <= 600),
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  check (num_nonnulls(library_reference_id, workspace_reference_id) = 1),
  unique (workspace_id, idea_id, position),
  foreign key (workspace_id, idea_id) references public.ideas (workspace_id, id) on delete cascade,
  foreign key (workspace_id, workspace_reference_id) references public.workspace_references (workspace_id, id)
);
create index idea_citations_by_library on public.idea_citations (workspace_id, library_reference_id) where library_reference_id is not null;
create index idea_citations_by_own on public.idea_citations (workspace_id, workspace_reference_id) where workspace_reference_id is not null;

create table public.content_pieces (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid not null,
  brief_id uuid not null,
  idea_id uuid,
  channel text not null check (channel in ('google_rsa', 'meta_feed', 'email')),
  name text not null check (char_length(name) between 1 and 160),
  locale text not null default 'en-GB' check (char_length(locale) between 2 and 20),
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, idea_id, channel),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade,
  foreign key (workspace_id, brief_id) references public.briefs (workspace_id, id) on delete cascade,
  foreign key (workspace_id, idea_id) references public.ideas (workspace_id, id) on delete set null (idea_id)
);
create index content_pieces_by_campaign on public.content_pieces (workspace_id, campaign_id);
create index content_pieces_by_brief on public.content_pieces (workspace_id, brief_id);

-- fields is the working copy (core CopyFields); a version is a snapshot that never changes.
create table public.variants (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  content_piece_id uuid not null,
  campaign_id uuid not null,
  label text not null default 'A' check (label ~ '^[A-Z]$'),
  status text not null default 'draft' check (status in ('draft', 'submitted', 'approved', 'archived')),
  fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object' and pg_column_size(fields) < 200000),
  provenance jsonb not null default '[]',
  submitted_by uuid,
  submitted_at timestamptz,
  edited_by uuid,
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, content_piece_id, label),
  foreign key (workspace_id, content_piece_id) references public.content_pieces (workspace_id, id) on delete cascade,
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create index variants_by_campaign on public.variants (workspace_id, campaign_id, status);
alter table public.runs add foreign key (workspace_id, variant_id) references public.variants (workspace_id, id) on delete cascade;

create table public.content_versions (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  variant_id uuid not null,
  campaign_id uuid not null,
  number integer not null check (number > 0),
  fields jsonb not null,
  provenance jsonb not null default '[]',
  note text not null default '' check (char_length(note) <= 300),
  author_kind text not null check (author_kind in ('person', 'ai')),
  author_id uuid,
  run_id uuid,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, variant_id, number),
  foreign key (workspace_id, variant_id) references public.variants (workspace_id, id) on delete cascade,
  foreign key (workspace_id, run_id) references public.runs (workspace_id, id),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create index content_versions_by_run on public.content_versions (workspace_id, run_id);
create index content_versions_by_campaign on public.content_versions (workspace_id, campaign_id);
create trigger content_versions_immutable before update or delete on public.content_versions for each row execute function private.refuse_change();

-- How many people must sign copy, and whether its author may be one of them.
create table public.approval_policies (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind in ('copy')),
  people integer not null default 1 check (people between 1 and 3),
  author_may_sign boolean not null default true,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, kind)
);

-- One row a signature. hashes = {copy, rules, claims, limits}: what the signature is bound to.
create table public.approvals (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  variant_id uuid not null,
  version_id uuid not null,
  campaign_id uuid not null,
  verdict text not null check (verdict in ('approved', 'returned')),
  reason text not null default '' check (char_length(reason) <= 1000),
  hashes jsonb not null,
  claims_expire_on date,
  signed_by uuid not null,
  signed_at timestamptz not null default private.now(),
  voided_at timestamptz,
  void_reason text check (char_length(void_reason) <= 300),
  primary key (workspace_id, id),
  check (verdict <> 'returned' or char_length(reason) > 0),
  foreign key (workspace_id, variant_id) references public.variants (workspace_id, id) on delete cascade,
  foreign key (workspace_id, version_id) references public.content_versions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create unique index approvals_one_live_signature on public.approvals (workspace_id, variant_id, signed_by) where voided_at is null and verdict = 'approved';
create index approvals_by_variant on public.approvals (workspace_id, variant_id, signed_at desc);
create index approvals_by_version on public.approvals (workspace_id, version_id);
create index approvals_by_campaign on public.approvals (workspace_id, campaign_id);

-- subject: exclusive arc, later subjects add their own key. distribution = {kind:'beta'|'lognormal'|'normal', ...parameters, p10, p50, p90}.
create table public.forecasts (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  idea_id uuid,
  campaign_id uuid not null,
  author_kind text not null check (author_kind in ('person', 'ai', 'engine')),
  author_id uuid,
  run_id uuid,
  metric text not null check (metric in ('ctr', 'cpa', 'roas', 'conversions', 'revenue')),
  window_days integer not null check (window_days between 1 and 365),
  distribution jsonb not null,
  sureness text check (sureness in ('guess', 'fairly', 'very')),
  frozen_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  check (num_nonnulls(idea_id) = 1),
  check ((author_kind = 'person') = (author_id is not null)),
  foreign key (workspace_id, idea_id) references public.ideas (workspace_id, id) on delete cascade,
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade,
  foreign key (workspace_id, run_id) references public.runs (workspace_id, id)
);
create unique index forecasts_one_each on public.forecasts (workspace_id, idea_id, metric, author_kind, author_id) nulls not distinct;
create index forecasts_by_campaign on public.forecasts (workspace_id, campaign_id);
create index forecasts_by_run on public.forecasts (workspace_id, run_id);
create trigger forecasts_frozen before update or delete on public.forecasts for each row execute function private.refuse_change();

select private.protect('ideas', null, 'ideas.write', null, 2);
select private.protect('idea_citations', null, null, null, null);
select private.protect('content_pieces', null, 'copy.write', null, 2);
select private.protect('variants', null, 'copy.write', null, 2);
select private.protect('content_versions', null, null, null, 2);
select private.protect('approval_policies', null, 'workspace.manage', null, 3);
select private.protect('approvals', null, null, null, 2);
select private.protect('forecasts', null, null, null, 3);

-- Through the API only the words of an idea, the name of a piece and the text of a variant may be edited; status moves by function.
revoke update on public.ideas, public.content_pieces, public.variants from authenticated;
grant update (title, body, edited) on public.ideas to authenticated;
grant update (name, archived_at) on public.content_pieces to authenticated;
grant update (fields, provenance, edited_by) on public.variants to authenticated;

-- Autosave is not history: a version is. Only a new status or an archived row leaves an event.
drop trigger variants_log_event on public.variants;
create trigger variants_log_event after insert or delete on public.variants for each row execute function private.log_event(2);
create trigger variants_log_status after update on public.variants for each row when (old.status is distinct from new.status) execute function private.log_event(2);
drop trigger briefs_log_event on public.briefs;
create trigger briefs_log_event after insert or delete on public.briefs for each row execute function private.log_event(2);
create trigger briefs_log_archive after update on public.briefs for each row when (old.archived_at is distinct from new.archived_at) execute function private.log_event(2);

-- Somebody else's forecast stays sealed until one's own is locked. A member who may not forecast sees all.
create function private.ideas_forecast_by_me() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(f.idea_id), '{}') from public.forecasts f where f.author_id = (select auth.uid())
$$;
drop policy forecasts_select_members on public.forecasts;
create policy forecasts_select_own_then_all on public.forecasts for select to authenticated using (
  workspace_id = any ((select private.workspaces_with('workspace.read'))::uuid[])
  and (
    author_id = (select auth.uid())
    or idea_id = any ((select private.ideas_forecast_by_me())::uuid[])
    or not (workspace_id = any ((select private.workspaces_with('forecasts.write'))::uuid[]))
  )
);
create index forecasts_by_author on public.forecasts (author_id, idea_id) where author_id is not null;
