import type { BuiltInPrompt } from '@upbeat/copilot/prompts/built-in';
import { AppError } from '@upbeat/core/app-error';
import { listOwnBriefs } from '@upbeat/db/prompts/list-own-briefs';
import { promotePrompt } from '@upbeat/db/prompts/promote-prompt';
import { startTrial } from '@upbeat/db/prompts/start-trial';
import type { TrialBrief } from '@upbeat/db/prompts/trial-row';
import type { Permission } from '@upbeat/core/roles';
import type { Scope } from '~/request/require-member.server';
import type { PromptAct } from './forms';

/** What an act needs; the database decides again. */
export const NEEDS: Record<PromptAct['intent'], Permission> = { promote: 'delegation.manage', try: 'ideas.write' };

/** A seed for both sides, drawn from the form's key, so that a second submit asks the same. */
function seedOf(key: string): number {
  return Number.parseInt(key.replaceAll('-', '').slice(-7), 16) || 1;
}

/** The briefs that a form names ("golden:bank" or an own brief's id), as they stand now. Throws `invalid_input` at `briefs`. */
async function briefsOf(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  names: readonly string[],
): Promise<TrialBrief[]> {
  const own = names.every((name) => name.startsWith('golden:')) ? [] : await listOwnBriefs(db, workspace.id);

  return names.map((name) => {
    if (name.startsWith('golden:')) return { golden: name.slice('golden:'.length) };
    const brief = own.find(({ id }) => id === name);
    if (!brief) {
      const message = 'One of these briefs is no longer here. Choose again.';
      throw new AppError('invalid_input', message, { fields: { briefs: message } });
    }

    return { briefId: brief.id, title: brief.title.slice(0, 120), brandId: brief.brandId, slots: brief.slots };
  });
}

/** Carries out one act of a prompt's page. Throws `invalid_input` at its field, `conflict`, `forbidden`. */
export async function actOnPrompt(
  scope: Pick<Scope, 'db' | 'workspace'>,
  prompt: BuiltInPrompt,
  act: PromptAct,
): Promise<void> {
  const { db, workspace } = scope;
  if (act.intent === 'promote')
    return promotePrompt(db, workspace.id, act.key, {
      promptKey: prompt.key,
      versionId: act.version === 'b' ? null : act.version,
      builtIn: prompt.version,
      reason: act.reason,
    });
  const side = (version: string, modelId: string | undefined) => ({
    builtIn: version === 'b' ? prompt.version : null,
    versionId: version === 'b' ? null : version,
    modelId: modelId ?? null,
  });
  const sides = [side(act.left, act.leftModel), ...(act.right === 'none' ? [] : [side(act.right, act.rightModel)])];
  if (JSON.stringify(sides[0]) === JSON.stringify(sides[1])) {
    const message = 'Both sides are the same. Choose another version or another model for one.';
    throw new AppError('invalid_input', message, { fields: { right: message } });
  }
  await startTrial(db, workspace.id, act.key, {
    promptKey: prompt.key,
    sides,
    briefs: await briefsOf(scope, act.briefs),
    seed: seedOf(act.key),
  });
}
