import { listWriters } from '@upbeat/commands/copilot/list-writers';
import type { ModelSettings } from '@upbeat/commands/copilot/open-model';
import type { Scope } from '~/request/require-member.server';
import { nextWriterWords } from './run-words';

/** Who writes the next draft of ideas here, as a sentence. */
export async function nextWriter(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  settings: ModelSettings,
): Promise<string> {
  const { writers, note } = await listWriters(db, workspace.id, 'draft-ideas', settings);
  const [first = { name: 'patterns', provider: 'built_in' }] = writers;

  return nextWriterWords(first, note);
}
