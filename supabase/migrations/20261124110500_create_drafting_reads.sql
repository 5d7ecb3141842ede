-- What drafting reads: references that may fit a brief, and how own ads have done.

-- Library references that share a word with the brief (p_query in websearch form, words joined by "or"), then the clearest winners of
-- their tests, then the workspace's own. Sensitive ones and tests that were not randomised (no lift) are left out.
create function public.candidate_references(p_workspace_id uuid, p_query text, p_limit integer)
returns table (source text, id uuid, headline text, impressions integer, clicks integer, shrunk_low double precision, lift double precision, lift_low double precision, lift_clear smallint, tags text[], field text)
language sql stable security invoker set search_path = '' as $$
  with asked as (select websearch_to_tsquery('english'::regconfig, p_query) as q),
  by_words as (
    select r.id from public.library_references r, asked
    where r.search @@ asked.q and not r.sensitive and r.lift is not null
    order by ts_rank(r.search, asked.q) desc, r.shrunk_low desc, r.id limit p_limit
  ),
  by_result as (
    select r.id from public.library_references r
    where not r.sensitive and r.lift_clear = 1 order by r.lift_low desc, r.id limit p_limit / 4
  )
  (select 'own', w.id, w.headline, w.impressions, w.clicks, w.shrunk_low, null::double precision, null::double precision, 0::smallint, w.tags, w.field
   from public.workspace_references w
   where w.workspace_id = p_workspace_id and w.archived_at is null and not w.sensitive order by w.shrunk_low desc, w.id limit p_limit)
  union all
  (select 'library', r.id, r.headline, r.impressions, r.clicks, r.shrunk_low, r.lift, r.lift_low, r.lift_clear, r.tags, r.field
   from public.library_references r where r.id in (select id from by_words union select id from by_result))
$$;

-- Click-through rates the workspace has measured itself: own references, and placements over all their days; 500 shown at least.
create function public.own_click_rates(p_workspace_id uuid) returns table (source text, id uuid, label text, impressions bigint, clicks bigint)
language sql stable security invoker set search_path = '' as $$
  select 'reference', w.id, w.headline, w.impressions::bigint, w.clicks::bigint from public.workspace_references w
  where w.workspace_id = p_workspace_id and w.archived_at is null and w.impressions >= 500
  union all
  select 'placement', p.id, p.name, sum(r.impressions)::bigint, sum(r.clicks)::bigint
  from public.rollup_days d
  join public.metric_rollups r on r.workspace_id = p_workspace_id and r.metric_date = d.metric_date and r.generation = d.generation
  join public.platform_entities e on e.workspace_id = p_workspace_id and e.id = r.entity_id
  join public.placements p on p.workspace_id = p_workspace_id and p.id = e.placement_id
  where d.workspace_id = p_workspace_id
  group by p.id, p.name having sum(r.impressions) >= 500
$$;

revoke execute on function public.candidate_references(uuid, text, integer), public.own_click_rates(uuid) from public, anon, authenticated;
grant execute on function public.candidate_references(uuid, text, integer), public.own_click_rates(uuid) to authenticated, service_role;
