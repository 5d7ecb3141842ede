-- Undoing puts everything back that may run. A paused placement whose copy is no longer approved, or whose campaign does not run, stays paused: an approval
-- that was voided must not go live again. Which ones those are is known before the click, and kept with the decision after it.

alter table public.decisions add column undo_left jsonb not null default '[]' check (jsonb_typeof(undo_left) = 'array');

create function private.is_signed(p_workspace_id uuid, p_variant_id uuid, p_version_id uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select count(*) >= coalesce((select y.people from public.approval_policies y where y.workspace_id = p_workspace_id and y.kind = 'copy'), 1)
    from public.approvals a
    where a.workspace_id = p_workspace_id and a.variant_id = p_variant_id and a.verdict = 'approved' and a.voided_at is null
      and (p_version_id is null or a.version_id = p_version_id)
      and a.hashes = private.variant_hashes(p_workspace_id, p_variant_id, a.hashes ->> 'limits'));
end $$;

create or replace function private.require_signed(p_workspace_id uuid, p_variant_id uuid, p_version_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not private.is_signed(p_workspace_id, p_variant_id, p_version_id) then
    raise sqlstate 'PT409' using message = 'This copy is no longer approved as it stands. Submit and sign it again.', detail = 'approval_missing';
  end if;
end $$;

-- Placements that some steps would restart and that may not run: [{placementId, variantId, name, why}], why = approval, campaign_paused or campaign_over.
create function private.cannot_restart(p_workspace_id uuid, p_steps jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('placementId', x.id, 'variantId', x.variant_id, 'name', x.name, 'why', x.why) order by x.name, x.id) filter (where x.why is not null), '[]')
  from (
    select p.id, p.variant_id, p.name, case
        when not private.is_signed(p_workspace_id, p.variant_id, p.version_id) then 'approval'
        when c.status = 'paused' then 'campaign_paused'
        when c.status in ('ended', 'archived') then 'campaign_over' end as why
    from jsonb_array_elements(coalesce(p_steps, '[]')) s
    join public.placements p on p.workspace_id = p_workspace_id and p.id = (s.value ->> 'placementId')::uuid and p.status = 'paused'
    join public.campaigns c on c.workspace_id = p_workspace_id and c.id = p.campaign_id
    where s.value ->> 'act' = 'restart'
  ) x
$$;

-- For each of some decisions: what its undo would leave paused, or, once it is undone, what it left.
create function public.undo_leaves(p_workspace_id uuid, p_decision_ids uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'workspace.read');
  return (
    select coalesce(jsonb_object_agg(d.id, case d.status when 'undone' then d.undo_left else private.cannot_restart(p_workspace_id, s.proposal -> 'undo') end), '{}')
    from public.decisions d join public.suggestions s on s.workspace_id = p_workspace_id and s.id = d.suggestion_id
    where d.workspace_id = p_workspace_id and d.id = any (p_decision_ids) and d.verdict = 'applied' and d.status in ('decided', 'undone'));
end $$;

create or replace function public.undo_decision(p_workspace_id uuid, p_key text, p_decision_id uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_decision public.decisions;
  v_suggestion public.suggestions;
  v_left jsonb := '[]';
begin
  perform private.require(p_workspace_id, 'suggestions.judge');
  v_result := private.replay(p_workspace_id, 'undo_decision', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_decision from public.decisions where workspace_id = p_workspace_id and id = p_decision_id for update;
  if v_decision.id is null then raise sqlstate 'PT404' using message = 'That decision is not here.'; end if;
  if v_decision.status <> 'decided' then raise sqlstate 'PT409' using message = 'This decision is undone already, or was never taken.'; end if;
  if v_decision.suggestion_id is null then perform private.require(p_workspace_id, 'decisions.write'); end if;
  if exists (select 1 from public.outcomes where workspace_id = p_workspace_id and decision_id = p_decision_id and status = 'measured') then
    raise sqlstate 'PT409' using message = 'The outcome is measured; what came of it stands. Decide anew instead.';
  end if;
  perform set_config('upbeat.level', v_decision.level::text, true);
  if v_decision.suggestion_id is not null then
    select * into v_suggestion from public.suggestions where workspace_id = p_workspace_id and id = v_decision.suggestion_id for update;
    if v_decision.verdict = 'applied' then
      perform private.require(p_workspace_id, case v_suggestion.kind when 'variant_winner' then 'placements.write' else 'budget.write' end);
      v_left := private.cannot_restart(p_workspace_id, v_suggestion.proposal -> 'undo');
      perform private.take_steps(p_workspace_id, (
        select jsonb_agg(s.value order by s.ordinality) from jsonb_array_elements(coalesce(v_suggestion.proposal -> 'undo', '[]')) with ordinality s
        where s.value ->> 'act' <> 'restart' or not v_left @> jsonb_build_array(jsonb_build_object('placementId', s.value ->> 'placementId'))));
    end if;
    update public.suggestions set status = 'undone' where workspace_id = p_workspace_id and id = v_suggestion.id;
  end if;
  update public.outcomes set status = 'cancelled' where workspace_id = p_workspace_id and decision_id = p_decision_id and status = 'waiting';
  update public.decisions set status = 'undone', undone_by = private.actor(), undone_at = private.now(), undo_reason = coalesce(trim(p_reason), ''), undo_left = v_left
  where workspace_id = p_workspace_id and id = p_decision_id;
  return private.remember(p_workspace_id, 'undo_decision', p_key, jsonb_build_object('id', p_decision_id));
end $$;

revoke execute on function private.is_signed(uuid, uuid, uuid), private.cannot_restart(uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.undo_leaves(uuid, uuid[]) from public, anon, authenticated;
grant execute on function public.undo_leaves(uuid, uuid[]) to authenticated, service_role;

create or replace function private.freeze_decision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.status <> 'open' and (to_jsonb(new) - '{status,undone_by,undone_at,undo_reason,undo_left,updated_at,row_version}'::text[])
    is distinct from (to_jsonb(old) - '{status,undone_by,undone_at,undo_reason,undo_left,updated_at,row_version}'::text[]) then
    raise sqlstate 'PT409' using message = 'A decision never changes once taken. Undo it, or decide anew.';
  end if;
  return new;
end $$;
