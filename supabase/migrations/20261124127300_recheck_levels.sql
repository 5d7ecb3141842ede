-- A draft that waited while its kind of task was set to "People decide" does not begin: the level counts when the worker takes it up, as when it was asked
-- for. Such a run ends as stopped, with the reason; the ideas it had already finished stay.
create or replace function public.begin_run(p_workspace_id uuid, p_run_id uuid, p_provider text, p_model text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_run public.runs;
begin
  select * into v_run from public.runs where workspace_id = p_workspace_id and id = p_run_id for update;
  if v_run.id is null then raise sqlstate 'PT404' using message = 'That run is not here.'; end if;
  if v_run.status not in ('queued', 'running') then raise sqlstate 'PT409' using message = 'That run has ended.'; end if;
  perform private.act_as(p_workspace_id, v_run.requested_by, 'ideas.write', 'ai', v_run.level, p_run_id);
  if v_run.step = 'draft-ideas' and private.level_of(p_workspace_id, 'ideas') = 3 then
    perform public.end_run(p_workspace_id, p_run_id, 'cancelled', jsonb_build_object('errorCode', 'people_decide', 'errorMessage',
      'While it waited, this workspace set ideas to “People decide”, so AI was not asked. Orchestration says why, and is where that can be changed.'));
    select * into v_run from public.runs where workspace_id = p_workspace_id and id = p_run_id;
    return to_jsonb(v_run);
  end if;
  update public.runs set status = 'running', provider = p_provider, model = p_model, started_at = coalesce(started_at, private.now())
  where workspace_id = p_workspace_id and id = p_run_id returning * into v_run;
  return to_jsonb(v_run);
end $$;
