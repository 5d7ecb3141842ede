-- Approved copy leaves in files: what is asked for them is kept, only signed words are given out, and who took which is an event.

-- What a person answers for the files of a channel: names on the platform, UTM parameters, the foot of an e-mail. Without a campaign it holds
-- for the whole workspace; what a campaign says goes before it.
create table public.export_settings (
  workspace_id uuid not null references public.workspaces (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  campaign_id uuid,
  channel text not null check (channel ~ '^[a-z0-9_]{1,40}$'),
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object' and pg_column_size(settings) < 8000),
  created_at timestamptz not null default private.now(),
  updated_at timestamptz not null default private.now(),
  row_version integer not null default 1,
  primary key (workspace_id, id),
  unique nulls not distinct (workspace_id, campaign_id, channel),
  foreign key (workspace_id, campaign_id) references public.campaigns (workspace_id, id) on delete cascade
);
select private.protect('export_settings', 'placements.write', 'placements.write', null, 2);
revoke update on public.export_settings from authenticated;
grant update (settings) on public.export_settings to authenticated;

-- Variants of a campaign that are not put away, each with how it stands. Words are given only where the signed version reads as the variant
-- does, enough live signatures hash to what stands today, under the limits that hold, and no claim it stands on has expired.
create function private.copy_of_campaign(p_workspace_id uuid, p_campaign_id uuid, p_limits_version text) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_limits text := private.limits_version(p_limits_version);
  v_today date := (private.now() at time zone 'UTC')::date;
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', r.id, 'label', r.label, 'status', r.status, 'piece', r.piece, 'channel', r.channel, 'locale', r.locale,
      'versionId', case when r.is_ready then r.version_id end, 'version', case when r.is_ready then r.number end,
      'hash', case when r.is_ready then left(r.hash, 12) end, 'fields', case when r.is_ready then r.fields end,
      'signed', r.signed, 'said', r.said) order by r.piece_id desc, r.label)
    from (
      select v.id, v.label, v.status, p.id as piece_id, p.name as piece, p.channel, p.locale, n.id as version_id, n.number, n.fields, s.hash,
        coalesce(s.signed, 0) as signed, l.said,
        v.status = 'approved' and n.id is not null and n.fields = v.fields and not s.is_stale
          and private.is_signed(p_workspace_id, v.id, n.id) as is_ready
      from public.variants v
      join public.content_pieces p on p.workspace_id = v.workspace_id and p.id = v.content_piece_id and p.archived_at is null
      left join lateral (
        select count(*)::integer as signed, (array_agg(a.version_id order by a.signed_at desc))[1] as version_id,
          (array_agg(a.hashes ->> 'copy' order by a.signed_at desc))[1] as hash,
          bool_or(a.claims_expire_on < v_today or a.hashes ->> 'limits' is distinct from v_limits) is true as is_stale
        from public.approvals a
        where a.workspace_id = p_workspace_id and a.variant_id = v.id and a.verdict = 'approved' and a.voided_at is null) s on true
      left join public.content_versions n on n.workspace_id = p_workspace_id and n.id = s.version_id
      left join lateral (
        select jsonb_build_object('verdict', a.verdict, 'reason', a.reason, 'voidReason', a.void_reason) as said
        from public.approvals a where a.workspace_id = p_workspace_id and a.variant_id = v.id order by a.signed_at desc, a.id desc limit 1) l on true
      where v.workspace_id = p_workspace_id and v.campaign_id = p_campaign_id and v.status <> 'archived'
      order by p.id desc, v.label limit 500
    ) r), '[]');
end $$;

-- What the export page of a campaign shows. Names that results came in under are offered for the platform's two levels.
create function public.exportable_copy(p_workspace_id uuid, p_campaign_id uuid, p_limits_version text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_campaign public.campaigns;
begin
  perform private.require(p_workspace_id, 'workspace.read');
  select * into v_campaign from public.campaigns where workspace_id = p_workspace_id and id = p_campaign_id;
  if v_campaign.id is null then raise sqlstate 'PT404' using message = 'That campaign is not here.'; end if;
  return jsonb_build_object(
    'campaign', jsonb_build_object('id', v_campaign.id, 'name', v_campaign.name),
    'people', coalesce((select y.people from public.approval_policies y where y.workspace_id = p_workspace_id and y.kind = 'copy'), 1),
    'variants', private.copy_of_campaign(p_workspace_id, p_campaign_id, p_limits_version),
    'names', coalesce((
      select jsonb_agg(distinct jsonb_build_object('channel', t.channel, 'campaign', e.campaign, 'adGroup', e.ad_group))
      from public.platform_entities e
      join public.placements t on t.workspace_id = e.workspace_id and t.id = e.placement_id and t.campaign_id = p_campaign_id
      where e.workspace_id = p_workspace_id and e.campaign <> ''), '[]'),
    'settings', coalesce((
      select jsonb_agg(jsonb_build_object('campaignId', x.campaign_id, 'channel', x.channel, 'settings', x.settings, 'rowVersion', x.row_version))
      from public.export_settings x
      where x.workspace_id = p_workspace_id and (x.campaign_id is null or x.campaign_id = p_campaign_id)), '[]'));
end $$;

-- Gives out the words of approved variants and says in the history who took them in which file. One that is not approved as it stands, or
-- not of this campaign, refuses the whole.
create function public.export_copy(p_workspace_id uuid, p_campaign_id uuid, p_variant_ids uuid[], p_format text, p_limits_version text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_all jsonb;
  v_one jsonb;
  v_result jsonb := '[]';
  v_id uuid;
begin
  perform private.require(p_workspace_id, 'placements.write');
  if not exists (select 1 from public.campaigns where workspace_id = p_workspace_id and id = p_campaign_id) then
    raise sqlstate 'PT404' using message = 'That campaign is not here.';
  end if;
  if p_format !~ '^[a-z0-9-]{1,40}$' then raise sqlstate 'PT400' using message = 'There is no such file.'; end if;
  if coalesce(cardinality(p_variant_ids), 0) not between 1 and 500 then
    raise sqlstate 'PT400' using message = 'Choose at least one variant.', detail = 'variant';
  end if;
  perform public.void_stale_approvals(p_workspace_id, p_limits_version);
  v_all := private.copy_of_campaign(p_workspace_id, p_campaign_id, p_limits_version);
  for v_id in select distinct x from unnest(p_variant_ids) x loop
    select o into v_one from jsonb_array_elements(v_all) o where (o ->> 'id')::uuid = v_id;
    if v_one is null then raise sqlstate 'PT404' using message = 'That variant is not in this campaign.'; end if;
    if v_one ->> 'versionId' is null then
      raise sqlstate 'PT409' using message = format('“%s”, variant %s, is not approved as it stands. Nothing was exported.', v_one ->> 'piece', v_one ->> 'label'),
        detail = 'approval_missing';
    end if;
    perform private.record_event(p_workspace_id, 'variants', 'exported', v_id, p_campaign_id, 2,
      jsonb_build_object('format', p_format, 'version_id', v_one ->> 'versionId'));
  end loop;
  select jsonb_agg(o) into v_result from jsonb_array_elements(v_all) o where (o ->> 'id')::uuid = any (p_variant_ids);
  return v_result;
end $$;

revoke execute on function
  private.copy_of_campaign(uuid, uuid, text), public.exportable_copy(uuid, uuid, text), public.export_copy(uuid, uuid, uuid[], text, text)
from public, anon, authenticated;
grant execute on function public.exportable_copy(uuid, uuid, text), public.export_copy(uuid, uuid, uuid[], text, text) to authenticated, service_role;
