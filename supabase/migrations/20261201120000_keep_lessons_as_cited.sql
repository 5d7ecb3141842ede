-- An idea shows the lesson that it followed in the words of that day; words that changed since are said beside it.

alter table public.idea_citations add column lesson_claim text check (char_length(lesson_claim) <= 400);
update public.idea_citations c set lesson_claim = l.claim from public.lessons l where l.workspace_id = c.workspace_id and l.id = c.lesson_id;

create function private.keep_cited_claim() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select l.claim into new.lesson_claim from public.lessons l where l.workspace_id = new.workspace_id and l.id = new.lesson_id;
  return new;
end $$;
revoke execute on function private.keep_cited_claim() from public, anon, authenticated;
create trigger idea_citations_keep_claim before insert on public.idea_citations for each row when (new.lesson_id is not null) execute function private.keep_cited_claim();

-- As before, with each lesson as it was cited.
create or replace function public.idea_board(p_workspace_id uuid, p_campaign_id uuid, p_status text, p_idea_id uuid, p_after text, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with numbered as (
    select i.id, row_number() over (order by i.run_id nulls first, i.position, i.id) as n,
      (case i.status when 'proposed' then 1 when 'accepted' then 2 else 3 end) * 1000000000::bigint
        + (100000 - dense_rank() over (order by i.run_id nulls first)) * 1000 + i.position as sort
    from public.ideas i where i.workspace_id = p_workspace_id and i.campaign_id = p_campaign_id
  ),
  page as (
    select i.*, m.n, m.sort from numbered m join public.ideas i on i.workspace_id = p_workspace_id and i.id = m.id
    where (p_idea_id is null or i.id = p_idea_id)
      and (p_idea_id is not null or coalesce(p_status, '') = '' or i.status = p_status)
      and (coalesce(p_after, '') = '' or m.sort > p_after::bigint)
    order by m.sort limit least(greatest(coalesce(p_limit, 48), 1), 200)
  )
  select coalesce(jsonb_agg(
    jsonb_build_object('id', i.id, 'campaign_id', i.campaign_id, 'brief_id', i.brief_id, 'run_id', i.run_id, 'n', i.n, 'sort', i.sort::text, 'title', i.title, 'body', i.body,
      'tactic', i.tactic, 'pattern_id', i.pattern_id, 'borrowed', i.borrowed, 'why', i.why, 'missing', i.missing, 'status', i.status, 'reason', i.reason, 'edited', i.edited,
      'row_version', i.row_version, 'created_at', i.created_at, 'channels', (select coalesce(jsonb_agg(k order by k), '[]') from jsonb_object_keys(i.copy) k),
      'copy', case when p_idea_id is not null then i.copy end, 'provenance', case when p_idea_id is not null then i.provenance end,
      'pieces', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'channel', p.channel) order by p.channel), '[]') from public.content_pieces p
        where p.workspace_id = p_workspace_id and p.idea_id = i.id and p.archived_at is null),
      'decided', case when i.status <> 'proposed' then (
        select jsonb_build_object('name', f.display_name, 'at', e.at) from public.events e left join public.profiles f on f.user_id = e.actor_id
        where e.workspace_id = p_workspace_id and e.subject_id = i.id and e.noun = 'ideas' and e.verb = i.status order by e.seq desc limit 1) end,
      'forecasts', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'author_kind', f.author_kind, 'author_id', f.author_id, 'metric', f.metric,
          'window_days', f.window_days, 'distribution', f.distribution, 'sureness', f.sureness, 'frozen_at', f.frozen_at) order by f.frozen_at), '[]')
        from public.forecasts f where f.workspace_id = p_workspace_id and f.idea_id = i.id),
      'citations', (select coalesce(jsonb_agg(jsonb_build_object('source', case when c.library_reference_id is null then 'own' else 'library' end,
          'id', coalesce(l.id, w.id), 'headline', coalesce(l.headline, w.headline), 'impressions', coalesce(l.impressions, w.impressions),
          'ctr', coalesce(l.ctr, w.ctr), 'ctr_low', coalesce(l.ctr_low, w.ctr_low), 'ctr_high', coalesce(l.ctr_high, w.ctr_high),
          'lift', l.lift, 'lift_clear', coalesce(l.lift_clear, 0), 'arms', l.arms, 'matched', c.matched, 'why', c.why) order by c.position), '[]')
        from public.idea_citations c
        left join public.library_references l on l.id = c.library_reference_id
        left join public.workspace_references w on w.workspace_id = p_workspace_id and w.id = c.workspace_reference_id
        where c.workspace_id = p_workspace_id and c.idea_id = i.id and c.lesson_id is null),
      'lessons', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'claim', coalesce(c.lesson_claim, e.claim), 'now', case when e.claim <> c.lesson_claim then e.claim end, 'status', e.status, 'why', c.why) order by c.position), '[]')
        from public.idea_citations c join public.lessons e on e.workspace_id = p_workspace_id and e.id = c.lesson_id
        where c.workspace_id = p_workspace_id and c.idea_id = i.id)
    ) order by i.sort), '[]')
  from page i
$$;
