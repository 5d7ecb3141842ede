-- Candidates of a draft: what the index of the whole library found nearest (p_near), library references that share a word with the brief
-- (p_query in websearch form, words joined by "or"), the clearest winners of their tests, and the workspace's own with what is known of
-- where they ran ('' and null: not known, as everything of the library). Sensitive ones and tests that were not randomised are left out.
drop function public.candidate_references(uuid, text, integer);
create function public.candidate_references(p_workspace_id uuid, p_query text, p_limit integer, p_near uuid[])
returns table (source text, id uuid, headline text, impressions integer, clicks integer, shrunk_low double precision, lift double precision, lift_low double precision, lift_clear smallint,
  tags text[], field text, channel text, market text, objective text, ran_to date)
language plpgsql stable security invoker set search_path = '' set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
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
  (select 'own', w.id, w.headline, w.impressions, w.clicks, w.shrunk_low, null::double precision, null::double precision, 0::smallint, w.tags, w.field,
     w.channel, coalesce(nullif(p.market, ''), c.market, ''), coalesce(o.metric, ''), w.ran_to
   from public.workspace_references w
   left join public.placements p on p.workspace_id = p_workspace_id and p.id = w.placement_id
   left join public.campaigns c on c.workspace_id = p_workspace_id and c.id = p.campaign_id
   left join public.objectives o on o.workspace_id = p_workspace_id and o.id = c.objective_id
   where w.workspace_id = p_workspace_id and w.archived_at is null and not w.sensitive order by w.shrunk_low desc, w.id limit p_limit)
  union all
  (select 'library', r.id, r.headline, r.impressions, r.clicks, r.shrunk_low, r.lift, r.lift_low, r.lift_clear, r.tags, r.field, '', '', '', null::date
   from public.library_references r
   where r.id in (select id from by_words union select id from by_result union select unnest(p_near)) and not r.sensitive and r.lift is not null);
end $$;

revoke execute on function public.candidate_references(uuid, text, integer, uuid[]) from public, anon, authenticated;
grant execute on function public.candidate_references(uuid, text, integer, uuid[]) to authenticated, service_role;
