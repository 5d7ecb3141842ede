import { readFile } from 'node:fs/promises';
import { AppError } from '@upbeat/core/app-error';
import type { TastePair } from './taste-pairs';

/** The pairs of Taste as they ship. */
export interface TasteFile {
  /** See `editionOf`. */
  edition: string;
  pairs: TastePair[];
}

/** As text, a pair a line, so that a change shows which pairs it touched. */
export function encodeTaste({ edition, pairs }: TasteFile): string {
  const lines = pairs.map((pair) => JSON.stringify(pair)).join(',\n');

  return `{ "edition": ${JSON.stringify(edition)}, "pairs": [\n${lines}\n] }\n`;
}

/** Reads the shipped pairs. Throws AppError `unsupported_file` when it is not that file. */
export async function readTaste(path: string): Promise<TasteFile> {
  const text = await readFile(path, 'utf8');
  try {
    const { edition, pairs } = JSON.parse(text) as Partial<TasteFile>;
    if (typeof edition === 'string' && Array.isArray(pairs)) return { edition, pairs };
  } catch (cause) {
    throw new AppError('unsupported_file', 'The file of Taste’s pairs is damaged.', { cause });
  }
  throw new AppError('unsupported_file', 'The file of Taste’s pairs has unknown parts.');
}
