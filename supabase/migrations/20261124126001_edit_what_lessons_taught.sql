-- As before; a lesson that the idea cites is no structure that its words may stand on, and has no headline to show.
create or replace function public.editor_screen(p_workspace_id uuid, p_variant_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'variant', jsonb_build_object(
      'id', v.id, 'label', v.label, 'status', v.status, 'fields', v.fields, 'provenance', v.provenance,
      'rowVersion', v.row_version, 'savedAt', v.updated_at, 'submittedBy', v.submitted_by, 'editedBy', v.edited_by),
    'piece', jsonb_build_object('id', p.id, 'name', p.name, 'channel', p.channel, 'locale', p.locale, 'ideaId', p.idea_id),
    'campaign', jsonb_build_object('id', c.id, 'name', c.name, 'market', c.market),
    'brief', jsonb_build_object('id', b.id, 'title', b.title, 'slots', b.slots),
    'siblings', (
      select jsonb_agg(jsonb_build_object('id', s.id, 'label', s.label, 'status', s.status) order by s.label)
      from public.variants s where s.workspace_id = v.workspace_id and s.content_piece_id = v.content_piece_id and s.status <> 'archived'),
    'head', (
      select jsonb_build_object('id', h.id, 'number', h.number, 'isCurrent', h.fields = v.fields)
      from public.content_versions h where h.workspace_id = v.workspace_id and h.variant_id = v.id order by h.number desc limit 1),
    'approvals', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', a.id, 'versionId', a.version_id, 'verdict', a.verdict, 'reason', a.reason, 'signedBy', a.signed_by, 'signedAt', a.signed_at,
        'claimsExpireOn', a.claims_expire_on, 'limitsVersion', a.hashes ->> 'limits', 'voidedAt', a.voided_at, 'voidReason', a.void_reason)
        order by a.signed_at desc, a.id desc)
      from (
        select * from public.approvals x where x.workspace_id = v.workspace_id and x.variant_id = v.id order by x.signed_at desc, x.id desc limit 12
      ) a), '[]'),
    'policy', (
      select jsonb_build_object('people', y.people, 'authorMaySign', y.author_may_sign)
      from public.approval_policies y where y.workspace_id = v.workspace_id and y.kind = 'copy'),
    'placements', (select count(*) from public.placements t where t.workspace_id = v.workspace_id and t.variant_id = v.id and t.status <> 'ended'),
    'brand', jsonb_build_object('id', d.id, 'name', d.name, 'website', d.website, 'positioning', d.positioning),
    'rules', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'config', r.config, 'severity', r.severity, 'reason', r.reason) order by r.created_at, r.id)
      from public.brand_rules r where r.workspace_id = v.workspace_id and r.brand_id = d.id and r.archived_at is null), '[]'),
    'claims', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', k.id, 'code', k.code, 'text', k.text, 'evidence', k.evidence, 'markets', to_jsonb(k.markets), 'expiresOn', k.expires_on) order by k.code)
      from public.claims k where k.workspace_id = v.workspace_id and k.brand_id = d.id and k.archived_at is null), '[]'),
    'facts', coalesce((
      select jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text) order by f.created_at, f.id)
      from public.product_facts f where f.workspace_id = v.workspace_id and f.brand_id = d.id and f.archived_at is null), '[]'),
    'structures', coalesce((
      select jsonb_agg(jsonb_build_object(
        'kind', 'reference', 'id', coalesce(i.library_reference_id, i.workspace_reference_id), 'text', coalesce(l.headline, o.headline),
        'label', format('Reference, “%s”', left(coalesce(l.headline, o.headline), 60))) order by i.position)
      from public.idea_citations i
      left join public.library_references l on l.id = i.library_reference_id
      left join public.workspace_references o on o.workspace_id = i.workspace_id and o.id = i.workspace_reference_id
      where i.workspace_id = v.workspace_id and i.idea_id = p.idea_id and i.lesson_id is null), '[]'),
    -- People whose hands are on it; a member who left is absent and shown as such.
    'names', coalesce((
      select jsonb_object_agg(n.user_id, n.display_name)
      from public.profiles n
      where n.user_id in (
        select u from unnest(array[v.submitted_by, v.edited_by, v.created_by]) u
        union select a.signed_by from public.approvals a where a.workspace_id = v.workspace_id and a.variant_id = v.id
        union select h.author_id from public.content_versions h where h.workspace_id = v.workspace_id and h.variant_id = v.id)), '{}')
  )
  from public.variants v
  join public.content_pieces p on p.workspace_id = v.workspace_id and p.id = v.content_piece_id
  join public.campaigns c on c.workspace_id = v.workspace_id and c.id = v.campaign_id
  join public.briefs b on b.workspace_id = v.workspace_id and b.id = p.brief_id
  join public.brands d on d.workspace_id = c.workspace_id and d.id = c.brand_id
  where v.workspace_id = p_workspace_id and v.id = p_variant_id
$$;
