import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const EvidenceSchema = z.object({
  id: z.string(),
  decisionId: z.string(),
  side: z.enum(['for', 'against', 'unknown']),
  text: z.string(),
  figure: z.string(),
  source: z.string(),
});

/** A question that people decide, with what is known for and against and what is not. */
export interface OpenQuestion {
  id: string;
  question: string;
  dueOn: string | null;
  campaignId: string | null;
  evidence: z.output<typeof EvidenceSchema>[];
}

/** Questions that wait for people (level 3), the soonest due first, at most 50; evidence in its own order. */
export async function listOpenQuestions(db: Db, workspaceId: string): Promise<OpenQuestion[]> {
  const questions = await unwrap(
    db
      .from('decisions')
      .select('id, question, dueOn:due_on, campaignId:campaign_id')
      .eq('workspace_id', workspaceId)
      .eq('status', 'open')
      .eq('level', 3)
      .order('due_on', { nullsFirst: false })
      .order('id')
      .limit(50),
  );
  if (questions.length === 0) return [];
  const ids = questions.map(({ id }) => id);
  const evidence = await unwrap(
    db
      .from('decision_evidence')
      .select('id, decisionId:decision_id, side, text, figure, source')
      .eq('workspace_id', workspaceId)
      .in('decision_id', ids)
      .order('position')
      .order('id'),
  );
  const known = z.array(EvidenceSchema).parse(evidence);

  return questions.map((question) => ({
    ...question,
    evidence: known.filter(({ decisionId }) => decisionId === question.id),
  }));
}
