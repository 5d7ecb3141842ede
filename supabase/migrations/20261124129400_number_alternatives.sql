-- As before; another way that comes without an id is numbered, and one without a note has an empty one: what is stored has its whole shape.
create or replace function private.check_alternatives() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select 1 from jsonb_array_elements(case jsonb_typeof(new.alternatives) when 'array' then new.alternatives else '[null]' end) a
    where jsonb_typeof(a.value) is distinct from 'object' or jsonb_typeof(coalesce(a.value -> 'id', '"a"')) <> 'string' or jsonb_typeof(a.value -> 'text') is distinct from 'string'
      or jsonb_typeof(coalesce(a.value -> 'note', '""')) <> 'string' or char_length(coalesce(a.value ->> 'id', 'a')) not between 1 and 40
      or char_length(trim(a.value ->> 'text')) not between 1 and 300 or char_length(coalesce(a.value ->> 'note', '')) > 500
      or exists (select 1 from jsonb_object_keys(case jsonb_typeof(a.value) when 'object' then a.value else '{}' end) k where k not in ('id', 'text', 'note'))) then
    raise sqlstate 'PT400' using message = 'Name each other way in a sentence.', detail = 'alternatives';
  end if;
  new.alternatives := (
    select coalesce(jsonb_agg(jsonb_build_object('id', coalesce(a.value ->> 'id', 'a' || a.ordinality), 'text', a.value ->> 'text', 'note', coalesce(a.value ->> 'note', '')) order by a.ordinality), '[]')
    from jsonb_array_elements(new.alternatives) with ordinality a);
  return new;
end $$;
