-- The library's tests use many headlines again and again, with another picture or another summary. A list shows each headline once.

alter table public.library_references add column headline_key uuid generated always as (md5(lower(btrim(headline)))::uuid) stored;
create index library_references_by_headline on public.library_references (headline_key);

alter table private.library_facts add column headlines integer not null default 0, add column calm_headlines integer not null default 0;
create or replace function private.refresh_library_facts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.library_facts f set (arms, calm, tests, impressions, clicks, headlines, calm_headlines) =
    (select count(*), count(*) filter (where not r.sensitive), count(distinct r.test_id), coalesce(sum(r.impressions), 0), coalesce(sum(r.clicks), 0),
      count(distinct r.headline_key), count(distinct r.headline_key) filter (where not r.sensitive) from public.library_references r)
  where f.one;
  return null;
end $$;
update private.library_facts f set (headlines, calm_headlines) =
  (select count(distinct r.headline_key), count(distinct r.headline_key) filter (where not r.sensitive) from public.library_references r);

-- A rate of a test whose arms were not shown at random says little of its words: by the lower bound, such arms stand after all others, in
-- their own order. A bound lies between 0 and 1, so that one key says both.
alter table public.library_references add column rank_low double precision not null
  generated always as (case when lift is null then shrunk_low - 1 else shrunk_low end) stored;
create index library_references_by_rank on public.library_references (rank_low desc, id);
create index library_references_calm_by_rank on public.library_references (rank_low desc, id) where not sensitive;

-- As before, but of the library's rows with one headline that match, only the best measured is listed, with how many there are (`uses`): one
-- of a randomised test before others, then the most often shown. Its rate is not chosen for being the highest of many. p_same_as lists every
-- match with the headline of that library row instead, p_each every match.
drop function public.search_references(uuid, text, text, text, integer, text, text, boolean, text, boolean, boolean, text, uuid, integer);
create function public.search_references(
  p_workspace_id uuid, p_text text, p_field text, p_tag text, p_shown integer, p_source text, p_result text, p_sensitive boolean,
  p_same_as uuid, p_each boolean, p_sort text, p_descending boolean, p_after_own boolean, p_after_key text, p_after_id uuid, p_limit integer
) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_query tsquery := case when coalesce(trim(p_text), '') = '' then null
    else websearch_to_tsquery('english'::regconfig, replace(left(p_text, 200), ',', ' or ')) end;
  v_column text := case p_sort when 'ctr' then 'ctr' when 'lift' then 'lift' when 'impressions' then 'impressions' else 'rank_low' end;
  v_turn text := case when p_descending is false then 'asc' else 'desc' end;
  v_beyond text := case when p_descending is false then '>' else '<' end;
  v_limit integer := least(greatest(coalesce(p_limit, 50), 1), 1000);
  v_key double precision;
  v_own_where text;
  v_library_where text;
  v_twins text;
  v_grouped boolean := p_same_as is null and p_each is not true;
  v_own_after text := '';
  v_library_after text := '';
  v_own_key text := case v_column when 'lift' then 'null::double precision' when 'rank_low' then 'r.shrunk_low' else 'r.' || v_column end;
  v_rows jsonb;
  v_total bigint;
begin
  if p_workspace_id is null or not (p_workspace_id = any ((select private.workspaces_with('workspace.read'))::uuid[])) then
    raise sqlstate 'PT403' using message = 'Your role does not allow this.', detail = 'workspace.read';
  end if;

  v_key := p_after_key::double precision;

  -- Only fixed words are joined into the statements; every value is a parameter.
  v_own_where := 'r.workspace_id = $1 and r.archived_at is null'
    || case when coalesce(p_source, 'all') = 'library' or coalesce(p_result, 'any') <> 'any' then ' and false' else '' end;
  v_library_where := case when coalesce(p_source, 'all') = 'own' then 'false' else 'true' end
    || case p_result when 'better' then ' and r.lift_clear = 1' when 'worse' then ' and r.lift_clear = -1' when 'clear' then ' and r.lift_clear <> 0' else '' end;
  if v_query is not null then
    v_own_where := v_own_where || ' and r.search @@ $2';
    v_library_where := v_library_where || ' and r.search @@ $2';
  end if;
  if coalesce(p_field, '') <> '' then
    v_own_where := v_own_where || ' and r.field = $3';
    v_library_where := v_library_where || ' and r.field = $3';
  end if;
  if coalesce(p_tag, '') <> '' then
    v_own_where := v_own_where || ' and r.tags @> array[$4]';
    v_library_where := v_library_where || ' and r.tags @> array[$4]';
  end if;
  if coalesce(p_shown, 0) > 0 then
    v_own_where := v_own_where || ' and r.impressions >= $5';
    v_library_where := v_library_where || ' and r.impressions >= $5';
  end if;
  if p_sensitive is not true then
    v_own_where := v_own_where || ' and not r.sensitive';
    v_library_where := v_library_where || ' and not r.sensitive';
  end if;

  if p_same_as is not null then
    v_own_where := v_own_where || ' and false';
    v_library_where := v_library_where || ' and r.headline_key = (select k.headline_key from public.library_references k where k.id = $9)';
  end if;
  v_twins := 't.headline_key = %1$s.headline_key and ' || replace(v_library_where, 'r.', 't.');

  if p_after_id is not null then
    v_library_after := case
      when p_after_own then ''
      when p_after_key is null then format(' and r.%I is null and r.id > $7', v_column)
      else format(' and (r.%1$I %2$s $6 or (r.%1$I = $6 and r.id > $7) or r.%1$I is null)', v_column, v_beyond) end;
    v_own_after := case
      when p_after_own is not true then ' and false'
      when p_after_key is null then ' and r.id > $7'
      else format(' and (%1$s %2$s $6 or (%1$s = $6 and r.id > $7))', v_own_key, v_beyond) end;
  end if;

  -- The unfiltered library is counted already.
  execute 'select (select count(*) from public.workspace_references r where ' || v_own_where || ') + ('
    || case when v_library_where = 'true' then format('select f.%I from private.library_facts f', case when v_grouped then 'headlines' else 'arms' end)
      when v_library_where = 'true and not r.sensitive' then format('select f.%I from private.library_facts f', case when v_grouped then 'calm_headlines' else 'calm' end)
      else format('select count(%s) from public.library_references r where ', case when v_grouped then 'distinct r.headline_key' else '*' end) || v_library_where end || ')'
    into v_total using p_workspace_id, v_query, p_field, p_tag, p_shown, null::double precision, null::uuid, null::integer, p_same_as;

  if v_grouped then
    v_library_after := v_library_after || format(' and not exists (select 1 from public.library_references t where ' || v_twins
      || ' and (t.lift is not null, t.impressions, t.id) > (r.lift is not null, r.impressions, r.id))', 'r');
  end if;

  execute format(
    $sql$
    select coalesce(jsonb_agg(to_jsonb(m) || jsonb_build_object('uses', case when m.own or not %9$L::boolean then 1
        else (select count(*) from public.library_references t where %10$s) end) order by m.own desc, m.key %1$s nulls last, m.id), '[]') from (
      select * from (
        (select true as own, %2$s::double precision as key, r.id, r.headline, r.channel, r.field, r.tags, r.sensitive, r.impressions, r.clicks,
          r.ctr, r.ctr_low, r.ctr_high, r.shrunk_low, null::double precision as lift, null::double precision as lift_low,
          null::double precision as lift_high, 0::smallint as lift_clear, null::integer as arms, null::uuid as headline_key
        from public.workspace_references r where %3$s%4$s order by %2$s %1$s nulls last, r.id limit $8)
        union all
        (select false, r.%5$I::double precision, r.id, r.headline, null, r.field, r.tags, r.sensitive, r.impressions, r.clicks,
          r.ctr, r.ctr_low, r.ctr_high, r.shrunk_low, r.lift, r.lift_low, r.lift_high, r.lift_clear, r.arms, r.headline_key
        from public.library_references r where %6$s%7$s order by r.%5$I %8$s, r.id limit $8)
      ) b order by b.own desc, b.key %1$s nulls last, b.id limit $8
    ) m
    $sql$,
    v_turn, v_own_key, v_own_where, v_own_after, v_column, v_library_where, v_library_after,
    -- Only lift can be missing; without "nulls last" the order is that of the index.
    case v_column when 'lift' then v_turn || ' nulls last' else v_turn end, v_grouped, format(v_twins, 'm'))
    into v_rows using p_workspace_id, v_query, p_field, p_tag, p_shown, v_key, p_after_id, v_limit, p_same_as;

  return jsonb_build_object(
    'total', v_total,
    'rows', (select coalesce(jsonb_agg(x.item || jsonb_build_object('key', x.item ->> 'key') order by x.n), '[]') from jsonb_array_elements(v_rows) with ordinality x(item, n)),
    'library', (select jsonb_build_object('arms', f.arms, 'tests', f.tests, 'mean_ctr', case when f.impressions > 0 then f.clicks::double precision / f.impressions end)
      from private.library_facts f));
end $$;

revoke execute on function public.search_references(uuid, text, text, text, integer, text, text, boolean, uuid, boolean, text, boolean, boolean, text, uuid, integer) from public, anon, authenticated;
grant execute on function public.search_references(uuid, text, text, text, integer, text, text, boolean, uuid, boolean, text, boolean, boolean, text, uuid, integer) to authenticated, service_role;
