-- Today counts what the loop's second half asks for; notices are told in the history's words; every page knows the levels and the switch.

-- As before, with suggestions, decisions, lessons, tests, audits and outcomes. subject_id of these is a suggestion (suggest, weigh), a decision (decide,
-- resolve, audit, outcome), a lesson (learn, rejudge) or an experiment (conclude).
create or replace function public.waits(p_workspace_id uuid) returns table (kind text, subject_id uuid, since timestamptz)
language plpgsql stable security invoker set search_path = '' as $$
begin
  return query
  with me as materialized (
    select (select auth.uid()) as id,
      p_workspace_id = any (private.workspaces_with('copy.approve')) as signs,
      p_workspace_id = any (private.workspaces_with('copy.write')) as writes,
      p_workspace_id = any (private.workspaces_with('ideas.write')) as judges,
      p_workspace_id = any (private.workspaces_with('placements.write')) as places,
      p_workspace_id = any (private.workspaces_with('imports.write')) as imports,
      p_workspace_id = any (private.workspaces_with('suggestions.judge')) as weighs,
      p_workspace_id = any (private.workspaces_with('decisions.write')) as decides,
      p_workspace_id = any (private.workspaces_with('lessons.write')) as learns,
      p_workspace_id = any (private.workspaces_with('experiments.write')) as tests,
      (private.now() at time zone 'UTC')::date as today,
      -- Since when an outcome is news: the mark as the next visit will set it, so that the rail counts what Today is about to list.
      (select case when m.last_visit_at < private.now() - interval '30 minutes' then m.last_visit_at else coalesce(m.previous_visit_at, m.created_at) end
        from public.members m where m.workspace_id = p_workspace_id and m.user_id = (select auth.uid()) and m.removed_at is null) as seen
  )
  -- Submitted copy that he may sign: not what he has signed, nor his own where the policy forbids it.
  select 'sign', v.id, v.submitted_at
  from me
  join public.variants v on v.workspace_id = p_workspace_id and v.status = 'submitted'
  join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id and p.archived_at is null
  left join public.approval_policies y on y.workspace_id = p_workspace_id and y.kind = 'copy'
  where me.signs
    and (coalesce(y.author_may_sign, true) or (v.submitted_by is distinct from me.id and v.edited_by is distinct from me.id))
    and not exists (select 1 from public.approvals a where a.workspace_id = p_workspace_id and a.variant_id = v.id and a.signed_by = me.id
      and a.verdict = 'approved' and a.voided_at is null)
  union all
  -- Proposed ideas, a row for each brief.
  select 'judge', i.brief_id, min(i.created_at)
  from me
  join public.ideas i on i.workspace_id = p_workspace_id and i.status = 'proposed'
  join public.briefs b on b.workspace_id = p_workspace_id and b.id = i.brief_id and b.archived_at is null
  join public.campaigns c on c.workspace_id = p_workspace_id and c.id = b.campaign_id and c.status <> 'archived'
  where me.judges
  group by i.brief_id
  union all
  -- Copy that lost its signatures or was returned, and was not submitted again.
  select 'mend', v.id, max(coalesce(a.voided_at, a.signed_at))
  from me
  join public.approvals a on a.workspace_id = p_workspace_id and (a.voided_at is not null or a.verdict = 'returned')
  join public.variants v on v.workspace_id = p_workspace_id and v.id = a.variant_id and v.status = 'draft'
  join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id and p.archived_at is null
  where me.writes
  group by v.id
  union all
  select 'place', v.id, (select max(a.signed_at) from public.approvals a where a.workspace_id = p_workspace_id and a.variant_id = v.id and a.voided_at is null)
  from me
  join public.variants v on v.workspace_id = p_workspace_id and v.status = 'approved'
  join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = v.content_piece_id and p.archived_at is null
  join public.campaigns c on c.workspace_id = p_workspace_id and c.id = v.campaign_id and c.status not in ('ended', 'archived')
  where me.places and not exists (select 1 from public.placements t where t.workspace_id = p_workspace_id and t.variant_id = v.id)
  union all
  select 'draft', b.id, b.updated_at
  from me
  join public.briefs b on b.workspace_id = p_workspace_id and b.archived_at is null
  join public.campaigns c on c.workspace_id = p_workspace_id and c.id = b.campaign_id and c.status not in ('ended', 'archived')
  where me.judges and not exists (select 1 from public.brief_versions n where n.workspace_id = p_workspace_id and n.brief_id = b.id)
  union all
  -- A refused file waits for a week, or until one of its name is taken in: nothing else could put it away.
  select case i.status when 'uploaded' then 'map' else 'refused' end, i.id, case i.status when 'uploaded' then i.created_at else i.updated_at end
  from me
  join public.imports i on i.workspace_id = p_workspace_id and i.status in ('uploaded', 'failed')
  where me.imports and (i.status = 'uploaded' or (i.updated_at > private.now() - interval '7 days' and not exists (
    select 1 from public.imports n where n.workspace_id = p_workspace_id and n.file_name = i.file_name and n.created_at > i.created_at
      and n.status not in ('failed', 'cancelled', 'uploading'))))
  union all
  -- Platform rows with results that no name matched and nobody has said anything of; one row for all. It waits once there is a placement to attach to.
  (select 'attach', p_workspace_id, e.created_at
  from me
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.placement_id is null and e.matched_by is null
  where (me.imports or me.places)
    and exists (select 1 from public.placements t where t.workspace_id = p_workspace_id)
    and exists (select 1 from public.import_entities n join public.imports m on m.workspace_id = p_workspace_id and m.id = n.import_id and m.status = 'landed'
      where n.workspace_id = p_workspace_id and n.entity_id = e.id)
  order by e.created_at limit 1)
  union all
  -- Open suggestions; where people decide on their kind they are weighed, not suggested.
  select case when coalesce((select y.level from public.delegation_policies y where y.workspace_id = p_workspace_id and y.kind = s.kind), case s.kind when 'spend_more' then 3 else 2 end) = 3
    then 'weigh' else 'suggest' end, s.id, s.created_at
  from me
  join public.suggestions s on s.workspace_id = p_workspace_id and s.status = 'open'
  where me.weighs
  union all
  select 'decide', d.id, d.created_at
  from me
  join public.decisions d on d.workspace_id = p_workspace_id and d.status = 'open'
  where me.decides
  union all
  -- Statements whose day has come: a person says whether they came true.
  select 'resolve', d.id, (d.resolves_on)::timestamptz
  from me
  join public.outcomes o on o.workspace_id = p_workspace_id and o.status = 'waiting' and o.window_to <= me.today
  join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id and d.statement <> ''
  where me.decides
  union all
  select case l.status when 'draft' then 'learn' else 'rejudge' end, l.id, coalesce(case l.status when 'reopened' then l.reopened_at end, l.created_at)
  from me
  join public.lessons l on l.workspace_id = p_workspace_id and l.status in ('draft', 'reopened')
  where me.learns
  union all
  -- Tests that have all they asked for: to be stopped, or to be decided on.
  select 'conclude', e.id, coalesce(e.ended_on, e.started_on + e.min_days)::timestamptz
  from me
  join public.experiments e on e.workspace_id = p_workspace_id and e.status in ('running', 'stopped') and e.started_on + e.min_days <= me.today + 1
  where me.tests and (select g.reached from private.experiment_progress(p_workspace_id, e.id) g)
  union all
  select 'audit', d.id, d.decided_at
  from me
  join public.decisions d on d.workspace_id = p_workspace_id and d.decided_kind = 'ai' and d.status = 'decided'
  where me.weighs and not exists (select 1 from public.audits a where a.workspace_id = p_workspace_id and a.decision_id = d.id)
  union all
  -- What came of one's own decisions, until the visit after the one that showed it.
  select 'outcome', d.id, o.measured_at
  from me
  join public.outcomes o on o.workspace_id = p_workspace_id and o.status = 'measured' and o.basis <> 'told' and o.measured_at > me.seen
  join public.decisions d on d.workspace_id = p_workspace_id and d.id = o.decision_id and d.decided_by = me.id and d.decided_kind = 'person';
end $$;

-- Events with what their sentences need: names as they are now, none where the row is gone. `about` says of which table `target`, the row whose page
-- tells more, is.
create function private.told_events(p_workspace_id uuid, p_seqs bigint[]) returns table (seq bigint, told jsonb)
language plpgsql stable security invoker set search_path = '' as $$
begin
  return query
  with placed as materialized (
    select v.*, case v.noun
        when 'approvals' then coalesce((select a.variant_id from public.approvals a where a.workspace_id = p_workspace_id and a.id = v.subject_id), v.subject_id)
        when 'content_versions' then coalesce((select n.variant_id from public.content_versions n where n.workspace_id = p_workspace_id and n.id = v.subject_id), v.subject_id)
        when 'forecasts' then coalesce((select coalesce(f.idea_id, f.suggestion_id, f.decision_id) from public.forecasts f where f.workspace_id = p_workspace_id and f.id = v.subject_id), v.subject_id)
        when 'outcomes' then coalesce((select o.decision_id from public.outcomes o where o.workspace_id = p_workspace_id and o.id = v.subject_id), v.subject_id)
        when 'audits' then coalesce((select a.decision_id from public.audits a where a.workspace_id = p_workspace_id and a.id = v.subject_id), v.subject_id)
        when 'lesson_evidence' then coalesce((select l.lesson_id from public.lesson_evidence l where l.workspace_id = p_workspace_id and l.id = v.subject_id), v.subject_id)
        else v.subject_id end as target
    from public.events v where v.workspace_id = p_workspace_id and v.seq = any (p_seqs)
  ),
  page as materialized (
    select p.*, case p.noun
        when 'forecasts' then coalesce((select case when f.suggestion_id is not null then 'suggestions' when f.decision_id is not null then 'decisions' end
          from public.forecasts f where f.workspace_id = p_workspace_id and f.id = p.subject_id), 'ideas')
        when 'outcomes' then 'decisions' when 'audits' then 'decisions' when 'lesson_evidence' then 'lessons' else p.noun end as about
    from placed p
  )
  select e.seq, jsonb_build_object(
    'seq', e.seq::text, 'at', e.at, 'actor_kind', e.actor_kind, 'actor_id', e.actor_id, 'level', e.level, 'noun', e.noun, 'verb', e.verb,
    'target', e.target, 'about', e.about, 'campaign_id', e.campaign_id,
    'actor', (select f.display_name from public.profiles f where f.user_id = e.actor_id),
    'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = e.campaign_id),
    'name', case e.about
      when 'campaigns' then (select x.name from public.campaigns x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'briefs' then (select x.title from public.briefs x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'objectives' then (select x.name from public.objectives x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'brands' then (select x.name from public.brands x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'audiences' then (select x.name from public.audiences x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'product_facts' then (select x.text from public.product_facts x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'claims' then (select x.code || ', ' || x.text from public.claims x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'brand_rules' then (select x.kind from public.brand_rules x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'workspace_references' then (select x.headline from public.workspace_references x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'ideas' then (select x.title from public.ideas x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'suggestions' then (select x.proposal ->> 'title' from public.suggestions x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'decisions' then (select x.question from public.decisions x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'lessons' then (select x.claim from public.lessons x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'experiments' then (select x.name from public.experiments x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'delegation_policies' then e.data ->> 'kind'
      when 'content_pieces' then (select x.name from public.content_pieces x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'placements' then (select x.name from public.placements x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'imports' then (select x.file_name from public.imports x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'ad_accounts' then (select x.name from public.ad_accounts x where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'platform_entities' then (select coalesce(nullif(x.ad, ''), nullif(x.ad_group, ''), nullif(x.campaign, '')) from public.platform_entities x
        where x.workspace_id = p_workspace_id and x.id = e.target)
      when 'members' then (select f.display_name from public.members x join public.profiles f on f.user_id = x.user_id where x.workspace_id = p_workspace_id and x.id = e.target)
      else (select p.name from public.variants x join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = x.content_piece_id
        where x.workspace_id = p_workspace_id and x.id = e.target) end,
    'channel', case when e.noun in ('variants', 'approvals', 'content_versions') then (
      select p.channel from public.variants x join public.content_pieces p on p.workspace_id = p_workspace_id and p.id = x.content_piece_id
      where x.workspace_id = p_workspace_id and x.id = e.target) end,
    'verdict', case e.noun
      when 'approvals' then (select a.verdict from public.approvals a where a.workspace_id = p_workspace_id and a.id = e.subject_id)
      when 'decisions' then (select d.verdict from public.decisions d where d.workspace_id = p_workspace_id and d.id = e.subject_id and e.verb in ('created', 'decided'))
      when 'outcomes' then (select o.verdict from public.outcomes o where o.workspace_id = p_workspace_id and o.id = e.subject_id and e.verb = 'measured')
      when 'audits' then (select a.verdict from public.audits a where a.workspace_id = p_workspace_id and a.id = e.subject_id)
      when 'lesson_evidence' then (select v.side from public.lesson_evidence v where v.workspace_id = p_workspace_id and v.id = e.subject_id)
      when 'delegation_policies' then e.data ->> 'to' end,
    'reason', case
      when e.noun = 'ideas' and e.verb = 'rejected' then (select nullif(x.reason, '') from public.ideas x where x.workspace_id = p_workspace_id and x.id = e.target)
      when e.noun = 'approvals' and e.verb = 'voided' then (select a.void_reason from public.approvals a
        where a.workspace_id = p_workspace_id and a.variant_id = e.subject_id and a.voided_at = e.at limit 1)
      when e.noun = 'approvals' then (select nullif(a.reason, '') from public.approvals a where a.workspace_id = p_workspace_id and a.id = e.subject_id and a.verdict = 'returned')
      when e.noun = 'imports' and e.verb in ('failed', 'cancelled') then (select x.error_message from public.imports x where x.workspace_id = p_workspace_id and x.id = e.target and x.status = e.verb)
      when e.noun = 'suggestions' and e.verb = 'withdrawn' then (select nullif(x.withdrawn_reason, '') from public.suggestions x where x.workspace_id = p_workspace_id and x.id = e.target)
      when e.noun = 'decisions' and e.verb in ('created', 'decided') and e.actor_kind = 'person' then (select nullif(x.reason, '') from public.decisions x where x.workspace_id = p_workspace_id and x.id = e.target)
      when e.noun = 'decisions' and e.verb = 'undone' then (select nullif(x.undo_reason, '') from public.decisions x where x.workspace_id = p_workspace_id and x.id = e.target)
      when e.noun = 'lessons' and e.verb in ('rejected', 'retired') then (select nullif(x.reason, '') from public.lessons x where x.workspace_id = p_workspace_id and x.id = e.target and x.status = e.verb)
      when e.noun = 'audits' then (select nullif(x.note, '') from public.audits x where x.workspace_id = p_workspace_id and x.id = e.subject_id)
      when e.noun in ('delegation_policies', 'automation_switches') then nullif(e.data ->> 'reason', '')
      when e.noun = 'runs' and e.verb = 'failed' then (select x.error_message from public.runs x where x.workspace_id = p_workspace_id and x.id = e.target)
      end
  ) from page e;
end $$;

-- As before, in the words of told_events.
create or replace function public.changes(p_workspace_id uuid, p_since timestamptz, p_before bigint, p_noun text, p_actor text, p_level integer, p_telling boolean, p_limit integer) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_floor bigint := coalesce((select e.seq from public.events e where p_since is not null and e.workspace_id = p_workspace_id and e.at <= p_since
    order by e.at desc, e.seq desc limit 1), 0);
begin
  return (
  with page as materialized (
    select e.seq
    from public.events e
    where e.workspace_id = p_workspace_id
      and e.seq < coalesce(p_before, 9223372036854775807)
      and e.seq > v_floor
      and (p_since is null or e.at > p_since)
      and (coalesce(p_noun, '') = '' or e.noun = p_noun)
      and (coalesce(p_actor, '') = '' or case p_actor when 'ai' then e.actor_kind = 'ai' when 'system' then e.actor_kind in ('system', 'api')
        else e.actor_kind = 'person' and e.actor_id::text = p_actor end)
      and (p_level is null or e.level = p_level)
      and not (coalesce(p_telling, false) and (
        e.noun in ('content_versions', 'ad_accounts')
        or (e.noun = 'runs' and e.verb not in ('failed', 'cancelled'))
        or (e.noun = 'imports' and e.verb not in ('landed', 'undone', 'failed', 'cancelled'))
        or (e.noun = 'variants' and e.verb <> 'submitted' and e.verb <> 'archived')
        or (e.noun = 'content_pieces' and e.verb = 'created')
        or (e.noun = 'approvals' and e.verb = 'updated')
        or (e.noun = 'forecasts' and e.actor_kind <> 'person')
        -- The decision tells what became of a suggestion, the lesson what its evidence did to it.
        or (e.noun = 'suggestions' and e.verb not in ('created', 'withdrawn', 'snoozed'))
        or (e.noun = 'outcomes' and e.verb <> 'measured')
        or e.noun = 'lesson_evidence'))
    order by e.seq desc
    limit least(greatest(coalesce(p_limit, 50), 1), 500)
  )
  select coalesce(jsonb_agg(t.told order by t.seq desc), '[]') from private.told_events(p_workspace_id, array(select p.seq from page p)) t);
end $$;

-- The caller's notices, newest first. p_before_*: the last one of the page before.
create function public.notices(p_workspace_id uuid, p_unread boolean, p_before_at timestamptz, p_before_id uuid, p_limit integer) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with page as materialized (
      select n.id, n.created_at, n.read_at, e.seq from public.notifications n
      join public.events e on e.workspace_id = p_workspace_id and e.id = n.event_id
      where n.workspace_id = p_workspace_id and n.user_id = (select auth.uid()) and (not coalesce(p_unread, false) or n.read_at is null)
        and (p_before_at is null or (n.created_at, n.id) < (p_before_at, p_before_id))
      order by n.created_at desc, n.id desc limit least(greatest(coalesce(p_limit, 30), 1), 100)
    )
    select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'at', p.created_at, 'readAt', p.read_at, 'event', t.told) order by p.created_at desc, p.id desc), '[]')
    from page p join private.told_events(p_workspace_id, array(select x.seq from page x)) t on t.seq = p.seq);
end $$;

-- As before, with the figures of the new requests.
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
      when s.kind in ('suggest', 'weigh') then (
        select jsonb_build_object('title', g.proposal ->> 'title', 'campaign', c.name, 'kind', g.kind, 'spends', g.spends, 'metric', g.metric, 'gain', g.estimate -> 'gain', 'currency', g.currency,
          'probability', (g.estimate ->> 'probability')::double precision, 'from', g.window_from, 'to', g.window_to,
          'forecast', exists (select 1 from public.forecasts f where f.workspace_id = p_workspace_id and f.suggestion_id = g.id and f.author_id = (select auth.uid())))
        from public.suggestions g join public.campaigns c on c.workspace_id = p_workspace_id and c.id = g.campaign_id where g.workspace_id = p_workspace_id and g.id = s.subject_id)
      when s.kind in ('decide', 'resolve', 'audit', 'outcome') then (
        select jsonb_build_object('question', d.question, 'statement', d.statement, 'due_on', d.due_on, 'resolves_on', d.resolves_on, 'choice', d.choice, 'decision', d.verdict,
          'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = d.campaign_id),
          'speaks_for', (select count(*) from public.decision_evidence v where v.workspace_id = p_workspace_id and v.decision_id = d.id and v.side = 'for'),
          'against', (select count(*) from public.decision_evidence v where v.workspace_id = p_workspace_id and v.decision_id = d.id and v.side = 'against'),
          'verdict', o.verdict, 'observed', case when o.status = 'measured' and o.observed ? 'ratio' then o.observed end)
        from public.decisions d left join public.outcomes o on o.workspace_id = p_workspace_id and o.decision_id = d.id where d.workspace_id = p_workspace_id and d.id = s.subject_id)
      when s.kind in ('learn', 'rejudge') then (
        select jsonb_build_object('claim', l.claim, 'wrong_if', l.wrong_if, 'effect', nullif(l.effect, '{}'), 'campaign', (select c.name from public.campaigns c where c.workspace_id = p_workspace_id and c.id = l.campaign_id),
          'supports', count(v.id) filter (where v.side = 'supports'), 'contradicts', count(v.id) filter (where v.side = 'contradicts'))
        from public.lessons l left join public.lesson_evidence v on v.workspace_id = p_workspace_id and v.lesson_id = l.id
        where l.workspace_id = p_workspace_id and l.id = s.subject_id group by l.workspace_id, l.id)
      when s.kind = 'conclude' then (
        select jsonb_build_object('name', e.name, 'campaign', c.name, 'status', e.status, 'days', g.days, 'min_days', e.min_days, 'fewest', g.fewest, 'min_exposures', e.min_exposures, 'metric', e.metric)
        from public.experiments e join public.campaigns c on c.workspace_id = p_workspace_id and c.id = e.campaign_id
        cross join lateral private.experiment_progress(p_workspace_id, e.id) g where e.workspace_id = p_workspace_id and e.id = s.subject_id)
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

-- As before, with the bell's count, the switch and the level of each kind of task.
create or replace function public.enter_workspace(p_slug text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  if not private.session_holds() then raise sqlstate 'PT401' using message = 'Your session has ended. Sign in again.'; end if;
  return (
    select jsonb_build_object(
      'workspace', jsonb_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'kind', w.kind, 'timeZone', w.time_zone, 'locale', w.locale,
        'currency', w.currency, 'rowVersion', w.row_version),
      'member', jsonb_build_object('id', m.id, 'userId', m.user_id, 'role', m.role, 'locale', coalesce(m.locale, w.locale), 'timeZone', coalesce(m.time_zone, w.time_zone),
        'displayName', p.display_name, 'email', p.email, 'theme', p.theme),
      'waiting', (select count(*) from public.waits(w.id)),
      'unread', (select count(*) from (select 1 from public.notifications n where n.workspace_id = w.id and n.user_id = (select auth.uid()) and n.read_at is null limit 100) n),
      'automation', coalesce((select x.is_on from public.automation_switches x where x.workspace_id = w.id), false),
      'levels', (select jsonb_object_agg(t.value ->> 'kind', t.value -> 'level') from jsonb_array_elements(public.task_levels(w.id)) t)
    )
    from public.workspaces w
    join public.members m on m.workspace_id = w.id and m.user_id = (select auth.uid()) and m.removed_at is null
    join public.profiles p on p.user_id = m.user_id
    where w.slug = p_slug
  );
end $$;

create index notifications_by_time on public.notifications (workspace_id, user_id, created_at desc, id desc);

revoke execute on function private.told_events(uuid, bigint[]) from public, anon, authenticated;
grant execute on function private.told_events(uuid, bigint[]) to authenticated, service_role;
revoke execute on function public.notices(uuid, boolean, timestamptz, uuid, integer) from public, anon, authenticated;
grant execute on function public.notices(uuid, boolean, timestamptz, uuid, integer) to authenticated, service_role;
