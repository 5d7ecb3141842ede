-- Prompts, runs, usage, jobs: they exist before the first draft is made.

create table public.prompts (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,40}$'),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, key)
);

create table public.prompt_versions (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  prompt_id uuid not null,
  version integer not null check (version > 0),
  text text not null check (char_length(text) between 1 and 40000),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, prompt_id, version),
  foreign key (workspace_id, prompt_id) references public.prompts (workspace_id, id) on delete cascade
);
create trigger prompt_versions_immutable before update or delete on public.prompt_versions for each row execute function private.refuse_change();

create table public.jobs (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,40}$'),
  version integer not null default 1,
  payload jsonb not null default '{}',
  dedupe_key text check (char_length(dedupe_key) <= 120),
  -- Jobs of one lane in one workspace run one after another.
  lane text not null default 'default',
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  attempts integer not null default 0,
  max_attempts integer not null default 3 check (max_attempts between 1 and 20),
  run_at timestamptz not null default pg_catalog.now(),
  locked_by text,
  heartbeat_at timestamptz,
  progress jsonb not null default '{}',
  cancel_requested_at timestamptz,
  error_code text,
  error_message text,
  result jsonb,
  requested_by uuid not null,
  created_at timestamptz not null default private.now(),
  finished_at timestamptz,
  primary key (workspace_id, id)
);
-- The claim looks over all tenants for what is due; it is the one b-tree that does not lead with workspace_id.
create index jobs_due on public.jobs (run_at, id) where status = 'queued';
create index jobs_running on public.jobs (heartbeat_at) where status = 'running';
create index jobs_by_workspace on public.jobs (workspace_id, status, created_at desc);
create unique index jobs_dedupe on public.jobs (workspace_id, kind, dedupe_key) where dedupe_key is not null and status in ('queued', 'running');

create table public.runs (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  step text not null check (step ~ '^[a-z][a-z0-9-]{1,40}$'),
  executor text not null check (executor in ('interactive', 'background')),
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  campaign_id uuid,
  brief_id uuid,
  brief_version_id uuid,
  variant_id uuid,
  job_id uuid,
  prompt_key text not null,
  prompt_version integer not null,
  prompt_version_id uuid,
  provider text,
  model text,
  level smallint not null default 2 check (level in (1, 2, 3)),
  inputs jsonb not null default '{}',
  findings jsonb not null default '[]',
  repaired boolean not null default false,
  done integer not null default 0,
  total integer not null default 0,
  input_tokens integer,
  output_tokens integer,
  cost_micros bigint,
  latency_ms integer,
  error_code text,
  error_message text,
  requested_by uuid not null,
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade,
  foreign key (workspace_id, brief_id) references public.briefs (workspace_id, id) on delete cascade,
  foreign key (workspace_id, brief_version_id) references public.brief_versions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, job_id) references public.jobs (workspace_id, id) on delete set null (job_id),
  foreign key (workspace_id, prompt_version_id) references public.prompt_versions (workspace_id, id)
);
create index runs_by_campaign on public.runs (workspace_id, campaign_id, created_at desc);
create index runs_by_brief on public.runs (workspace_id, brief_id, created_at desc);
create index runs_by_brief_version on public.runs (workspace_id, brief_version_id);
create index runs_by_job on public.runs (workspace_id, job_id);
create index runs_by_prompt_version on public.runs (workspace_id, prompt_version_id);
create index runs_by_variant on public.runs (workspace_id, variant_id);
create index runs_open on public.runs (workspace_id, created_at desc) where status in ('queued', 'running');

-- One ledger serves spend caps and credits.
create table public.usage_ledger (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  run_id uuid,
  import_id uuid,
  kind text not null check (kind in ('model_call', 'template_draft', 'imported_rows')),
  quantity bigint not null check (quantity >= 0),
  cost_micros bigint not null default 0 check (cost_micros >= 0),
  currency text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  check (num_nonnulls(run_id, import_id) = 1),
  foreign key (workspace_id, run_id) references public.runs (workspace_id, id) on delete cascade
);
create unique index usage_ledger_once_per_run on public.usage_ledger (workspace_id, run_id, kind) where run_id is not null;
create index usage_ledger_by_time on public.usage_ledger (workspace_id, at);
create trigger usage_ledger_append_only before update or delete on public.usage_ledger for each row execute function private.refuse_change();

select private.protect('prompts', null, null, null, 3);
select private.protect('prompt_versions', null, null, null, 3);
select private.protect('jobs', null, null, null, null);
select private.protect('runs', null, null, null, 2);
select private.protect('usage_ledger', null, null, null, null);

-- Progress ticks are not history.
drop trigger runs_log_event on public.runs;
create trigger runs_log_event after insert on public.runs for each row execute function private.log_event(2);
create trigger runs_log_status after update on public.runs for each row when (old.status is distinct from new.status) execute function private.log_event(2);
