import type { PromptHistory } from '@upbeat/db/prompts/get-prompt-history';
import type { PromptUse } from '@upbeat/db/prompts/get-prompt-use';
import { bootstrapMean, editEffort } from '@upbeat/stats/edit-effort';
import type { Interval } from '@upbeat/stats/interval';
import { wilsonInterval } from '@upbeat/stats/wilson';
import { TOO_FEW_UNDER } from './too-few';

/** The same data gives the same interval again. */
const SEED = 20_261_202;

/** A version as its row shows it. */
export interface VersionRow {
  /** How an address names it: "b" for the built-in text, else its number. */
  ref: string;
  id: string | null;
  /** "built-in v2", "v3" */
  label: string;
  text: string;
  note: string;
  by: string | null;
  at: string | null;
  isLive: boolean;
  runs: number;
  judged: number;
  unedited: number;
  /** Share of judged ideas accepted as they came, with its 95% Wilson interval; null under five. */
  share: (Interval & { value: number }) | null;
  accepted: number;
  /** Mean edit effort of accepted ideas with its 95% bootstrap interval; null under five. */
  effort: (Interval & { value: number }) | null;
}

/** Mean edit effort of accepted ideas: nothing for those accepted as they came. Edited ones whose first words were not kept do not count. */
function effortOf({ unedited, edits }: PromptUse): VersionRow['effort'] {
  const efforts = [
    ...Array.from({ length: unedited }, () => 0),
    ...edits.map(({ before, after }) => editEffort(before, after)),
  ];

  return efforts.length < TOO_FEW_UNDER ? null : bootstrapMean(efforts, SEED);
}

function useOf(use: PromptUse | undefined) {
  if (!use) return { runs: 0, judged: 0, unedited: 0, accepted: 0, share: null, effort: null };
  const { runs, judged, unedited, accepted } = use;
  const interval = judged < TOO_FEW_UNDER ? null : wilsonInterval(unedited, judged);

  return {
    runs,
    judged,
    unedited,
    accepted,
    share: interval && { value: unedited / judged, ...interval },
    effort: effortOf(use),
  };
}

/** Every version of a prompt, the newest first, the built-in one last, with which of them runs and what came of each. */
export function versionRows(
  builtIn: { version: number; text: string },
  { versions, promotions, names }: PromptHistory,
  uses: readonly PromptUse[],
): VersionRow[] {
  const live = promotions[0]?.versionId ?? null;
  const own = versions.map(({ id, version, text, note, createdBy, at }) => ({
    ref: String(version),
    id,
    label: `v${version}`,
    text,
    note,
    by: createdBy === null ? null : (names[createdBy] ?? null),
    at,
    isLive: id === live,
    ...useOf(uses.find((use) => use.versionId === id)),
  }));

  return [
    ...own,
    {
      ref: 'b',
      id: null,
      label: `built-in v${builtIn.version}`,
      text: builtIn.text,
      note: 'Ships with Upbeat',
      by: null,
      at: null,
      isLive: live === null,
      ...useOf(uses.find((use) => use.builtIn === builtIn.version)),
    },
  ];
}
