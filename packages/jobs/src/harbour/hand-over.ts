import { newId } from '@upbeat/core/ids';
import { auditDecision } from '@upbeat/db/decisions/audit-decision';
import { setAutomation } from '@upbeat/db/delegation/set-automation';
import { setDelegation } from '@upbeat/db/delegation/set-delegation';
import { unwrap } from '@upbeat/db/unwrap';
import type { Cast } from './cast';
import { runDueJobs } from './work';

/** Money between platforms is moved by people as long as one platform does not report what is counted. */
export async function keepBudgets({ strategist, workspaceId }: Cast): Promise<void> {
  await setDelegation(strategist, workspaceId, newId(), {
    kind: 'budget_shift',
    level: 3,
    actsADay: 3,
    spendShare: 0.2,
    reason: 'Only search reports accounts. Until the feed does, a shift between them is a judgment.',
  });
}

/** The owner lets AI pause ads that clearly lose, within a cap. */
export async function handOver({ owner, worker, workspaceId, calendar }: Cast): Promise<void> {
  await calendar.goTo(20, '11:20');
  await setDelegation(owner, workspaceId, newId(), {
    kind: 'variant_winner',
    level: 1,
    actsADay: 1,
    spendShare: 0.35,
    reason: 'The first two proposals of this kind held. One act a day, and we look at each afterwards.',
  });
  await setAutomation(owner, workspaceId, newId(), { on: true, reason: 'A trial of a week, on what runs now.' });
  await runDueJobs(worker);
}

/** What AI did is looked at; then people decide again, since new ads have no record yet. */
export async function takeBack({ owner, analyst, workspaceId, calendar }: Cast): Promise<void> {
  await calendar.goTo(14, '11:00');
  const acts = await unwrap(
    analyst.from('decisions').select('id').eq('workspace_id', workspaceId).eq('decided_kind', 'ai').order('id'),
  );
  for (const { id } of acts)
    await auditDecision(analyst, workspaceId, newId(), {
      decisionId: id,
      verdict: 'fine',
      note: 'I would have paused it too: behind on every day.',
    });
  await calendar.goTo(13, '09:05');
  await setAutomation(owner, workspaceId, newId(), { on: false, reason: 'The trial is over.' });
  await setDelegation(owner, workspaceId, newId(), {
    kind: 'variant_winner',
    level: 2,
    actsADay: 1,
    spendShare: 0.35,
    reason: 'New ads start on both channels. We judge each proposal ourselves until they have a record.',
  });
}
