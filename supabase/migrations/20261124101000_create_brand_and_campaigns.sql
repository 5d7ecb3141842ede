-- Brand (positioning with reasons, facts, audiences, rules, claims), objectives, campaigns, briefs.

create table public.brands (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(name) between 1 and 80),
  website text not null default '' check (char_length(website) <= 300),
  positioning text not null default '' check (char_length(positioning) <= 1200),
  positioning_reasons text not null default '' check (char_length(positioning_reasons) <= 2000),
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id)
);

create table public.product_facts (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  brand_id uuid not null,
  text text not null check (char_length(text) between 1 and 300),
  reason text not null default '' check (char_length(reason) <= 500),
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, brand_id) references public.brands (workspace_id, id) on delete cascade
);
create index product_facts_by_brand on public.product_facts (workspace_id, brand_id);

create table public.audiences (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  brand_id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  noun text not null default '' check (char_length(noun) <= 60),
  description text not null default '' check (char_length(description) <= 500),
  pain text not null default '' check (char_length(pain) <= 160),
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, brand_id) references public.brands (workspace_id, id) on delete cascade
);
create index audiences_by_brand on public.audiences (workspace_id, brand_id);

-- config is checked by zod (core BrandRuleConfigSchema); kind stands beside it for queries and must agree.
create table public.brand_rules (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  brand_id uuid not null,
  kind text not null check (kind in ('term', 'banned', 'casing', 'punctuation', 'reading_grade', 'sentence_length', 'person')),
  config jsonb not null check (jsonb_typeof(config) = 'object' and config ->> 'kind' = kind),
  severity text not null default 'warn' check (severity in ('block', 'warn', 'note')),
  reason text not null default '' check (char_length(reason) <= 500),
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, brand_id) references public.brands (workspace_id, id) on delete cascade
);
create index brand_rules_by_brand on public.brand_rules (workspace_id, brand_id) where archived_at is null;

create table public.claims (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  brand_id uuid not null,
  code text not null check (code ~ '^C-[0-9]{2,4}$'),
  text text not null check (char_length(text) between 1 and 300),
  evidence text not null check (char_length(evidence) between 1 and 1000),
  evidence_url text not null default '' check (char_length(evidence_url) <= 500),
  markets text[] not null default '{}',
  expires_on date,
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, brand_id, code),
  foreign key (workspace_id, brand_id) references public.brands (workspace_id, id) on delete cascade
);

-- What every change to a rule or claim replaced: approvals point at the past, so the past stays readable.
create table public.brand_history (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  brand_id uuid not null,
  brand_rule_id uuid,
  claim_id uuid,
  row_version integer not null,
  content jsonb not null,
  changed_by uuid,
  at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  check (num_nonnulls(brand_rule_id, claim_id) = 1),
  foreign key (workspace_id, brand_id) references public.brands (workspace_id, id) on delete cascade,
  foreign key (workspace_id, brand_rule_id) references public.brand_rules (workspace_id, id) on delete cascade,
  foreign key (workspace_id, claim_id) references public.claims (workspace_id, id) on delete cascade
);
create index brand_history_by_rule on public.brand_history (workspace_id, brand_rule_id) where brand_rule_id is not null;
create index brand_history_by_claim on public.brand_history (workspace_id, claim_id) where claim_id is not null;
create index brand_history_by_brand on public.brand_history (workspace_id, brand_id);
create trigger brand_history_append_only before update or delete on public.brand_history for each row execute function private.refuse_change();

create table public.objectives (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(name) between 1 and 120),
  metric text not null check (metric in ('conversions', 'revenue', 'roas', 'cpa', 'ctr', 'clicks', 'impressions')),
  target numeric(20, 6) not null check (target > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  reason text not null default '' check (char_length(reason) <= 1000),
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id)
);

create table public.campaigns (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  brand_id uuid not null,
  objective_id uuid,
  name text not null check (char_length(name) between 1 and 120),
  status text not null default 'draft' check (status in ('draft', 'live', 'paused', 'ended', 'archived')),
  budget_micros bigint check (budget_micros >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  starts_on date,
  ends_on date,
  channels text[] not null default '{}',
  market text not null default '' check (char_length(market) <= 60),
  created_by uuid,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  foreign key (workspace_id, brand_id) references public.brands (workspace_id, id) on delete cascade,
  foreign key (workspace_id, objective_id) references public.objectives (workspace_id, id) on delete set null (objective_id)
);
create index campaigns_by_brand on public.campaigns (workspace_id, brand_id);
create index campaigns_by_objective on public.campaigns (workspace_id, objective_id);

create table public.briefs (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid not null,
  title text not null check (char_length(title) between 1 and 120),
  slots jsonb not null check (jsonb_typeof(slots) = 'object' and pg_column_size(slots) < 60000),
  created_by uuid,
  archived_at timestamptz,
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
create index briefs_by_campaign on public.briefs (workspace_id, campaign_id);

-- A brief as it stood when ideas were drafted from it.
create table public.brief_versions (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  brief_id uuid not null,
  number integer not null check (number > 0),
  slots jsonb not null,
  created_by uuid,
  created_at timestamptz not null default private.now(),
  primary key (workspace_id, id),
  unique (workspace_id, brief_id, number),
  foreign key (workspace_id, brief_id) references public.briefs (workspace_id, id) on delete cascade
);
create trigger brief_versions_immutable before update or delete on public.brief_versions for each row execute function private.refuse_change();

select private.protect('brands', 'brand.write', 'brand.write', null, 3);
select private.protect('product_facts', 'brand.write', 'brand.write', null, 3);
select private.protect('audiences', 'brand.write', 'brand.write', null, 3);
select private.protect('brand_rules', 'brand.write', 'brand.write', null, 3);
select private.protect('claims', 'brand.write', 'brand.write', null, 3);
select private.protect('brand_history', null, null, null, null);
select private.protect('objectives', 'budget.write', 'budget.write', null, 3);
select private.protect('campaigns', 'campaigns.write', 'campaigns.write', null, 3);
select private.protect('briefs', 'briefs.write', 'briefs.write', null, 2);
select private.protect('brief_versions', null, null, null, null);

create function private.keep_brand_history() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.brand_history (workspace_id, brand_id, brand_rule_id, claim_id, row_version, content, changed_by)
  values (
    old.workspace_id, old.brand_id,
    case when tg_table_name = 'brand_rules' then old.id end,
    case when tg_table_name = 'claims' then old.id end,
    old.row_version, to_jsonb(old), private.actor()
  );
  return null;
end $$;
create trigger brand_rules_history after update on public.brand_rules for each row execute function private.keep_brand_history();
create trigger claims_history after update on public.claims for each row execute function private.keep_brand_history();

-- A budget is set by who may set budgets; the rest of the campaign by who may run campaigns.
create function private.guard_budget() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (select auth.uid()) is not null
    and new.budget_micros is not null
    and (tg_op = 'INSERT' or new.budget_micros is distinct from old.budget_micros) then
    perform private.require(new.workspace_id, 'budget.write');
  end if;
  return new;
end $$;
create trigger campaigns_guard_budget before insert or update on public.campaigns for each row execute function private.guard_budget();
