import { decodeRanker } from '../rank/model-file';
import type { HeadlineRanker } from '../rank/model-file';

let loaded: Promise<HeadlineRanker> | null = null;

/** The shipped ranker, read once a process, from inside a bundle too; it takes tens of milliseconds. */
export async function loadRanker(): Promise<HeadlineRanker> {
  loaded ??= import('../rank/headline-ranker.json', { with: { type: 'json' } }).then((file) =>
    decodeRanker(new TextEncoder().encode(JSON.stringify(file.default))),
  );

  return loaded;
}
