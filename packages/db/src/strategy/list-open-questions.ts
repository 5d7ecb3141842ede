import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const QuestionSchema = z
  .object({
    id: z.string(),
    question: z.string(),
    due_on: z.string().nullable(),
    campaigns: z.object({ id: z.string(), name: z.string() }).nullable(),
    decision_evidence: z.array(
      z.object({
        id: z.string(),
        side: z.enum(['for', 'against', 'unknown']),
        text: z.string(),
        figure: z.string(),
        source: z.string(),
      }),
    ),
  })
  .transform(({ due_on, campaigns, decision_evidence, ...question }) => ({
    ...question,
    dueOn: due_on,
    campaign: campaigns,
    evidence: decision_evidence,
  }));

/** A question that people decide, with what is known for and against and what is not. */
export type OpenQuestion = z.output<typeof QuestionSchema>;

/** Questions that wait for people (level 3), the soonest due first; at most 50. */
export async function listOpenQuestions(db: Db, workspaceId: string): Promise<OpenQuestion[]> {
  const rows = await unwrap(
    db
      .from('decisions')
      .select('id, question, due_on, campaigns(id, name), decision_evidence(id, side, text, figure, source, position)')
      .eq('workspace_id', workspaceId)
      .eq('status', 'open')
      .eq('level', 3)
      .order('due_on', { nullsFirst: false })
      .order('id')
      .order('position', { referencedTable: 'decision_evidence' })
      .limit(50),
  );

  return z.array(QuestionSchema).parse(rows);
}
