-- As before, but the strongest reference that ideas cite is chosen as lists of references rank, by the shrunk lower bound, and says how often it was shown.
create or replace function public.today(p_workspace_id uuid, p_since timestamptz, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with waiting as materialized (select w.kind, w.subject_id, w.since from public.waits(p_workspace_id) w),
  shown as materialized (select * from waiting order by since, subject_id limit least(greatest(coalesce(p_limit, 12), 1), 200))
  select jsonb_build_object(
    'total', (select count(*) from waiting),
    'kinds', coalesce((select jsonb_object_agg(k.kind, k.n) from (select kind, count(*) as n from waiting group by kind) k), '{}'),
    'waits', coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'id', s.subject_id, 'since', s.since, 'about', case
      when s.kind in ('sign', 'mend', 'place') then (
        select jsonb_build_object('name', p.name, 'channel', p.channel, 'label', v.label, 'campaign', c.name,
          'variants', (select count(*) from public.variants o where o.workspace_id = p_workspace_id and o.content_piece_id = p.id and o.status <> 'archived'),
          'version', (select max(n.number) from public.content_versions n where n.workspace_id = p_workspace_id and n.variant_id = v.id),
          'submitted_by', (select f.display_name from public.profiles f where f.user_id = v.submitted_by),
          'mine', v.submitted_by = (select auth.uid()),
          'signed', (select count(*) from public.approvals a where a.workspace_id = p_workspace_id and a.variant_id = v.id and a.verdict = 'approved' and a.voided_at is null),
          'people', coalesce((select y.people from public.approval_policies y where y.workspace_id = p_workspace_id and y.kind = 'copy'), 1),
          'lost', (
            select jsonb_build_object('verdict', a.verdict, 'reason', case a.verdict when 'returned' then a.reason else a.void_reason end,
              'by', (select f.display_name from public.profiles f where f.user_id = a.signed_by))
            from public.approvals a
            where s.kind = 'mend' and a.workspace_id = p_workspace_id and a.variant_id = v.id and (a.voided_at is not null or a.verdict = 'returned')
            order by coalesce(a.voided_at, a.signed_at) desc, a.verdict = 'returned' desc limit 1))
        from public.variants v
        join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id
        join public.campaigns c on c.workspace_id = p_workspace_id and c.id = v.campaign_id
        where v.workspace_id = p_workspace_id and v.id = s.subject_id)
      when s.kind in ('judge', 'draft') then (
        select jsonb_build_object('name', c.name, 'campaign_id', c.id, 'slots', case s.kind when 'draft' then b.slots else '{}' end, 'ideas', i.ideas, 'cited', i.cited,
          'forecast', i.forecast, 'best', i.best)
        from public.briefs b
        join public.campaigns c on c.workspace_id = p_workspace_id and c.id = b.campaign_id
        cross join lateral (
          select count(distinct i.id) as ideas, count(distinct coalesce(q.library_reference_id, q.workspace_reference_id)) as cited,
            count(distinct i.id) filter (where exists (select 1 from public.forecasts f where f.workspace_id = p_workspace_id and f.idea_id = i.id and f.author_id = (select auth.uid()))) as forecast,
            (array_agg(jsonb_build_object('ctr', coalesce(l.ctr, r.ctr), 'low', coalesce(l.ctr_low, r.ctr_low), 'high', coalesce(l.ctr_high, r.ctr_high), 'shown', coalesce(l.impressions, r.impressions))
              order by coalesce(l.shrunk_low, r.shrunk_low) desc, coalesce(l.impressions, r.impressions) desc) filter (where coalesce(l.ctr_low, r.ctr_low) is not null))[1] as best
          from public.ideas i
          left join public.idea_citations q on q.workspace_id = p_workspace_id and q.idea_id = i.id
          left join public.library_references l on l.id = q.library_reference_id
          left join public.workspace_references r on r.workspace_id = p_workspace_id and r.id = q.workspace_reference_id
          where s.kind = 'judge' and i.workspace_id = p_workspace_id and i.brief_id = b.id and i.status = 'proposed'
        ) i
        where b.workspace_id = p_workspace_id and b.id = s.subject_id)
      when s.kind in ('map', 'refused') then (
        select jsonb_build_object('file', m.file_name, 'platform', m.inspection ->> 'platformTitle', 'message', m.error_message, 'readable', m.sha256 is not null,
          'by', (select f.display_name from public.profiles f where f.user_id = m.created_by))
        from public.imports m where m.workspace_id = p_workspace_id and m.id = s.subject_id)
      else (
        select jsonb_build_object('rows', count(*) filter (where e.placement_id is null and e.matched_by is null), 'attached', count(*) filter (where e.placement_id is not null))
        from public.platform_entities e
        where e.workspace_id = p_workspace_id and exists (
          select 1 from public.import_entities n join public.imports m on m.workspace_id = p_workspace_id and m.id = n.import_id and m.status = 'landed'
          where n.workspace_id = p_workspace_id and n.entity_id = e.id))
      end) order by s.since, s.subject_id) from shown s), '[]'),
    'jobs', coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'kind', j.kind, 'status', j.status, 'progress', j.progress, 'mine', j.requested_by = (select auth.uid()),
        'stopping', j.cancel_requested_at is not null, 'model', r.model, 'done', r.done, 'total', r.total,
        'name', coalesce((select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = r.campaign_id),
          (select m.file_name from public.imports m where m.workspace_id = p_workspace_id and m.job_id = j.id order by m.created_at desc limit 1)))
        order by j.status = 'queued', j.created_at, j.id)
      from (select * from public.jobs q where q.workspace_id = p_workspace_id and q.status in ('queued', 'running') order by q.status = 'queued', q.created_at, q.id limit 20) j
      left join lateral (select r.model, r.done, r.total, r.campaign_id from public.runs r where r.workspace_id = p_workspace_id and r.job_id = j.id limit 1) r on true), '[]'),
    'open_jobs', (select count(*) from public.jobs j where j.workspace_id = p_workspace_id and j.status in ('queued', 'running')),
    'first', jsonb_build_object(
      'brand', exists (select 1 from public.brands b where b.workspace_id = p_workspace_id and b.positioning <> '')
        or exists (select 1 from public.claims k where k.workspace_id = p_workspace_id and k.archived_at is null),
      'brief', exists (select 1 from public.briefs b where b.workspace_id = p_workspace_id),
      'approved', exists (select 1 from public.approvals a where a.workspace_id = p_workspace_id and a.verdict = 'approved'),
      'results', exists (select 1 from public.imports m where m.workspace_id = p_workspace_id and m.status in ('landed', 'undoing', 'undone')),
      'campaign_id', (select c.id from public.campaigns c where c.workspace_id = p_workspace_id and c.status <> 'archived' order by c.id desc limit 1)),
    'changes', public.changes(p_workspace_id, p_since, null, null, null, null, true, 200)
  )
  from public.workspaces w where w.id = p_workspace_id
$$;
