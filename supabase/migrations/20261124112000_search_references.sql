-- Finding references, adding a workspace's own, and numbering claims.

-- ---------------------------------------------------------------- facts of the library, kept so that no page sums 21,000 rows

create table private.library_facts (
  one boolean primary key default true check (one),
  arms integer not null default 0,
  calm integer not null default 0,
  tests integer not null default 0,
  impressions bigint not null default 0,
  clicks bigint not null default 0
);
insert into private.library_facts default values;
grant select on private.library_facts to authenticated, service_role;

create function private.refresh_library_facts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.library_facts f set (arms, calm, tests, impressions, clicks) =
    (select count(*), count(*) filter (where not r.sensitive), count(distinct r.test_id), coalesce(sum(r.impressions), 0), coalesce(sum(r.clicks), 0) from public.library_references r)
  where f.one;
  return null;
end $$;
create trigger library_references_facts after insert or update or delete on public.library_references
  for each statement execute function private.refresh_library_facts();

-- ---------------------------------------------------------------- search

-- One page of references, own and library merged: own ones stand first, then the sort key, then the id. A cursor is
-- (own, key, id) of the last row seen; the key travels as text, because text carries a double exactly. Words parted by commas are
-- alternatives. p_source: all, own, library. p_result: any, better, worse, clear (own references have no test, so only "any" finds them).
-- p_sort: shrunk_low, ctr, lift, impressions; a missing lift stands last either way.
create function public.search_references(
  p_workspace_id uuid, p_text text, p_field text, p_tag text, p_shown integer, p_source text, p_result text, p_sensitive boolean,
  p_sort text, p_descending boolean, p_after_own boolean, p_after_key text, p_after_id uuid, p_limit integer
) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  v_query tsquery := case when coalesce(trim(p_text), '') = '' then null
    else websearch_to_tsquery('english'::regconfig, replace(left(p_text, 200), ',', ' or ')) end;
  v_column text := case p_sort when 'ctr' then 'ctr' when 'lift' then 'lift' when 'impressions' then 'impressions' else 'shrunk_low' end;
  v_turn text := case when p_descending is false then 'asc' else 'desc' end;
  v_beyond text := case when p_descending is false then '>' else '<' end;
  v_limit integer := least(greatest(coalesce(p_limit, 50), 1), 1000);
  v_key double precision;
  v_own_where text;
  v_library_where text;
  v_own_after text := '';
  v_library_after text := '';
  v_own_key text := case v_column when 'lift' then 'null::double precision' else 'r.' || v_column end;
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
    || case v_library_where when 'true' then 'select f.arms from private.library_facts f' when 'true and not r.sensitive' then 'select f.calm from private.library_facts f'
      else 'select count(*) from public.library_references r where ' || v_library_where end || ')'
    into v_total using p_workspace_id, v_query, p_field, p_tag, p_shown;

  execute format(
    $sql$
    select coalesce(jsonb_agg(to_jsonb(m) order by m.own desc, m.key %1$s nulls last, m.id), '[]') from (
      select * from (
        (select true as own, %2$s::double precision as key, r.id, r.headline, r.channel, r.field, r.tags, r.sensitive, r.impressions, r.clicks,
          r.ctr, r.ctr_low, r.ctr_high, r.shrunk_low, null::double precision as lift, null::double precision as lift_low,
          null::double precision as lift_high, 0::smallint as lift_clear, null::integer as arms
        from public.workspace_references r where %3$s%4$s order by %2$s %1$s nulls last, r.id limit $8)
        union all
        (select false, r.%5$I::double precision, r.id, r.headline, null, r.field, r.tags, r.sensitive, r.impressions, r.clicks,
          r.ctr, r.ctr_low, r.ctr_high, r.shrunk_low, r.lift, r.lift_low, r.lift_high, r.lift_clear, r.arms
        from public.library_references r where %6$s%7$s order by r.%5$I %8$s, r.id limit $8)
      ) b order by b.own desc, b.key %1$s nulls last, b.id limit $8
    ) m
    $sql$,
    v_turn, v_own_key, v_own_where, v_own_after, v_column, v_library_where, v_library_after,
    -- Only lift can be missing; without "nulls last" the order is that of the index.
    case v_column when 'lift' then v_turn || ' nulls last' else v_turn end)
    into v_rows using p_workspace_id, v_query, p_field, p_tag, p_shown, v_key, p_after_id, v_limit;

  return jsonb_build_object(
    'total', v_total,
    'rows', (select coalesce(jsonb_agg(x.item || jsonb_build_object('key', x.item ->> 'key') order by x.n), '[]') from jsonb_array_elements(v_rows) with ordinality x(item, n)),
    'library', (select jsonb_build_object('arms', f.arms, 'tests', f.tests, 'mean_ctr', case when f.impressions > 0 then f.clicks::double precision / f.impressions end)
      from private.library_facts f));
end $$;

-- ---------------------------------------------------------------- own references, one or many

-- Adds own references whose rates and labels the caller measured. Duplicates of live ones (same words, channel and counts) add nothing.
-- Answers, in the order given, which positions were added (with their ids) and which were here already.
create function public.add_references(p_workspace_id uuid, p_key text, p_rows jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_row jsonb;
  v_position bigint;
  v_id uuid;
  v_added jsonb := '[]';
  v_duplicates jsonb := '[]';
begin
  perform private.require(p_workspace_id, 'references.write');
  v_result := private.replay(p_workspace_id, 'add_references', p_key);
  if v_result is not null then return v_result; end if;
  if jsonb_typeof(p_rows) is distinct from 'array' or jsonb_array_length(p_rows) not between 1 and 5000 then
    raise sqlstate 'PT400' using message = 'Add between 1 and 5,000 references at a time.';
  end if;
  for v_row, v_position in select value, ordinality - 1 from jsonb_array_elements(p_rows) with ordinality loop
    insert into public.workspace_references (workspace_id, headline, channel, impressions, clicks, ran_from, ran_to, note, tags, field, sensitive, ctr_low, ctr_high, shrunk_low, created_by)
    values (p_workspace_id, v_row ->> 'headline', v_row ->> 'channel', (v_row ->> 'impressions')::integer, (v_row ->> 'clicks')::integer,
      (v_row ->> 'ran_from')::date, (v_row ->> 'ran_to')::date, coalesce(v_row ->> 'note', ''),
      coalesce((select array_agg(value) from jsonb_array_elements_text(v_row -> 'tags')), '{}'), coalesce(v_row ->> 'field', 'other'),
      coalesce((v_row ->> 'sensitive')::boolean, false), (v_row ->> 'ctr_low')::double precision, (v_row ->> 'ctr_high')::double precision,
      (v_row ->> 'shrunk_low')::double precision, private.actor())
    on conflict do nothing returning id into v_id;
    if v_id is null then
      v_duplicates := v_duplicates || to_jsonb(v_position);
    else
      v_added := v_added || jsonb_build_object('position', v_position, 'id', v_id);
    end if;
  end loop;
  return private.remember(p_workspace_id, 'add_references', p_key, jsonb_build_object('added', v_added, 'duplicates', v_duplicates));
end $$;

-- ---------------------------------------------------------------- claims

-- A claim gets the next free code of its brand; the brand's row is held meanwhile, so that two at once get two codes.
create function public.add_claim(
  p_workspace_id uuid, p_key text, p_brand_id uuid, p_text text, p_evidence text, p_evidence_url text, p_markets text[], p_expires_on date
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_result jsonb;
  v_number integer;
  v_claim public.claims;
begin
  perform private.require(p_workspace_id, 'brand.write');
  v_result := private.replay(p_workspace_id, 'add_claim', p_key);
  if v_result is not null then return v_result; end if;
  perform 1 from public.brands where workspace_id = p_workspace_id and id = p_brand_id for update;
  if not found then raise sqlstate 'PT404' using message = 'That brand is not here.'; end if;
  select coalesce(max(substr(code, 3)::integer), 0) + 1 into v_number from public.claims where workspace_id = p_workspace_id and brand_id = p_brand_id;
  insert into public.claims (workspace_id, brand_id, code, text, evidence, evidence_url, markets, expires_on, created_by)
  values (p_workspace_id, p_brand_id, 'C-' || lpad(v_number::text, greatest(2, length(v_number::text)), '0'), trim(p_text), trim(p_evidence),
    coalesce(trim(p_evidence_url), ''), coalesce(p_markets, '{}'), p_expires_on, private.actor())
  returning * into v_claim;
  return private.remember(p_workspace_id, 'add_claim', p_key, jsonb_build_object('id', v_claim.id, 'code', v_claim.code));
end $$;

revoke execute on function
  public.search_references(uuid, text, text, text, integer, text, text, boolean, text, boolean, boolean, text, uuid, integer),
  public.add_references(uuid, text, jsonb), public.add_claim(uuid, text, uuid, text, text, text, text[], date),
  private.refresh_library_facts()
  from public, anon, authenticated;
grant execute on function
  public.search_references(uuid, text, text, text, integer, text, text, boolean, text, boolean, boolean, text, uuid, integer),
  public.add_references(uuid, text, jsonb), public.add_claim(uuid, text, uuid, text, text, text, text[], date)
  to authenticated, service_role;
