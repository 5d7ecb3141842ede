import { claimJudge } from '@upbeat/brand/claim-state';
import { rewriteStep } from '@upbeat/copilot/rewrite/index';
import type { RewriteInput } from '@upbeat/copilot/rewrite/schema';
import type { RunRecorder } from '@upbeat/copilot/run/recorder';
import { runStep } from '@upbeat/copilot/run/run-step';
import type { FieldKey } from '@upbeat/core/channels';
import { now } from '@upbeat/core/clock';
import type { Db } from '@upbeat/db/client';
import { getLivePrompt } from '@upbeat/db/prompts/get-live-prompt';
import type { Editor } from '@upbeat/db/variants/editor-schema';
import { closeFieldRun, openFieldRun } from '@upbeat/db/variants/field-run';
import { getEditor } from '@upbeat/db/variants/get-editor';
import { askInOrder, failedSentence } from '../copilot/ask-in-order';
import type { Writers } from '../copilot/list-writers';
import { ownPrompt } from '../copilot/own-prompt';
import { storedOutcome } from '../copilot/run-outcome';
import { copyContext } from './check-editor';

/** One field whose words are to be said another way. */
export interface WordsToSuggest {
  variantId: string;
  field: FieldKey;
  text: string;
  /** Stopping it stops the model's call. */
  signal: AbortSignal;
}

/** Up to five other ways to say a field, and who wrote them ("Template draft", a model's name). */
export interface SuggestedWords {
  alternatives: string[];
  label: string;
  /** Why somebody else wrote them than was set to; null where nothing is to be said. */
  note: string | null;
  /** The execution they came from. */
  runId: string;
}

/**
 * Other words for one field, by the first writer that can. Each attempt is recorded whatever its end. Throws `invalid_input` where the field
 * or the brief gives nothing to write from, `provider_*`, `rate_limited` or `cancelled`.
 */
export async function suggestWords(
  db: Db,
  workspace: { id: string; timeZone: string },
  { writers, note }: Writers,
  { variantId, field, text, signal }: WordsToSuggest,
): Promise<SuggestedWords> {
  const [editor, live] = await Promise.all([
    getEditor(db, workspace.id, variantId),
    getLivePrompt(db, workspace.id, rewriteStep.prompt.key),
  ]);
  const input = inputOf(editor, workspace.timeZone, field, text);
  const notes = note === null ? [] : [note];
  const written = await askInOrder(
    writers,
    async (model) => {
      const { items, runId } = await runStep({
        step: rewriteStep,
        model,
        executor: 'interactive',
        input,
        signal,
        ...ownPrompt(rewriteStep.prompt.key, live),
        recorder: fieldRecorder(db, workspace.id, variantId),
      });

      return { alternatives: items.flatMap(({ alternatives }) => alternatives), label: model.label, runId };
    },
    { mayPass: () => true, onFailed: (failed) => void notes.push(failedSentence(failed)) },
  );

  return { ...written, note: notes.length === 0 ? null : notes.join(' ') };
}

function inputOf(editor: Editor, timeZone: string, field: FieldKey, text: string): RewriteInput {
  const { market, today } = copyContext(editor, timeZone);
  const stateOf = claimJudge(market, today);
  const { brand, rules, claims, facts, brief, piece } = editor;

  return {
    channel: piece.channel,
    field,
    text,
    slots: brief.slots,
    brand: {
      name: brand.name,
      positioning: brand.positioning,
      rules: rules.map(({ id, config }) => ({ id, config })),
      claims: claims
        .filter((claim) => stateOf(claim) === 'live')
        .map(({ id, code, text: said }) => ({ id, code, text: said })),
      facts: facts.map((fact) => fact.text),
    },
    // Another try gives other words.
    seed: now().getTime() % 2_147_483_647,
  };
}

/** Writes the run of one field to the database, as the member who asked. */
function fieldRecorder(db: Db, workspaceId: string, variantId: string): RunRecorder {
  return {
    start: ({ step, promptVersion, promptVersionId, provider, modelId }) =>
      openFieldRun(db, workspaceId, { variantId, step, promptVersion, promptVersionId, provider, model: modelId }),
    progress: async () => undefined,
    finish: (runId, outcome) => closeFieldRun(db, workspaceId, runId, storedOutcome(outcome)),
  };
}
