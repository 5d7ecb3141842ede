-- Days whose data was taken back speak again for a lesson once they are imported anew: what blocks them is evidence that stands, and nothing else. Whoever weighs a
-- lesson holds its row, so that two cannot say the same of it at once; the key is no longer one of a kind. It names every placement of a group, however many.

alter table public.lesson_evidence drop constraint lesson_evidence_workspace_id_lesson_id_source_key_key;
alter table public.lesson_evidence drop constraint lesson_evidence_source_key_check, add constraint lesson_evidence_source_key_check check (char_length(source_key) between 1 and 20000);
create index lesson_evidence_by_lesson on public.lesson_evidence (workspace_id, lesson_id);

-- As before; the same source speaks once among the evidence that stands.
create or replace function public.weigh_lesson(p_workspace_id uuid, p_lesson_id uuid, p_source_key text, p_side text, p_effect jsonb, p_window jsonb, p_watermark integer, p_pooled jsonb default null) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_lesson public.lessons;
  v_strength text;
  v_reopens boolean;
begin
  select * into v_lesson from public.lessons where workspace_id = p_workspace_id and id = p_lesson_id for update;
  if v_lesson.id is null or v_lesson.status not in ('draft', 'accepted', 'reopened') then return false; end if;
  if exists (select 1 from private.standing_evidence(p_workspace_id, p_lesson_id) s where s.source_key = p_source_key) then return false; end if;
  perform set_config('upbeat.actor_kind', 'system', true);
  insert into public.lesson_evidence (workspace_id, lesson_id, side, metric_window_id, source_key, effect)
  values (p_workspace_id, p_lesson_id, p_side, private.keep_window(p_workspace_id, coalesce(nullif(p_window ->> 'campaignId', '')::uuid, v_lesson.campaign_id), p_window, p_watermark), p_source_key, p_effect);
  v_strength := coalesce(p_pooled ->> 'strength', private.strength_of(p_workspace_id, p_lesson_id));
  v_reopens := v_lesson.status = 'accepted' and coalesce(p_pooled ->> 'side', p_side) = 'contradicts';
  update public.lessons set status = case when v_reopens then 'reopened' else status end, reopened_at = case when v_reopens then private.now() else reopened_at end, strength = v_strength
  where workspace_id = p_workspace_id and id = p_lesson_id and (v_reopens or strength is distinct from v_strength);
  return true;
end $$;

-- As before; what has spoken already is the evidence itself.
create or replace function public.lessons_to_weigh(p_workspace_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'campaignId', l.campaign_id, 'channel', l.channel, 'traits', l.traits, 'scope', l.scope, 'effect', l.effect,
      'learntOn', coalesce(o.window_to, (l.created_at at time zone 'UTC')::date),
      'evidence', coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'effect', s.effect, 'sourceKey', s.source_key) order by s.created_at, s.id) from private.standing_evidence(p_workspace_id, l.id) s), '[]')) order by l.id), '[]')
  from public.lessons l left join public.outcomes o on o.workspace_id = p_workspace_id and o.id = l.outcome_id
  where l.workspace_id = p_workspace_id and l.status in ('draft', 'accepted', 'reopened') and jsonb_typeof(l.scope -> 'winner') = 'object'
$$;
