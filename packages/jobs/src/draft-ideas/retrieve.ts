import { join } from 'node:path';
import { repositoryRoot } from '@upbeat/config/repository-root';
import { dateInZone, now } from '@upbeat/core/clock';
import type { LessonStrength } from '@upbeat/core/suggestion';
import { queryOf, rankReferences } from '@upbeat/copilot/retrieve/rank-references';
import type { RankedReference, WantedStructure } from '@upbeat/copilot/retrieve/rank-references';
import type { AskedLibrary } from '@upbeat/copilot/retrieve/library-index';
import { openLibrary } from '@upbeat/copilot/retrieve/open-library';
import { tokenise } from '@upbeat/copilot/retrieve/tokenise';
import { STRUCTURES } from '@upbeat/copilot/structure-names';
import { listCandidateReferences, MOST_NEAR } from '@upbeat/db/drafting/list-candidate-references';
import type { DraftingMaterial } from '@upbeat/db/drafting/get-drafting-input';
import type { UsableLesson } from '@upbeat/db/lessons/list-lessons-for-drafting';
import type { JobContext } from '../define-job';

const REFERENCES = 40;
/** How much a structure counts that a lesson teaches, by what the lesson stands on. */
const STRENGTHS: Record<LessonStrength, number> = { strong: 1, moderate: 0.75, weak: 0.5 };

const LIBRARY_FILE = ['supabase', 'library', 'upworthy.tsv.gz'];
const VECTORS_FILE = ['packages', 'copilot', 'src', 'retrieve', 'word-vectors.bin'];

/** The library asked with a brief's text; without its files drafting goes on by full text alone, and the log says so. */
async function askLibrary({ logger }: JobContext<unknown>, query: string): Promise<AskedLibrary | undefined> {
  try {
    const root = repositoryRoot();
    const library = await openLibrary({
      library: join(root, ...LIBRARY_FILE),
      vectors: join(root, ...VECTORS_FILE),
    });
    return library.ask(query);
  } catch (error) {
    logger.error(
      { error: String(error) },
      'the library’s files cannot be read: references are found by full text alone',
    );
    return undefined;
  }
}

/** Structures that lessons teach, each as sure as its surest lesson. */
export function wantedStructures(lessons: readonly Pick<UsableLesson, 'traits' | 'strength'>[]): WantedStructure[] {
  return STRUCTURES.flatMap((structure) => {
    const weights = lessons
      .filter(({ traits }) => traits.includes(structure))
      .map(({ strength }) => STRENGTHS[strength]);
    return weights.length > 0 ? [{ structure, weight: Math.max(...weights) }] : [];
  });
}

/** The references a draft is given, best first: of the whole library and of the workspace's own. */
export async function retrieve(
  context: JobContext<unknown>,
  { slots, objective }: Pick<DraftingMaterial, 'slots' | 'objective'>,
  lessons: readonly UsableLesson[],
): Promise<RankedReference[]> {
  const query = queryOf(slots);
  const asked = await askLibrary(context, query);
  const near = asked?.hits(MOST_NEAR).map(({ id }) => id) ?? [];
  const words = [...new Set(tokenise(query))];
  const candidates = await listCandidateReferences(context.db, context.ticket.workspaceId, words, near);

  return rankReferences({
    query,
    candidates,
    asked,
    scope: { channels: slots.channels, market: slots.market, objective, today: dateInZone(now(), 'UTC') },
    structures: wantedStructures(lessons),
    limit: REFERENCES,
  });
}
