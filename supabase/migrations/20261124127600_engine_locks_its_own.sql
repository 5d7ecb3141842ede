-- The engine's forecast is frozen in the act of whoever decides or locks his own, and yet is the engine's: the history says so, not "AI for" somebody, nor that
-- a person locked two.
create function private.log_forecast() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.erasing() then return null; end if;
  if new.author_kind = 'person' then
    perform private.record_event(new.workspace_id, 'forecasts', 'created', new.id, new.campaign_id, 3, '{}');
  else
    insert into public.events (workspace_id, actor_kind, actor_id, run_id, level, noun, verb, subject_id, campaign_id, data)
    values (new.workspace_id, 'system', null, new.run_id, 1, 'forecasts', 'created', new.id, new.campaign_id, '{}');
  end if;
  return null;
end $$;
drop trigger forecasts_log_event on public.forecasts;
create trigger forecasts_log_event after insert on public.forecasts for each row execute function private.log_forecast();
revoke execute on function private.log_forecast() from public, anon, authenticated;
