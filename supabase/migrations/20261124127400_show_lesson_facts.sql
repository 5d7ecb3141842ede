-- As before, with the facts that code wrote down when it drafted the lesson.
create or replace function public.lesson_page(p_workspace_id uuid, p_lesson_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    select jsonb_build_object('id', l.id, 'claim', l.claim, 'wrongIf', l.wrong_if, 'status', l.status, 'channel', l.channel, 'traits', to_jsonb(l.traits), 'scope', l.scope, 'facts', l.facts, 'effect', l.effect,
      'strength', l.strength, 'expiresOn', l.expires_on, 'edited', l.edited, 'reason', l.reason, 'createdAt', l.created_at, 'reopenedAt', l.reopened_at, 'rowVersion', l.row_version,
      'acceptedAt', l.accepted_at, 'acceptedBy', (select p.display_name from public.profiles p where p.user_id = l.accepted_by),
      'campaignId', l.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = l.campaign_id),
      'evidence', coalesce((select jsonb_agg(x.one order by x.created_at desc, x.id) from (
          select v.id, v.created_at, jsonb_build_object('id', v.id, 'side', v.side, 'effect', v.effect, 'at', v.created_at,
            'window', (select jsonb_build_object('name', coalesce(w.definition ->> 'name', ''), 'from', w.definition ->> 'from', 'to', w.definition ->> 'to') from public.metric_windows w
              where w.workspace_id = p_workspace_id and w.id = v.metric_window_id),
            'outcome', (select jsonb_build_object('decisionId', o.decision_id, 'question', d.question, 'verdict', o.verdict, 'from', o.window_from, 'to', o.window_to) from public.outcomes o
              join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id where o.workspace_id = p_workspace_id and o.id = v.outcome_id)) as one
          from public.lesson_evidence v where v.workspace_id = p_workspace_id and v.lesson_id = l.id order by v.created_at desc, v.id limit 60) x), '[]'),
      'sides', (select jsonb_build_object('supports', count(*) filter (where v.side = 'supports'), 'undecided', count(*) filter (where v.side = 'undecided'),
          'contradicts', count(*) filter (where v.side = 'contradicts')) from public.lesson_evidence v where v.workspace_id = p_workspace_id and v.lesson_id = l.id),
      'ideas', coalesce((select jsonb_agg(x.one order by x.id desc) from (
          select i.id, jsonb_build_object('id', i.id, 'title', i.title, 'status', i.status, 'campaign', c.name) as one from public.idea_citations q
          join public.ideas i on i.workspace_id = p_workspace_id and i.id = q.idea_id join public.campaigns c on c.workspace_id = p_workspace_id and c.id = i.campaign_id
          where q.workspace_id = p_workspace_id and q.lesson_id = l.id order by i.id desc limit 40) x), '[]'))
    from public.lessons l where l.workspace_id = p_workspace_id and l.id = p_lesson_id);
end $$;
