import { isId } from '@upbeat/core/ids';
import { getRunChoices, listRuns } from '@upbeat/db/runs/list-runs';
import type { RunFilter } from '@upbeat/db/runs/list-runs';
import type { Scope } from '~/request/require-member.server';
import { promptWords, stepWords, writerWords } from './run-words';

const ROWS = 40;
const STEPS = ['draft-ideas', 'rewrite', 'dry-run', 'model-test'] as const;
const STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** A version of a prompt as an address names it: an own one by its id, a built-in one as "draft-ideas@2". */
function promptOf(asked: string): RunFilter['prompt'] {
  if (isId(asked)) return { versionId: asked };
  const [, key, version] = /^([a-z-]{2,40})@(\d{1,6})$/.exec(asked) ?? [];

  return key && version ? { key, builtIn: Number(version) } : undefined;
}

/** What an address asks of the runs; what does not fit is left out. */
export function runsQuery(params: URLSearchParams): { filter: RunFilter; before: string | null } {
  const asked = (name: string) => params.get(name) ?? '';
  const before = asked('before');
  const model = asked('model').slice(0, 120);

  return {
    filter: {
      step: STEPS.find((one) => one === asked('step')),
      status: STATUSES.find((one) => one === asked('status')),
      model: model === '' ? undefined : model,
      prompt: promptOf(asked('prompt')),
    },
    before: isId(before) ? before : null,
  };
}

/** Every AI execution, the newest first, a page at a time. */
export async function runsScreen({ db, workspace }: Pick<Scope, 'db' | 'workspace'>, params: URLSearchParams) {
  const { filter, before } = runsQuery(params);
  const [{ runs, next }, { models, prompts }] = await Promise.all([
    listRuns(db, workspace.id, { filter, before, limit: ROWS }),
    getRunChoices(db, workspace.id),
  ]);

  return {
    base: `/w/${workspace.slug}`,
    asked: {
      step: filter.step ?? '',
      status: filter.status ?? '',
      model: filter.model ?? '',
      prompt: filter.prompt === undefined ? '' : (params.get('prompt') ?? ''),
    },
    isFiltered: Object.values(filter).some((value) => value !== undefined),
    first: before === null,
    next,
    choices: {
      steps: STEPS.map((value) => ({ value, label: stepWords(value) })),
      models: models.map((value) => ({ value, label: value })),
      prompts: prompts.map(({ key, version, versionId }) => ({
        value: versionId ?? `${key}@${version}`,
        label: `${key} ${promptWords({ promptVersion: version, promptVersionId: versionId })}`,
      })),
    },
    rows: runs.map((run) => ({
      id: run.id,
      step: stepWords(run.step),
      status: run.status,
      prompt: promptWords(run),
      writer: writerWords(run) === null ? 'not begun' : (run.model ?? ''),
      made: run.step === 'draft-ideas' ? `${run.done} of ${run.total}` : '',
      tokens:
        run.inputTokens === null && run.outputTokens === null ? null : (run.inputTokens ?? 0) + (run.outputTokens ?? 0),
      cost: run.cost,
      latencyMs: run.latencyMs,
      at: run.createdAt,
    })),
  };
}

export type RunsScreen = Awaited<ReturnType<typeof runsScreen>>;
