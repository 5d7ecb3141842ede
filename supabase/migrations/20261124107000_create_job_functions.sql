-- Background work: claimed with skip locked, beaten, cancelled, retried with backoff. Only the worker (service_role) claims.

create function private.enqueue(p_workspace_id uuid, p_kind text, p_payload jsonb, p_dedupe_key text, p_lane text default 'default', p_version integer default 1)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  insert into public.jobs (workspace_id, kind, version, payload, dedupe_key, lane, requested_by)
  values (p_workspace_id, p_kind, p_version, p_payload, p_dedupe_key, p_lane, private.actor())
  on conflict (workspace_id, kind, dedupe_key) where dedupe_key is not null and status in ('queued', 'running') do nothing
  returning id into v_id;
  if v_id is null then
    select id into v_id from public.jobs
    where workspace_id = p_workspace_id and kind = p_kind and dedupe_key = p_dedupe_key and status in ('queued', 'running');
  end if;
  return v_id;
end $$;

-- Takes up to p_limit due jobs. A job of a named lane waits while another of its lane runs in the same workspace.
create function public.claim_jobs(p_worker text, p_limit integer) returns setof public.jobs
language sql security definer set search_path = '' as $$
  update public.jobs j
  set status = 'running', attempts = j.attempts + 1, locked_by = p_worker, heartbeat_at = pg_catalog.now()
  from (
    select due.workspace_id, due.id
    from public.jobs due
    where due.status = 'queued' and due.run_at <= pg_catalog.now() and due.cancel_requested_at is null
      and (due.lane = 'default' or (
        not exists (select 1 from public.jobs r where r.workspace_id = due.workspace_id and r.lane = due.lane and r.status = 'running')
        and not exists (select 1 from public.jobs q where q.workspace_id = due.workspace_id and q.lane = due.lane and q.status = 'queued'
          and q.run_at <= pg_catalog.now() and q.cancel_requested_at is null and q.id < due.id)
      ))
    order by due.run_at, due.id
    limit p_limit
    for update skip locked
  ) mine
  where j.workspace_id = mine.workspace_id and j.id = mine.id
  returning j.*
$$;

-- Says that the job lives and how far it is; answers whether somebody asked it to stop. Raises when the worker lost the job.
create function public.beat_job(p_workspace_id uuid, p_job_id uuid, p_worker text, p_progress jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_cancel timestamptz;
begin
  update public.jobs set heartbeat_at = pg_catalog.now(), progress = coalesce(p_progress, progress)
  where workspace_id = p_workspace_id and id = p_job_id and locked_by = p_worker and status = 'running'
  returning cancel_requested_at into v_cancel;
  if not found then raise sqlstate 'PT409' using message = 'This worker no longer holds the job.'; end if;
  return v_cancel is not null;
end $$;

-- Ends a job. A failure with p_retry is queued anew after 2, 4, 8 ... seconds until its attempts are used up.
create function public.end_job(p_workspace_id uuid, p_job_id uuid, p_worker text, p_status text, p_result jsonb, p_error_code text, p_error_message text, p_retry boolean)
returns text language plpgsql security definer set search_path = '' as $$
declare
  v_job public.jobs;
  v_again boolean;
begin
  select * into v_job from public.jobs
  where workspace_id = p_workspace_id and id = p_job_id and locked_by = p_worker and status = 'running' for update;
  if v_job.id is null then raise sqlstate 'PT409' using message = 'This worker no longer holds the job.'; end if;
  v_again := p_status = 'failed' and p_retry and v_job.attempts < v_job.max_attempts and v_job.cancel_requested_at is null;
  update public.jobs set
    status = case when v_again then 'queued' else p_status end,
    run_at = case when v_again then pg_catalog.now() + make_interval(secs => power(2, v_job.attempts)) else run_at end,
    locked_by = null, result = p_result, error_code = p_error_code, error_message = left(p_error_message, 500),
    finished_at = case when v_again then null else pg_catalog.now() end
  where workspace_id = p_workspace_id and id = p_job_id;
  return case when v_again then 'queued' else p_status end;
end $$;

-- Jobs whose worker fell silent go back to the queue, or fail when their attempts are used up.
create function public.rescue_jobs(p_silent_seconds integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  update public.jobs set
    status = case when cancel_requested_at is not null then 'cancelled' when attempts >= max_attempts then 'failed' else 'queued' end,
    locked_by = null,
    error_code = case when cancel_requested_at is null and attempts >= max_attempts then 'internal' else error_code end,
    error_message = case when cancel_requested_at is null and attempts >= max_attempts then 'The worker stopped several times while doing this.' else error_message end,
    finished_at = case when cancel_requested_at is not null or attempts >= max_attempts then pg_catalog.now() end
  where status = 'running' and heartbeat_at < pg_catalog.now() - make_interval(secs => p_silent_seconds);
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- Asks a job to stop. One that has not begun is cancelled at once.
create function public.cancel_job(p_workspace_id uuid, p_job_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.jobs;
begin
  perform private.require(p_workspace_id, 'workspace.read');
  select * into v_job from public.jobs where workspace_id = p_workspace_id and id = p_job_id for update;
  if v_job.id is null then raise sqlstate 'PT404' using message = 'That work is not here.'; end if;
  if v_job.requested_by <> (select auth.uid()) then
    perform private.require(p_workspace_id, case v_job.kind when 'draft-ideas' then 'ideas.write' else 'imports.write' end);
  end if;
  if v_job.status not in ('queued', 'running') then return v_job.status; end if;
  if v_job.kind = 'undo-import' then raise sqlstate 'PT409' using message = 'An undo runs to its end; nothing is lost by waiting.'; end if;
  update public.jobs set
    cancel_requested_at = coalesce(cancel_requested_at, pg_catalog.now()),
    status = case when status = 'queued' then 'cancelled' else status end,
    finished_at = case when status = 'queued' then pg_catalog.now() end
  where workspace_id = p_workspace_id and id = p_job_id;
  if v_job.status = 'queued' then
    update public.runs set status = 'cancelled', finished_at = private.now()
    where workspace_id = p_workspace_id and job_id = p_job_id and status in ('queued', 'running');
    update public.imports set status = 'cancelled' where workspace_id = p_workspace_id and job_id = p_job_id and status = 'queued';
  end if;
  return case when v_job.status = 'queued' then 'cancelled' else 'stopping' end;
end $$;
