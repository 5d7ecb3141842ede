-- What a signature is bound to, who may give it, and what placing and running rest on.

-- ---------------------------------------------------------------- everybody who wrote since the last approval counts as an author

alter table public.variants add column editors uuid[] not null default '{}';

create or replace function private.unsign_changed_copy() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.fields is distinct from old.fields then
    new.edited_by := private.actor();
    new.editors := case when old.status = 'approved' then '{}' else old.editors end;
    if private.actor() is not null and not (private.actor() = any (new.editors)) then
      new.editors := new.editors || private.actor();
    end if;
  end if;
  if new.fields is distinct from old.fields or new.provenance is distinct from old.provenance then
    if old.status in ('submitted', 'approved') and new.status = old.status then
      new.status := 'draft';
      new.submitted_at := null;
      new.submitted_by := null;
    end if;
    perform private.void_approvals(old.workspace_id, old.id, 'The copy changed after it was signed.');
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- limits: the service says which version holds, callers do not

create table private.limits (
  one boolean primary key default true check (one),
  version text not null
);
create function private.limits_version(p_given text) returns text
language sql stable security definer set search_path = '' as $$ select coalesce((select version from private.limits), p_given) $$;

-- ---------------------------------------------------------------- hashes

-- Copy, brand and market, every active rule of the brand, and the claims that the copy names or quotes; and the version of the limits.
create or replace function private.variant_hashes(p_workspace_id uuid, p_variant_id uuid, p_limits_version text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'copy', private.sha256_hex(v.fields::text),
    'campaign', private.sha256_hex(c.brand_id::text || '|' || c.market),
    'rules', private.sha256_hex(coalesce((
      select jsonb_agg(jsonb_build_array(r.id, r.config, r.severity) order by r.id)::text
      from public.brand_rules r where r.workspace_id = v.workspace_id and r.brand_id = c.brand_id and r.archived_at is null), '')),
    'claims', private.sha256_hex(coalesce((
      select jsonb_agg(jsonb_build_array(k.id, k.text, k.evidence, k.markets, k.expires_on, k.archived_at is not null) order by k.id)::text
      from public.claims k where k.workspace_id = v.workspace_id and k.brand_id = c.brand_id
        and (k.id::text in (select p ->> 'id' from jsonb_array_elements(v.provenance) p where p ->> 'kind' = 'claim')
          or position(lower(k.text) in lower(v.fields::text)) > 0)), '')),
    'limits', private.limits_version(p_limits_version)
  )
  from public.variants v
  join public.campaigns c on c.workspace_id = v.workspace_id and c.id = v.campaign_id
  where v.workspace_id = p_workspace_id and v.id = p_variant_id
$$;

-- The brand's row is held while signatures are weighed against its rules and claims: a change and a signature wait for each other.
create or replace function private.recheck_brand_approvals(p_workspace_id uuid, p_brand_id uuid, p_what text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_row record;
begin
  perform 1 from public.brands where workspace_id = p_workspace_id and id = p_brand_id for update;
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

-- Claims hold by market: another market makes other copy lawful.
create function private.recheck_after_campaign_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.recheck_brand_approvals(new.workspace_id, new.brand_id, 'The campaign’s market changed after it was signed.');
  return null;
end $$;
create trigger campaigns_recheck after update on public.campaigns for each row
  when (old.market is distinct from new.market or old.brand_id is distinct from new.brand_id) execute function private.recheck_after_campaign_change();

-- ---------------------------------------------------------------- signing

create or replace function public.sign_variant(p_workspace_id uuid, p_key text, p_variant_id uuid, p_version_id uuid, p_verdict text, p_reason text, p_limits_version text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_variant public.variants;
  v_version public.content_versions;
  v_policy public.approval_policies;
  v_user uuid := (select auth.uid());
  v_signed integer;
  v_expires date;
  v_hashes jsonb;
begin
  perform private.require(p_workspace_id, 'copy.approve');
  v_result := private.replay(p_workspace_id, 'sign_variant', p_key);
  if v_result is not null then return v_result; end if;
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id for update;
  select * into v_version from public.content_versions where workspace_id = p_workspace_id and id = p_version_id and variant_id = p_variant_id;
  if v_variant.id is null or v_version.id is null then raise sqlstate 'PT404' using message = 'That version is not here.'; end if;
  if p_verdict not in ('approved', 'returned') then raise sqlstate 'PT400' using message = 'Approve it or return it.'; end if;
  if v_variant.status <> 'submitted' then raise sqlstate 'PT409' using message = 'Only submitted copy can be signed.'; end if;
  if v_version.fields is distinct from v_variant.fields then
    raise sqlstate 'PT409' using message = 'The copy changed since you opened it. Look again, then sign.', detail = 'stale';
  end if;
  perform 1 from public.brands b join public.campaigns c on c.workspace_id = b.workspace_id and c.brand_id = b.id
  where c.workspace_id = p_workspace_id and c.id = v_variant.campaign_id for share of b;
  v_hashes := private.variant_hashes(p_workspace_id, p_variant_id, p_limits_version);
  if p_verdict = 'returned' then
    if coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say what should change.', detail = 'reason'; end if;
    perform private.void_approvals(p_workspace_id, p_variant_id, 'The copy was returned.');
    insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, reason, hashes, signed_by)
    values (p_workspace_id, p_variant_id, p_version_id, v_variant.campaign_id, 'returned', trim(p_reason), v_hashes, v_user);
    update public.variants set status = 'draft', submitted_at = null, submitted_by = null where workspace_id = p_workspace_id and id = p_variant_id;
    return private.remember(p_workspace_id, 'sign_variant', p_key, jsonb_build_object('status', 'draft', 'signed', 0));
  end if;
  select * into v_policy from public.approval_policies where workspace_id = p_workspace_id and kind = 'copy';
  if not coalesce(v_policy.author_may_sign, true) and (v_variant.submitted_by = v_user or v_user = any (v_variant.editors)) then
    raise sqlstate 'PT403' using message = 'Who wrote or submitted this copy cannot sign it here. Ask another member.';
  end if;
  if exists (select 1 from public.approvals where workspace_id = p_workspace_id and variant_id = p_variant_id and signed_by = v_user and verdict = 'approved' and voided_at is null) then
    raise sqlstate 'PT409' using message = 'You have signed this copy. Another member signs next.';
  end if;
  select min(k.expires_on) into v_expires from public.claims k
  join public.campaigns c on c.workspace_id = k.workspace_id and c.brand_id = k.brand_id and c.id = v_variant.campaign_id
  where k.workspace_id = p_workspace_id and k.archived_at is null
    and (k.id::text in (select p ->> 'id' from jsonb_array_elements(v_variant.provenance) p where p ->> 'kind' = 'claim')
      or position(lower(k.text) in lower(v_variant.fields::text)) > 0);
  insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, reason, hashes, claims_expire_on, signed_by)
  values (p_workspace_id, p_variant_id, p_version_id, v_variant.campaign_id, 'approved', coalesce(trim(p_reason), ''), v_hashes, v_expires, v_user);
  select count(*) into v_signed from public.approvals where workspace_id = p_workspace_id and variant_id = p_variant_id and verdict = 'approved' and voided_at is null;
  if v_signed >= coalesce(v_policy.people, 1) then
    update public.variants set status = 'approved' where workspace_id = p_workspace_id and id = p_variant_id;
  end if;
  return private.remember(p_workspace_id, 'sign_variant', p_key,
    jsonb_build_object('status', case when v_signed >= coalesce(v_policy.people, 1) then 'approved' else 'submitted' end, 'signed', v_signed));
end $$;

create or replace function public.void_stale_approvals(p_workspace_id uuid, p_limits_version text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_row record;
  v_count integer := 0;
  v_today date := (private.now() at time zone 'UTC')::date;
  v_limits text := private.limits_version(p_limits_version);
begin
  if (select auth.uid()) is not null then
    perform private.require(p_workspace_id, 'workspace.read');
    if not (p_workspace_id = any (private.workspaces_with('copy.approve'))) then return 0; end if;
  end if;
  for v_row in
    select a.variant_id, min(a.claims_expire_on) as expires
    from public.approvals a
    where a.workspace_id = p_workspace_id and a.voided_at is null and a.verdict = 'approved'
      and (a.claims_expire_on < v_today or a.hashes ->> 'limits' is distinct from v_limits)
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

-- Worker: says which limits hold from now on, then rechecks every workspace.
create or replace function public.recheck_all_approvals(p_limits_version text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_workspace uuid;
  v_count integer := 0;
begin
  insert into private.limits (version) values (p_limits_version) on conflict (one) do update set version = excluded.version
  where private.limits.version is distinct from excluded.version;
  for v_workspace in
    select distinct a.workspace_id from public.approvals a
    where a.voided_at is null and a.verdict = 'approved'
      and (a.claims_expire_on < (private.now() at time zone 'UTC')::date or a.hashes ->> 'limits' is distinct from p_limits_version)
  loop
    v_count := v_count + public.void_stale_approvals(v_workspace, p_limits_version);
  end loop;
  return v_count;
end $$;

-- ---------------------------------------------------------------- placing and running

-- Raises unless the variant carries enough live signatures that still hash to what stands today.
create function private.require_signed(p_workspace_id uuid, p_variant_id uuid, p_version_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_signed integer;
  v_people integer;
begin
  select count(*) into v_signed from public.approvals a
  where a.workspace_id = p_workspace_id and a.variant_id = p_variant_id and a.verdict = 'approved' and a.voided_at is null
    and (p_version_id is null or a.version_id = p_version_id)
    and a.hashes = private.variant_hashes(p_workspace_id, p_variant_id, a.hashes ->> 'limits');
  select people into v_people from public.approval_policies where workspace_id = p_workspace_id and kind = 'copy';
  if v_signed < coalesce(v_people, 1) then
    raise sqlstate 'PT409' using message = 'This copy is no longer approved as it stands. Submit and sign it again.', detail = 'approval_missing';
  end if;
end $$;

create function private.guard_running() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'live' and old.status <> 'live' then
    perform private.require_signed(new.workspace_id, new.variant_id, new.version_id);
  end if;
  return new;
end $$;
create trigger placements_guard_running before update on public.placements for each row execute function private.guard_running();

-- ---------------------------------------------------------------- budgets

create or replace function private.guard_budget() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (select auth.uid()) is null then return new; end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then raise sqlstate 'PT409' using message = 'A campaign begins as a draft.'; end if;
    if new.budget_micros is not null then perform private.require(new.workspace_id, 'budget.write'); end if;
  elsif new.budget_micros is distinct from old.budget_micros or new.currency is distinct from old.currency then
    perform private.require(new.workspace_id, 'budget.write');
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- columns that only the database writes

do $$
declare
  v_table text;
  v_columns text;
begin
  for v_table in
    select c.relname from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege('authenticated', c.oid, 'update')
  loop
    select string_agg(quote_ident(column_name), ', ') into v_columns from information_schema.columns
    where table_schema = 'public' and table_name = v_table and is_generated = 'NEVER'
      and column_name not in ('workspace_id', 'id', 'created_by', 'created_at', 'updated_at', 'row_version');
    execute format('revoke update on public.%I from authenticated', v_table);
    execute format('grant update (%s) on public.%I to authenticated', v_columns, v_table);
  end loop;
end $$;
revoke update on public.campaigns, public.workspace_references, public.ideas from authenticated;
grant update (name, status, objective_id, budget_micros, starts_on, ends_on, channels, market) on public.campaigns to authenticated;
grant update (note, archived_at) on public.workspace_references to authenticated;
grant update (title, body) on public.ideas to authenticated;
revoke insert on public.workspace_references, public.metric_windows from authenticated;
drop policy workspace_references_insert_references_write on public.workspace_references;
create policy workspace_references_insert_nobody on public.workspace_references for insert to authenticated with check (false);
drop policy metric_windows_insert_imports_write on public.metric_windows;
create policy metric_windows_insert_nobody on public.metric_windows for insert to authenticated with check (false);

create function private.mark_edited() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.title is distinct from old.title or new.body is distinct from old.body then new.edited := true; end if;
  return new;
end $$;
create trigger ideas_mark_edited before update on public.ideas for each row execute function private.mark_edited();

-- The bounds of an own rate follow from its counts (Wilson, 95%); the caller's figures are not believed. The ranking bound adds the archive's
-- prior (1.6 clicks of 108 shown), so that a rate with little behind it is drawn towards what is usual.
create function private.wilson(p_clicks double precision, p_shown double precision, p_side integer) returns double precision
language sql immutable set search_path = '' as $$
  select (p_clicks + 1.920729 + p_side * 1.959964 * sqrt(p_clicks * (p_shown - p_clicks) / p_shown + 0.960365)) / (p_shown + 3.841459)
$$;
create function private.bound_own_rate() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.ctr_low := private.wilson(new.clicks, new.impressions, -1);
  new.ctr_high := private.wilson(new.clicks, new.impressions, 1);
  new.shrunk_low := private.wilson(new.clicks + 1.6, new.impressions + 108, -1);
  return new;
end $$;
create trigger workspace_references_bound before insert or update on public.workspace_references for each row execute function private.bound_own_rate();

-- ---------------------------------------------------------------- small runs

create or replace function public.open_field_run(p_workspace_id uuid, p_variant_id uuid, p_step text, p_prompt_version integer, p_provider text, p_model text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_variant public.variants;
  v_brief uuid;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'copy.write');
  if p_step <> 'rewrite' then raise sqlstate 'PT400' using message = 'Only other words for a field are asked for this way.'; end if;
  select * into v_variant from public.variants where workspace_id = p_workspace_id and id = p_variant_id;
  if v_variant.id is null then raise sqlstate 'PT404' using message = 'That variant is not here.'; end if;
  select brief_id into v_brief from public.content_pieces where workspace_id = p_workspace_id and id = v_variant.content_piece_id;
  -- One of these lives as long as its request; what an ended process left open is closed by the next.
  update public.runs set status = 'failed', finished_at = private.now(), error_code = 'internal', error_message = 'The process ended meanwhile.'
  where workspace_id = p_workspace_id and variant_id = p_variant_id and executor = 'interactive' and status = 'running'
    and requested_by = (select auth.uid()) and started_at < private.now() - interval '5 minutes';
  insert into public.runs (workspace_id, step, executor, status, campaign_id, brief_id, variant_id, prompt_key, prompt_version, provider, model, total, requested_by, started_at)
  values (p_workspace_id, p_step, 'interactive', 'running', v_variant.campaign_id, v_brief, p_variant_id, p_step, p_prompt_version, p_provider, p_model, 1, (select auth.uid()), private.now())
  returning id into v_id;
  return v_id;
end $$;

create or replace function public.close_field_run(p_workspace_id uuid, p_run_id uuid, p_status text, p_outcome jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'copy.write');
  update public.runs set done = least(greatest(coalesce((p_outcome ->> 'items')::integer, 0), 0), total)
  where workspace_id = p_workspace_id and id = p_run_id and executor = 'interactive' and requested_by = (select auth.uid()) and status = 'running';
  if not found then raise sqlstate 'PT404' using message = 'That run is not here.'; end if;
  if p_status not in ('done', 'failed', 'cancelled') then raise sqlstate 'PT400' using message = 'A run ends done, failed or cancelled.'; end if;
  -- What wrote it was said when it was opened.
  perform public.end_run(p_workspace_id, p_run_id, p_status, p_outcome - 'model' - 'provider');
end $$;

revoke execute on function
  private.limits_version(text), private.recheck_after_campaign_change(), private.require_signed(uuid, uuid, uuid), private.guard_running(),
  private.mark_edited(), private.wilson(double precision, double precision, integer), private.bound_own_rate()
from public, anon, authenticated;
