-- As before; a conclusion that was undone is in the log and no longer the test's: it can have another.
create or replace function public.experiment_page(p_workspace_id uuid, p_experiment_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with counts as materialized (select * from private.experiment_counts(p_workspace_id, p_experiment_id)),
    silent as materialized (select private.experiment_left_out(p_workspace_id, p_experiment_id) as arms)
    select jsonb_build_object('id', e.id, 'name', e.name, 'hypothesis', e.hypothesis, 'metric', e.metric, 'status', e.status, 'randomised', e.randomised, 'minDays', e.min_days,
      'minExposures', e.min_exposures, 'startedOn', e.started_on, 'endedOn', e.ended_on, 'rowVersion', e.row_version, 'createdAt', e.created_at,
      'createdBy', (select p.display_name from public.profiles p where p.user_id = e.created_by),
      'campaignId', e.campaign_id, 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = e.campaign_id),
      'days', g.days, 'lastDay', g.last_day, 'reached', g.reached,
      'action', coalesce(e.action, case when g.reached then private.experiment_action(p_workspace_id, e.id) end),
      'arms', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'placementId', a.placement_id, 'name', p.name, 'channel', p.channel, 'placementStatus', p.status, 'share', a.share,
          'headline', coalesce(v.fields -> 'headline' ->> 0, v.fields -> 'subject' ->> 0, v.fields -> 'primary_text' ->> 0), 'leftOut', a.id = any (o.arms),
          'exposures', coalesce(t.impressions, 0), 'trials', coalesce(t.trials, 0), 'successes', case when g.reached then coalesce(t.successes, 0) end) order by a.position)
        from public.experiment_arms a cross join silent o
        join public.placements p on p.workspace_id = p_workspace_id and p.id = a.placement_id
        left join public.content_versions v on v.workspace_id = p_workspace_id and v.id = p.version_id
        left join (select c.arm_id, sum(c.impressions) as impressions, sum(c.trials) as trials, sum(c.successes) as successes from counts c group by c.arm_id) t on t.arm_id = a.id
        where a.workspace_id = p_workspace_id and a.experiment_id = e.id), '[]'),
      'daily', case when g.reached then coalesce((select jsonb_agg(jsonb_build_object('armId', c.arm_id, 'date', c.metric_date, 'trials', c.trials, 'successes', c.successes) order by c.metric_date, c.arm_id)
        from counts c cross join silent o where c.arm_id <> all (o.arms)), '[]') end,
      'decision', (select jsonb_build_object('id', d.id, 'choice', d.choice, 'reason', d.reason, 'at', d.decided_at, 'by', (select p.display_name from public.profiles p where p.user_id = d.decided_by),
          'lesson', (select jsonb_build_object('id', l.id, 'claim', l.claim) from public.outcomes o join public.lessons l on l.workspace_id = p_workspace_id and l.outcome_id = o.id
            where o.workspace_id = p_workspace_id and o.decision_id = d.id limit 1))
        from public.decisions d where d.workspace_id = p_workspace_id and d.experiment_id = e.id and d.status <> 'undone'))
    from public.experiments e, private.measure_experiment(p_workspace_id, p_experiment_id) g
    where e.workspace_id = p_workspace_id and e.id = p_experiment_id);
end $$;
