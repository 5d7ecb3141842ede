-- A job's end is told by the clock that its beginning is told by, whoever ends it: the Score draws it from the one to the other. When it is due, and whether
-- its worker still beats, stay with the machine's own time.
create function private.stamp_job_end() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.finished_at := private.now();
  return new;
end $$;
revoke execute on function private.stamp_job_end() from public, anon, authenticated;
create trigger jobs_stamp_end before update on public.jobs for each row
  when (old.finished_at is null and new.finished_at is not null) execute function private.stamp_job_end();
