-- What a question can cite: accepted or reopened lessons, measured outcomes and stored windows of results, the newest of each kind whose words hold p_text
-- anywhere (empty: any). At most p_limit (24 at most) of each kind. Windows of one definition are offered once, as last stored.
create function public.evidence_choices(p_workspace_id uuid, p_text text, p_limit integer) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_like text := '%' || replace(replace(replace(left(coalesce(trim(p_text), ''), 100), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  v_limit integer := least(greatest(coalesce(p_limit, 8), 1), 24);
begin
  return jsonb_build_object(
    'lessons', coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'claim', l.claim, 'strength', l.strength, 'effect', l.effect) order by l.created_at desc, l.id desc)
      from (select * from public.lessons x where x.workspace_id = p_workspace_id and x.status in ('accepted', 'reopened') and x.claim ilike v_like
        order by x.created_at desc, x.id desc limit v_limit) l), '[]'),
    'outcomes', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'question', o.question, 'verdict', o.verdict, 'observed', o.observed, 'from', o.window_from, 'to', o.window_to)
        order by o.measured_at desc, o.id desc)
      from (select x.*, d.question from public.outcomes x join public.decisions d on d.workspace_id = p_workspace_id and d.id = x.decision_id
        where x.workspace_id = p_workspace_id and x.status = 'measured' and d.question ilike v_like
        order by x.measured_at desc, x.id desc limit v_limit) o), '[]'),
    'windows', coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'from', w.definition ->> 'from', 'to', w.definition ->> 'to',
        'impressions', (select sum((d.value ->> 'impressions')::numeric) from jsonb_array_elements(w.days) d where d.value ->> 'clicks' is not null),
        'clicks', (select sum((d.value ->> 'clicks')::numeric) from jsonb_array_elements(w.days) d where d.value ->> 'impressions' is not null)) order by w.created_at desc, w.id desc)
      from (select x.*, coalesce(x.values -> 'days', '[]') as days from (
          select distinct on (y.definition) y.*, y.definition ->> 'name' as name from public.metric_windows y
          where y.workspace_id = p_workspace_id and y.definition ? 'name' and y.definition ->> 'name' ilike v_like
          order by y.definition, y.created_at desc) x
        order by x.created_at desc, x.id desc limit v_limit) w), '[]'));
end $$;
revoke execute on function public.evidence_choices(uuid, text, integer) from public, anon, authenticated;
grant execute on function public.evidence_choices(uuid, text, integer) to authenticated, service_role;
