import type { Db } from '../client';
import { settle } from '../unwrap';
import type { Side, SurenessStep } from './row';

/** Locks the caller's answer; the same `key` twice locks one. Throws `duplicate` where another answer to the pair stands, `not_found`, `forbidden`. */
export async function answerTaste(
  db: Db,
  workspaceId: string,
  key: string,
  answer: { pairId: string; pick: Side; sureness: SurenessStep },
): Promise<void> {
  await settle(
    db.rpc('answer_taste', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_pair_id: answer.pairId,
      p_pick: answer.pick,
      p_sureness: answer.sureness,
    }),
  );
}
