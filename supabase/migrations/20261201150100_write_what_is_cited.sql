-- A row of evidence that cites something measured here carries the figure and the source of what it cites, as they stand when it is cited: the database writes them, whatever
-- a form says. Its words are the member's own. What may not be cited is refused: a lesson that nobody accepted, an outcome that is not measured.

-- 0.12 -> "12%", with two digits "12.00%".
create function private.percent_words(p_share numeric, p_digits integer) returns text
language sql immutable set search_path = '' as $$ select to_char(round(p_share * 100, p_digits), 'FM999,999,999,990' || case when p_digits > 0 then '.' || repeat('0', p_digits) else '' end) || '%' $$;

-- 0.12 -> "+12%", -0.12 -> "−12%".
create function private.change_words(p_share numeric) returns text
language sql immutable set search_path = '' as $$ select case when p_share > 0 then '+' when p_share < 0 then '−' else '' end || private.percent_words(abs(p_share), 0) $$;

-- "1 – 2 Jan 2026", "30 Dec 2025 – 2 Jan 2026".
create function private.range_words(p_from date, p_to date) returns text
language sql immutable set search_path = '' as $$
  select case
    when p_from = p_to then to_char(p_to, 'FMDD Mon YYYY')
    when date_trunc('month', p_from::timestamp) = date_trunc('month', p_to::timestamp) then to_char(p_from, 'FMDD') || ' – ' || to_char(p_to, 'FMDD Mon YYYY')
    when extract(year from p_from) = extract(year from p_to) then to_char(p_from, 'FMDD Mon') || ' – ' || to_char(p_to, 'FMDD Mon YYYY')
    else to_char(p_from, 'FMDD Mon YYYY') || ' – ' || to_char(p_to, 'FMDD Mon YYYY') end
$$;

create function private.write_what_is_cited() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_lesson public.lessons;
  v_outcome public.outcomes;
  v_window public.metric_windows;
  v_shown numeric;
  v_clicked numeric;
begin
  if new.lesson_id is not null then
    select * into v_lesson from public.lessons where workspace_id = new.workspace_id and id = new.lesson_id;
    if v_lesson.status not in ('accepted', 'reopened') then
      raise sqlstate 'PT400' using message = 'Only a lesson that was accepted, and still is, can be cited.', detail = 'evidence';
    end if;
    new.figure := case jsonb_typeof(v_lesson.effect -> 'mean') when 'number' then private.change_words((v_lesson.effect ->> 'mean')::numeric) else '' end;
    new.source := concat('Lesson, ', v_lesson.strength);
  elsif new.outcome_id is not null then
    select * into v_outcome from public.outcomes where workspace_id = new.workspace_id and id = new.outcome_id;
    if v_outcome.status <> 'measured' then
      raise sqlstate 'PT400' using message = 'Only an outcome that is measured can be cited.', detail = 'evidence';
    end if;
    new.figure := case
      when jsonb_typeof(v_outcome.observed -> 'happened') = 'boolean' then case when (v_outcome.observed ->> 'happened')::boolean then 'came true' else 'did not' end
      when jsonb_typeof(v_outcome.observed -> 'ratio') = 'number' then private.change_words((v_outcome.observed ->> 'ratio')::numeric - 1)
      when v_outcome.observed ? 'ratio' then 'too little came in' else '–' end;
    new.source := concat_ws(', ', 'Outcome', coalesce(v_outcome.verdict, 'not judged'), private.range_words(v_outcome.window_from, v_outcome.window_to));
  else
    select * into v_window from public.metric_windows where workspace_id = new.workspace_id and id = new.metric_window_id;
    select sum((d.value ->> 'impressions')::numeric), sum((d.value ->> 'clicks')::numeric) into v_shown, v_clicked
    from jsonb_array_elements(coalesce(v_window.values -> 'days', '[]')) d where d.value ->> 'impressions' is not null and d.value ->> 'clicks' is not null;
    new.figure := case when v_shown > 0 then private.percent_words(v_clicked / v_shown, 2) else '–' end;
    new.source := concat_ws(', ', 'Results', private.range_words((v_window.definition ->> 'from')::date, (v_window.definition ->> 'to')::date));
  end if;
  return new;
end $$;
create trigger decision_evidence_write_cited before insert on public.decision_evidence for each row
  when (num_nonnulls(new.lesson_id, new.outcome_id, new.metric_window_id) > 0) execute function private.write_what_is_cited();

revoke execute on function private.percent_words(numeric, integer), private.change_words(numeric), private.range_words(date, date), private.write_what_is_cited() from public, anon, authenticated;
