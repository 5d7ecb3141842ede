import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { readArchive } from '../library/archive-file';
import type { ArchiveArm } from '../library/archive-file';
import { groupBy } from '../library/group-by';
import { wasRandomised } from '../library/randomisation';
import { libraryReferenceId } from '../library/reference-id';
import { createLibraryIndex } from './library-index';
import type { IndexedHeadline, LibraryIndex } from './library-index';
import { decodeWordVectors } from './word-vectors';

/** Files that ship with the repository: the reference library and the word vectors. */
export interface LibraryFiles {
  library: string;
  vectors: string;
}

/** Headlines a draft may be given: not sensitive, of a randomised test; of arms with one wording the one that was shown most. */
export function headlinesForDrafts(arms: readonly ArchiveArm[]): IndexedHeadline[] {
  const open = arms.filter((arm) => arm.sensitiveTopics.length === 0 && wasRandomised(arm.testWeek));

  return [...groupBy(open, (arm) => arm.headline).values()].flatMap((same) => {
    const [shownMost] = [...same].sort((a, b) => b.impressions - a.impressions);
    return shownMost ? [{ id: libraryReferenceId(shownMost.testId, shownMost.arm), headline: shownMost.headline }] : [];
  });
}

const opened = new Map<string, Promise<LibraryIndex>>();

async function open({ library, vectors }: LibraryFiles): Promise<LibraryIndex> {
  const [arms, bytes] = await Promise.all([readArchive(library), readFile(vectors)]);
  // Between steps whatever else the process does gets its turn: a worker must be heard from while it reads.
  await setImmediate();
  const headlines = headlinesForDrafts(arms);
  await setImmediate();

  return createLibraryIndex(headlines, decodeWordVectors(bytes));
}

/**
 * The library, ready to be asked: read with the first question and kept for as long as the process lives. A failure is not kept.
 * Throws AppError `unsupported_file` when a file is damaged.
 */
export function openLibrary(files: LibraryFiles): Promise<LibraryIndex> {
  const known = opened.get(files.library);
  if (known) return known;
  const opening = open(files).catch((error: unknown) => {
    opened.delete(files.library);
    throw error;
  });
  opened.set(files.library, opening);

  return opening;
}
