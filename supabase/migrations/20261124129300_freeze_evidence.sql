-- What a decision stood on stays as it was, for every role and for the service; and what two do at once counts once.

-- ---------------------------------------------------------------- evidence is frozen

-- Open and forecast by nobody, a suggestion follows the data. From the first forecast or the decision on, only its status moves.
create function private.freeze_suggestion() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (new.campaign_id, new.kind, new.spends, new.metric, new.channel, new.key, new.proposal, new.estimate, new.forecast, new.engine, new.window_from, new.window_to, new.currency, new.action, new.import_watermark, new.created_at)
    is distinct from (old.campaign_id, old.kind, old.spends, old.metric, old.channel, old.key, old.proposal, old.estimate, old.forecast, old.engine, old.window_from, old.window_to, old.currency, old.action, old.import_watermark, old.created_at)
    and (old.status not in ('open', 'snoozed') or exists (select 1 from public.forecasts f where f.workspace_id = old.workspace_id and f.suggestion_id = old.id)) then
    raise sqlstate 'PT409' using message = 'What a suggestion stands on never changes once somebody has forecast it or decided on it.';
  end if;
  return new;
end $$;
create trigger suggestions_frozen before update on public.suggestions for each row execute function private.freeze_suggestion();

create function private.freeze_suggestion_windows() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' and private.erasing() then return old; end if;
  if exists (select 1 from public.suggestions s where s.workspace_id = old.workspace_id and s.id = old.suggestion_id and (s.status not in ('open', 'snoozed')
    or exists (select 1 from public.forecasts f where f.workspace_id = s.workspace_id and f.suggestion_id = s.id))) then
    raise sqlstate 'PT409' using message = 'What a suggestion stands on never changes once somebody has forecast it or decided on it.';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger suggestion_windows_frozen before update or delete on public.suggestion_windows for each row execute function private.freeze_suggestion_windows();

create trigger suggestions_stay before delete on public.suggestions for each row execute function private.refuse_change();
create trigger decisions_stay before delete on public.decisions for each row execute function private.refuse_change();
create trigger outcomes_stay before delete on public.outcomes for each row execute function private.refuse_change();
create trigger decision_evidence_immutable before update or delete on public.decision_evidence for each row execute function private.refuse_change();

-- ---------------------------------------------------------------- readings in their order

-- The import that the newest stored reading of a campaign had seen.
create table private.read_marks (
  workspace_id uuid not null,
  campaign_id uuid not null,
  watermark integer not null,
  primary key (workspace_id, campaign_id),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);

-- Whether a reading comes too late: a newer one is stored, and no import was undone since that would explain why this one has seen fewer.
create function private.is_outdated(p_workspace_id uuid, p_campaign_id uuid, p_watermark integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from private.read_marks m where m.workspace_id = p_workspace_id and m.campaign_id = p_campaign_id and m.watermark > p_watermark
      and not exists (select 1 from public.imports i where i.workspace_id = p_workspace_id and i.seq = m.watermark and i.status in ('undoing', 'undone')))
$$;

-- The winner that stands open for some of the same placements and says another thing; its title.
create function private.rival_of(p_workspace_id uuid, p_campaign_id uuid, p_kind text, p_proposal jsonb) returns text
language sql stable security definer set search_path = '' as $$
  select s.proposal ->> 'title' from public.suggestions s
  where p_kind = 'variant_winner' and s.workspace_id = p_workspace_id and s.campaign_id = p_campaign_id and s.kind = 'variant_winner' and s.status in ('open', 'snoozed')
    and s.proposal ->> 'winner' is distinct from p_proposal ->> 'winner' and private.arm_placements(s.proposal) && private.arm_placements(p_proposal)
  order by s.created_at, s.id limit 1
$$;

-- Worker: what the engine reads in one campaign, whole: readings and suggestions. The same data twice changes nothing, and an older reading does not overwrite a newer one.
-- A suggestion that nobody has forecast follows the data; one that somebody has keeps its evidence. One that the data no longer carries is withdrawn. A dismissed or applied
-- one is remembered: the same proposal stays away for four weeks, or while its outcome waits. Of two winners of the same placements that contradict each other the one that
-- stood first stays, the later is held back.
create or replace function public.store_readings(p_workspace_id uuid, p_campaign_id uuid, p_readings jsonb, p_suggestions jsonb, p_watermark integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_one jsonb;
  v_open public.suggestions;
  v_rival text;
  v_id uuid;
  v_today date := private.today_of(p_workspace_id);
  v_created integer := 0;
  v_refreshed integer := 0;
  v_withdrawn integer := 0;
  v_remembered integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_workspace_id::text || 'readings', 0));
  if private.is_outdated(p_workspace_id, p_campaign_id, p_watermark) then
    return jsonb_build_object('created', 0, 'refreshed', 0, 'withdrawn', 0, 'remembered', 0);
  end if;
  insert into private.read_marks (workspace_id, campaign_id, watermark) values (p_workspace_id, p_campaign_id, p_watermark)
  on conflict (workspace_id, campaign_id) do update set watermark = excluded.watermark;
  perform set_config('upbeat.actor_kind', 'system', true);
  delete from public.readings where workspace_id = p_workspace_id and campaign_id = p_campaign_id;
  insert into public.readings (workspace_id, campaign_id, kind, metric, group_key, state, reading)
  select p_workspace_id, p_campaign_id, r.kind, r.metric, r."groupKey", r.state, coalesce(r.reading, '{}')
  from jsonb_to_recordset(p_readings) as r (kind text, metric text, "groupKey" text, state text, reading jsonb);

  update public.suggestions set status = 'open', snoozed_until = null
  where workspace_id = p_workspace_id and campaign_id = p_campaign_id and status = 'snoozed' and snoozed_until <= v_today;
  -- What the data no longer carries goes first, so that it holds nothing back.
  update public.suggestions set status = 'withdrawn', snoozed_until = null, withdrawn_reason = 'The latest data no longer carries it.'
  where workspace_id = p_workspace_id and campaign_id = p_campaign_id and status in ('open', 'snoozed')
    and not exists (select 1 from jsonb_array_elements(p_suggestions) x where x ->> 'key' = suggestions.key);
  get diagnostics v_withdrawn = row_count;

  for v_one in select value from jsonb_array_elements(p_suggestions) loop
    select * into v_open from public.suggestions where workspace_id = p_workspace_id and key = v_one ->> 'key' and status in ('open', 'snoozed') for update;
    if v_open.id is not null then
      -- An import that speaks of other rows moves the watermark and changes nothing here: whoever has it open decides on what he saw.
      if (v_open.proposal, v_open.estimate, v_open.forecast) is distinct from (v_one -> 'proposal', v_one -> 'estimate', v_one -> 'forecast') then
        if not exists (select 1 from public.forecasts where workspace_id = p_workspace_id and suggestion_id = v_open.id) then
          update public.suggestions set proposal = v_one -> 'proposal', estimate = v_one -> 'estimate', forecast = v_one -> 'forecast', engine = v_one ->> 'engine',
            window_from = (v_one ->> 'from')::date, window_to = (v_one ->> 'to')::date, import_watermark = p_watermark
          where workspace_id = p_workspace_id and id = v_open.id;
          perform private.cite_windows(p_workspace_id, v_open.id, p_campaign_id, v_one -> 'windows', p_watermark);
          v_refreshed := v_refreshed + 1;
        end if;
      end if;
      continue;
    end if;
    v_rival := private.rival_of(p_workspace_id, p_campaign_id, v_one ->> 'kind', v_one -> 'proposal');
    if v_rival is not null then
      insert into public.readings (workspace_id, campaign_id, kind, metric, group_key, state, reading)
      values (p_workspace_id, p_campaign_id, v_one ->> 'kind', v_one ->> 'metric', left(v_one ->> 'key', 200), 'held_back', jsonb_build_object('leader', v_one -> 'proposal' ->> 'winner', 'rival', v_rival,
        'arms', (select jsonb_agg(jsonb_build_object('id', a.value -> 'id', 'name', a.value -> 'name')) from jsonb_array_elements(v_one -> 'proposal' -> 'arms') a)))
      on conflict do nothing;
      continue;
    end if;
    if exists (
      select 1 from public.suggestions s join public.decisions d on d.workspace_id = p_workspace_id and d.suggestion_id = s.id
      left join public.outcomes o on o.workspace_id = p_workspace_id and o.decision_id = d.id
      where s.workspace_id = p_workspace_id and s.key = v_one ->> 'key'
        and ((s.status = 'dismissed' and d.decided_at > private.now() - interval '28 days') or (s.status = 'applied' and o.status = 'waiting')
          or (s.status = 'undone' and d.undone_at > private.now() - interval '28 days'))
    ) then
      v_remembered := v_remembered + 1;
      continue;
    end if;
    insert into public.suggestions (workspace_id, campaign_id, kind, spends, metric, channel, key, proposal, estimate, forecast, engine, window_from, window_to, currency, action, import_watermark)
    values (p_workspace_id, p_campaign_id, v_one ->> 'kind', v_one ->> 'spends', v_one ->> 'metric', v_one ->> 'channel', v_one ->> 'key', v_one -> 'proposal', v_one -> 'estimate',
      v_one -> 'forecast', v_one ->> 'engine', (v_one ->> 'from')::date, (v_one ->> 'to')::date, v_one ->> 'currency', coalesce(v_one ->> 'action', ''), p_watermark)
    returning id into v_id;
    perform private.cite_windows(p_workspace_id, v_id, p_campaign_id, v_one -> 'windows', p_watermark);
    v_created := v_created + 1;
  end loop;
  return jsonb_build_object('created', v_created, 'refreshed', v_refreshed, 'withdrawn', v_withdrawn, 'remembered', v_remembered);
end $$;

revoke execute on function private.freeze_suggestion(), private.freeze_suggestion_windows(), private.is_outdated(uuid, uuid, integer), private.rival_of(uuid, uuid, text, jsonb)
  from public, anon, authenticated;
