-- A placement runs only in a campaign that runs: the first one that goes live takes a draft campaign live with it, and the event says so.
-- Where a campaign was paused, ended or archived by a person, nothing goes live in it.

create function private.run_campaign() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_status text;
begin
  if new.status <> 'live' then return new; end if;
  if tg_op = 'UPDATE' and old.status = 'live' then return new; end if;
  select status into v_status from public.campaigns where workspace_id = new.workspace_id and id = new.campaign_id for update;
  if v_status = 'draft' then
    update public.campaigns set status = 'live' where workspace_id = new.workspace_id and id = new.campaign_id;
  elsif v_status = 'paused' then
    raise sqlstate 'PT409' using message = 'Its campaign is paused. Resume the campaign first.';
  elsif v_status in ('ended', 'archived') then
    raise sqlstate 'PT409' using message = format('Its campaign is %s: nothing can go live in it.', v_status);
  end if;
  return new;
end $$;
create trigger placements_run_campaign before insert or update on public.placements for each row execute function private.run_campaign();

update public.campaigns c set status = 'live'
where c.status = 'draft'
  and exists (select 1 from public.placements p where p.workspace_id = c.workspace_id and p.campaign_id = c.id and p.status = 'live');
revoke execute on function private.run_campaign() from public, anon, authenticated;
