-- The reference library (global, read-only) and each workspace's own references.

create table public.library_references (
  id uuid primary key,
  test_id text not null,
  arm integer not null,
  headline text not null,
  impressions integer not null check (impressions >= 0),
  clicks integer not null check (clicks between 0 and impressions),
  test_week integer not null,
  arms integer not null,
  rest_impressions integer not null,
  rest_clicks integer not null,
  ctr double precision not null,
  ctr_low double precision not null,
  ctr_high double precision not null,
  shrunk_ctr double precision not null,
  shrunk_low double precision not null,
  lift double precision,
  lift_low double precision,
  lift_high double precision,
  lift_clear smallint not null default 0 check (lift_clear in (-1, 0, 1)),
  field text not null,
  topics text[] not null default '{}',
  tags text[] not null default '{}',
  structure text not null default '',
  sensitive boolean not null default false,
  sensitive_topics text[] not null default '{}',
  split text not null check (split in ('train', 'calibrate', 'evaluate', 'taste')),
  search tsvector generated always as (to_tsvector('english'::regconfig, headline)) stored
);
create index library_references_search on public.library_references using gin (search);
create index library_references_by_test on public.library_references (test_id);
create index library_references_by_strength on public.library_references (shrunk_low desc, id);
create index library_references_calm_by_strength on public.library_references (shrunk_low desc, id) where not sensitive;
create index library_references_by_field on public.library_references (field, shrunk_low desc);

alter table public.library_references enable row level security;
revoke all on public.library_references from anon, authenticated;
grant select on public.library_references to authenticated;
grant all on public.library_references to service_role;
create policy library_references_select_everyone on public.library_references for select to authenticated using (true);
create policy library_references_insert_nobody on public.library_references for insert to authenticated with check (false);
create policy library_references_update_nobody on public.library_references for update to authenticated using (false);
create policy library_references_delete_nobody on public.library_references for delete to authenticated using (false);

create table public.workspace_references (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  headline text not null check (char_length(headline) between 1 and 300),
  channel text not null default 'other' check (char_length(channel) between 1 and 40),
  impressions integer not null check (impressions > 0),
  clicks integer not null check (clicks between 0 and impressions),
  ran_from date,
  ran_to date,
  note text not null default '' check (char_length(note) <= 1000),
  tags text[] not null default '{}',
  field text not null default 'other',
  sensitive boolean not null default false,
  ctr double precision not null generated always as (clicks::double precision / impressions) stored,
  ctr_low double precision not null,
  ctr_high double precision not null,
  shrunk_low double precision not null,
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  search tsvector generated always as (to_tsvector('english'::regconfig, headline)) stored,
  primary key (workspace_id, id)
);
create index workspace_references_search on public.workspace_references using gin (search);
create index workspace_references_by_strength on public.workspace_references (workspace_id, shrunk_low desc, id);
create unique index workspace_references_once on public.workspace_references (workspace_id, lower(headline), channel, impressions, clicks) where archived_at is null;

select private.protect('workspace_references', 'references.write', 'references.write', null, 2);
