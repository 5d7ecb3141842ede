import { builtInPrompt } from '@upbeat/copilot/prompts/built-in';
import type { BuiltInPrompt } from '@upbeat/copilot/prompts/built-in';
import { HOUSE_RULE } from '@upbeat/copilot/prompts/house-rule';
import { GOLDEN_BRIEFS } from '@upbeat/copilot/trial/golden-briefs';
import { chosenModel } from '@upbeat/commands/copilot/open-model';
import type { ModelSettings } from '@upbeat/commands/copilot/open-model';
import { AppError } from '@upbeat/core/app-error';
import { isId, newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listModels } from '@upbeat/db/models/list-models';
import { getPromptHistory } from '@upbeat/db/prompts/get-prompt-history';
import { getPromptUse } from '@upbeat/db/prompts/get-prompt-use';
import { getTrial, listTrials } from '@upbeat/db/prompts/get-trial';
import { listOwnBriefs } from '@upbeat/db/prompts/list-own-briefs';
import { listTrialResults } from '@upbeat/db/prompts/list-trial-results';
import type { Scope } from '~/request/require-member.server';
import { lineDiff } from './line-diff';
import { trialView } from './trial-view';
import { versionRows } from './version-rows';
import type { VersionRow } from './version-rows';

/** Prompts whose texts can be tried over briefs. */
const TRIED: ReadonlySet<string> = new Set(['draft-ideas']);

/** The built-in prompt of an address. Throws `not_found`. */
export function promptOf(key: string | undefined): BuiltInPrompt {
  const prompt = builtInPrompt(key ?? '');
  if (!prompt) throw new AppError('not_found', 'There is no such prompt.');

  return prompt;
}

/** The version shown and the one it is read against, as the address asks: by itself the newest against the one before it. */
function shownOf(
  rows: readonly VersionRow[],
  params: URLSearchParams,
): { shown: VersionRow; against: VersionRow | null } {
  const byRef = (name: string): VersionRow | undefined => rows.find(({ ref }) => ref === params.get(name));
  const shown = byRef('v') ?? rows[0];
  if (!shown) throw new AppError('not_found', 'That version is not here.');
  const before = rows[rows.indexOf(shown) + 1] ?? null;

  return { shown, against: byRef('against') ?? before };
}

/** A prompt: its versions with what came of each, the text shown with what changed, and the latest dry run. Throws `not_found`. */
export async function promptScreen(
  { db, workspace, member, levels }: Pick<Scope, 'db' | 'workspace' | 'member' | 'levels'>,
  key: string | undefined,
  params: URLSearchParams,
  settings: ModelSettings,
) {
  const prompt = promptOf(key);
  const isTried = TRIED.has(prompt.key);
  const [history, uses, { models }, trials, ownBriefs] = await Promise.all([
    getPromptHistory(db, workspace.id, prompt.key),
    getPromptUse(db, workspace.id, prompt.key),
    listModels(db, workspace.id),
    isTried ? listTrials(db, workspace.id, prompt.key) : [],
    isTried ? listOwnBriefs(db, workspace.id) : [],
  ]);
  const asked = params.get('trial');
  const trial = isTried ? await getTrial(db, workspace.id, prompt.key, isId(asked) ? asked : null) : null;
  const results = trial === null ? [] : await listTrialResults(db, workspace.id, trial.id);
  const rows = versionRows(prompt, history, uses);
  const { shown, against } = shownOf(rows, params);
  const isWhole = params.get('whole') === '1' || against === null;

  return {
    base: `/w/${workspace.slug}`,
    /** Idempotency key of the next act. */
    key: newId(),
    prompt: {
      key: prompt.key,
      name: prompt.name,
      about: prompt.about,
      version: prompt.version,
      variables: prompt.variables,
    },
    level: levels[prompt.key === 'rewrite' ? 'copy' : 'ideas'] ?? 2,
    houseRule: HOUSE_RULE.text,
    forkedFrom: history.forkedFrom,
    rows: rows.map(({ text: _text, ...row }) => row),
    live: rows.find(({ isLive }) => isLive)?.label ?? '',
    shown: { ref: shown.ref, id: shown.id, label: shown.label, isLive: shown.isLive, note: shown.note },
    against: against && { ref: against.ref, label: against.label },
    isWhole,
    lines: lineDiff(isWhole || against === null ? shown.text : against.text, shown.text),
    promotions: history.promotions.map(({ number, versionId, builtIn, reason, createdBy, at }) => ({
      number,
      what:
        versionId === null
          ? `built-in v${builtIn ?? ''}`
          : (rows.find(({ id }) => id === versionId)?.label ?? 'a version'),
      reason,
      by: createdBy === null ? null : (history.names[createdBy] ?? null),
      at,
    })),
    trial: trial && trialView(trial, results, rows, models),
    earlier: trials.filter(({ id }) => id !== trial?.id).map(({ id, createdAt }) => ({ id, createdAt })),
    choices: {
      isTried,
      hasModel: models.length > 0 || chosenModel(settings) !== null,
      models: models.map(({ id, name }) => ({ id, name })),
      golden: GOLDEN_BRIEFS.map(({ name }) => name),
      own: ownBriefs.map(({ id, title }) => ({ id, title })),
    },
    may: { write: may(member.role, 'ideas.write'), promote: may(member.role, 'delegation.manage') },
  };
}

export type PromptScreen = Awaited<ReturnType<typeof promptScreen>>;
