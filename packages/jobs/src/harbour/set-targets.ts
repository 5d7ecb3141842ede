import { addDays } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { createObjective } from '@upbeat/db/objectives/create-objective';
import { unwrap } from '@upbeat/db/unwrap';

/** Days of the objectives, counted from the first boot. */
const DAYS = { before: 60, after: 40 };

/** Sets the quarter's target; answers its id, for the campaign that counts towards it. */
export async function setTarget(db: Db, workspaceId: string, today: string): Promise<string> {
  const id = newId();
  await createObjective(db, workspaceId, {
    id,
    name: 'Accounts opened by the end of the quarter',
    metric: 'conversions',
    target: '2600',
    startsOn: addDays(today, -DAYS.before),
    endsOn: addDays(today, DAYS.after),
    reason: 'Half of the year’s plan; the other half comes from referrals.',
  });

  return id;
}

/**
 * Puts a question that people decide, with what speaks for and against either way. It names no figures: those are on the pages that
 * the results fill.
 */
export async function putQuestion(db: Db, workspaceId: string, campaignId: string, today: string): Promise<void> {
  await unwrap(
    db.rpc('open_decision', {
      p_workspace_id: workspaceId,
      p_key: newId(),
      p_campaign_id: campaignId,
      p_question: 'Does search keep its share of the card’s budget next quarter?',
      p_context: 'Only one of the two platforms says what it brings.',
      p_due_on: addDays(today, 14),
      p_statement: 'The target for accounts opened is met at the end of its days.',
      p_resolves_on: addDays(today, DAYS.after + 1),
      p_alternatives: [
        { id: 'keep', text: 'Keep the share', note: 'Nothing changes until a holdback has run.' },
        { id: 'test', text: 'Move a tenth to the feed for six weeks', note: 'With conversions reported there first.' },
      ],
      p_evidence: [
        {
          side: 'for',
          text: 'Every account whose opening is reported came through search.',
          source: 'Google Ads import',
        },
        {
          side: 'against',
          text: 'The feed is shown more often for the same money; what it brings is not reported.',
          source: 'Meta Ads import',
        },
        { side: 'unknown', text: 'what the next euro brings on either: no holdback ran' },
      ],
    }),
  );
}
