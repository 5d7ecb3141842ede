import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { HeadlineRanker } from './model-file';
import { decodeRanker } from './model-file';

/** The shipped model. */
export const MODEL_FILE = fileURLToPath(new URL('./headline-ranker.json', import.meta.url));

/** Reads the shipped ranker from disk; takes tens of milliseconds, so keep what it gives. On servers only. */
export async function readRanker(path = MODEL_FILE): Promise<HeadlineRanker> {
  return decodeRanker(await readFile(path));
}
