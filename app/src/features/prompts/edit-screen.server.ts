import { promptProblems } from '@upbeat/copilot/prompts/variables';
import { AppError } from '@upbeat/core/app-error';
import { newId } from '@upbeat/core/ids';
import { getPromptHistory } from '@upbeat/db/prompts/get-prompt-history';
import { savePromptVersion } from '@upbeat/db/prompts/save-prompt-version';
import type { z } from 'zod';
import type { Scope } from '~/request/require-member.server';
import type { SaveVersionSchema } from './forms';
import { promptOf } from './prompt-screen.server';

/** The text to begin from, and what it may point at. Throws `not_found`. */
export async function editScreen(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  key: string | undefined,
  from: string | null,
) {
  const prompt = promptOf(key);
  const { versions } = await getPromptHistory(db, workspace.id, prompt.key);
  const [newest] = versions;
  const begun = from === 'b' ? undefined : (versions.find(({ version }) => String(version) === from) ?? newest);

  return {
    base: `/w/${workspace.slug}`,
    key: newId(),
    prompt: { key: prompt.key, name: prompt.name, variables: prompt.variables },
    text: begun?.text ?? prompt.text,
    from: begun ? `v${begun.version}` : `built-in v${prompt.version}`,
    /** The version that is to come. */
    next: (newest?.version ?? 0) + 1,
  };
}

/** Keeps a text as the next version. Throws `invalid_input` at `text` with every fault of its variables, `stale`, `forbidden`. */
export async function saveVersion(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  promptKey: string | undefined,
  { key, last, text, note }: z.output<typeof SaveVersionSchema>,
): Promise<{ version: number }> {
  const prompt = promptOf(promptKey);
  const problems = promptProblems(text, prompt.variables);
  if (problems.length > 0)
    throw new AppError('invalid_input', 'The variables do not fit.', { fields: { text: problems.join(' ') } });

  return savePromptVersion(db, workspace.id, key, { promptKey: prompt.key, builtIn: prompt.version, last, text, note });
}
