import type { Step } from '@upbeat/core/suggestion';
import { changeListCsv } from './change-list';
import { googleAdsEditorCsv } from './google-ads-editor';
import { metaBulkCsv } from './meta-bulk';
import { toPlatformChanges } from './platform-change';
import type { PlatformItem } from './platform-change';

/** What a decision did to a placement, with the platforms' names of that day. Money is micros a day as text. */
export interface TakenStep {
  placementId: string;
  act: 'keep' | 'pause' | 'restart' | 'set_daily_spend';
  from: string | null;
  to: string | null;
  priorStatus: string;
  leftStatus: string;
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

/** What takes a step back: to how the placement stood before. One that changed nothing here takes nothing back. */
function undone({ act, placementId, from, to, priorStatus, leftStatus }: TakenStep): Step[] {
  if (act === 'set_daily_spend') return from === null || to === null ? [] : [{ act, placementId, from: to, to: from }];
  if (priorStatus === leftStatus) return [];

  return [{ act: leftStatus === 'paused' ? 'restart' : 'pause', placementId }];
}

/**
 * The files of a decision, one for each way and account, written from what it did and the names kept with it: the same whenever they
 * are downloaded. `stays` are placements that the undo leaves as they are. None where a placement had no rows on a platform.
 */
export function changeFiles(steps: readonly TakenStep[], stays: ReadonlySet<string>): ChangeFile[] {
  const ways = {
    apply: steps.flatMap(applied),
    undo: steps.filter((step) => !stays.has(step.placementId)).flatMap(undone),
  };
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
              },
            ];
      }),
    );
  });
}
