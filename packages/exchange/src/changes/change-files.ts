import type { Step } from '@upbeat/core/suggestion';
import { changeListCsv } from './change-list';
import { googleAdsEditorCsv } from './google-ads-editor';
import { metaBulkCsv } from './meta-bulk';
import { toPlatformChanges } from './platform-change';
import type { PlatformItem } from './platform-change';

/** What a decision did to a placement, with the platforms' names of that day. Money is micros a day as text. */
export interface TakenStep {
  placementId: string;
  name: string;
  act: 'keep' | 'pause' | 'restart' | 'set_daily_spend';
  /** What the placement spent by the results, when it was proposed. */
  from: string | null;
  to: string | null;
  priorStatus: string;
  leftStatus: string;
  /** Daily spend that it had in the app before and after; null: none was set. */
  priorSpend: string | null;
  leftSpend: string | null;
  names: readonly (Omit<PlatformItem, 'placementId'> & { platform: string; account: string })[];
}

/** A file for one account of a platform that does, or takes back, what was decided. */
export interface ChangeFile {
  /** Names the file within its decision. */
  id: string;
  way: 'apply' | 'undo';
  platform: FilePlatform;
  account: string;
  fileName: string;
  content: string;
  /** Names that no row carries, since a spreadsheet would take them for a formula. */
  leftOut: string[];
  /** Placements whose daily spend this undo file sets to what they spent by the results, since none was set before. */
  toMeasured: string[];
}

const WRITERS = {
  google_ads: { write: googleAdsEditorCsv, name: 'google-ads-editor' },
  meta_ads: { write: metaBulkCsv, name: 'meta-bulk' },
  email: { write: changeListCsv, name: 'e-mail' },
  other: { write: changeListCsv, name: 'other-platforms' },
};
type FilePlatform = keyof typeof WRITERS;
const PLATFORMS = Object.keys(WRITERS) as FilePlatform[];

const fileOf = (platform: string): FilePlatform => PLATFORMS.find((one) => one === platform) ?? 'other';

/** A step as the platforms are told it. */
function applied({ act, placementId, from, to }: TakenStep): Step[] {
  if (act !== 'set_daily_spend') return [{ act, placementId }];

  return from === null || to === null ? [] : [{ act, placementId, from, to }];
}

/**
 * What takes a step back: to how the placement stood before, or to what it spent by the results where no daily spend was set. One that
 * changed nothing takes nothing back; a spend that stays is kept, from and to the same, for the sum of a budget that others share.
 */
function undone({ act, placementId, from, priorStatus, leftStatus, priorSpend, leftSpend }: TakenStep): Step[] {
  if (act === 'set_daily_spend') {
    const before = priorSpend ?? from;
    return before === null || leftSpend === null || leftStatus === 'ended'
      ? []
      : [{ act, placementId, from: leftSpend, to: before }];
  }
  if (priorStatus === leftStatus) return [];

  return [{ act: leftStatus === 'paused' ? 'restart' : 'pause', placementId }];
}

/**
 * The files of a decision, one for each way and account, written from what it did and the names kept with it: the same whenever they
 * are downloaded. `stays` are placements that the undo leaves as they are. None where a placement had no rows on a platform.
 */
export function changeFiles(steps: readonly TakenStep[], stays: ReadonlySet<string>): ChangeFile[] {
  const takenBack = steps.filter((step) => !stays.has(step.placementId));
  const ways = { apply: steps.flatMap(applied), undo: takenBack.flatMap(undone) };
  const unset = takenBack.filter((step) => step.priorSpend === null && undone(step)[0]?.act === 'set_daily_spend');
  const names = steps.flatMap((step) => step.names.map((name) => ({ ...name, placementId: step.placementId })));

  return PLATFORMS.flatMap((platform) => {
    const here = names.filter((one) => fileOf(one.platform) === platform);
    const accounts = [...new Set(here.map((one) => one.account))].sort();
    return accounts.flatMap((account, at) =>
      (['apply', 'undo'] as const).flatMap((way): ChangeFile[] => {
        const items = here.filter((one) => one.account === account);
        const { write, name } = WRITERS[platform];
        const { leftOut } = toPlatformChanges(ways[way], items, (item) => `${item.campaign}\n${item.adGroup}`);
        const content = write(ways[way], items);
        const measured = unset.filter((step) => items.some((item) => item.placementId === step.placementId));
        const suffix = accounts.length > 1 ? `-${at + 1}` : '';
        return content === '' && leftOut.length === 0
          ? []
          : [
              {
                id: `${way}-${platform}-${at + 1}`,
                way,
                platform,
                account,
                fileName: `upbeat-${way}-${name}${suffix}.csv`,
                content,
                leftOut,
                toMeasured: way === 'undo' ? measured.map((step) => step.name) : [],
              },
            ];
      }),
    );
  });
}
