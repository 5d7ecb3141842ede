-- Acts of the Studio that touch several rows: drafting, deciding on ideas, versions, approval, placement.

-- Snapshots the brief, opens a run and queues the job. A second submit while one is under way returns the same run.
-- p_template asks for the built-in drafter whatever model is set (after a provider failed).
create function public.start_drafting(p_workspace_id uuid, p_key text, p_brief_id uuid, p_prompt_key text, p_prompt_version integer, p_total integer, p_template boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_brief public.briefs;
  v_version public.brief_versions;
  v_run_id uuid;
  v_job_id uuid;
begin
  perform private.require(p_workspace_id, 'ideas.write');
  v_result := private.replay(p_workspace_id, 'start_drafting', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_brief from public.briefs where workspace_id = p_workspace_id and id = p_brief_id and archived_at is null for update;
  if v_brief.id is null then raise sqlstate 'PT404' using message = 'That brief is not here.'; end if;
  select r.id, r.job_id into v_run_id, v_job_id from public.runs r
  where r.workspace_id = p_workspace_id and r.brief_id = p_brief_id and r.step = 'draft-ideas' and r.executor = 'background' and r.status in ('queued', 'running') limit 1;
  if v_run_id is null then
    select * into v_version from public.brief_versions where workspace_id = p_workspace_id and brief_id = p_brief_id order by number desc limit 1;
    if v_version.id is null or v_version.slots is distinct from v_brief.slots then
      insert into public.brief_versions (workspace_id, brief_id, number, slots, created_by)
      values (p_workspace_id, p_brief_id, coalesce(v_version.number, 0) + 1, v_brief.slots, (select auth.uid())) returning * into v_version;
    end if;
    v_run_id := private.uuid_v7();
    v_job_id := private.enqueue(p_workspace_id, 'draft-ideas', jsonb_build_object('runId', v_run_id, 'briefId', p_brief_id), v_run_id::text);
    insert into public.runs (workspace_id, id, step, executor, campaign_id, brief_id, brief_version_id, job_id, prompt_key, prompt_version, total, requested_by, inputs)
    values (p_workspace_id, v_run_id, 'draft-ideas', 'background', v_brief.campaign_id, p_brief_id, v_version.id, v_job_id, p_prompt_key, p_prompt_version, p_total, (select auth.uid()),
      jsonb_build_object('briefVersionId', v_version.id, 'template', p_template));
  end if;
  return private.remember(p_workspace_id, 'start_drafting', p_key, jsonb_build_object('runId', v_run_id, 'jobId', v_job_id));
end $$;

-- Worker: a run begins (or begins again after a crash).
create function public.begin_run(p_workspace_id uuid, p_run_id uuid, p_provider text, p_model text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_run public.runs;
begin
  select * into v_run from public.runs where workspace_id = p_workspace_id and id = p_run_id for update;
  if v_run.id is null then raise sqlstate 'PT404' using message = 'That run is not here.'; end if;
  if v_run.status not in ('queued', 'running') then raise sqlstate 'PT409' using message = 'That run has ended.'; end if;
  perform private.act_as(p_workspace_id, v_run.requested_by, 'ideas.write', 'ai', v_run.level, p_run_id);
  update public.runs set status = 'running', provider = p_provider, model = p_model, started_at = coalesce(started_at, private.now())
  where workspace_id = p_workspace_id and id = p_run_id returning * into v_run;
  return to_jsonb(v_run);
end $$;

-- Worker: one whole idea with its citations and the engine's sealed forecast. The same position twice adds nothing.
create function public.save_idea(p_workspace_id uuid, p_run_id uuid, p_position integer, p_idea jsonb, p_citations jsonb, p_forecast jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_run public.runs;
  v_id uuid;
begin
  select * into v_run from public.runs where workspace_id = p_workspace_id and id = p_run_id for update;
  if v_run.id is null or v_run.status <> 'running' then raise sqlstate 'PT409' using message = 'That run is not under way.'; end if;
  perform private.act_as(p_workspace_id, v_run.requested_by, 'ideas.write', 'ai', v_run.level, p_run_id);
  insert into public.ideas (workspace_id, campaign_id, brief_id, run_id, position, title, body, tactic, pattern_id, borrowed, why, missing, copy, provenance, created_by)
  values (p_workspace_id, v_run.campaign_id, v_run.brief_id, p_run_id, p_position, p_idea ->> 'title', p_idea ->> 'body', p_idea ->> 'tactic',
    p_idea ->> 'patternId', coalesce(p_idea ->> 'borrowed', ''), coalesce(p_idea ->> 'why', ''),
    coalesce((select array_agg(value) from jsonb_array_elements_text(p_idea -> 'missing')), '{}'),
    coalesce(p_idea -> 'copy', '{}'), coalesce(p_idea -> 'provenance', '{}'), v_run.requested_by)
  on conflict (workspace_id, run_id, position) do nothing returning id into v_id;
  if v_id is null then return null; end if;
  insert into public.idea_citations (workspace_id, idea_id, position, library_reference_id, workspace_reference_id, matched, why)
  select p_workspace_id, v_id, c.position, c.library_reference_id, c.workspace_reference_id, coalesce(c.matched, '{}'), coalesce(c.why, '')
  from jsonb_to_recordset(coalesce(p_citations, '[]')) as c (position integer, library_reference_id uuid, workspace_reference_id uuid, matched text[], why text);
  if p_forecast is not null then
    insert into public.forecasts (workspace_id, idea_id, campaign_id, author_kind, run_id, metric, window_days, distribution)
    values (p_workspace_id, v_id, v_run.campaign_id, 'engine', p_run_id, p_forecast ->> 'metric', (p_forecast ->> 'windowDays')::integer, p_forecast -> 'distribution');
  end if;
  update public.runs set done = done + 1 where workspace_id = p_workspace_id and id = p_run_id;
  return v_id;
end $$;

-- Worker: a run ends; its use is written to the ledger once.
create function public.end_run(p_workspace_id uuid, p_run_id uuid, p_status text, p_outcome jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_run public.runs;
begin
  select * into v_run from public.runs where workspace_id = p_workspace_id and id = p_run_id for update;
  if v_run.id is null or v_run.status not in ('queued', 'running') then return; end if;
  perform set_config('upbeat.actor', v_run.requested_by::text, true);
  perform set_config('upbeat.actor_kind', 'ai', true);
  perform set_config('upbeat.run', p_run_id::text, true);
  update public.runs set
    status = p_status, finished_at = private.now(),
    provider = coalesce(p_outcome ->> 'provider', provider), model = coalesce(p_outcome ->> 'model', model),
    input_tokens = (p_outcome ->> 'inputTokens')::integer, output_tokens = (p_outcome ->> 'outputTokens')::integer,
    cost_micros = (p_outcome ->> 'costMicros')::bigint, latency_ms = (p_outcome ->> 'latencyMs')::integer,
    findings = coalesce(p_outcome -> 'findings', findings), repaired = coalesce((p_outcome ->> 'repaired')::boolean, repaired),
    error_code = p_outcome ->> 'errorCode', error_message = left(p_outcome ->> 'errorMessage', 500)
  where workspace_id = p_workspace_id and id = p_run_id returning * into v_run;
  if v_run.started_at is not null then
    insert into public.usage_ledger (workspace_id, run_id, kind, quantity, cost_micros)
    values (p_workspace_id, p_run_id, case when v_run.model = 'patterns' then 'template_draft' else 'model_call' end,
      case when v_run.model = 'patterns' then v_run.done else coalesce(v_run.input_tokens, 0) + coalesce(v_run.output_tokens, 0) end, coalesce(v_run.cost_micros, 0))
    on conflict do nothing;
  end if;
end $$;

create function private.next_version(p_workspace_id uuid, p_variant_id uuid, p_note text, p_author_kind text, p_author uuid, p_run_id uuid) returns public.content_versions
language plpgsql security definer set search_path = '' as $$
declare
  v_variant public.variants;
  v_last public.content_versions;
begin
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id for update;
  select * into v_last from public.content_versions where workspace_id = p_workspace_id and variant_id = p_variant_id order by number desc limit 1;
  if v_last.id is not null and v_last.fields = v_variant.fields then return v_last; end if;
  insert into public.content_versions (workspace_id, variant_id, campaign_id, number, fields, provenance, note, author_kind, author_id, run_id)
  values (p_workspace_id, p_variant_id, v_variant.campaign_id, coalesce(v_last.number, 0) + 1, v_variant.fields, v_variant.provenance, p_note, p_author_kind, p_author, p_run_id)
  returning * into v_last;
  return v_last;
end $$;

-- Accept (makes a content piece, a variant and version 1 for each channel), reject with a reason, or take either back.
create function public.decide_idea(p_workspace_id uuid, p_key text, p_idea_id uuid, p_row_version integer, p_verdict text, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_idea public.ideas;
  v_channel text;
  v_piece_id uuid;
  v_variant_id uuid;
  v_pieces jsonb := '[]';
begin
  perform private.require(p_workspace_id, 'ideas.write');
  v_result := private.replay(p_workspace_id, 'decide_idea', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_idea from public.ideas where workspace_id = p_workspace_id and id = p_idea_id for update;
  if v_idea.id is null then raise sqlstate 'PT404' using message = 'That idea is not here.'; end if;
  if v_idea.row_version <> p_row_version then
    raise sqlstate 'PT409' using message = 'Somebody changed this idea a moment ago. Look again, then decide.', detail = 'stale';
  end if;
  if p_verdict = 'rejected' and coalesce(trim(p_reason), '') = '' then
    raise sqlstate 'PT400' using message = 'Say why: the next draft learns from it.', detail = 'reason';
  end if;
  if v_idea.status = 'accepted' and p_verdict = 'proposed' then
    if exists (
      select 1 from public.content_pieces p join public.variants v on v.workspace_id = p.workspace_id and v.content_piece_id = p.id
      where p.workspace_id = p_workspace_id and p.idea_id = p_idea_id and p.archived_at is null
        and (v.row_version > 1 or v.status <> 'draft')
    ) then
      raise sqlstate 'PT409' using message = 'Its copy has been worked on. Archive the content pieces first.';
    end if;
    update public.content_pieces set archived_at = private.now() where workspace_id = p_workspace_id and idea_id = p_idea_id and archived_at is null;
  end if;
  update public.ideas set status = p_verdict, reason = case when p_verdict = 'rejected' then trim(p_reason) else '' end
  where workspace_id = p_workspace_id and id = p_idea_id;
  if p_verdict = 'accepted' then
    for v_channel in select key from jsonb_each(v_idea.copy) order by key loop
      insert into public.content_pieces (workspace_id, campaign_id, brief_id, idea_id, channel, name, created_by)
      values (p_workspace_id, v_idea.campaign_id, v_idea.brief_id, p_idea_id, v_channel, v_idea.title, (select auth.uid()))
      on conflict (workspace_id, idea_id, channel) do update set archived_at = null returning id into v_piece_id;
      insert into public.variants (workspace_id, content_piece_id, campaign_id, label, fields, provenance, created_by)
      values (p_workspace_id, v_piece_id, v_idea.campaign_id, 'A', v_idea.copy -> v_channel, coalesce(v_idea.provenance -> v_channel, '[]'), (select auth.uid()))
      on conflict (workspace_id, content_piece_id, label) do nothing returning id into v_variant_id;
      if v_variant_id is not null then
        perform private.next_version(p_workspace_id, v_variant_id, 'First draft', 'ai', null, v_idea.run_id);
      end if;
      v_pieces := v_pieces || jsonb_build_object('id', v_piece_id, 'channel', v_channel);
    end loop;
  end if;
  return private.remember(p_workspace_id, 'decide_idea', p_key, jsonb_build_object('id', p_idea_id, 'status', p_verdict, 'pieces', v_pieces));
end $$;

create function public.lock_forecast(p_workspace_id uuid, p_key text, p_idea_id uuid, p_metric text, p_window_days integer, p_distribution jsonb, p_sureness text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_campaign uuid;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'forecasts.write');
  v_result := private.replay(p_workspace_id, 'lock_forecast', p_key);
  if v_result is not null then return v_result; end if;
  select campaign_id into v_campaign from public.ideas where workspace_id = p_workspace_id and id = p_idea_id;
  if v_campaign is null then raise sqlstate 'PT404' using message = 'That idea is not here.'; end if;
  insert into public.forecasts (workspace_id, idea_id, campaign_id, author_kind, author_id, metric, window_days, distribution, sureness)
  values (p_workspace_id, p_idea_id, v_campaign, 'person', (select auth.uid()), p_metric, p_window_days, p_distribution, p_sureness)
  on conflict (workspace_id, idea_id, metric, author_kind, author_id) do nothing returning id into v_id;
  if v_id is null then raise sqlstate 'PT409' using message = 'Your forecast for this idea is locked already.'; end if;
  return private.remember(p_workspace_id, 'lock_forecast', p_key, jsonb_build_object('id', v_id));
end $$;

-- ---------------------------------------------------------------- what a signature is bound to

-- Hashes of the copy, of every active rule of the brand, of the claims the copy stands on, and the version of the limits.
create function private.variant_hashes(p_workspace_id uuid, p_variant_id uuid, p_limits_version text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'copy', private.sha256_hex(v.fields::text),
    'rules', private.sha256_hex(coalesce((
      select jsonb_agg(jsonb_build_array(r.id, r.config, r.severity) order by r.id)::text
      from public.brand_rules r where r.workspace_id = v.workspace_id and r.brand_id = c.brand_id and r.archived_at is null), '')),
    'claims', private.sha256_hex(coalesce((
      select jsonb_agg(jsonb_build_array(k.id, k.text, k.evidence, k.markets, k.expires_on, k.archived_at is not null) order by k.id)::text
      from public.claims k where k.workspace_id = v.workspace_id and k.brand_id = c.brand_id
        and k.id::text in (select p ->> 'id' from jsonb_array_elements(v.provenance) p where p ->> 'kind' = 'claim')), '')),
    'limits', p_limits_version
  )
  from public.variants v
  join public.campaigns c on c.workspace_id = v.workspace_id and c.id = v.campaign_id
  where v.workspace_id = p_workspace_id and v.id = p_variant_id
$$;

create function private.void_approvals(p_workspace_id uuid, p_variant_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.approvals set voided_at = private.now(), void_reason = p_reason
  where workspace_id = p_workspace_id and variant_id = p_variant_id and verdict = 'approved' and voided_at is null;
  if found then
    perform private.record_event(p_workspace_id, 'approvals', 'voided', p_variant_id,
      (select campaign_id from public.variants where workspace_id = p_workspace_id and id = p_variant_id), 2, '{}');
  end if;
end $$;

-- Changing signed or submitted copy takes it back to draft and voids what was signed.
create function private.unsign_changed_copy() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.fields is distinct from old.fields or new.provenance is distinct from old.provenance then
    new.edited_by := private.actor();
    if old.status in ('submitted', 'approved') and new.status = old.status then
      new.status := 'draft';
      new.submitted_at := null;
      new.submitted_by := null;
    end if;
    perform private.void_approvals(old.workspace_id, old.id, 'The copy changed after it was signed.');
  end if;
  return new;
end $$;
-- Its name sorts before variants_guard_status, which then sees the move to draft.
create trigger variants_a_unsign before update on public.variants for each row execute function private.unsign_changed_copy();

-- Voids every signature in a brand whose rules or claims are no longer what was signed.
create function private.recheck_brand_approvals(p_workspace_id uuid, p_brand_id uuid, p_what text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row record;
begin
  for v_row in
    select distinct a.variant_id, a.hashes
    from public.approvals a
    join public.campaigns c on c.workspace_id = a.workspace_id and c.id = a.campaign_id and c.brand_id = p_brand_id
    where a.workspace_id = p_workspace_id and a.voided_at is null and a.verdict = 'approved'
  loop
    if private.variant_hashes(p_workspace_id, v_row.variant_id, v_row.hashes ->> 'limits') is distinct from v_row.hashes then
      perform private.void_approvals(p_workspace_id, v_row.variant_id, p_what);
      update public.variants set status = 'draft', submitted_at = null, submitted_by = null
      where workspace_id = p_workspace_id and id = v_row.variant_id and status in ('submitted', 'approved');
    end if;
  end loop;
end $$;

create function private.recheck_after_brand_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.erasing() then return null; end if;
  perform private.recheck_brand_approvals(
    coalesce(new.workspace_id, old.workspace_id), coalesce(new.brand_id, old.brand_id),
    case when tg_table_name = 'claims' then format('Claim %s changed after it was signed.', coalesce(new.code, old.code)) else 'A brand rule changed after it was signed.' end);
  return null;
end $$;
create function private.recheck_after_rule_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.erasing() then return null; end if;
  perform private.recheck_brand_approvals(coalesce(new.workspace_id, old.workspace_id), coalesce(new.brand_id, old.brand_id), 'A brand rule changed after it was signed.');
  return null;
end $$;
create trigger claims_recheck after insert or update or delete on public.claims for each row execute function private.recheck_after_brand_change();
create trigger brand_rules_recheck after insert or update or delete on public.brand_rules for each row execute function private.recheck_after_rule_change();

-- Worker and pages: signatures whose claims have expired, or that were given under other limits, are void.
create function public.void_stale_approvals(p_workspace_id uuid, p_limits_version text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_row record;
  v_count integer := 0;
  v_today date := (private.now() at time zone 'UTC')::date;
begin
  if (select auth.uid()) is not null then perform private.require(p_workspace_id, 'workspace.read'); end if;
  for v_row in
    select a.variant_id, min(a.claims_expire_on) as expires, bool_or(a.hashes ->> 'limits' is distinct from p_limits_version) as limits
    from public.approvals a
    where a.workspace_id = p_workspace_id and a.voided_at is null and a.verdict = 'approved'
      and (a.claims_expire_on < v_today or a.hashes ->> 'limits' is distinct from p_limits_version)
    group by a.variant_id
  loop
    perform private.void_approvals(p_workspace_id, v_row.variant_id,
      case when v_row.expires < v_today then format('A claim it stands on expired on %s.', v_row.expires) else 'The channel limits changed after it was signed.' end);
    update public.variants set status = 'draft', submitted_at = null, submitted_by = null
    where workspace_id = p_workspace_id and id = v_row.variant_id and status in ('submitted', 'approved');
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- ---------------------------------------------------------------- versions, submit, sign

create function public.keep_version(p_workspace_id uuid, p_variant_id uuid, p_note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_version public.content_versions;
begin
  perform private.require(p_workspace_id, 'copy.write');
  if not exists (select 1 from public.variants where workspace_id = p_workspace_id and id = p_variant_id) then
    raise sqlstate 'PT404' using message = 'That variant is not here.';
  end if;
  v_version := private.next_version(p_workspace_id, p_variant_id, left(coalesce(p_note, ''), 300), 'person', (select auth.uid()), null);
  return jsonb_build_object('id', v_version.id, 'number', v_version.number);
end $$;

-- Puts an old version's words into the working copy. What stood there is kept as a version first.
create function public.restore_version(p_workspace_id uuid, p_key text, p_variant_id uuid, p_version_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_old public.content_versions;
  v_new public.content_versions;
begin
  perform private.require(p_workspace_id, 'copy.write');
  v_result := private.replay(p_workspace_id, 'restore_version', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_old from public.content_versions where workspace_id = p_workspace_id and id = p_version_id and variant_id = p_variant_id;
  if v_old.id is null then raise sqlstate 'PT404' using message = 'That version is not here.'; end if;
  perform private.next_version(p_workspace_id, p_variant_id, 'Kept before a restore', 'person', (select auth.uid()), null);
  update public.variants set fields = v_old.fields, provenance = v_old.provenance where workspace_id = p_workspace_id and id = p_variant_id;
  v_new := private.next_version(p_workspace_id, p_variant_id, format('Restored from version %s', v_old.number), 'person', (select auth.uid()), null);
  return private.remember(p_workspace_id, 'restore_version', p_key, jsonb_build_object('id', v_new.id, 'number', v_new.number));
end $$;

create function public.submit_variant(p_workspace_id uuid, p_key text, p_variant_id uuid, p_row_version integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_variant public.variants;
  v_version public.content_versions;
begin
  perform private.require(p_workspace_id, 'copy.write');
  v_result := private.replay(p_workspace_id, 'submit_variant', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id for update;
  if v_variant.id is null then raise sqlstate 'PT404' using message = 'That variant is not here.'; end if;
  if v_variant.row_version <> p_row_version then
    raise sqlstate 'PT409' using message = 'The copy changed in another window. Look again, then submit.', detail = 'stale';
  end if;
  if v_variant.status <> 'draft' then raise sqlstate 'PT409' using message = 'This copy is submitted already.'; end if;
  v_version := private.next_version(p_workspace_id, p_variant_id, 'Submitted', 'person', (select auth.uid()), null);
  update public.variants set status = 'submitted', submitted_by = (select auth.uid()), submitted_at = private.now()
  where workspace_id = p_workspace_id and id = p_variant_id;
  return private.remember(p_workspace_id, 'submit_variant', p_key, jsonb_build_object('versionId', v_version.id, 'number', v_version.number));
end $$;

-- Signs a submitted version or returns it with a reason. The database holds the policy: how many people, and whether who wrote it may sign.
create function public.sign_variant(p_workspace_id uuid, p_key text, p_variant_id uuid, p_version_id uuid, p_verdict text, p_reason text, p_limits_version text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_variant public.variants;
  v_version public.content_versions;
  v_policy public.approval_policies;
  v_user uuid := (select auth.uid());
  v_signed integer;
  v_expires date;
begin
  perform private.require(p_workspace_id, 'copy.approve');
  v_result := private.replay(p_workspace_id, 'sign_variant', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id for update;
  select * into v_version from public.content_versions where workspace_id = p_workspace_id and id = p_version_id and variant_id = p_variant_id;
  if v_variant.id is null or v_version.id is null then raise sqlstate 'PT404' using message = 'That version is not here.'; end if;
  if v_variant.status <> 'submitted' then raise sqlstate 'PT409' using message = 'Only submitted copy can be signed.'; end if;
  if v_version.fields is distinct from v_variant.fields then
    raise sqlstate 'PT409' using message = 'The copy changed since you opened it. Look again, then sign.', detail = 'stale';
  end if;
  select * into v_policy from public.approval_policies where workspace_id = p_workspace_id and kind = 'copy';
  if p_verdict = 'returned' then
    if coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say what should change.', detail = 'reason'; end if;
    perform private.void_approvals(p_workspace_id, p_variant_id, 'The copy was returned.');
    insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, reason, hashes, signed_by)
    values (p_workspace_id, p_variant_id, p_version_id, v_variant.campaign_id, 'returned', trim(p_reason), private.variant_hashes(p_workspace_id, p_variant_id, p_limits_version), v_user);
    update public.variants set status = 'draft', submitted_at = null, submitted_by = null where workspace_id = p_workspace_id and id = p_variant_id;
    return private.remember(p_workspace_id, 'sign_variant', p_key, jsonb_build_object('status', 'draft', 'signed', 0));
  end if;
  if not coalesce(v_policy.author_may_sign, true) and (v_variant.submitted_by = v_user or v_variant.edited_by = v_user) then
    raise sqlstate 'PT403' using message = 'Who wrote or submitted this copy cannot sign it here. Ask another member.';
  end if;
  if exists (select 1 from public.approvals where workspace_id = p_workspace_id and variant_id = p_variant_id and signed_by = v_user and verdict = 'approved' and voided_at is null) then
    raise sqlstate 'PT409' using message = 'You have signed this copy. Another member signs next.';
  end if;
  select min(k.expires_on) into v_expires from public.claims k
  where k.workspace_id = p_workspace_id and k.id::text in (select p ->> 'id' from jsonb_array_elements(v_variant.provenance) p where p ->> 'kind' = 'claim');
  insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, reason, hashes, claims_expire_on, signed_by)
  values (p_workspace_id, p_variant_id, p_version_id, v_variant.campaign_id, 'approved', coalesce(trim(p_reason), ''),
    private.variant_hashes(p_workspace_id, p_variant_id, p_limits_version), v_expires, v_user);
  select count(*) into v_signed from public.approvals where workspace_id = p_workspace_id and variant_id = p_variant_id and verdict = 'approved' and voided_at is null;
  if v_signed >= coalesce(v_policy.people, 1) then
    update public.variants set status = 'approved' where workspace_id = p_workspace_id and id = p_variant_id;
  end if;
  return private.remember(p_workspace_id, 'sign_variant', p_key,
    jsonb_build_object('status', case when v_signed >= coalesce(v_policy.people, 1) then 'approved' else 'submitted' end, 'signed', v_signed));
end $$;

-- Another variant beside A, starting from its words.
create function public.add_variant(p_workspace_id uuid, p_key text, p_variant_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_source public.variants;
  v_label text;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'copy.write');
  v_result := private.replay(p_workspace_id, 'add_variant', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_source from public.variants where workspace_id = p_workspace_id and id = p_variant_id;
  if v_source.id is null then raise sqlstate 'PT404' using message = 'That variant is not here.'; end if;
  perform 1 from public.content_pieces where workspace_id = p_workspace_id and id = v_source.content_piece_id for update;
  select chr(ascii(max(label)) + 1) into v_label from public.variants where workspace_id = p_workspace_id and content_piece_id = v_source.content_piece_id;
  if v_label > 'H' then raise sqlstate 'PT409' using message = 'Eight variants of one piece are enough to learn from.'; end if;
  insert into public.variants (workspace_id, content_piece_id, campaign_id, label, fields, provenance, created_by)
  values (p_workspace_id, v_source.content_piece_id, v_source.campaign_id, v_label, v_source.fields, v_source.provenance, (select auth.uid())) returning id into v_id;
  perform private.next_version(p_workspace_id, v_id, format('Copied from variant %s', v_source.label), 'person', (select auth.uid()), null);
  return private.remember(p_workspace_id, 'add_variant', p_key, jsonb_build_object('id', v_id, 'label', v_label));
end $$;

-- ---------------------------------------------------------------- placements

-- Attaches what the platform reports to placements of the same name: ad first, then ad group, then campaign.
create function private.match_entities(p_workspace_id uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  update public.platform_entities e set placement_id = m.placement_id, matched_by = 'name', updated_at = private.now()
  from (
    select distinct on (e2.id) e2.id as entity_id, p.id as placement_id
    from public.platform_entities e2
    join public.ad_accounts a on a.workspace_id = e2.workspace_id and a.id = e2.ad_account_id
    join public.placements p on p.workspace_id = e2.workspace_id
      and lower(p.name) in (lower(e2.ad), lower(e2.ad_group), lower(e2.campaign))
      and (p.ad_account_id is null or p.ad_account_id = a.id)
      and p.channel = case a.platform when 'google_ads' then 'google_rsa' when 'meta_ads' then 'meta_feed' when 'email' then 'email' else p.channel end
    where e2.workspace_id = p_workspace_id and e2.matched_by is null
    order by e2.id, case lower(p.name) when lower(e2.ad) then 1 when lower(e2.ad_group) then 2 else 3 end, p.created_at
  ) m
  where e.workspace_id = p_workspace_id and e.id = m.entity_id;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- Approved copy goes to a place. Refused without a live signature.
create function public.create_placement(p_workspace_id uuid, p_key text, p_variant_id uuid, p_name text, p_ad_account_id uuid, p_market text, p_starts_on date, p_limits_version text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_variant public.variants;
  v_version uuid;
  v_channel text;
  v_id uuid;
  v_matched integer;
begin
  perform private.require(p_workspace_id, 'placements.write');
  v_result := private.replay(p_workspace_id, 'create_placement', p_key);
  if v_result is not null then return v_result; end if;
  perform public.void_stale_approvals(p_workspace_id, p_limits_version);
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id for update;
  if v_variant.id is null then raise sqlstate 'PT404' using message = 'That variant is not here.'; end if;
  select version_id into v_version from public.approvals
  where workspace_id = p_workspace_id and variant_id = p_variant_id and verdict = 'approved' and voided_at is null order by signed_at desc limit 1;
  if v_variant.status <> 'approved' or v_version is null then
    raise sqlstate 'PT409' using message = 'Only approved copy can be placed.', detail = 'approval_missing';
  end if;
  perform private.require_signed(p_workspace_id, p_variant_id, v_version);
  select channel into v_channel from public.content_pieces where workspace_id = p_workspace_id and id = v_variant.content_piece_id;
  if exists (select 1 from public.placements where workspace_id = p_workspace_id and channel = v_channel and lower(name) = lower(trim(p_name)) and status <> 'ended') then
    raise sqlstate 'PT409' using message = 'A placement of that name is open already; results could not be told apart.', detail = 'name';
  end if;
  insert into public.placements (workspace_id, campaign_id, variant_id, version_id, ad_account_id, channel, name, market, status, starts_on, created_by)
  values (p_workspace_id, v_variant.campaign_id, p_variant_id, v_version, p_ad_account_id, v_channel, trim(p_name), coalesce(p_market, ''), 'live', p_starts_on, (select auth.uid()))
  returning id into v_id;
  v_matched := private.match_entities(p_workspace_id);
  return private.remember(p_workspace_id, 'create_placement', p_key, jsonb_build_object('id', v_id, 'matched', v_matched));
end $$;

-- By hand: results of a platform entity belong to this placement (null: to none, and the name is not tried again).
create function public.attach_entity(p_workspace_id uuid, p_entity_id uuid, p_placement_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  if not (p_workspace_id = any (private.workspaces_with('imports.write')) or p_workspace_id = any (private.workspaces_with('placements.write'))) then
    raise sqlstate 'PT403' using message = 'Your role does not allow this.';
  end if;
  update public.platform_entities set placement_id = p_placement_id, matched_by = 'hand'
  where workspace_id = p_workspace_id and id = p_entity_id;
  if not found then raise sqlstate 'PT404' using message = 'That row is not here.'; end if;
  perform private.record_event(p_workspace_id, 'platform_entities', 'attached', p_entity_id,
    (select campaign_id from public.placements where workspace_id = p_workspace_id and id = p_placement_id), 3, '{}');
  return jsonb_build_object('id', p_entity_id, 'placementId', p_placement_id);
end $$;
