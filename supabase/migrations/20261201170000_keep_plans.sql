-- A function in SQL that has settings of its own is planned anew by each statement that calls it: tens of milliseconds for readings of
-- many parts, which took most of a page's time. One in PL/pgSQL is planned once per connection. Those that read tables become the latter,
-- to the letter of their one statement; planned without the values of a call, as a function in SQL is, they keep their plans.
do $$
declare
  v_row record;
  v_body text;
begin
  for v_row in
    select p.proretset, p.prorettype = 'void'::regtype as is_void, regexp_replace(p.prosrc, '\s*;?\s*$', '') as body,
      split_part(pg_get_functiondef(p.oid), E'\nAS $function', 1) as head
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    join pg_catalog.pg_language l on l.oid = p.prolang and l.lanname = 'sql'
    where n.nspname in ('public', 'private') and p.proconfig is not null and p.prosrc ~* '\mfrom\M'
      and (p.proretset or p.prorettype = 'void'::regtype or p.prosrc !~* '\m(insert into|update|delete from)\M')
  loop
    v_body := case
      when v_row.proretset then 'return query ' || v_row.body
      when v_row.is_void then v_row.body
      else 'return (' || v_row.body || ')'
    end;
    execute format(E'%s set plan_cache_mode = force_generic_plan as %L', replace(v_row.head, E'\n LANGUAGE sql\n', E'\n LANGUAGE plpgsql\n'),
      E'\n#variable_conflict use_column\nbegin\n' || v_body || E';\nend ');
  end loop;
end $$;

-- These are PL/pgSQL already, but were planned anew for the values of each call.
alter function public.enter_workspace(text) set plan_cache_mode = force_generic_plan;
alter function public.lineage(uuid, text, uuid) set plan_cache_mode = force_generic_plan;
