import { claimJudge } from '@upbeat/brand/claim-state';
import type { DraftModel } from '@upbeat/copilot/models/draft-model';
import { rewriteStep } from '@upbeat/copilot/rewrite/index';
import type { RewriteInput } from '@upbeat/copilot/rewrite/schema';
import { runInteractive } from '@upbeat/copilot/run/interactive';
import type { RunRecorder } from '@upbeat/copilot/run/recorder';
import type { FieldKey } from '@upbeat/core/channels';
import { now } from '@upbeat/core/clock';
import type { Db } from '@upbeat/db/client';
import type { Editor } from '@upbeat/db/variants/editor-schema';
import { closeFieldRun, openFieldRun } from '@upbeat/db/variants/field-run';
import { getEditor } from '@upbeat/db/variants/get-editor';
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
}

/**
 * Asks the model for other words for one field. The run is recorded whatever its end. Throws `invalid_input` where the field or the
 * brief gives nothing to write from, `provider_*`, `rate_limited` or `cancelled`.
 */
export async function suggestWords(
  db: Db,
  workspace: { id: string; timeZone: string },
  model: DraftModel,
  { variantId, field, text, signal }: WordsToSuggest,
): Promise<SuggestedWords> {
  const editor = await getEditor(db, workspace.id, variantId);
  const run = runInteractive({
    step: rewriteStep,
    model,
    input: inputOf(editor, workspace.timeZone, field, text),
    signal,
    recorder: fieldRecorder(db, workspace.id, variantId),
  });
  const alternatives: string[] = [];
  for await (const { item } of run) alternatives.push(...item.alternatives);

  return { alternatives, label: model.label };
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
    start: ({ step, promptVersion, provider, modelId }) =>
      openFieldRun(db, workspaceId, { variantId, step, promptVersion, provider, model: modelId }),
    progress: async () => undefined,
    finish: (runId, outcome) =>
      closeFieldRun(db, workspaceId, runId, {
        status: outcome.status,
        items: outcome.items,
        inputTokens: outcome.inputTokens,
        outputTokens: outcome.outputTokens,
        costMicros: outcome.costMicros?.toString() ?? null,
        latencyMs: outcome.durationMs,
        repaired: outcome.calls > 1,
        errorCode: outcome.errorCode,
        errorMessage: outcome.errorMessage,
      }),
  };
}
