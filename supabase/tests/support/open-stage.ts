import { newId } from '@upbeat/core/ids';
import type { Role } from '@upbeat/core/roles';
import type { SupabaseClient } from '@supabase/supabase-js';
import { openTestWorkspace } from './open-test-workspace';
import type { TestWorkspace } from './open-test-workspace';

/** What a call answered: its data, or the database's code and words. */
export interface Answer {
  data: Record<string, unknown> | null;
  error: string | null;
}

/** A live campaign with signed placements, and the engine's voice. */
export interface Stage {
  space: TestWorkspace;
  campaignId: string;
  call(who: SupabaseClient, name: string, args: Record<string, unknown>): Promise<Answer>;
  rows<Row extends object>(sql: string, ...more: unknown[]): Promise<Row[]>;
  /** A live placement whose copy is signed. */
  place(name: string): Promise<string>;
  /** How a placement stands: "live", or with a daily spend "live 80000000". */
  stands(placementId: string): Promise<string>;
  /** What the engine says of the campaign now, each time of a newer import; what it said before and says no longer is withdrawn. */
  read(suggestions: object[], watermark?: number): Promise<void>;
  suggestion(key: string): Promise<{ id: string; row_version: number; status: string }>;
  lock(who: SupabaseClient, key: string): Promise<Answer>;
  decide(who: SupabaseClient, key: string, verdict?: 'applied' | 'dismissed'): Promise<Answer>;
  undo(who: SupabaseClient, decisionId: unknown): Promise<Answer>;
  setRole(role: Role): Promise<unknown>;
  /** Moves the database's clock. */
  goTo(instant: string): Promise<unknown>;
}

/** A forecast as a person's sureness makes it: eight degrees of freedom. */
export const LOG_T = {
  kind: 'log_t',
  mu: Math.log(1.1),
  sigma: 0.1,
  df: 8,
  p10: Math.exp(Math.log(1.1) - 0.139681531),
  p50: 1.1,
  p90: Math.exp(Math.log(1.1) + 0.139681531),
};
/** What the engine forecasts here. */
const ENGINES = { kind: 'log_t', mu: 0.13, sigma: 0.08, df: 21, p10: 1.02, p50: 1.139, p90: 1.27 };

const estimate = { mean: 0.14, median: 0.14, low: 0.03, high: 0.25 };

/** A suggestion as the engine stores it. Steps are [act, placement] or [act, placement, from, to]. */
export function proposed(
  key: string,
  { keep, pause, spend }: { keep?: string; pause?: string; spend?: [string, string, string][] },
  more: object = {},
) {
  const ids = [keep, pause, ...(spend ?? []).map(([id]) => id)].flatMap((id) => id ?? []);
  const spends = (spend ?? []).map(([placementId, from, to]) => ({ act: 'set_daily_spend', placementId, from, to }));
  const arm = (id: string) => ({
    id,
    name: id.slice(-4),
    platform: 'google_ads',
    channel: 'google_rsa',
    placementIds: [id],
  });
  return {
    kind: spend ? 'budget_shift' : 'variant_winner',
    spends: 'better',
    metric: spend ? 'conversions' : 'ctr',
    channel: 'google_rsa',
    key,
    engine: 'engine@1',
    from: '2026-01-01',
    to: '2026-01-14',
    currency: 'EUR',
    action: '',
    proposal: {
      title: `Do ${key}`,
      arms: ids.map(arm),
      winner: keep ?? ids[0] ?? '',
      donor: null,
      amount: null,
      touches: 0.1,
      apply: [
        ...(keep ? [{ act: 'keep', placementId: keep }] : []),
        ...(pause ? [{ act: 'pause', placementId: pause }] : []),
        ...spends,
      ],
      undo: pause ? [{ act: 'restart', placementId: pause }] : [],
    },
    estimate: {
      probability: 0.99,
      probabilityOf: 'best',
      gain: { relative: estimate, perDay: { mean: 41, median: 41, low: 10, high: 73 }, unit: 'clicks' },
      surer: [],
      assumes: [],
      leftOut: [],
      profits: null,
    },
    forecast: {
      metric: 'ctr',
      scale: 'ratio',
      per: 'impression',
      comparedWith: 'before',
      beforeDays: 14,
      windowDays: 14,
      distribution: ENGINES,
    },
    windows: [],
    ...more,
  };
}

/** Opens it on 5 October 2026; the owner decides, the guest is of a role. */
export async function openStage(guestRole: Role): Promise<Stage> {
  const space = await openTestWorkspace(guestRole);
  const [campaignId, briefId, pieceId] = [newId(), newId(), newId()];
  const rows: Stage['rows'] = (sql, ...more) => space.stack.sql(sql, [space.id, ...more]);
  const goTo = (instant: string) =>
    space.stack.sql(`update private.clock set shift = $1::timestamptz - pg_catalog.now()`, [instant]);
  await goTo('2026-10-05T12:00:00Z');
  await rows(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency, status) select $1, $2, id, 'Card', 'EUR', 'live' from public.brands where workspace_id = $1`,
    campaignId,
  );
  await rows(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Brief', '{}')`,
    briefId,
    campaignId,
  );
  await rows(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, 'google_rsa', 'Piece')`,
    pieceId,
    campaignId,
    briefId,
  );
  let placed = 0;
  let seen = 0;
  const call: Stage['call'] = async (who, name, args) => {
    const reply = await who.rpc(name, { p_workspace_id: space.id, p_key: newId(), ...args });
    return {
      data: reply.data as Record<string, unknown> | null,
      error: reply.error && `${reply.error.code} ${reply.error.message}`,
    };
  };
  const suggestion: Stage['suggestion'] = async (key) => {
    const found = await rows<{ id: string; row_version: number; status: string }>(
      `select id, row_version, status from public.suggestions where workspace_id = $1 and key = $2 order by created_at desc, id desc limit 1`,
      key,
    );
    return found[0] ?? { id: newId(), row_version: 0, status: 'none' };
  };

  return {
    space,
    campaignId,
    call,
    rows,
    goTo,
    suggestion,
    place: async (name) => {
      const [variant, version, placement] = [newId(), newId(), newId()];
      await rows(
        `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, label, fields, status) values ($1, $2, $3, $4, $5, '{"headline":["One"]}', 'approved')`,
        variant,
        pieceId,
        campaignId,
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(placed++),
      );
      await rows(
        `insert into public.content_versions (workspace_id, id, variant_id, campaign_id, number, fields, author_kind) values ($1, $2, $3, $4, 1, '{"headline":["One"]}', 'person')`,
        version,
        variant,
        campaignId,
      );
      await rows(
        `insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, hashes, signed_by)
         select $1, $2, $3, $4, 'approved', private.variant_hashes($1, $2, 'l1'), user_id from public.members where workspace_id = $1 and role = 'owner'`,
        variant,
        version,
        campaignId,
      );
      await rows(
        `insert into public.placements (workspace_id, id, campaign_id, variant_id, version_id, channel, name, status) values ($1, $2, $3, $4, $5, 'google_rsa', $6, 'live')`,
        placement,
        campaignId,
        variant,
        version,
        name,
      );
      return placement;
    },
    stands: async (placementId) => {
      const [found] = await rows<{ at: string }>(
        `select concat_ws(' ', status, daily_spend_micros) as at from public.placements where workspace_id = $1 and id = $2`,
        placementId,
      );
      return found?.at ?? 'gone';
    },
    read: async (suggestions, watermark = (seen += 1)) => {
      const { error } = await space.stack.service().rpc('store_readings', {
        p_workspace_id: space.id,
        p_campaign_id: campaignId,
        p_readings: [],
        p_suggestions: suggestions,
        p_watermark: watermark,
      });
      if (error) throw new Error(error.message);
    },
    lock: async (who, key) => {
      const { id, row_version } = await suggestion(key);
      return call(who, 'lock_suggestion_forecast', {
        p_suggestion_id: id,
        p_row_version: row_version,
        p_distribution: LOG_T,
        p_sureness: 'fairly',
      });
    },
    decide: async (who, key, verdict = 'applied') => {
      const { id, row_version } = await suggestion(key);
      return call(who, 'decide_suggestion', {
        p_suggestion_id: id,
        p_row_version: row_version,
        p_verdict: verdict,
        p_reason: 'Because.',
        p_alternatives: [],
      });
    },
    undo: (who, decisionId) => call(who, 'undo_decision', { p_decision_id: decisionId, p_reason: 'Too early.' }),
    setRole: (role) =>
      rows(
        `update public.members set role = $2 where workspace_id = $1 and user_id <> (select created_by from public.workspaces where id = $1)`,
        role,
      ),
  };
}
