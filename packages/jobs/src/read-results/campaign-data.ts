import { addDays } from '@upbeat/core/clock';
import type { Db } from '@upbeat/db/client';
import { getArmDays } from '@upbeat/db/readings/get-arm-days';
import type { ArmDays } from '@upbeat/db/readings/get-arm-days';
import type { ReadCampaign, ReadPlacement } from '@upbeat/db/readings/results-to-read';
import type { NewReading, NewSuggestion } from '@upbeat/db/readings/store-readings';
import type { Reading } from '@upbeat/stats/suggest/suggestion';
import type { WindowFrame } from './arms';

/** Which engine made a suggestion: another number when its arithmetic changes. */
export const ENGINE = 'engine@1';
/** Days that the engine looks back over: eight whole weeks. */
const LOOK_BACK = 56;

/** A campaign with the days that are read of it. */
export interface CampaignData {
  campaign: ReadCampaign;
  results: ArmDays;
  frame: WindowFrame;
  /** Placements that a planned or running test stands on. */
  tested: ReadonlySet<string>;
}

/** What came of a campaign's groups. */
export interface CampaignReadings {
  readings: NewReading[];
  suggestions: NewSuggestion[];
}

/** The last eight weeks of a campaign up to its last day with data; null where it has none. */
export async function loadCampaign(
  db: Db,
  workspaceId: string,
  campaign: ReadCampaign,
  tested: ReadonlySet<string>,
): Promise<CampaignData | null> {
  if (campaign.lastDay === null) return null;
  const asked = { campaignId: campaign.id, from: addDays(campaign.lastDay, 1 - LOOK_BACK), to: campaign.lastDay };
  const results = await getArmDays(db, workspaceId, { ...asked, currency: campaign.currency, action: null });
  const { from, to } = asked;

  return { campaign, results, tested, frame: { from, to, currency: campaign.currency, action: results.action ?? '' } };
}

/** What ran beside each other: placements of one channel in one ad account. */
export function groupsOf(placements: readonly ReadPlacement[]): Map<string, ReadPlacement[]> {
  const groups = new Map<string, ReadPlacement[]>();
  for (const placement of placements) {
    const key = `${placement.channel}:${placement.accountId}`;
    groups.set(key, [...(groups.get(key) ?? []), placement]);
  }

  return groups;
}

/** A reading that yields no suggestion, as it is stored; `arms` names what was compared. */
export function storedReading(
  reading: Exclude<Reading<never>, { state: 'suggested' }>,
  about: Pick<NewReading, 'kind' | 'metric' | 'groupKey'>,
  arms: readonly { id: string; name: string }[],
): NewReading {
  const { state, ...rest } = reading;

  return { ...about, state, reading: { ...rest, arms: arms.map(({ id, name }) => ({ id, name })) } };
}

/** What runs in a test is named and left alone: the test answers for it. Null where nothing is. */
export function inTest(
  { tested }: Pick<CampaignData, 'tested'>,
  about: Pick<NewReading, 'kind' | 'metric' | 'groupKey'>,
  placements: readonly ReadPlacement[],
): NewReading | null {
  const arms = placements.filter(({ id }) => tested.has(id)).map(({ id, name }) => ({ id, name }));
  if (arms.length === 0) return null;

  return { ...about, groupKey: `${about.groupKey}:in-test`, state: 'held_back', reading: { why: 'in_test', arms } };
}
