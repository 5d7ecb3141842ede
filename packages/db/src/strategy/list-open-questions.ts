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
  const known = await evidenceOf(
    db,
    workspaceId,
    questions.map(({ id }) => id),
  );

  return questions.map((question) => ({
    ...question,
    evidence: known.filter(({ decisionId }) => decisionId === question.id),
  }));
}

/** Rows that one answer of the database holds at most. */
const PAGE = 1000;

/** Evidence of some questions whole, page by page, in the order it was laid out in. */
async function evidenceOf(db: Db, workspaceId: string, decisionIds: string[]) {
  const known: (z.output<typeof EvidenceSchema> & { position: number })[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await unwrap(
      db
        .from('decision_evidence')
        .select('id, decisionId:decision_id, side, text, figure, source, position')
        .eq('workspace_id', workspaceId)
        .in('decision_id', decisionIds)
        .gt('id', after)
        .order('id')
        .limit(PAGE),
    );
    known.push(...z.array(EvidenceSchema.extend({ position: z.number() })).parse(rows));
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) break;
    after = last.id;
  }

  return known.sort((a, b) => a.position - b.position).map(({ position: _, ...evidence }) => evidence);
}
