import type { Level } from '@upbeat/core/levels';
import type { Db } from '../client';
import { settle } from '../unwrap';

export interface NewLevel {
  kind: string;
  level: Level;
  /** Guardrails of level 1: acts a day, and the largest share (0 to 0.5) of a campaign's daily spend that one act may touch. */
  actsADay: number;
  spendShare: number;
  reason: string;
}

/** Sets who does a kind of task; the change is an event with who and why. Throws `invalid_input` past what may be handed over. */
export async function setDelegation(
  db: Db,
  workspaceId: string,
  key: string,
  { kind, level, actsADay, spendShare, reason }: NewLevel,
): Promise<void> {
  await settle(
    db.rpc('set_delegation', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_kind: kind,
      p_level: level,
      p_acts_a_day: actsADay,
      p_spend_share: spendShare,
      p_reason: reason,
    }),
  );
}
