-- Prompts of a workspace: versions that never change, which of them runs and since when, dry runs over briefs, and what people did with what came of each.

-- The built-in version that a workspace's prompt was forked from.
alter table public.prompts add column forked_from integer check (forked_from > 0);
alter table public.prompt_versions add column note text not null default '' check (char_length(note) <= 200);

-- Which version runs, as history: the row with the highest number holds. Exactly one of a version of the workspace and a built-in one.
create table public.prompt_promotions (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  prompt_id uuid not null,
  number integer not null check (number > 0),
  prompt_version_id uuid,
  built_in_version integer check (built_in_version > 0),
  reason text not null check (char_length(reason) between 1 and 500),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, prompt_id, number),
  check (num_nonnulls(prompt_version_id, built_in_version) = 1),
  foreign key (workspace_id, prompt_id) references public.prompts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, prompt_version_id) references public.prompt_versions (workspace_id, id)
);
create index prompt_promotions_by_version on public.prompt_promotions (workspace_id, prompt_version_id) where prompt_version_id is not null;
create trigger prompt_promotions_immutable before update or delete on public.prompt_promotions for each row execute function private.refuse_change();

insert into private.status_transitions (noun, from_status, to_status) values
  ('prompt_trials', 'queued', 'running'), ('prompt_trials', 'queued', 'cancelled'), ('prompt_trials', 'queued', 'failed'),
  ('prompt_trials', 'running', 'done'), ('prompt_trials', 'running', 'failed'), ('prompt_trials', 'running', 'cancelled');

-- A dry run of one or two sides (a version on a model) over the same briefs. It saves no idea.
create table public.prompt_trials (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  prompt_key text not null check (prompt_key ~ '^[a-z][a-z0-9-]{1,40}$'),
  job_id uuid,
  status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  seed integer not null,
  -- Golden briefs by name, own ones by id: [{"golden": "bank"}, {"briefId": "...", "title": "..."}].
  briefs jsonb not null check (jsonb_typeof(briefs) = 'array'),
  left_built_in integer check (left_built_in > 0),
  left_version_id uuid,
  left_model_id uuid,
  right_built_in integer check (right_built_in > 0),
  right_version_id uuid,
  right_model_id uuid,
  error_message text check (char_length(error_message) <= 500),
  requested_by uuid not null,
  created_at timestamptz not null default private.now(),
  finished_at timestamptz,
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  check (num_nonnulls(left_built_in, left_version_id) = 1),
  check (num_nonnulls(right_built_in, right_version_id) <= 1),
  foreign key (workspace_id, job_id) references public.jobs (workspace_id, id) on delete set null (job_id),
  foreign key (workspace_id, left_version_id) references public.prompt_versions (workspace_id, id),
  foreign key (workspace_id, right_version_id) references public.prompt_versions (workspace_id, id),
  foreign key (workspace_id, left_model_id) references public.workspace_models (workspace_id, id),
  foreign key (workspace_id, right_model_id) references public.workspace_models (workspace_id, id)
);
create index prompt_trials_by_prompt on public.prompt_trials (workspace_id, prompt_key, created_at desc);
create index prompt_trials_by_job on public.prompt_trials (workspace_id, job_id);
create index prompt_trials_by_left on public.prompt_trials (workspace_id, left_version_id);
create index prompt_trials_by_right on public.prompt_trials (workspace_id, right_version_id);
create index prompt_trials_by_left_model on public.prompt_trials (workspace_id, left_model_id);
create index prompt_trials_by_right_model on public.prompt_trials (workspace_id, right_model_id);

-- One side on one brief: what the model wrote, and what each check said, in the fixed order of the checks.
create table public.prompt_trial_results (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  trial_id uuid not null,
  side smallint not null check (side in (1, 2)),
  position integer not null check (position > 0),
  run_id uuid,
  lines jsonb not null default '[]',
  checks jsonb not null default '[]',
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, trial_id, side, position),
  foreign key (workspace_id, trial_id) references public.prompt_trials (workspace_id, id) on delete cascade,
  foreign key (workspace_id, run_id) references public.runs (workspace_id, id)
);
create index prompt_trial_results_by_run on public.prompt_trial_results (workspace_id, run_id);
create trigger prompt_trial_results_immutable before update or delete on public.prompt_trial_results for each row execute function private.refuse_change();

select private.protect('prompt_promotions', null, null, null, 3);
select private.protect('prompt_trials', null, null, null, null);
select private.protect('prompt_trial_results', null, null, null, null);

-- A dry run is one event, when it is asked for; the runs of its sides are none, nor are connection tests.
create trigger prompt_trials_log_event after insert on public.prompt_trials for each row execute function private.log_event(2);
drop trigger runs_log_event on public.runs;
drop trigger runs_log_status on public.runs;
create trigger runs_log_event after insert on public.runs for each row when (new.step not in ('dry-run', 'model-test')) execute function private.log_event(2);
create trigger runs_log_status after update on public.runs for each row when (old.status is distinct from new.status and new.step not in ('dry-run', 'model-test')) execute function private.log_event(2);

-- ---------------------------------------------------------------- which version runs

-- The workspace's version that runs for a prompt: {id, version, text}; null where the built-in text runs.
create function public.live_prompt(p_workspace_id uuid, p_prompt_key text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    select case when v.id is not null then jsonb_build_object('id', v.id, 'version', v.version, 'text', v.text) end
    from public.prompts p
    join public.prompt_promotions x on x.workspace_id = p_workspace_id and x.prompt_id = p.id
    left join public.prompt_versions v on v.workspace_id = p_workspace_id and v.id = x.prompt_version_id
    where p.workspace_id = p_workspace_id and p.key = p_prompt_key
    order by x.number desc limit 1);
end $$;

-- Keeps a text as the next version of a workspace's prompt. p_last is the version that the editor began from (0 = none yet), so that nobody writes past another.
create function public.save_prompt_version(p_workspace_id uuid, p_key text, p_prompt_key text, p_built_in integer, p_last integer, p_text text, p_note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_prompt public.prompts;
  v_last public.prompt_versions;
  v_id uuid := private.uuid_v7();
begin
  perform private.require(p_workspace_id, 'ideas.write');
  v_result := private.replay(p_workspace_id, 'save_prompt_version', p_key);
  if v_result is not null then return v_result; end if;
  insert into public.prompts (workspace_id, key, created_by, forked_from) values (p_workspace_id, p_prompt_key, private.actor(), p_built_in)
  on conflict (workspace_id, key) do nothing;
  select * into v_prompt from public.prompts where workspace_id = p_workspace_id and key = p_prompt_key for update;
  select * into v_last from public.prompt_versions where workspace_id = p_workspace_id and prompt_id = v_prompt.id order by version desc limit 1;
  if coalesce(v_last.version, 0) <> p_last then
    raise sqlstate 'PT409' using message = format('Somebody saved version %s in the meantime. Your text is still here; compare, then save again.', v_last.version), detail = 'stale';
  end if;
  if v_last.text = p_text then raise sqlstate 'PT400' using message = format('This is version %s, word for word.', v_last.version), detail = 'text'; end if;
  insert into public.prompt_versions (workspace_id, id, prompt_id, version, text, note, created_by)
  values (p_workspace_id, v_id, v_prompt.id, p_last + 1, p_text, coalesce(trim(p_note), ''), private.actor());
  return private.remember(p_workspace_id, 'save_prompt_version', p_key, jsonb_build_object('id', v_id, 'version', p_last + 1));
end $$;

-- People decide which version runs, and say why. p_version_id null = the built-in text. What AI had earned with the last version does not carry over.
create function public.promote_prompt(p_workspace_id uuid, p_key text, p_prompt_key text, p_version_id uuid, p_built_in integer, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_prompt public.prompts;
  v_last public.prompt_promotions;
begin
  perform private.require(p_workspace_id, 'delegation.manage');
  v_result := private.replay(p_workspace_id, 'promote_prompt', p_key);
  if v_result is not null then return v_result; end if;
  if coalesce(trim(p_reason), '') = '' then raise sqlstate 'PT400' using message = 'Say why; it is kept with the change.', detail = 'reason'; end if;
  select * into v_prompt from public.prompts where workspace_id = p_workspace_id and key = p_prompt_key for update;
  if v_prompt.id is null then raise sqlstate 'PT404' using message = 'This workspace has no version of that prompt.'; end if;
  if p_version_id is not null and not exists (select 1 from public.prompt_versions where workspace_id = p_workspace_id and prompt_id = v_prompt.id and id = p_version_id) then
    raise sqlstate 'PT404' using message = 'That version is not here.';
  end if;
  select * into v_last from public.prompt_promotions where workspace_id = p_workspace_id and prompt_id = v_prompt.id order by number desc limit 1;
  if v_last.prompt_version_id is not distinct from p_version_id then raise sqlstate 'PT409' using message = 'That version runs already.'; end if;
  insert into public.prompt_promotions (workspace_id, prompt_id, number, prompt_version_id, built_in_version, reason, created_by)
  values (p_workspace_id, v_prompt.id, coalesce(v_last.number, 0) + 1, p_version_id, case when p_version_id is null then p_built_in end, trim(p_reason), private.actor());
  perform private.reset_autonomy(p_workspace_id, p_prompt_key, 'The prompt changed; what was earned with the last version does not carry over.');
  return private.remember(p_workspace_id, 'promote_prompt', p_key, jsonb_build_object('number', coalesce(v_last.number, 0) + 1));
end $$;

-- As before; the run is asked with the version that runs in this workspace.
create or replace function public.start_drafting(p_workspace_id uuid, p_key text, p_brief_id uuid, p_prompt_key text, p_prompt_version integer, p_total integer, p_template boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_brief public.briefs;
  v_version public.brief_versions;
  v_live jsonb;
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
    v_live := public.live_prompt(p_workspace_id, p_prompt_key);
    v_run_id := private.uuid_v7();
    v_job_id := private.enqueue(p_workspace_id, 'draft-ideas', jsonb_build_object('runId', v_run_id, 'briefId', p_brief_id), v_run_id::text);
    insert into public.runs (workspace_id, id, step, executor, campaign_id, brief_id, brief_version_id, job_id, prompt_key, prompt_version, prompt_version_id, total, requested_by, inputs)
    values (p_workspace_id, v_run_id, 'draft-ideas', 'background', v_brief.campaign_id, p_brief_id, v_version.id, v_job_id, p_prompt_key,
      coalesce((v_live ->> 'version')::integer, p_prompt_version), (v_live ->> 'id')::uuid, p_total, (select auth.uid()),
      jsonb_build_object('briefVersionId', v_version.id, 'template', p_template));
  end if;
  return private.remember(p_workspace_id, 'start_drafting', p_key, jsonb_build_object('runId', v_run_id, 'jobId', v_job_id));
end $$;

drop function public.open_field_run(uuid, uuid, text, integer, text, text);
create function public.open_field_run(p_workspace_id uuid, p_variant_id uuid, p_step text, p_prompt_version integer, p_prompt_version_id uuid, p_provider text, p_model text) returns uuid
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
  if p_prompt_version_id is not null and not exists (
    select 1 from public.prompt_versions v join public.prompts p on p.workspace_id = p_workspace_id and p.id = v.prompt_id
    where v.workspace_id = p_workspace_id and v.id = p_prompt_version_id and v.version = p_prompt_version and p.key = p_step
  ) then raise sqlstate 'PT404' using message = 'That version of the prompt is not here.'; end if;
  select brief_id into v_brief from public.content_pieces where workspace_id = p_workspace_id and id = v_variant.content_piece_id;
  -- One of these lives as long as its request; what an ended process left open is closed by the next.
  update public.runs set status = 'failed', finished_at = private.now(), error_code = 'internal', error_message = 'The process ended meanwhile.'
  where workspace_id = p_workspace_id and variant_id = p_variant_id and executor = 'interactive' and status = 'running'
    and requested_by = (select auth.uid()) and started_at < private.now() - interval '5 minutes';
  insert into public.runs (workspace_id, step, executor, status, campaign_id, brief_id, variant_id, prompt_key, prompt_version, prompt_version_id, provider, model, total, requested_by, started_at)
  values (p_workspace_id, p_step, 'interactive', 'running', v_variant.campaign_id, v_brief, p_variant_id, p_step, p_prompt_version, p_prompt_version_id, p_provider, p_model, 1, (select auth.uid()), private.now())
  returning id into v_id;
  return v_id;
end $$;

-- As before; what was found adds to what was said of the run already.
create or replace function public.end_run(p_workspace_id uuid, p_run_id uuid, p_status text, p_outcome jsonb) returns void
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
    findings = findings || coalesce(p_outcome -> 'findings', '[]'), repaired = coalesce((p_outcome ->> 'repaired')::boolean, repaired),
    error_code = p_outcome ->> 'errorCode', error_message = left(p_outcome ->> 'errorMessage', 500)
  where workspace_id = p_workspace_id and id = p_run_id returning * into v_run;
  if v_run.started_at is not null then
    insert into public.usage_ledger (workspace_id, run_id, kind, quantity, cost_micros)
    values (p_workspace_id, p_run_id, case when v_run.model = 'patterns' then 'template_draft' else 'model_call' end,
      case when v_run.model = 'patterns' then v_run.done else coalesce(v_run.input_tokens, 0) + coalesce(v_run.output_tokens, 0) end, coalesce(v_run.cost_micros, 0))
    on conflict do nothing;
  end if;
end $$;

-- Worker: a model that failed before anything stood hands over. Its attempt becomes a run of its own, with what it used; the run goes on with the next writer
-- and says so.
create function public.pass_on_run(p_workspace_id uuid, p_run_id uuid, p_sentence text, p_outcome jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_run public.runs;
  v_id uuid := private.uuid_v7();
begin
  select * into v_run from public.runs where workspace_id = p_workspace_id and id = p_run_id for update;
  if v_run.id is null or v_run.status <> 'running' or v_run.done > 0 then raise sqlstate 'PT409' using message = 'That run is not under way, or has begun to write.'; end if;
  perform private.act_as(p_workspace_id, v_run.requested_by, 'ideas.write', 'ai', v_run.level, p_run_id);
  insert into public.runs (workspace_id, id, step, executor, status, campaign_id, brief_id, brief_version_id, prompt_key, prompt_version, prompt_version_id, provider, model, level, inputs, findings,
    repaired, total, input_tokens, output_tokens, cost_micros, latency_ms, error_code, error_message, requested_by, started_at, finished_at, created_at)
  values (p_workspace_id, v_id, v_run.step, v_run.executor, 'failed', v_run.campaign_id, v_run.brief_id, v_run.brief_version_id, v_run.prompt_key, v_run.prompt_version, v_run.prompt_version_id,
    coalesce(p_outcome ->> 'provider', v_run.provider), coalesce(p_outcome ->> 'model', v_run.model), v_run.level, (v_run.inputs - 'notes') || jsonb_build_object('passedOnTo', p_run_id),
    coalesce(p_outcome -> 'findings', '[]'), coalesce((p_outcome ->> 'repaired')::boolean, false), v_run.total,
    (p_outcome ->> 'inputTokens')::integer, (p_outcome ->> 'outputTokens')::integer, (p_outcome ->> 'costMicros')::bigint, (p_outcome ->> 'latencyMs')::integer,
    p_outcome ->> 'errorCode', left(p_outcome ->> 'errorMessage', 500), v_run.requested_by, v_run.started_at, private.now(),
    -- Before the run that goes on, so that this one stays the latest of its brief.
    v_run.created_at - interval '1 millisecond');
  insert into public.usage_ledger (workspace_id, run_id, kind, quantity, cost_micros)
  values (p_workspace_id, v_id, 'model_call', coalesce((p_outcome ->> 'inputTokens')::bigint, 0) + coalesce((p_outcome ->> 'outputTokens')::bigint, 0), coalesce((p_outcome ->> 'costMicros')::bigint, 0));
  perform public.note_run(p_workspace_id, p_run_id, p_sentence);
  return v_id;
end $$;

-- Worker: says something of a run under way (why no model was asked).
create function public.note_run(p_workspace_id uuid, p_run_id uuid, p_sentence text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.runs set inputs = inputs || jsonb_build_object('notes', coalesce(inputs -> 'notes', '[]') || to_jsonb(left(p_sentence, 500)))
  where workspace_id = p_workspace_id and id = p_run_id and status in ('queued', 'running') and not coalesce(inputs -> 'notes', '[]') @> to_jsonb(left(p_sentence, 500));
end $$;

-- ---------------------------------------------------------------- what people did with it

-- The words as they were drafted, kept when a person first changes them.
alter table public.ideas add column drafted jsonb check (jsonb_typeof(drafted) = 'object');
create or replace function private.mark_edited() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.title is distinct from old.title or new.body is distinct from old.body then
    new.edited := true;
    if not old.edited then new.drafted := jsonb_build_object('title', old.title, 'body', old.body); end if;
  end if;
  return new;
end $$;

-- What came of each version of a prompt that a model followed: runs, ideas judged, accepted as they came, and the words of accepted ones that were edited (the newest 200 a version).
create function public.prompt_use(p_workspace_id uuid, p_prompt_key text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    with asked as materialized (
      select r.id, r.prompt_version_id, case when r.prompt_version_id is null then r.prompt_version end as built_in
      from public.runs r
      where r.workspace_id = p_workspace_id and r.prompt_key = p_prompt_key and r.step not in ('dry-run', 'model-test') and r.model is not null and r.model <> 'patterns' and r.started_at is not null
    ), judged as materialized (
      select a.prompt_version_id, a.built_in, i.status, i.edited, i.title, i.body, i.drafted, i.id
      from asked a join public.ideas i on i.workspace_id = p_workspace_id and i.run_id = a.id and i.status <> 'proposed'
    )
    select coalesce(jsonb_agg(jsonb_build_object('versionId', v.prompt_version_id, 'builtIn', v.built_in, 'runs', v.runs,
        'judged', (select count(*) from judged j where j.prompt_version_id is not distinct from v.prompt_version_id and j.built_in is not distinct from v.built_in),
        'accepted', (select count(*) from judged j where j.prompt_version_id is not distinct from v.prompt_version_id and j.built_in is not distinct from v.built_in and j.status = 'accepted'),
        'unedited', (select count(*) from judged j where j.prompt_version_id is not distinct from v.prompt_version_id and j.built_in is not distinct from v.built_in and j.status = 'accepted' and not j.edited),
        'edits', coalesce((select jsonb_agg(e.one) from (
            select jsonb_build_object('before', (j.drafted ->> 'title') || ' ' || (j.drafted ->> 'body'), 'after', j.title || ' ' || j.body) as one
            from judged j where j.prompt_version_id is not distinct from v.prompt_version_id and j.built_in is not distinct from v.built_in and j.status = 'accepted' and j.edited and j.drafted is not null
            order by j.id desc limit 200) e), '[]'))), '[]')
    from (select a.prompt_version_id, a.built_in, count(*) as runs from asked a group by 1, 2) v);
end $$;

-- ---------------------------------------------------------------- dry runs

-- Queues a dry run, or answers the one under way for this prompt. p_left and p_right: {builtIn | versionId, modelId?}.
create function public.start_prompt_trial(p_workspace_id uuid, p_key text, p_prompt_key text, p_left jsonb, p_right jsonb, p_briefs jsonb, p_seed integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_id uuid;
  v_job uuid;
begin
  perform private.require(p_workspace_id, 'ideas.write');
  v_result := private.replay(p_workspace_id, 'start_prompt_trial', p_key);
  if v_result is not null then return v_result; end if;
  if jsonb_typeof(p_briefs) is distinct from 'array' or jsonb_array_length(p_briefs) not between 1 and 12 then
    raise sqlstate 'PT400' using message = 'Choose 1 to 12 briefs.', detail = 'briefs';
  end if;
  -- One at a time a prompt: the second asker sees the first's.
  perform pg_advisory_xact_lock(hashtextextended(p_workspace_id::text || 'trial' || p_prompt_key, 0));
  select t.id, t.job_id into v_id, v_job from public.prompt_trials t
  where t.workspace_id = p_workspace_id and t.prompt_key = p_prompt_key and t.status in ('queued', 'running') limit 1;
  if v_id is null then
    v_id := private.uuid_v7();
    v_job := private.enqueue(p_workspace_id, 'try-prompt', jsonb_build_object('trialId', v_id), v_id::text);
    insert into public.prompt_trials (workspace_id, id, prompt_key, job_id, seed, briefs, left_built_in, left_version_id, left_model_id, right_built_in, right_version_id, right_model_id, requested_by)
    values (p_workspace_id, v_id, p_prompt_key, v_job, p_seed, p_briefs, (p_left ->> 'builtIn')::integer, (p_left ->> 'versionId')::uuid, (p_left ->> 'modelId')::uuid,
      (p_right ->> 'builtIn')::integer, (p_right ->> 'versionId')::uuid, (p_right ->> 'modelId')::uuid, private.actor());
  end if;
  return private.remember(p_workspace_id, 'start_prompt_trial', p_key, jsonb_build_object('trialId', v_id, 'jobId', v_job));
end $$;

-- Worker: a dry run begins, or goes on after a crash; what it has is in `stored`.
create function public.begin_trial(p_workspace_id uuid, p_trial_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_trial public.prompt_trials;
begin
  select * into v_trial from public.prompt_trials where workspace_id = p_workspace_id and id = p_trial_id for update;
  if v_trial.id is null then raise sqlstate 'PT404' using message = 'That dry run is not here.'; end if;
  if v_trial.status not in ('queued', 'running') then raise sqlstate 'PT409' using message = 'That dry run has ended.'; end if;
  perform private.act_as(p_workspace_id, v_trial.requested_by, 'ideas.write', 'ai', 2, null);
  if v_trial.status = 'queued' then
    update public.prompt_trials set status = 'running' where workspace_id = p_workspace_id and id = p_trial_id returning * into v_trial;
  end if;
  return to_jsonb(v_trial) || jsonb_build_object('stored', coalesce((select jsonb_agg(jsonb_build_object('side', r.side, 'position', r.position)) from public.prompt_trial_results r
    where r.workspace_id = p_workspace_id and r.trial_id = p_trial_id), '[]'));
end $$;

-- Worker: one side on one brief is one run.
create function public.open_trial_run(p_workspace_id uuid, p_trial_id uuid, p_side integer, p_position integer, p_prompt_version integer, p_prompt_version_id uuid, p_provider text, p_model text, p_total integer) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_trial public.prompt_trials;
  v_id uuid := private.uuid_v7();
begin
  select * into v_trial from public.prompt_trials where workspace_id = p_workspace_id and id = p_trial_id;
  if v_trial.id is null or v_trial.status <> 'running' then raise sqlstate 'PT409' using message = 'That dry run is not under way.'; end if;
  perform private.act_as(p_workspace_id, v_trial.requested_by, 'ideas.write', 'ai', 2, v_id);
  insert into public.runs (workspace_id, id, step, executor, status, job_id, prompt_key, prompt_version, prompt_version_id, provider, model, total, requested_by, started_at, inputs)
  values (p_workspace_id, v_id, 'dry-run', 'background', 'running', v_trial.job_id, v_trial.prompt_key, p_prompt_version, p_prompt_version_id, p_provider, p_model, p_total, v_trial.requested_by, private.now(),
    jsonb_build_object('trialId', p_trial_id, 'side', p_side, 'position', p_position));
  return v_id;
end $$;

create function public.save_trial_result(p_workspace_id uuid, p_trial_id uuid, p_side integer, p_position integer, p_run_id uuid, p_lines jsonb, p_checks jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from public.prompt_trials where workspace_id = p_workspace_id and id = p_trial_id and status = 'running') then
    raise sqlstate 'PT409' using message = 'That dry run is not under way.';
  end if;
  insert into public.prompt_trial_results (workspace_id, trial_id, side, position, run_id, lines, checks)
  values (p_workspace_id, p_trial_id, p_side, p_position, p_run_id, p_lines, p_checks) on conflict (workspace_id, trial_id, side, position) do nothing;
end $$;

create function public.end_trial(p_workspace_id uuid, p_trial_id uuid, p_status text, p_error_message text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.prompt_trials set status = p_status, error_message = left(p_error_message, 500), finished_at = private.now()
  where workspace_id = p_workspace_id and id = p_trial_id and status in ('queued', 'running');
end $$;

-- As before; a dry run ends with its job too.
create or replace function private.end_work(p_job public.jobs) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_code text := case when p_job.status = 'failed' then coalesce(p_job.error_code, 'internal') end;
  v_message text := case when p_job.status = 'failed' then coalesce(p_job.error_message, 'Something went wrong on our side.') end;
  v_run uuid;
begin
  for v_run in
    select id from public.runs where workspace_id = p_job.workspace_id and job_id = p_job.id and status in ('queued', 'running')
  loop
    perform public.end_run(p_job.workspace_id, v_run, p_job.status, jsonb_build_object('errorCode', v_code, 'errorMessage', v_message));
  end loop;
  -- What end_run says of the actor holds for the transaction; the rest is the system's doing.
  perform set_config('upbeat.actor', '', true), set_config('upbeat.actor_kind', 'system', true), set_config('upbeat.run', '', true);
  update public.imports set
    status = case when status = 'undoing' then 'landed' else p_job.status end, error_code = v_code, error_message = v_message
  where workspace_id = p_job.workspace_id and job_id = p_job.id and status in ('queued', 'landing', 'undoing');
  update public.prompt_trials set status = p_job.status, error_message = left(v_message, 500), finished_at = private.now()
  where workspace_id = p_job.workspace_id and job_id = p_job.id and status in ('queued', 'running');
end $$;

-- As before; who drafts ideas may stop a dry run.
create or replace function public.cancel_job(p_workspace_id uuid, p_job_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.jobs;
begin
  perform private.require(p_workspace_id, 'workspace.read');
  select * into v_job from public.jobs where workspace_id = p_workspace_id and id = p_job_id for update;
  if v_job.id is null then raise sqlstate 'PT404' using message = 'That work is not here.'; end if;
  if v_job.requested_by <> (select auth.uid()) then
    perform private.require(p_workspace_id, case when v_job.kind in ('draft-ideas', 'try-prompt') then 'ideas.write' else 'imports.write' end);
  end if;
  if v_job.status not in ('queued', 'running') then return v_job.status; end if;
  if v_job.kind = 'undo-import' then raise sqlstate 'PT409' using message = 'An undo runs to its end; nothing is lost by waiting.'; end if;
  update public.jobs set
    cancel_requested_at = coalesce(cancel_requested_at, pg_catalog.now()),
    status = case when status = 'queued' then 'cancelled' else status end,
    finished_at = case when status = 'queued' then pg_catalog.now() end
  where workspace_id = p_workspace_id and id = p_job_id;
  if v_job.status = 'queued' then
    update public.runs set status = 'cancelled', finished_at = private.now()
    where workspace_id = p_workspace_id and job_id = p_job_id and status in ('queued', 'running');
    update public.imports set status = 'cancelled' where workspace_id = p_workspace_id and job_id = p_job_id and status = 'queued';
    update public.prompt_trials set status = 'cancelled', finished_at = private.now() where workspace_id = p_workspace_id and job_id = p_job_id and status = 'queued';
  end if;
  return case when v_job.status = 'queued' then 'cancelled' else 'stopping' end;
end $$;

-- ---------------------------------------------------------------- the list of runs

do $$
declare v_function text;
begin
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('live_prompt', 'save_prompt_version', 'promote_prompt', 'open_field_run', 'pass_on_run', 'note_run', 'prompt_use', 'start_prompt_trial',
      'begin_trial', 'open_trial_run', 'save_trial_result', 'end_trial')
  loop
    execute format('revoke execute on function %s from public, anon, authenticated', v_function);
    execute format('grant execute on function %s to service_role', v_function);
  end loop;
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('live_prompt', 'save_prompt_version', 'promote_prompt', 'open_field_run', 'prompt_use', 'start_prompt_trial')
  loop execute format('grant execute on function %s to authenticated', v_function); end loop;
end $$;

-- As before; asking who goes on with a run does not forget who began it.
create or replace function public.begin_run(p_workspace_id uuid, p_run_id uuid, p_provider text, p_model text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_run public.runs;
begin
  select * into v_run from public.runs where workspace_id = p_workspace_id and id = p_run_id for update;
  if v_run.id is null then raise sqlstate 'PT404' using message = 'That run is not here.'; end if;
  if v_run.status not in ('queued', 'running') then raise sqlstate 'PT409' using message = 'That run has ended.'; end if;
  perform private.act_as(p_workspace_id, v_run.requested_by, 'ideas.write', 'ai', v_run.level, p_run_id);
  if v_run.step = 'draft-ideas' and private.level_of(p_workspace_id, 'ideas') = 3 then
    perform public.end_run(p_workspace_id, p_run_id, 'cancelled', jsonb_build_object('errorCode', 'people_decide', 'errorMessage',
      'While it waited, this workspace set ideas to “People decide”, so AI was not asked. Orchestration says why, and is where that can be changed.'));
    select * into v_run from public.runs where workspace_id = p_workspace_id and id = p_run_id;
    return to_jsonb(v_run);
  end if;
  update public.runs set status = 'running', provider = coalesce(p_provider, provider), model = coalesce(p_model, model), started_at = coalesce(started_at, private.now())
  where workspace_id = p_workspace_id and id = p_run_id returning * into v_run;
  return to_jsonb(v_run);
end $$;

-- What a list of runs can be narrowed to: the models that wrote here, and the versions of prompts that were followed.
create function public.run_choices(p_workspace_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return jsonb_build_object(
    'models', coalesce((select jsonb_agg(x.model order by x.model) from (
      select distinct r.model from public.runs r where r.workspace_id = p_workspace_id and r.model is not null limit 100) x), '[]'),
    'prompts', coalesce((select jsonb_agg(jsonb_build_object('key', x.prompt_key, 'version', x.prompt_version, 'versionId', x.prompt_version_id) order by x.prompt_key, x.prompt_version_id is null, x.prompt_version desc) from (
      select distinct r.prompt_key, r.prompt_version, r.prompt_version_id from public.runs r where r.workspace_id = p_workspace_id limit 200) x), '[]'));
end $$;
revoke execute on function public.run_choices(uuid) from public, anon, authenticated;
grant execute on function public.run_choices(uuid) to authenticated, service_role;
