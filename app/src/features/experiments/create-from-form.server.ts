import { createExperiment } from '@upbeat/db/experiments/create-experiment';
import type { Scope } from '~/request/require-member.server';
import type { NewExperimentForm } from './forms';

/** Plans or starts the test that the form describes; answers its id. */
export async function createFromForm(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  { key, arms, randomised, startedOn, action, ...test }: NewExperimentForm,
): Promise<string> {
  const total = arms.reduce((sum, { percent }) => sum + percent, 0);

  return createExperiment(db, workspace.id, key, {
    ...test,
    randomised: randomised === 'yes',
    startedOn: startedOn ?? null,
    action: action ?? null,
    // What was rounded in the form (33.3 three times) adds up to the whole again.
    arms: arms.map(({ placementId, percent }) => ({ placementId, share: Math.round((percent / total) * 1e5) / 1e5 })),
  });
}
