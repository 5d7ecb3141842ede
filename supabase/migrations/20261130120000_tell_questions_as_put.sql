-- A question that was put and decided later is told as put: verdict and reason belong to the act that decided. A decision on a suggestion is
-- made in one act, at one time.

create or replace function private.told_events(p_workspace_id uuid, p_seqs bigint[]) returns table (seq bigint, told jsonb)
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
      when 'decisions' then (select d.verdict from public.decisions d where d.workspace_id = p_workspace_id and d.id = e.subject_id
        and (e.verb = 'decided' or e.verb = 'created' and d.decided_at <= e.at))
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
      when e.noun = 'decisions' and e.verb in ('created', 'decided') and e.actor_kind = 'person' then (select nullif(x.reason, '') from public.decisions x
        where x.workspace_id = p_workspace_id and x.id = e.target and (e.verb = 'decided' or x.decided_at <= e.at))
      when e.noun = 'decisions' and e.verb = 'undone' then (select nullif(x.undo_reason, '') from public.decisions x where x.workspace_id = p_workspace_id and x.id = e.target)
      when e.noun = 'lessons' and e.verb in ('rejected', 'retired') then (select nullif(x.reason, '') from public.lessons x where x.workspace_id = p_workspace_id and x.id = e.target and x.status = e.verb)
      when e.noun = 'audits' then (select nullif(x.note, '') from public.audits x where x.workspace_id = p_workspace_id and x.id = e.subject_id)
      when e.noun in ('delegation_policies', 'automation_switches') then nullif(e.data ->> 'reason', '')
      when e.noun = 'runs' and e.verb = 'failed' then (select x.error_message from public.runs x where x.workspace_id = p_workspace_id and x.id = e.target)
      end
  ) from page e;
end $$;
