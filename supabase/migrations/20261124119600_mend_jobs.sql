-- A job that is over leaves nothing under way: the run or import it worked on ends in the same transaction.

-- Ends what an ended job still holds. An undo that could not be done leaves the import landed; it may be asked for again.
create function private.end_work(p_job public.jobs) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_code text := case when p_job.status = 'failed' then coalesce(p_job.error_code, 'internal') end;
  v_message text := case when p_job.status = 'failed' then coalesce(p_job.error_message, 'Something went wrong on our side.') end;
  v_run uuid;
begin
  for v_run in
    select id from public.runs where workspace_id = p_job.workspace_id and job_id = p_job.id and status in ('queued', 'running')
  loop
    perform public.end_run(p_job.workspace_id, v_run, p_job.status, jsonb_build_object('errorCode', v_code, 'errorMessage', v_message));
  end loop;
  -- What end_run says of the actor holds for the transaction; the rest is the system's doing.
  perform set_config('upbeat.actor', '', true), set_config('upbeat.actor_kind', 'system', true), set_config('upbeat.run', '', true);
  update public.imports set
    status = case when status = 'undoing' then 'landed' else p_job.status end, error_code = v_code, error_message = v_message
  where workspace_id = p_job.workspace_id and job_id = p_job.id and status in ('queued', 'landing', 'undoing');
end $$;

create or replace function public.end_job(p_workspace_id uuid, p_job_id uuid, p_worker text, p_status text, p_result jsonb, p_error_code text, p_error_message text, p_retry boolean)
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
  where workspace_id = p_workspace_id and id = p_job_id returning * into v_job;
  if v_job.status in ('failed', 'cancelled') then perform private.end_work(v_job); end if;
  return v_job.status;
end $$;

-- Jobs whose worker fell silent go back to the queue; one that was asked to stop is cancelled, one without attempts left fails.
create or replace function public.rescue_jobs(p_silent_seconds integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.jobs;
  v_count integer := 0;
begin
  for v_job in
    update public.jobs j set
      status = case when j.cancel_requested_at is not null then 'cancelled' when j.attempts >= j.max_attempts then 'failed' else 'queued' end,
      locked_by = null,
      error_code = case when j.cancel_requested_at is null and j.attempts >= j.max_attempts then 'internal' else j.error_code end,
      error_message = case when j.cancel_requested_at is null and j.attempts >= j.max_attempts then 'The worker stopped several times while doing this.' else j.error_message end,
      finished_at = case when j.cancel_requested_at is not null or j.attempts >= j.max_attempts then pg_catalog.now() end
    from (
      select workspace_id, id from public.jobs
      where status = 'running' and heartbeat_at < pg_catalog.now() - make_interval(secs => p_silent_seconds)
      for update skip locked
    ) silent
    where j.workspace_id = silent.workspace_id and j.id = silent.id
    returning j.*
  loop
    v_count := v_count + 1;
    if v_job.status in ('failed', 'cancelled') then perform private.end_work(v_job); end if;
  end loop;
  return v_count;
end $$;

-- Gives a job back that its worker cannot finish because it is being stopped: due at once, and the attempt does not count.
create function public.release_job(p_workspace_id uuid, p_job_id uuid, p_worker text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.jobs;
begin
  update public.jobs set
    status = case when cancel_requested_at is null then 'queued' else 'cancelled' end,
    attempts = greatest(attempts - 1, 0), locked_by = null,
    finished_at = case when cancel_requested_at is not null then pg_catalog.now() end
  where workspace_id = p_workspace_id and id = p_job_id and locked_by = p_worker and status = 'running'
  returning * into v_job;
  if v_job.id is null then raise sqlstate 'PT409' using message = 'This worker no longer holds the job.'; end if;
  if v_job.status = 'cancelled' then perform private.end_work(v_job); end if;
  return v_job.status;
end $$;

-- Begins or, after a crash, goes on. One that begins, also for a second time after a failure, begins without leftovers.
create or replace function public.begin_landing(p_workspace_id uuid, p_import_id uuid, p_user_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_import public.imports;
begin
  perform private.act_as(p_workspace_id, p_user_id, 'imports.write', 'person', 2, null);
  select * into v_import from public.imports where workspace_id = p_workspace_id and id = p_import_id for update;
  if v_import.status = 'landed' then return to_jsonb(v_import) || jsonb_build_object('chunks', '[]'::jsonb); end if;
  if v_import.status not in ('queued', 'landing') then raise sqlstate 'PT409' using message = 'This import is not waiting.'; end if;
  if v_import.status = 'queued' then
    delete from public.metric_rows where workspace_id = p_workspace_id and import_id = p_import_id;
    delete from public.metric_range_rows where workspace_id = p_workspace_id and import_id = p_import_id;
    delete from public.import_rejections where workspace_id = p_workspace_id and import_id = p_import_id;
    delete from public.import_entities where workspace_id = p_workspace_id and import_id = p_import_id;
    delete from public.import_chunks where workspace_id = p_workspace_id and import_id = p_import_id;
    update public.imports set status = 'landing', generation = nextval('private.rollup_generation')
    where workspace_id = p_workspace_id and id = p_import_id returning * into v_import;
  end if;
  return to_jsonb(v_import) || jsonb_build_object('chunks', coalesce(
    (select jsonb_agg(n) from public.import_chunks where workspace_id = p_workspace_id and import_id = p_import_id), '[]'));
end $$;

-- As before, with two differences: it holds the import, so that no new landing of it begins meanwhile; and the chunks of a landing that
-- came to nothing go with its last row, so that they tell which imports are still to be swept.
create or replace function public.sweep_import(p_workspace_id uuid, p_import_id uuid, p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_import public.imports;
  v_count integer := 0;
  v_more integer;
begin
  select * into v_import from public.imports where workspace_id = p_workspace_id and id = p_import_id for update;
  delete from public.metric_rollups r where r.ctid = any (array(
    select r2.ctid from public.metric_rollups r2
    left join public.rollup_days d on d.workspace_id = r2.workspace_id and d.metric_date = r2.metric_date and d.generation = r2.generation
    where r2.workspace_id = p_workspace_id and d.generation is null
      and not exists (select 1 from public.imports i where i.workspace_id = p_workspace_id and i.status in ('landing', 'undoing') and i.generation = r2.generation)
    limit p_limit));
  get diagnostics v_count = row_count;
  if v_import.status in ('undone', 'failed', 'cancelled') then
    delete from public.metric_rows m using (
      select workspace_id, metric_date, entity_id, market, device, breakdown, action, attribution, import_seq from public.metric_rows
      where workspace_id = p_workspace_id and import_id = p_import_id limit p_limit
    ) gone
    where m.workspace_id = gone.workspace_id and m.metric_date = gone.metric_date and m.entity_id = gone.entity_id and m.market = gone.market and m.device = gone.device
      and m.breakdown = gone.breakdown and m.action = gone.action and m.attribution = gone.attribution and m.import_seq = gone.import_seq;
    get diagnostics v_more = row_count;
    v_count := v_count + v_more;
    delete from public.metric_range_rows where workspace_id = p_workspace_id and import_id = p_import_id;
    if v_import.status in ('failed', 'cancelled') and v_more < p_limit then
      delete from public.import_chunks where workspace_id = p_workspace_id and import_id = p_import_id;
      delete from public.import_entities where workspace_id = p_workspace_id and import_id = p_import_id;
    end if;
  end if;
  return v_count;
end $$;

-- Worker: sweeps one landing that came to nothing and whose rows nobody took away, since its worker died. Up to p_limit rows a call.
create index imports_ended_badly on public.imports (workspace_id, id) where status in ('failed', 'cancelled');
create function public.sweep_leftovers(p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_import record;
begin
  select i.workspace_id, i.id into v_import from public.imports i
  where i.status in ('failed', 'cancelled')
    and exists (select 1 from public.import_chunks c where c.workspace_id = i.workspace_id and c.import_id = i.id)
  limit 1;
  if not found then return 0; end if;
  return public.sweep_import(v_import.workspace_id, v_import.id, p_limit);
end $$;

-- Click-through rates the workspace has measured itself, with the channel each was measured on: own references, and placements over all
-- their days; 500 shown at least.
drop function public.own_click_rates(uuid);
create function public.own_click_rates(p_workspace_id uuid)
returns table (source text, id uuid, label text, channel text, impressions bigint, clicks bigint)
language sql stable security invoker set search_path = '' as $$
  select 'reference', w.id, w.headline, w.channel, w.impressions::bigint, w.clicks::bigint from public.workspace_references w
  where w.workspace_id = p_workspace_id and w.archived_at is null and w.impressions >= 500
  union all
  select 'placement', p.id, p.name, p.channel, sum(r.impressions)::bigint, sum(r.clicks)::bigint
  from public.rollup_days d
  join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
  join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
  where d.workspace_id = p_workspace_id
  group by p.id, p.name, p.channel having sum(r.impressions) >= 500
$$;

revoke execute on function private.end_work(public.jobs) from public, anon, authenticated;
revoke execute on function public.release_job(uuid, uuid, text), public.sweep_leftovers(integer), public.own_click_rates(uuid) from public, anon, authenticated;
grant execute on function public.release_job(uuid, uuid, text), public.sweep_leftovers(integer) to service_role;
grant execute on function public.own_click_rates(uuid) to authenticated, service_role;
