import { z } from 'zod';
import type { Db } from '../client';
import { unwrap, unwrapMaybe } from '../unwrap';
import type { IdeaStatus } from '../ideas/row';
import { IDEA_STATUSES } from '../ideas/row';

const DraftedSchema = z.object({ title: z.string(), body: z.string() }).nullable();

/** What came of a run, and who asked for it. */
export interface RunOutcome {
  askedBy: string | null;
  briefVersion: number | null;
  ideas: {
    id: string;
    title: string;
    body: string;
    status: IdeaStatus;
    edited: boolean;
    /** Why it was rejected; empty otherwise. */
    reason: string;
    /** The words as they were drafted; null where nobody changed them, or they were changed before they were kept. */
    drafted: { title: string; body: string } | null;
    position: number;
  }[];
  /** References that its ideas cite, how often each. */
  cited: { source: 'own' | 'library'; id: string; times: number }[];
}

/** Reads what people did with the results of a run. */
export async function getRunOutcome(
  db: Db,
  workspaceId: string,
  run: { id: string; requestedBy: string; briefVersionId: string | null },
): Promise<RunOutcome> {
  const [profile, version, ideas] = await Promise.all([
    unwrapMaybe(db.from('profiles').select('display_name').eq('user_id', run.requestedBy).maybeSingle()),
    run.briefVersionId === null
      ? null
      : unwrapMaybe(
          db
            .from('brief_versions')
            .select('number')
            .eq('workspace_id', workspaceId)
            .eq('id', run.briefVersionId)
            .maybeSingle(),
        ),
    unwrap(
      db
        .from('ideas')
        .select('id, title, body, status, edited, reason, drafted, position')
        .eq('workspace_id', workspaceId)
        .eq('run_id', run.id)
        .order('position')
        .limit(100),
    ),
  ]);
  const citations =
    ideas.length === 0
      ? []
      : await unwrap(
          db
            .from('idea_citations')
            .select('library_reference_id, workspace_reference_id')
            .eq('workspace_id', workspaceId)
            .in(
              'idea_id',
              ideas.map((idea) => idea.id),
            )
            .limit(1000),
        );
  const times = new Map<string, RunOutcome['cited'][number]>();
  for (const citation of citations) {
    const id = citation.library_reference_id ?? citation.workspace_reference_id;
    if (id === null) continue;
    const source = citation.library_reference_id === null ? 'own' : 'library';
    times.set(id, { source, id, times: (times.get(id)?.times ?? 0) + 1 });
  }

  return {
    askedBy: profile?.display_name ?? null,
    briefVersion: version?.number ?? null,
    ideas: ideas.map((idea) => ({
      ...idea,
      drafted: DraftedSchema.parse(idea.drafted),
      status: IDEA_STATUSES.find((status) => status === idea.status) ?? 'proposed',
    })),
    cited: [...times.values()].sort((a, b) => b.times - a.times || a.id.localeCompare(b.id)),
  };
}
