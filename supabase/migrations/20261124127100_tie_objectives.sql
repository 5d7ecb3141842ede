-- A campaign that stands may be tied to an objective, to another, or to none. What ties it is checked as when it is made: the objective is open,
-- and the campaign's results are in the currency that targets are measured in. The engine reads a campaign by its target, so it reads again.
create function private.guard_objective() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_currency text;
begin
  if new.objective_id is null or new.objective_id is not distinct from old.objective_id then return new; end if;
  if not exists (select 1 from public.objectives where workspace_id = new.workspace_id and id = new.objective_id and archived_at is null) then
    raise sqlstate 'PT409' using message = 'That objective is no longer open. Choose another.', detail = 'objectiveId';
  end if;
  select currency into v_currency from public.workspaces where id = new.workspace_id;
  if new.currency <> v_currency then
    raise sqlstate 'PT409' using message = format('Objectives are measured in %s; this campaign is kept in %s, so nothing of it would count.', v_currency, new.currency), detail = 'objectiveId';
  end if;
  return new;
end $$;
create trigger campaigns_guard_objective before update of objective_id on public.campaigns for each row execute function private.guard_objective();

create trigger campaigns_read_results after update of objective_id on public.campaigns for each row
  when (old.objective_id is distinct from new.objective_id) execute function private.read_after_import();

revoke execute on function private.guard_objective() from public, anon, authenticated;
