import type { Step } from '@upbeat/core/suggestion';
import { listPlatformNames } from '@upbeat/db/change-files/list-platform-names';
import type { PlatformName } from '@upbeat/db/change-files/list-platform-names';
import type { Db } from '@upbeat/db/client';
import type { ChangeFile } from '@upbeat/db/suggestions/decide-suggestion';
import { changeListCsv } from '@upbeat/exchange/changes/change-list';
import { googleAdsEditorCsv } from '@upbeat/exchange/changes/google-ads-editor';
import { metaBulkCsv } from '@upbeat/exchange/changes/meta-bulk';

const WRITERS = {
  google_ads: { write: googleAdsEditorCsv, name: 'google-ads-editor' },
  meta_ads: { write: metaBulkCsv, name: 'meta-bulk' },
  email: { write: changeListCsv, name: 'e-mail' },
  other: { write: changeListCsv, name: 'other-platforms' },
} satisfies Record<ChangeFile['platform'], { write: typeof changeListCsv; name: string }>;

const PLATFORMS = Object.keys(WRITERS) as ChangeFile['platform'][];
/** What the database keeps of a file. */
const LONGEST = 200_000;

function platformOf({ platform }: PlatformName): ChangeFile['platform'] {
  return platform === 'google_ads' || platform === 'meta_ads' || platform === 'email' ? platform : 'other';
}

/**
 * The files that do on each platform what a proposal says, and that take it back: `apply` and `undo` for every platform that its
 * placements have rows on. None for a placement without attached rows: there is nothing to name.
 */
export async function changeFiles(
  db: Db,
  workspaceId: string,
  steps: { apply: readonly Step[]; undo: readonly Step[] },
): Promise<ChangeFile[]> {
  const names = await listPlatformNames(
    db,
    workspaceId,
    steps.apply.map((step) => step.placementId),
  );

  return PLATFORMS.flatMap((platform) => {
    const { write, name } = WRITERS[platform];
    const own = names.filter((one) => platformOf(one) === platform);
    return (['apply', 'undo'] as const).flatMap((way): ChangeFile[] => {
      const content = write(steps[way], own);
      return content === '' || content.length > LONGEST
        ? []
        : [{ way, platform, fileName: `upbeat-${way}-${name}.csv`, content }];
    });
  });
}
