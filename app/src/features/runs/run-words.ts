import { MODEL_PROVIDERS } from '@upbeat/core/model-choice';
import type { Run } from '@upbeat/db/runs/row';
import type { Step } from '~/components/ui/steps';
import { PROVIDER_NAMES } from '../models/choices';

type Writer = Pick<Run, 'provider' | 'model' | 'promptKey' | 'promptVersion' | 'promptVersionId'>;

/** A version of a prompt in words: "v2" of the workspace, "built-in v2" of ours. */
export function promptWords({
  promptVersion,
  promptVersionId,
}: Pick<Run, 'promptVersion' | 'promptVersionId'>): string {
  return promptVersionId === null ? `built-in v${promptVersion}` : `v${promptVersion}`;
}

/** Who writes or wrote, in words: "Template draft, patterns" or "openai, gpt-5, prompt built-in v2". Null until a run has begun. */
export function writerWords(run: Writer): string | null {
  if (run.model === null) return null;
  if (isTemplate(run)) return 'Template draft, patterns';

  return [providerWords(run.provider), run.model, `prompt ${promptWords(run)}`].filter(Boolean).join(', ');
}

/** A provider by its name. */
function providerWords(provider: string | null): string | null {
  const known = MODEL_PROVIDERS.find((one) => one === provider);

  return known === undefined ? provider : PROVIDER_NAMES[known];
}

/** Steps as members know them. */
const STEP_WORDS: Record<string, string> = {
  'draft-ideas': 'Draft ideas',
  rewrite: 'Rewrite a field',
  'dry-run': 'Dry run of a prompt',
  'model-test': 'Connection test',
};

/** A step in words. */
export function stepWords(step: string): string {
  return STEP_WORDS[step] ?? step;
}

/** Whether the built-in drafter wrote. */
export function isTemplate(run: Pick<Run, 'model' | 'provider'>): boolean {
  return run.model === 'patterns' || run.provider === 'built-in';
}

/** Who is asked next, as a sentence about the next draft; `note` says why no model is, although one is set. */
export function nextWriterWords({ name, provider }: { name: string; provider: string }, note: string | null): string {
  if (provider !== 'built_in') return `Written with ${name}.`;

  return note === null ? 'Template draft: no model is set.' : `Template draft. ${note}`;
}

/** A drafting run as steps in words. Every mark follows from what is stored: nothing is guessed from the clock. */
export function draftSteps(
  run: Pick<Run, 'status' | 'done' | 'total' | 'startedAt'>,
  briefVersion: number | null,
): Step[] {
  const failed = run.status === 'failed';
  const begun = run.startedAt !== null;
  const all = run.done >= run.total;
  const first = run.done > 0;
  const state = (done: boolean, now: boolean): Step['state'] =>
    done ? 'done' : now ? (failed ? 'failed' : 'now') : 'next';

  return [
    { label: briefVersion === null ? 'Brief frozen' : `Brief frozen as version ${briefVersion}`, state: 'done' },
    { label: 'References retrieved', state: state(first, begun), note: begun ? undefined : 'in the queue' },
    {
      label: 'Writing; each idea checked for facts, limits and rules',
      state: state(all && first, first),
      note: `${run.done} of ${run.total}`,
    },
    { label: 'Your judgment, your forecast', state: 'next' },
  ];
}
