-- Readings of many parts (the Score, what happened, forecasts in sight) are dear by the planner's estimate and quick in fact: PostgreSQL compiled each for seconds
-- to run it for milliseconds. Holds for new connections; where another role owns the database, that role sets it.
do $$ begin
  if pg_catalog.pg_has_role(current_user, (select datdba from pg_catalog.pg_database where datname = current_database()), 'member') then
    execute format('alter database %I set jit = off', current_database());
  end if;
end $$;
