-- Taste: two headlines of one test of the library, shown without their result; a member picks one and says how sure he is, then sees what was
-- counted. The pairs are the same everywhere, the answers are each member's own.

-- ---------------------------------------------------------------- pairs

-- Read by nobody through the API: a pair says which of the two did better, and what the ranker thinks of it. `edition` names the file they came from.
create table public.taste_pairs (
  id uuid primary key,
  first_id uuid not null references public.library_references (id),
  second_id uuid not null references public.library_references (id),
  -- Probability that the first has the higher click rate, given what was counted.
  first_sure double precision not null check (first_sure > 0 and first_sure < 1),
  grade text not null check (grade in ('near', 'clear')),
  is_sensitive boolean not null,
  -- What the ranker, which has met neither headline, gives the first, and why.
  ranker_first double precision not null check (ranker_first > 0 and ranker_first < 1),
  ranker_reasons jsonb not null default '[]' check (jsonb_typeof(ranker_reasons) = 'array'),
  edition text not null check (char_length(edition) between 1 and 80),
  is_open boolean not null default true,
  check (first_id <> second_id)
);
alter table public.taste_pairs enable row level security;
revoke all on public.taste_pairs from anon, authenticated;
grant all on public.taste_pairs to service_role;
create policy taste_pairs_select_nobody on public.taste_pairs for select to authenticated using (false);
create policy taste_pairs_insert_nobody on public.taste_pairs for insert to authenticated with check (false);
create policy taste_pairs_update_nobody on public.taste_pairs for update to authenticated using (false);
create policy taste_pairs_delete_nobody on public.taste_pairs for delete to authenticated using (false);

-- Brings the pairs to an edition, all or none; one that is no longer in it is dealt no more, and keeps its answers. Answers how many it changed:
-- none where this edition is here already.
create function public.load_taste_pairs(p_edition text, p_pairs jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  if not exists (select 1 from public.taste_pairs t where t.is_open and t.edition is distinct from p_edition)
    and (select count(*) from public.taste_pairs t where t.is_open) = jsonb_array_length(p_pairs) then
    return 0;
  end if;
  update public.taste_pairs t set is_open = false where t.is_open;
  insert into public.taste_pairs (id, first_id, second_id, first_sure, grade, is_sensitive, ranker_first, ranker_reasons, edition)
  select x."id", x."firstId", x."secondId", x."firstSure", x."grade", x."isSensitive", x."rankerFirst", x."rankerReasons", p_edition
  from jsonb_to_recordset(p_pairs) as x("id" uuid, "firstId" uuid, "secondId" uuid, "firstSure" double precision, "grade" text, "isSensitive" boolean, "rankerFirst" double precision, "rankerReasons" jsonb)
  where exists (select 1 from public.library_references r where r.id = x."firstId") and exists (select 1 from public.library_references r where r.id = x."secondId")
  on conflict (id) do update set (first_id, second_id, first_sure, grade, is_sensitive, ranker_first, ranker_reasons, edition, is_open) =
    (excluded.first_id, excluded.second_id, excluded.first_sure, excluded.grade, excluded.is_sensitive, excluded.ranker_first, excluded.ranker_reasons, excluded.edition, true);
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- ---------------------------------------------------------------- answers

-- What a member said of a pair, with what was counted and what the ranker said frozen beside it: a later edition rewrites no score.
create table public.taste_answers (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null references public.profiles (user_id) on delete cascade,
  pair_id uuid not null references public.taste_pairs (id),
  day date not null,
  round smallint not null check (round >= 1),
  pick text not null check (pick in ('first', 'second')),
  sureness smallint not null check (sureness in (50, 60, 70, 80, 90)),
  first_impressions integer not null,
  first_clicks integer not null,
  second_impressions integer not null,
  second_clicks integer not null,
  first_sure double precision not null,
  better text not null generated always as (case when first_sure > 0.5 then 'first' else 'second' end) stored,
  grade text not null,
  ranker_first double precision not null,
  ranker_reasons jsonb not null,
  answered_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, user_id, pair_id)
);
create index taste_answers_by_pair on public.taste_answers (workspace_id, pair_id);
create index taste_answers_by_round on public.taste_answers (workspace_id, user_id, day, round);

-- No events: training one's eye is not the workspace's history.
select private.protect('taste_answers', null, null, null, null);
-- Deletion comes only with the member's account or the workspace.
create trigger taste_answers_never_change before update on public.taste_answers for each row execute function private.refuse_change();
drop policy taste_answers_select_members on public.taste_answers;
create policy taste_answers_select_own on public.taste_answers for select to authenticated
  using (workspace_id = any ((select private.workspaces_with('workspace.read'))::uuid[]) and user_id = (select auth.uid()));

-- ---------------------------------------------------------------- dealing

-- The caller's day in a workspace (by his own zone, else the workspace's), the round he is in, and how many of it he has answered. A round is ten.
create function private.taste_round(p_workspace_id uuid, out day date, out round integer, out done integer)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  v_day date;
begin
  select private.day_in(private.now(), coalesce(m.time_zone, w.time_zone)) into v_day
  from public.workspaces w
  left join public.members m on m.workspace_id = w.id and m.user_id = (select auth.uid()) and m.removed_at is null
  where w.id = p_workspace_id;
  taste_round.day := v_day;
  select coalesce(max(a.round), 1) into taste_round.round
  from public.taste_answers a where a.workspace_id = p_workspace_id and a.user_id = (select auth.uid()) and a.day = v_day;
  select count(*) into taste_round.done
  from public.taste_answers a where a.workspace_id = p_workspace_id and a.user_id = (select auth.uid()) and a.day = v_day and a.round = taste_round.round;
end $$;

-- What is left of the caller's ten, as headlines without anything that was counted: five near calls and five clear ones while both last, drawn by
-- lot for this member, day and round, of pairs that he has answered in none of his workspaces. p_more begins another ten once the last is done,
-- p_sensitive lets in stories that name a sensitive subject.
create function public.deal_taste(p_workspace_id uuid, p_more boolean, p_sensitive boolean) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_now record;
  v_round integer;
  v_done integer;
  v_near integer;
  v_next jsonb;
  v_left integer;
begin
  perform private.require(p_workspace_id, 'workspace.read');
  select * into v_now from private.taste_round(p_workspace_id);
  v_round := v_now.round;
  v_done := v_now.done;
  if v_done >= 10 and p_more is true then
    v_round := v_round + 1;
    v_done := 0;
  end if;
  select count(*) filter (where a.grade = 'near') into v_near
  from public.taste_answers a where a.workspace_id = p_workspace_id and a.user_id = (select auth.uid()) and a.day = v_now.day and a.round = v_round;

  with unseen as materialized (
    select p.id, p.grade, p.first_id, p.second_id, md5(concat_ws(' ', (select auth.uid()), p_workspace_id, v_now.day, v_round, p.id)) as lot
    from public.taste_pairs p
    where p.is_open and (p_sensitive is true or not p.is_sensitive) and not exists (
      select 1 from public.taste_answers a
      where a.workspace_id = any ((select private.workspaces_with('workspace.read'))::uuid[]) and a.user_id = (select auth.uid()) and a.pair_id = p.id)
  ), placed as (
    select u.*, row_number() over (partition by u.grade order by u.lot) > 5 - case u.grade when 'near' then v_near else v_done - v_near end as beyond
    from unseen u
  ), drawn as (
    select p.* from placed p order by p.beyond, p.lot limit 10 - v_done
  )
  select (select count(*) from unseen),
    coalesce((select jsonb_agg(jsonb_build_object('pairId', d.id, 'first', f.headline, 'second', s.headline) order by d.lot)
      from drawn d join public.library_references f on f.id = d.first_id join public.library_references s on s.id = d.second_id), '[]')
    into v_left, v_next;

  return jsonb_build_object('day', v_now.day, 'round', v_round, 'done', v_done, 'next', v_next, 'left', v_left,
    'pairs', (select count(*) from public.taste_pairs p where p.is_open), 'sensitive', (select count(*) from public.taste_pairs p where p.is_open and p.is_sensitive and not exists (
      select 1 from public.taste_answers a
      where a.workspace_id = any ((select private.workspaces_with('workspace.read'))::uuid[]) and a.user_id = (select auth.uid()) and a.pair_id = p.id)));
end $$;

-- Locks the caller's answer to a pair, once, with what was counted and what the ranker said.
create function public.answer_taste(p_workspace_id uuid, p_key text, p_pair_id uuid, p_pick text, p_sureness integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_now record;
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'forecasts.write');
  v_result := private.replay(p_workspace_id, 'answer_taste', p_key);
  if v_result is not null then return v_result; end if;
  if p_pick is null or p_pick not in ('first', 'second') then
    raise sqlstate 'PT400' using message = 'Pick one of the two headlines.', detail = 'pick';
  end if;
  if p_sureness is null or p_sureness not in (50, 60, 70, 80, 90) then
    raise sqlstate 'PT400' using message = 'Say how sure you are.', detail = 'sureness';
  end if;
  select * into v_now from private.taste_round(p_workspace_id);
  insert into public.taste_answers (workspace_id, user_id, pair_id, day, round, pick, sureness,
    first_impressions, first_clicks, second_impressions, second_clicks, first_sure, grade, ranker_first, ranker_reasons)
  select p_workspace_id, (select auth.uid()), p.id, v_now.day, v_now.round + case when v_now.done >= 10 then 1 else 0 end, p_pick, p_sureness,
    f.impressions, f.clicks, s.impressions, s.clicks, p.first_sure, p.grade, p.ranker_first, p.ranker_reasons
  from public.taste_pairs p
  join public.library_references f on f.id = p.first_id
  join public.library_references s on s.id = p.second_id
  where p.id = p_pair_id and p.is_open
  on conflict (workspace_id, user_id, pair_id) do nothing
  returning id into v_id;
  if v_id is null then
    if exists (select 1 from public.taste_answers a where a.workspace_id = p_workspace_id and a.user_id = (select auth.uid()) and a.pair_id = p_pair_id) then
      raise sqlstate 'PT409' using message = 'You have answered this pair already; the first answer stands.', detail = 'duplicate';
    end if;
    raise sqlstate 'PT404' using message = 'That pair is not here.';
  end if;
  return private.remember(p_workspace_id, 'answer_taste', p_key, jsonb_build_object('pairId', p_pair_id));
end $$;

-- ---------------------------------------------------------------- reading

-- Others of the workspace who answered a pair: how many, and from three on their mean probability for the first and how many picked it. Fewer
-- would say what one of them thinks.
create function private.taste_crowd(p_workspace_id uuid, p_pair_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return (
    select jsonb_build_object('n', count(*)) || case when count(*) < 3 then '{}'::jsonb else jsonb_build_object(
      'first', avg(case a.pick when 'first' then a.sureness else 100 - a.sureness end) / 100, 'pickedFirst', count(*) filter (where a.pick = 'first')) end
    from public.taste_answers a
    where a.workspace_id = p_workspace_id and a.pair_id = p_pair_id and a.user_id <> (select auth.uid())
  );
end $$;

-- The caller's answers in the order they were given, each with the ranker's and the crowd's: what scores are made of.
create function public.taste_record(p_workspace_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  perform private.require(p_workspace_id, 'workspace.read');
  return (
    select coalesce(jsonb_agg(jsonb_build_object('pairId', a.pair_id, 'day', a.day, 'round', a.round, 'pick', a.pick, 'sureness', a.sureness, 'better', a.better,
      'rankerFirst', a.ranker_first, 'crowdFirst', private.taste_crowd(p_workspace_id, a.pair_id) -> 'first', 'first', f.headline, 'second', s.headline) order by a.answered_at, a.id), '[]')
    from public.taste_answers a
    join public.taste_pairs p on p.id = a.pair_id
    join public.library_references f on f.id = p.first_id
    join public.library_references s on s.id = p.second_id
    where a.workspace_id = p_workspace_id and a.user_id = (select auth.uid())
  );
end $$;

-- One pair that the caller has answered, opened; null before.
create function public.taste_reveal(p_workspace_id uuid, p_pair_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  perform private.require(p_workspace_id, 'workspace.read');
  return (
    select jsonb_build_object('pairId', a.pair_id, 'day', a.day, 'round', a.round, 'pick', a.pick, 'sureness', a.sureness, 'better', a.better, 'firstSure', a.first_sure,
      'grade', a.grade, 'rankerFirst', a.ranker_first, 'rankerReasons', a.ranker_reasons, 'crowd', private.taste_crowd(p_workspace_id, a.pair_id),
      'first', jsonb_build_object('referenceId', f.id, 'headline', f.headline, 'impressions', a.first_impressions, 'clicks', a.first_clicks),
      'second', jsonb_build_object('referenceId', s.id, 'headline', s.headline, 'impressions', a.second_impressions, 'clicks', a.second_clicks))
    from public.taste_answers a
    join public.taste_pairs p on p.id = a.pair_id
    join public.library_references f on f.id = p.first_id
    join public.library_references s on s.id = p.second_id
    where a.workspace_id = p_workspace_id and a.user_id = (select auth.uid()) and a.pair_id = p_pair_id
  );
end $$;

revoke execute on function public.load_taste_pairs(text, jsonb), public.deal_taste(uuid, boolean, boolean), public.answer_taste(uuid, text, uuid, text, integer),
  public.taste_record(uuid), public.taste_reveal(uuid, uuid), private.taste_round(uuid), private.taste_crowd(uuid, uuid) from public, anon, authenticated;
grant execute on function public.load_taste_pairs(text, jsonb) to service_role;
grant execute on function public.deal_taste(uuid, boolean, boolean), public.answer_taste(uuid, text, uuid, text, integer), public.taste_record(uuid), public.taste_reveal(uuid, uuid)
  to authenticated, service_role;
