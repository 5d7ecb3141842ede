-- The loop's second half: suggestions and what they stand on, experiments, decisions, outcomes and scores, lessons, delegation, notices.

insert into private.role_permissions (role, permission) values
  ('owner', 'suggestions.judge'), ('strategist', 'suggestions.judge'), ('marketer', 'suggestions.judge'), ('analyst', 'suggestions.judge'),
  ('owner', 'decisions.write'), ('strategist', 'decisions.write'),
  ('owner', 'lessons.write'), ('strategist', 'lessons.write'), ('marketer', 'lessons.write'), ('analyst', 'lessons.write'),
  ('owner', 'experiments.write'), ('strategist', 'experiments.write'), ('marketer', 'experiments.write'), ('analyst', 'experiments.write'),
  ('owner', 'delegation.manage'), ('strategist', 'delegation.manage');

insert into private.status_transitions (noun, from_status, to_status) values
  ('suggestions', 'open', 'snoozed'), ('suggestions', 'open', 'applied'), ('suggestions', 'open', 'dismissed'), ('suggestions', 'open', 'withdrawn'),
  ('suggestions', 'snoozed', 'open'), ('suggestions', 'snoozed', 'applied'), ('suggestions', 'snoozed', 'dismissed'), ('suggestions', 'snoozed', 'withdrawn'),
  ('suggestions', 'applied', 'undone'), ('suggestions', 'dismissed', 'undone'),
  ('experiments', 'planned', 'running'), ('experiments', 'planned', 'cancelled'), ('experiments', 'running', 'stopped'), ('experiments', 'stopped', 'decided'),
  ('decisions', 'open', 'decided'), ('decisions', 'open', 'withdrawn'), ('decisions', 'decided', 'undone'),
  ('outcomes', 'waiting', 'measured'), ('outcomes', 'waiting', 'cancelled'),
  ('lessons', 'draft', 'accepted'), ('lessons', 'draft', 'rejected'), ('lessons', 'accepted', 'reopened'), ('lessons', 'accepted', 'retired'),
  ('lessons', 'reopened', 'accepted'), ('lessons', 'reopened', 'retired'), ('lessons', 'rejected', 'draft');

-- ---------------------------------------------------------------- suggestions

-- What the engine proposes. `key` says what it is about (kind, metric and arms), so that one stands open at a time. proposal = {apply, undo, ...},
-- estimate = {probability, gain, surer, assumes, profits, ...}, forecast = the distribution that will be scored.
create table public.suggestions (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid not null,
  kind text not null check (kind in ('variant_winner', 'budget_shift', 'spend_more')),
  spends text not null check (spends in ('better', 'more')),
  metric text not null check (metric in ('ctr', 'conversion_rate', 'conversions', 'value')),
  channel text check (channel in ('google_rsa', 'meta_feed', 'email')),
  key text not null check (char_length(key) between 1 and 600),
  proposal jsonb not null,
  estimate jsonb not null,
  forecast jsonb not null,
  engine text not null check (char_length(engine) between 1 and 40),
  window_from date not null,
  window_to date not null check (window_to >= window_from),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  action text not null default '',
  import_watermark integer not null,
  status text not null default 'open' check (status in ('open', 'snoozed', 'applied', 'dismissed', 'undone', 'withdrawn')),
  snoozed_until date,
  withdrawn_reason text not null default '' check (char_length(withdrawn_reason) <= 300),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  check ((status = 'snoozed') = (snoozed_until is not null)),
  check ((kind = 'spend_more') = (spends = 'more')),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create unique index suggestions_one_open on public.suggestions (workspace_id, key) where status in ('open', 'snoozed');
create index suggestions_by_campaign on public.suggestions (workspace_id, campaign_id, status);
create index suggestions_by_key on public.suggestions (workspace_id, key, id);
create index suggestions_waiting on public.suggestions (workspace_id, created_at) where status in ('open', 'snoozed');

-- The metric windows that a suggestion cites; arm is what the window measures ('placement' or a channel's name).
create table public.suggestion_windows (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  suggestion_id uuid not null,
  metric_window_id uuid not null,
  placement_id uuid,
  position integer not null check (position > 0),
  primary key (workspace_id, id),
  unique (workspace_id, suggestion_id, position),
  foreign key (workspace_id, suggestion_id) references public.suggestions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, metric_window_id) references public.metric_windows (workspace_id, id) on delete cascade,
  foreign key (workspace_id, placement_id) references public.placements (workspace_id, id) on delete cascade
);
create index suggestion_windows_by_window on public.suggestion_windows (workspace_id, metric_window_id);
create index suggestion_windows_by_placement on public.suggestion_windows (workspace_id, placement_id);

-- What the engine last said of a group that yields no suggestion: not enough data (how much is missing), too close, mixed, nothing to compare.
create table public.readings (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid not null,
  kind text not null check (kind in ('variant_winner', 'budget_shift', 'spend_more')),
  metric text not null check (metric in ('ctr', 'conversion_rate', 'conversions', 'value')),
  group_key text not null check (char_length(group_key) between 1 and 200),
  state text not null check (state in ('suggested', 'nothing_to_compare', 'not_enough', 'too_close', 'mixed', 'held_back')),
  reading jsonb not null default '{}',
  read_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, campaign_id, kind, metric, group_key),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);

-- ---------------------------------------------------------------- experiments

create table public.experiments (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid not null,
  name text not null check (char_length(name) between 1 and 120),
  hypothesis text not null default '' check (char_length(hypothesis) <= 600),
  metric text not null check (metric in ('ctr', 'conversion_rate')),
  status text not null default 'planned' check (status in ('planned', 'running', 'stopped', 'decided', 'cancelled')),
  -- Whether the platform splits the audience at random between the arms; without it a difference is an association.
  randomised boolean not null,
  min_days integer not null check (min_days between 7 and 90),
  min_exposures integer not null check (min_exposures between 100 and 100000000),
  started_on date,
  ended_on date check (ended_on is null or started_on is null or ended_on >= started_on),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create index experiments_by_campaign on public.experiments (workspace_id, campaign_id, status);

create table public.experiment_arms (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  experiment_id uuid not null,
  placement_id uuid not null,
  position integer not null check (position between 1 and 8),
  share numeric(6, 5) not null check (share > 0 and share < 1),
  primary key (workspace_id, id),
  unique (workspace_id, experiment_id, placement_id),
  unique (workspace_id, experiment_id, position),
  foreign key (workspace_id, experiment_id) references public.experiments (workspace_id, id) on delete cascade,
  foreign key (workspace_id, placement_id) references public.placements (workspace_id, id) on delete cascade
);
create index experiment_arms_by_placement on public.experiment_arms (workspace_id, placement_id);

-- ---------------------------------------------------------------- decisions

-- A decision on a suggestion, on an experiment, or on a question that people put to themselves. Frozen once taken; only an undo is added.
create table public.decisions (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid,
  suggestion_id uuid,
  experiment_id uuid,
  level smallint not null check (level in (1, 2, 3)),
  question text not null check (char_length(question) between 1 and 300),
  context text not null default '' check (char_length(context) <= 2000),
  -- [{id, text, note}]: what could be chosen instead; kept with the decision.
  alternatives jsonb not null default '[]' check (jsonb_typeof(alternatives) = 'array' and jsonb_array_length(alternatives) <= 12),
  status text not null default 'open' check (status in ('open', 'decided', 'undone', 'withdrawn')),
  verdict text check (verdict in ('applied', 'dismissed', 'chosen')),
  choice text not null default '' check (char_length(choice) <= 300),
  reason text not null default '' check (char_length(reason) <= 2000),
  due_on date,
  -- What can be seen to be true or not on a day, so that the decision can be judged by it. Only a question has one.
  statement text not null default '' check (char_length(statement) <= 300),
  resolves_on date,
  decided_kind text check (decided_kind in ('person', 'ai')),
  decided_by uuid,
  decided_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  undo_reason text not null default '' check (char_length(undo_reason) <= 500),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  check (num_nonnulls(suggestion_id, experiment_id) <= 1),
  check ((statement <> '') = (resolves_on is not null)),
  check ((status in ('decided', 'undone')) = (decided_at is not null)),
  check (decided_at is null or (verdict is not null and decided_kind is not null and char_length(choice) > 0)),
  check (decided_kind is distinct from 'person' or (decided_by is not null and char_length(reason) > 0)),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade,
  foreign key (workspace_id, suggestion_id) references public.suggestions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, experiment_id) references public.experiments (workspace_id, id) on delete cascade
);
create unique index decisions_one_for_suggestion on public.decisions (workspace_id, suggestion_id) where suggestion_id is not null;
create unique index decisions_one_for_experiment on public.decisions (workspace_id, experiment_id) where experiment_id is not null;
create index decisions_by_campaign on public.decisions (workspace_id, campaign_id);
create index decisions_by_time on public.decisions (workspace_id, decided_at desc) where decided_at is not null;
create index decisions_waiting on public.decisions (workspace_id, due_on) where status = 'open';

create function private.freeze_decision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.status <> 'open' and (to_jsonb(new) - '{status,undone_by,undone_at,undo_reason,updated_at,row_version}'::text[])
    is distinct from (to_jsonb(old) - '{status,undone_by,undone_at,undo_reason,updated_at,row_version}'::text[]) then
    raise sqlstate 'PT409' using message = 'A decision never changes once taken. Undo it, or decide anew.';
  end if;
  return new;
end $$;
create trigger decisions_frozen before update on public.decisions for each row execute function private.freeze_decision();

create table public.lessons (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid,
  outcome_id uuid,
  -- Falsifiable: the claim, and what would show it wrong. Facts and scope are the code's; the words are edited and accepted by people.
  claim text not null check (char_length(claim) between 10 and 400),
  wrong_if text not null check (char_length(wrong_if) between 5 and 400),
  facts jsonb not null default '{}',
  scope jsonb not null default '{}',
  -- What a brief's words are matched with: channel, and traits of the wording ("number", "question").
  channel text check (channel in ('google_rsa', 'meta_feed', 'email')),
  traits text[] not null default '{}',
  effect jsonb not null default '{}',
  strength text not null default 'weak' check (strength in ('weak', 'moderate', 'strong')),
  status text not null default 'draft' check (status in ('draft', 'accepted', 'rejected', 'reopened', 'retired')),
  reason text not null default '' check (char_length(reason) <= 500),
  expires_on date not null,
  edited boolean not null default false,
  accepted_by uuid,
  accepted_at timestamptz,
  reopened_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  check (status not in ('accepted', 'reopened') or accepted_at is not null),
  check (status <> 'rejected' or char_length(reason) > 0),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create index lessons_by_status on public.lessons (workspace_id, status, created_at desc);
create index lessons_by_campaign on public.lessons (workspace_id, campaign_id);
create unique index lessons_one_for_outcome on public.lessons (workspace_id, outcome_id) where outcome_id is not null;

-- What happened. The first row of a decision is made with it and waits for its window; measured once, then frozen.
create table public.outcomes (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  decision_id uuid not null,
  campaign_id uuid,
  window_from date not null,
  window_to date not null check (window_to >= window_from),
  status text not null default 'waiting' check (status in ('waiting', 'measured', 'cancelled')),
  -- 'applied': after against before. 'counterfactual': what a dismissed suggestion would have done, from arms that ran on. 'replayed': from averages.
  -- 'experiment': between randomised arms. 'told': a person says whether a statement came true.
  basis text check (basis in ('applied', 'counterfactual', 'replayed', 'experiment', 'told')),
  observed jsonb not null default '{}',
  verdict text check (verdict in ('causal', 'confounded', 'unknown')),
  why jsonb not null default '[]',
  metric_window_id uuid,
  import_watermark integer,
  measured_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, decision_id),
  check ((status = 'measured') = (measured_at is not null)),
  check (status <> 'measured' or (verdict is not null and basis is not null)),
  foreign key (workspace_id, decision_id) references public.decisions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade,
  foreign key (workspace_id, metric_window_id) references public.metric_windows (workspace_id, id)
);
create index outcomes_waiting on public.outcomes (workspace_id, window_to) where status = 'waiting';
create index outcomes_by_campaign on public.outcomes (workspace_id, campaign_id);
create index outcomes_by_window on public.outcomes (workspace_id, metric_window_id);
alter table public.lessons add foreign key (workspace_id, outcome_id) references public.outcomes (workspace_id, id) on delete cascade;

create function private.freeze_outcome() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.status <> 'waiting' then raise sqlstate 'PT409' using message = 'An outcome never changes once measured.'; end if;
  return new;
end $$;
create trigger outcomes_frozen before update on public.outcomes for each row execute function private.freeze_outcome();

create table public.lesson_evidence (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  lesson_id uuid not null,
  side text not null check (side in ('supports', 'contradicts', 'undecided')),
  outcome_id uuid,
  metric_window_id uuid,
  -- Where the evidence is from: one row for each (campaign, group of arms, week), so that a repeated reading replaces nothing and adds nothing.
  source_key text not null check (char_length(source_key) between 1 and 300),
  effect jsonb not null default '{}',
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, lesson_id, source_key),
  check (num_nonnulls(outcome_id, metric_window_id) >= 1),
  foreign key (workspace_id, lesson_id) references public.lessons (workspace_id, id) on delete cascade,
  foreign key (workspace_id, outcome_id) references public.outcomes (workspace_id, id) on delete cascade,
  foreign key (workspace_id, metric_window_id) references public.metric_windows (workspace_id, id)
);
create index lesson_evidence_by_outcome on public.lesson_evidence (workspace_id, outcome_id);
create index lesson_evidence_by_window on public.lesson_evidence (workspace_id, metric_window_id);
create trigger lesson_evidence_immutable before update or delete on public.lesson_evidence for each row execute function private.refuse_change();

-- Facts for and against, and what is not known. A fact that was measured names its window, outcome or lesson.
create table public.decision_evidence (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  decision_id uuid not null,
  side text not null check (side in ('for', 'against', 'unknown')),
  text text not null check (char_length(text) between 1 and 400),
  figure text not null default '' check (char_length(figure) <= 40),
  source text not null default '' check (char_length(source) <= 200),
  metric_window_id uuid,
  outcome_id uuid,
  lesson_id uuid,
  position integer not null check (position > 0),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, decision_id, position),
  check (num_nonnulls(metric_window_id, outcome_id, lesson_id) <= 1),
  foreign key (workspace_id, decision_id) references public.decisions (workspace_id, id) on delete cascade,
  foreign key (workspace_id, metric_window_id) references public.metric_windows (workspace_id, id),
  foreign key (workspace_id, outcome_id) references public.outcomes (workspace_id, id),
  foreign key (workspace_id, lesson_id) references public.lessons (workspace_id, id)
);
create index decision_evidence_by_window on public.decision_evidence (workspace_id, metric_window_id);
create index decision_evidence_by_outcome on public.decision_evidence (workspace_id, outcome_id);
create index decision_evidence_by_lesson on public.decision_evidence (workspace_id, lesson_id);

-- The file that does on a platform what a decision says, and the one that takes it back.
create table public.change_files (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  decision_id uuid not null,
  way text not null check (way in ('apply', 'undo')),
  platform text not null check (platform in ('google_ads', 'meta_ads', 'email', 'other')),
  file_name text not null check (char_length(file_name) between 1 and 200),
  content text not null check (char_length(content) <= 200000),
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, decision_id, way, platform),
  foreign key (workspace_id, decision_id) references public.decisions (workspace_id, id) on delete cascade
);
create trigger change_files_immutable before update or delete on public.change_files for each row execute function private.refuse_change();

-- Daily spend that a decision gave a placement, where one did; the platform's own figure stays what imports say.
alter table public.placements add column daily_spend_micros bigint check (daily_spend_micros >= 0);

-- ---------------------------------------------------------------- forecasts gain subjects; scores

alter table public.forecasts alter column campaign_id drop not null;
alter table public.forecasts add column suggestion_id uuid, add column decision_id uuid;
do $$
declare v_name text;
begin
  for v_name in select conname from pg_constraint where conrelid = 'public.forecasts'::regclass and contype = 'c'
    and (pg_get_constraintdef(oid) like '%num_nonnulls%' or pg_get_constraintdef(oid) like '%metric%')
  loop execute format('alter table public.forecasts drop constraint %I', v_name); end loop;
end $$;
alter table public.forecasts
  add constraint forecasts_one_subject check (num_nonnulls(idea_id, suggestion_id, decision_id) = 1),
  add constraint forecasts_metric_check check (metric in ('ctr', 'cpa', 'roas', 'conversions', 'revenue', 'conversion_rate', 'value', 'yes')),
  add foreign key (workspace_id, suggestion_id) references public.suggestions (workspace_id, id) on delete cascade,
  add foreign key (workspace_id, decision_id) references public.decisions (workspace_id, id) on delete cascade;
drop index public.forecasts_one_each;
create unique index forecasts_one_each on public.forecasts (workspace_id, idea_id, suggestion_id, decision_id, metric, author_kind, author_id) nulls not distinct;

-- Somebody else's forecast stays sealed until one's own is locked, whatever the subject; a decision that is taken opens all.
create function private.suggestions_open_to_me() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(f.suggestion_id), '{}') from public.forecasts f where f.suggestion_id is not null and f.author_id = (select auth.uid())
$$;
create function private.decisions_open_to_me() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(f.decision_id), '{}') from public.forecasts f where f.decision_id is not null and f.author_id = (select auth.uid())
$$;
drop policy forecasts_select_own_then_all on public.forecasts;
create policy forecasts_select_own_then_all on public.forecasts for select to authenticated using (
  workspace_id = any ((select private.workspaces_with('workspace.read'))::uuid[])
  and (
    author_id = (select auth.uid())
    or idea_id = any ((select private.ideas_forecast_by_me())::uuid[])
    or suggestion_id = any ((select private.suggestions_open_to_me())::uuid[])
    or decision_id = any ((select private.decisions_open_to_me())::uuid[])
    or not (workspace_id = any ((select private.workspaces_with('forecasts.write'))::uuid[]))
    or exists (select 1 from public.decisions d where d.workspace_id = forecasts.workspace_id and d.decided_at is not null
      and (d.id = forecasts.decision_id or d.suggestion_id = forecasts.suggestion_id))
  )
);
create index forecasts_by_suggestion on public.forecasts (workspace_id, suggestion_id) where suggestion_id is not null;
create index forecasts_by_decision on public.forecasts (workspace_id, decision_id) where decision_id is not null;

-- One score a forecast and outcome. kind 'crps' is in the outcome's unit, 'brier' has none; percentile = share of the distribution at or below what happened.
create table public.forecast_scores (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  forecast_id uuid not null,
  outcome_id uuid not null,
  kind text not null check (kind in ('crps', 'brier')),
  score double precision not null check (score >= 0),
  observed double precision not null,
  percentile double precision check (percentile between 0 and 1),
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, forecast_id),
  foreign key (workspace_id, forecast_id) references public.forecasts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, outcome_id) references public.outcomes (workspace_id, id) on delete cascade
);
create index forecast_scores_by_outcome on public.forecast_scores (workspace_id, outcome_id);
create trigger forecast_scores_immutable before update or delete on public.forecast_scores for each row execute function private.refuse_change();

-- ---------------------------------------------------------------- lessons are cited; own results are references

alter table public.idea_citations add column lesson_id uuid,
  add foreign key (workspace_id, lesson_id) references public.lessons (workspace_id, id);
do $$
declare v_name text;
begin
  for v_name in select conname from pg_constraint where conrelid = 'public.idea_citations'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%num_nonnulls%'
  loop execute format('alter table public.idea_citations drop constraint %I', v_name); end loop;
end $$;
alter table public.idea_citations add constraint idea_citations_one_source check (num_nonnulls(library_reference_id, workspace_reference_id, lesson_id) = 1);
create index idea_citations_by_lesson on public.idea_citations (workspace_id, lesson_id) where lesson_id is not null;

-- A reference that a placement's results became: one row a placement, its counts follow the results.
alter table public.workspace_references add column placement_id uuid,
  add foreign key (workspace_id, placement_id) references public.placements (workspace_id, id) on delete cascade;
create unique index workspace_references_of_placement on public.workspace_references (workspace_id, placement_id) where placement_id is not null;

-- ---------------------------------------------------------------- delegation

-- What is delegated at which level. lowest = the most that may ever be handed over (1 AI runs it); fixed kinds stay with people.
create table private.task_kinds (
  kind text primary key,
  default_level smallint not null check (default_level in (1, 2, 3)),
  lowest smallint not null check (lowest in (1, 2, 3)),
  check (default_level >= lowest)
);
insert into private.task_kinds (kind, default_level, lowest) values
  ('ideas', 2, 2), ('copy', 2, 2), ('variant_winner', 2, 1), ('budget_shift', 2, 1), ('spend_more', 3, 3), ('lessons', 2, 2), ('positioning', 3, 3), ('targets', 3, 3);

create table public.delegation_policies (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  kind text not null check (char_length(kind) between 1 and 40),
  level smallint not null check (level in (1, 2, 3)),
  -- Guardrails of level 1: acts a day, and the largest share of a campaign's daily spend that one act may touch.
  acts_a_day integer not null default 3 check (acts_a_day between 1 and 50),
  spend_share numeric(4, 3) not null default 0.2 check (spend_share > 0 and spend_share <= 0.5),
  reason text not null check (char_length(reason) between 1 and 500),
  changed_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, kind)
);

-- The master switch: one row a workspace, off until a person turns it on.
create table public.automation_switches (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  is_on boolean not null default false,
  reason text not null default '' check (char_length(reason) <= 500),
  changed_by uuid,
  changed_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id)
);

-- A person's judgment, afterwards, of what AI did on its own.
create table public.audits (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  decision_id uuid not null,
  verdict text not null check (verdict in ('fine', 'wrong')),
  note text not null default '' check (char_length(note) <= 500),
  audited_by uuid not null,
  audited_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, decision_id),
  foreign key (workspace_id, decision_id) references public.decisions (workspace_id, id) on delete cascade
);

-- A notice to one member: an event that asks for a look. Read by him alone.
create table public.notifications (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  user_id uuid not null references public.profiles (user_id) on delete cascade,
  event_id uuid not null,
  read_at timestamptz,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, user_id, event_id),
  foreign key (workspace_id, event_id) references public.events (workspace_id, id) on delete cascade
);
create index notifications_by_event on public.notifications (workspace_id, event_id);
create index notifications_unread on public.notifications (workspace_id, user_id, created_at desc) where read_at is null;

-- ---------------------------------------------------------------- protection

select private.protect('suggestions', null, null, null, 2);
select private.protect('suggestion_windows', null, null, null, null);
select private.protect('readings', null, null, null, null);
select private.protect('experiments', null, null, null, 2);
select private.protect('experiment_arms', null, null, null, null);
select private.protect('decisions', null, null, null, 2);
select private.protect('decision_evidence', null, null, null, null);
select private.protect('change_files', null, null, null, null);
select private.protect('outcomes', null, null, null, 1);
select private.protect('forecast_scores', null, null, null, null);
select private.protect('lessons', null, null, null, 2);
select private.protect('lesson_evidence', null, null, null, 1);
select private.protect('delegation_policies', null, null, null, null);
select private.protect('automation_switches', null, null, null, null);
select private.protect('audits', null, null, null, 3);
select private.protect('notifications', null, null, null, null);

drop policy notifications_select_members on public.notifications;
create policy notifications_select_own on public.notifications for select to authenticated
  using (user_id = (select auth.uid()) and workspace_id = any ((select private.workspaces_with('workspace.read'))::uuid[]));

-- A refreshed estimate is no history; a status is.
drop trigger suggestions_log_event on public.suggestions;
create trigger suggestions_log_event after insert on public.suggestions for each row execute function private.log_event(2);
create trigger suggestions_log_status after update on public.suggestions for each row when (old.status is distinct from new.status) execute function private.log_event(2);
drop trigger outcomes_log_event on public.outcomes;
create trigger outcomes_log_status after update on public.outcomes for each row when (old.status is distinct from new.status) execute function private.log_event(1);

create trigger decisions_stamp_author before insert on public.decisions for each row execute function private.stamp_author();
create trigger experiments_stamp_author before insert on public.experiments for each row execute function private.stamp_author();
create trigger lessons_stamp_author before insert on public.lessons for each row execute function private.stamp_author();
create trigger decision_evidence_stamp_author before insert on public.decision_evidence for each row execute function private.stamp_author();

revoke execute on function private.freeze_decision(), private.freeze_outcome(), private.suggestions_open_to_me(), private.decisions_open_to_me()
  from public, anon, authenticated;
grant execute on function private.suggestions_open_to_me(), private.decisions_open_to_me() to authenticated, service_role;
