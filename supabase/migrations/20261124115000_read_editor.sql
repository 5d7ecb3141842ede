-- The editor's one question: everything that stands round a variant, as the caller may see it.

create function public.editor_screen(p_workspace_id uuid, p_variant_id uuid) returns jsonb
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
      where i.workspace_id = v.workspace_id and i.idea_id = p.idea_id), '[]'),
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

-- A small piece of AI work on one field while a person waits: the run is opened by whoever asks, and recorded like any other.
create function public.open_field_run(p_workspace_id uuid, p_variant_id uuid, p_step text, p_prompt_version integer, p_provider text, p_model text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_variant public.variants;
  v_brief uuid;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'copy.write');
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id;
  if v_variant.id is null then raise sqlstate 'PT404' using message = 'That variant is not here.'; end if;
  select brief_id into v_brief from public.content_pieces where workspace_id = p_workspace_id and id = v_variant.content_piece_id;
  insert into public.runs (workspace_id, step, executor, status, campaign_id, brief_id, variant_id, prompt_key, prompt_version, provider, model, total, requested_by, started_at)
  values (p_workspace_id, p_step, 'interactive', 'running', v_variant.campaign_id, v_brief, p_variant_id, p_step, p_prompt_version, p_provider, p_model, 1, (select auth.uid()), private.now())
  returning id into v_id;
  return v_id;
end $$;

-- Ends a run of one's own and writes its use once. p_outcome is what end_run takes.
create function public.close_field_run(p_workspace_id uuid, p_run_id uuid, p_status text, p_outcome jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'copy.write');
  update public.runs set done = least(greatest(coalesce((p_outcome ->> 'items')::integer, 0), 0), total)
  where workspace_id = p_workspace_id and id = p_run_id and executor = 'interactive' and requested_by = (select auth.uid()) and status = 'running';
  if not found then raise sqlstate 'PT404' using message = 'That run is not here.'; end if;
  if p_status not in ('done', 'failed', 'cancelled') then raise sqlstate 'PT400' using message = 'A run ends done, failed or cancelled.'; end if;
  perform public.end_run(p_workspace_id, p_run_id, p_status, p_outcome);
end $$;

revoke execute on function
  public.editor_screen(uuid, uuid), public.open_field_run(uuid, uuid, text, integer, text, text), public.close_field_run(uuid, uuid, text, jsonb)
  from public, anon, authenticated;
grant execute on function
  public.editor_screen(uuid, uuid), public.open_field_run(uuid, uuid, text, integer, text, text), public.close_field_run(uuid, uuid, text, jsonb)
  to authenticated, service_role;
