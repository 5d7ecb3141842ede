import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { HeadlineRanker } from '../rank/model-file';
import { decodeRanker } from '../rank/model-file';

/** The shipped model. */
export const MODEL_FILE = fileURLToPath(new URL('../rank/headline-ranker.json', import.meta.url));

/** Reads the shipped ranker from disk, for tests and evals: a bundle would look for it beside itself. Takes tens of milliseconds, so keep what it gives. */
export async function readRanker(path = MODEL_FILE): Promise<HeadlineRanker> {
  return decodeRanker(await readFile(path));
}
