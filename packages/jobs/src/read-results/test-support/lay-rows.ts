import { newId } from '@upbeat/core/ids';
import type { World } from './open-world';

/** What one placement has on one day, of one conversion action. */
export interface LaidRow {
  placementId: string;
  date: string;
  impressions: number;
  clicks: number;
  conversions?: number;
  action?: string;
  account?: string;
}

/** Lays rolled-up rows as a landing leaves them, where a test needs figures to the digit. Nothing reads them by itself. */
export async function layRows({ space, rows }: World, laid: readonly LaidRow[]): Promise<void> {
  const accounts = new Map<string, string>();
  const entities = new Map<string, string>();
  for (const { placementId, account = 'Main' } of laid) {
    if (!accounts.has(account)) {
      const [made] = await rows<{ id: string }>(
        `insert into public.ad_accounts (workspace_id, platform, name, currency, time_zone) values ($1, 'google_ads', $2, 'EUR', 'Europe/Dublin')
         on conflict (workspace_id, platform, name) do update set currency = 'EUR' returning id`,
        account,
      );
      accounts.set(account, made?.id ?? '');
    }
    if (entities.has(placementId)) continue;
    const [known] = await rows<{ id: string }>(
      `select id from public.platform_entities where workspace_id = $1 and placement_id = $2 limit 1`,
      placementId,
    );
    const id = known?.id ?? newId();
    if (!known)
      await rows(
        `insert into public.platform_entities (workspace_id, id, ad_account_id, campaign, placement_id, matched_by) values ($1, $2, $3, $4, $5, 'hand')`,
        id,
        accounts.get(account),
        placementId,
        placementId,
      );
    entities.set(placementId, id);
  }
  for (const date of new Set(laid.map((one) => one.date)))
    await rows(
      `insert into public.rollup_days (workspace_id, metric_date, generation) values ($1, $2, 1) on conflict do nothing`,
      date,
    );
  for (const { placementId, date, impressions, clicks, conversions = 0, action = '' } of laid)
    await space.stack.sql(
      `insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, action, currency, impressions, clicks, spend_micros, conversions, value_micros)
       select $1, $2, d.generation, $3, $4, 'EUR', $5, $6, 1000000, $7, 0 from public.rollup_days d where d.workspace_id = $1 and d.metric_date = $2`,
      [space.id, date, entities.get(placementId), action, impressions, clicks, conversions],
    );
}
