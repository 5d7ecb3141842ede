import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A fact that speaks for or against, or what is not known; it may cite one lesson, outcome or window of results, and then carries the figure and source of that, whatever is said here. */
export interface NewEvidence {
  side: 'for' | 'against' | 'unknown';
  text: string;
  figure: string;
  source: string;
  lessonId?: string;
  outcomeId?: string;
  windowId?: string;
}

export interface NewQuestion {
  campaignId: string | null;
  question: string;
  context: string;
  dueOn: string | null;
  statement: string;
  resolvesOn: string | null;
  alternatives: { text: string; note: string }[];
  evidence: NewEvidence[];
}

/** Puts a question to the people who decide (level 3), with what speaks for and against. The same `key` twice asks once. */
export async function openDecision(
  db: Db,
  workspaceId: string,
  key: string,
  asked: NewQuestion,
): Promise<{ id: string }> {
  const opened = await unwrap(
    db.rpc('open_decision', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_campaign_id: asked.campaignId,
      p_question: asked.question,
      p_context: asked.context,
      p_due_on: asked.dueOn,
      p_statement: asked.statement,
      p_resolves_on: asked.resolvesOn,
      p_alternatives: asked.alternatives.map(({ text, note }, index) => ({ id: `a${index + 1}`, text, note })),
      p_evidence: asked.evidence.map(({ side, text, figure, source, lessonId, outcomeId, windowId }) => ({
        side,
        text,
        figure,
        source,
        lessonId: lessonId ?? null,
        outcomeId: outcomeId ?? null,
        windowId: windowId ?? null,
      })),
    }),
  );

  return z.object({ id: z.string() }).parse(opened);
}
