-- Models of a workspace: whom to ask, in which order, for which step, and how much a month may cost. Keys arrive sealed (AES-256-GCM, with a key that
-- only the installation holds); the sealed form is read by the worker, or handed to who can prove that he holds the installation's secret.

create table public.workspace_models (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  -- The order in which they are asked; gaps are fine.
  position integer not null check (position > 0),
  provider text not null check (provider in ('openai', 'anthropic', 'google', 'ollama', 'openai_compatible')),
  name text not null check (char_length(name) between 1 and 120),
  base_url text check (char_length(base_url) between 8 and 500),
  key_sealed text check (char_length(key_sealed) between 20 and 4000),
  -- SHA-256, hex, of what opens the sealed key for a process that runs with a member's rights.
  key_opener_hash text check (key_opener_hash ~ '^[0-9a-f]{64}$'),
  key_last_four text check (char_length(key_last_four) <= 4),
  key_set_at timestamptz,
  -- Micros of US dollars for a million tokens, as a person read them off the provider's price list; null = not known.
  input_price_micros bigint check (input_price_micros >= 0),
  output_price_micros bigint check (output_price_micros >= 0),
  tested_at timestamptz,
  tested_ok boolean,
  tested_note text not null default '' check (char_length(tested_note) <= 500),
  archived_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  check (num_nulls(input_price_micros, output_price_micros) in (0, 2)),
  check (num_nulls(key_sealed, key_opener_hash, key_last_four, key_set_at) in (0, 4)),
  check (archived_at is null or key_sealed is null)
);
create index workspace_models_in_order on public.workspace_models (workspace_id, position) where archived_at is null;

-- Which model a step asks first; without a row, the first in the order.
create table public.model_choices (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  step text not null check (step in ('draft-ideas', 'rewrite')),
  model_id uuid not null,
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, step),
  foreign key (workspace_id, model_id) references public.workspace_models (workspace_id, id) on delete cascade
);
create index model_choices_by_model on public.model_choices (workspace_id, model_id);

-- One row a workspace: what its models may cost in a calendar month of its own time zone.
create table public.spend_caps (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  cap_micros bigint not null check (cap_micros >= 0),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id)
);

select private.protect('workspace_models', null, null, null, 3);
select private.protect('model_choices', null, null, null, 3);
select private.protect('spend_caps', null, null, null, 3);

-- A connection test is no history.
drop trigger workspace_models_log_event on public.workspace_models;
create trigger workspace_models_log_event after insert or update of position, provider, name, base_url, key_sealed, input_price_micros, output_price_micros, archived_at
  on public.workspace_models for each row execute function private.log_event(3);

-- The sealed key and the hash of its opener are read by no member.
revoke select on public.workspace_models from authenticated;
grant select (workspace_id, id, position, provider, name, base_url, key_last_four, key_set_at, input_price_micros, output_price_micros, tested_at, tested_ok, tested_note,
  archived_at, created_by, created_at, updated_at, row_version) on public.workspace_models to authenticated;

-- Autonomy is earned by one prompt version on one model. When either changes, what was handed over is together again, and the log says why.
create function private.reset_autonomy(p_workspace_id uuid, p_step text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_kind text := case p_step when 'draft-ideas' then 'ideas' when 'rewrite' then 'copy' end;
  v_id uuid;
begin
  update public.delegation_policies set level = 2, reason = p_reason, changed_by = private.actor()
  where workspace_id = p_workspace_id and kind = v_kind and level = 1 returning id into v_id;
  if v_id is not null then
    perform private.record_event(p_workspace_id, 'delegation_policies', 'level', v_id, null, 3,
      jsonb_build_object('kind', v_kind, 'from', 1, 'to', 2, 'reason', p_reason));
  end if;
end $$;

create function private.reset_autonomy_of_models(p_workspace_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.reset_autonomy(p_workspace_id, step, 'The model changed; what was earned with the last one does not carry over.')
  from unnest(array['draft-ideas', 'rewrite']) step;
end $$;

-- Adds a model or changes one. p_model: provider, name, baseUrl, inputPrice and outputPrice (micros as text, both or neither); sealed, openerHash and lastFour only with a
-- new key. A stored key stays with the provider and address it was given for: changing either asks for it anew.
create function public.save_model(p_workspace_id uuid, p_id uuid, p_model jsonb, p_row_version integer) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_old public.workspace_models;
  v_provider text := p_model ->> 'provider';
  v_url text := nullif(p_model ->> 'baseUrl', '');
  v_input bigint := nullif(p_model ->> 'inputPrice', '')::bigint;
  v_output bigint := nullif(p_model ->> 'outputPrice', '')::bigint;
  v_new_key boolean := nullif(p_model ->> 'sealed', '') is not null;
begin
  perform private.require(p_workspace_id, 'workspace.manage');
  select * into v_old from public.workspace_models where workspace_id = p_workspace_id and id = p_id and archived_at is null for update;
  if v_old.id is null and p_row_version is not null then raise sqlstate 'PT404' using message = 'That model is no longer here.'; end if;
  if v_old.row_version is distinct from p_row_version then
    raise sqlstate 'PT409' using message = 'Somebody saved this in the meantime. Your words are still here; compare, then save again.', detail = 'stale';
  end if;
  if v_old.key_sealed is not null and not v_new_key and (v_old.provider <> v_provider or v_old.base_url is distinct from v_url) then
    raise sqlstate 'PT400' using message = 'Enter the key again: a stored key is only sent where it was given for.', detail = 'key';
  end if;
  if v_provider in ('openai', 'anthropic', 'google') and v_old.key_sealed is null and not v_new_key then
    raise sqlstate 'PT400' using message = 'This provider needs a key.', detail = 'key';
  end if;
  if v_input is null and exists (select 1 from public.spend_caps where workspace_id = p_workspace_id) then
    raise sqlstate 'PT400' using message = 'A monthly cap is set: enter both prices, or the cap could not count this model.', detail = 'inputPrice';
  end if;
  if v_old.id is null then
    insert into public.workspace_models (workspace_id, id, position, provider, name, base_url, key_sealed, key_opener_hash, key_last_four, key_set_at, input_price_micros, output_price_micros, created_by)
    values (p_workspace_id, p_id, coalesce((select max(m.position) from public.workspace_models m where m.workspace_id = p_workspace_id), 0) + 1, v_provider, p_model ->> 'name', v_url,
      p_model ->> 'sealed', p_model ->> 'openerHash', p_model ->> 'lastFour', case when v_new_key then private.now() end, v_input, v_output, private.actor());
  else
    update public.workspace_models set provider = v_provider, name = p_model ->> 'name', base_url = v_url, input_price_micros = v_input, output_price_micros = v_output,
      key_sealed = case when v_new_key then p_model ->> 'sealed' else key_sealed end, key_opener_hash = case when v_new_key then p_model ->> 'openerHash' else key_opener_hash end,
      key_last_four = case when v_new_key then p_model ->> 'lastFour' else key_last_four end, key_set_at = case when v_new_key then private.now() else key_set_at end,
      tested_at = null, tested_ok = null, tested_note = ''
    where workspace_id = p_workspace_id and id = p_id;
  end if;
  if v_old.id is null or v_old.provider <> v_provider or v_old.name <> p_model ->> 'name' or v_old.base_url is distinct from v_url then
    perform private.reset_autonomy_of_models(p_workspace_id);
  end if;
  return p_id;
end $$;

-- Puts a model away. Its key is gone for good; runs keep the model's name.
create function public.remove_model(p_workspace_id uuid, p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'workspace.manage');
  update public.workspace_models set archived_at = private.now(), key_sealed = null, key_opener_hash = null, key_last_four = null, key_set_at = null
  where workspace_id = p_workspace_id and id = p_id and archived_at is null;
  if not found then raise sqlstate 'PT404' using message = 'That model is no longer here.'; end if;
  delete from public.model_choices where workspace_id = p_workspace_id and model_id = p_id;
  perform private.reset_autonomy_of_models(p_workspace_id);
end $$;

-- Asks a model before the one that stands before it.
create function public.raise_model(p_workspace_id uuid, p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_mine public.workspace_models;
  v_before public.workspace_models;
begin
  perform private.require(p_workspace_id, 'workspace.manage');
  perform 1 from public.workspace_models where workspace_id = p_workspace_id order by id for update;
  select * into v_mine from public.workspace_models where workspace_id = p_workspace_id and id = p_id and archived_at is null;
  if v_mine.id is null then raise sqlstate 'PT404' using message = 'That model is no longer here.'; end if;
  select * into v_before from public.workspace_models
  where workspace_id = p_workspace_id and archived_at is null and (position, id) < (v_mine.position, v_mine.id) order by position desc, id desc limit 1;
  if v_before.id is null then return; end if;
  update public.workspace_models set position = v_before.position where workspace_id = p_workspace_id and id = v_mine.id;
  update public.workspace_models set position = v_mine.position where workspace_id = p_workspace_id and id = v_before.id;
  perform private.reset_autonomy_of_models(p_workspace_id);
end $$;

-- Which model a step asks first; null = the first in the order.
create function public.choose_model(p_workspace_id uuid, p_step text, p_model_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'workspace.manage');
  if p_step not in ('draft-ideas', 'rewrite') then raise sqlstate 'PT404' using message = 'There is no such step.'; end if;
  if p_model_id is null then
    delete from public.model_choices where workspace_id = p_workspace_id and step = p_step;
  else
    if not exists (select 1 from public.workspace_models where workspace_id = p_workspace_id and id = p_model_id and archived_at is null) then
      raise sqlstate 'PT404' using message = 'That model is no longer here.';
    end if;
    insert into public.model_choices (workspace_id, step, model_id, created_by) values (p_workspace_id, p_step, p_model_id, private.actor())
    on conflict (workspace_id, step) do update set model_id = excluded.model_id;
  end if;
  perform private.reset_autonomy(p_workspace_id, p_step, 'The model changed; what was earned with the last one does not carry over.');
end $$;

-- Sets what models may cost a month, in micros as text; null takes the cap away. A cap that could not count every model would be none.
create function public.set_spend_cap(p_workspace_id uuid, p_cap_micros text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_unpriced text;
begin
  perform private.require(p_workspace_id, 'workspace.manage');
  if p_cap_micros is null then
    delete from public.spend_caps where workspace_id = p_workspace_id;
    return;
  end if;
  select m.name into v_unpriced from public.workspace_models m
  where m.workspace_id = p_workspace_id and m.archived_at is null and m.input_price_micros is null order by m.position, m.id limit 1;
  if v_unpriced is not null then
    raise sqlstate 'PT400' using message = format('Enter the prices of “%s” first: without them the cap could not count it.', v_unpriced), detail = 'cap';
  end if;
  if not exists (select 1 from public.workspace_models where workspace_id = p_workspace_id and archived_at is null) then
    raise sqlstate 'PT400' using message = 'Add a model with its prices first: a cap counts only what has a price.', detail = 'cap';
  end if;
  insert into public.spend_caps (workspace_id, cap_micros, created_by) values (p_workspace_id, p_cap_micros::bigint, private.actor())
  on conflict (workspace_id) do update set cap_micros = excluded.cap_micros;
end $$;

-- How the last connection test of a model came out, in words.
create function public.keep_model_test(p_workspace_id uuid, p_id uuid, p_ok boolean, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require(p_workspace_id, 'workspace.manage');
  update public.workspace_models set tested_at = private.now(), tested_ok = p_ok, tested_note = left(p_note, 500)
  where workspace_id = p_workspace_id and id = p_id and archived_at is null;
  if not found then raise sqlstate 'PT404' using message = 'That model is no longer here.'; end if;
end $$;

-- A connection test is a run like any other: what it used is counted. It ends as small runs do (close_field_run).
create function public.open_test_run(p_workspace_id uuid, p_id uuid, p_prompt_version integer) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'workspace.manage');
  insert into public.runs (workspace_id, step, executor, status, prompt_key, prompt_version, provider, model, total, requested_by, started_at)
  select p_workspace_id, 'model-test', 'interactive', 'running', 'model-test', p_prompt_version, m.provider, m.name, 1, (select auth.uid()), private.now()
  from public.workspace_models m where m.workspace_id = p_workspace_id and m.id = p_id and m.archived_at is null returning id into v_id;
  if v_id is null then raise sqlstate 'PT404' using message = 'That model is no longer here.'; end if;
  return v_id;
end $$;

-- The sealed key, for who proves that he holds the installation's secret: a member who asks through the API has no such proof and gets nothing.
create function public.take_sealed_key(p_workspace_id uuid, p_id uuid, p_opener text) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  -- The worker asks as nobody's session; its proof is the same.
  if (select auth.uid()) is not null then perform private.require(p_workspace_id, 'workspace.read'); end if;
  return (select m.key_sealed from public.workspace_models m
    where m.workspace_id = p_workspace_id and m.id = p_id and m.key_opener_hash = encode(sha256(convert_to(coalesce(p_opener, ''), 'UTF8')), 'hex'));
end $$;

-- Whom a step asks, in order, with what the month has cost so far. Sums of the ledger are US dollars.
create function public.models_to_ask(p_workspace_id uuid, p_step text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_month timestamptz := (select date_trunc('month', private.now() at time zone w.time_zone) at time zone w.time_zone from public.workspaces w where w.id = p_workspace_id);
begin
  return jsonb_build_object(
    'models', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'provider', m.provider, 'name', m.name, 'baseUrl', m.base_url, 'hasKey', m.key_set_at is not null,
        'inputPrice', m.input_price_micros::text, 'outputPrice', m.output_price_micros::text) order by c.id is null, m.position, m.id)
      from public.workspace_models m
      left join public.model_choices c on c.workspace_id = p_workspace_id and c.step = p_step and c.model_id = m.id
      where m.workspace_id = p_workspace_id and m.archived_at is null), '[]'),
    'cap', (select s.cap_micros::text from public.spend_caps s where s.workspace_id = p_workspace_id),
    'spent', coalesce((select sum(u.cost_micros)::text from public.usage_ledger u where u.workspace_id = p_workspace_id and u.at >= v_month), '0'));
end $$;

do $$
declare v_function text;
begin
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'private' and p.proname in ('reset_autonomy', 'reset_autonomy_of_models')
  loop execute format('revoke execute on function %s from public, anon, authenticated', v_function); end loop;
  for v_function in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('save_model', 'remove_model', 'raise_model', 'choose_model', 'set_spend_cap', 'keep_model_test', 'open_test_run', 'take_sealed_key', 'models_to_ask')
  loop
    execute format('revoke execute on function %s from public, anon, authenticated', v_function);
    execute format('grant execute on function %s to authenticated, service_role', v_function);
  end loop;
end $$;
